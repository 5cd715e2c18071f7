"""Clients older than any that a package brings: the handshake in each version, line by line."""
import json
import subprocess

import pytest
from serving import configure, served

TOOL = {"name", "description", "inputSchema"}
# What an entry of a list of tools, and a result of a call, may hold in a version.
ALLOWED = {
    "2024-11-05": (TOOL, {"content", "isError"}),
    "2025-03-26": (TOOL | {"annotations"}, {"content", "isError"}),
    "2025-06-18": (TOOL | {"annotations", "title", "outputSchema", "_meta"},
                   {"content", "isError", "structuredContent", "_meta"}),
}


class Line:
    """A conversation on standard input and output."""

    def __init__(self, address):
        self.last = 0
        self.process = subprocess.Popen(
            address["command"], cwd=address["directory"], env=address["environment"], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        assert self.process.stdout.read() == ""
        assert self.process.wait(30) == 0

    def say(self, message):
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()

    def notify(self, method, **params):
        self.say({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method, **params):
        self.last += 1
        self.say({"jsonrpc": "2.0", "id": self.last, "method": method, "params": params})
        return self.answer()

    def answer(self):
        return json.loads(self.process.stdout.readline())

    def initialize(self, version):
        greeting = self.request(
            "initialize", protocolVersion=version, capabilities={}, clientInfo={"name": "line", "version": "1"})
        self.notify("notifications/initialized")
        return greeting["result"]


@pytest.fixture
def line(home, model):
    configure(home, model)
    with served("stdio", home) as server, Line(server.address()) as line:
        yield line


@pytest.mark.parametrize("version", ALLOWED)
def test_an_older_client_gets_nothing_that_its_version_does_not_know(line, version):
    members, in_result = ALLOWED[version]
    assert line.initialize(version)["protocolVersion"] == version
    tools = line.request("tools/list")["result"]["tools"]
    assert tools and all(set(tool) <= members for tool in tools)
    result = line.request("tools/call", name="healing_status", arguments={})["result"]
    assert set(result) <= in_result and json.loads(result["content"][0]["text"])


@pytest.mark.parametrize("version", ["2026-07-28", "1999-01-01", "x"])
def test_a_version_that_has_no_handshake_is_answered_with_the_newest_that_has(line, version):
    assert line.initialize(version)["protocolVersion"] == "2025-11-25"


def test_a_batch_is_answered_in_the_one_version_that_has_them(line):
    line.initialize("2025-03-26")
    line.say([{"jsonrpc": "2.0", "id": number, "method": "ping"} for number in ("a", "b")])
    assert {answer["id"] for answer in (line.answer(), line.answer())} == {"a", "b"}


def test_garbage_is_answered_and_the_next_request_is_served(line):
    line.initialize("2025-11-25")
    line.process.stdin.write("{not json\n")
    assert line.request("ping")["error"]["code"] == -32700
    assert line.answer()["result"] == {}
