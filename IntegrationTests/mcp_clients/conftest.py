"""A server on either transport, the clients that are connected to it, and models that answer without a key."""
import pathlib
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "command_line")]
from clients import CLIENTS, ERAS, connected  # noqa: E402
from scripted_openai import ScriptedOpenAI, answer  # noqa: E402
from serving import configure, served  # noqa: E402
from support import Home  # noqa: E402

TRANSPORTS = ["stdio", "http"]


@pytest.fixture
def model():
    """A model that gives the same answer to everything."""
    with ScriptedOpenAI([answer("Paris")]) as model:
        yield model


@pytest.fixture(params=TRANSPORTS)
def server(request, home, model):
    """The server by itself; a `settings` mark adds to its configuration."""
    mark = request.node.get_closest_marker("settings")
    configure(home, model, mark.args[0] if mark else "")
    with served(request.param, home) as server:
        yield server


@pytest.fixture(params=ERAS)
def era(request):
    """The name of a client for each era."""
    return request.param


@pytest.fixture(scope="module", params=[(transport, name) for transport in TRANSPORTS for name in CLIENTS], ids="-".join)
def client(request, tmp_path_factory):
    """Each client on each transport, connected for all tests of a file."""
    transport, name = request.param
    home = Home(tmp_path_factory.mktemp(f"{transport}-{name}"))
    with ScriptedOpenAI([answer("Paris")]) as model:
        configure(home, model)
        with served(transport, home) as server, connected(name, server) as client:
            client.name = name
            yield client
