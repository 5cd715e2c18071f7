"""Fixtures that integration tests share; `support` holds what they are made of."""
import pytest

from support import Home


def pytest_addoption(parser):
    parser.addoption("--update-snapshots", action="store_true", help="write the snapshot files anew")


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)
