import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from hooking import Hook  # noqa: E402


@pytest.fixture
def project(home):
    folder = home.folder / "project"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git/HEAD").write_text("ref: refs/heads/work\n")
    return folder


@pytest.fixture
def hook(home, project):
    return Hook(home, project)
