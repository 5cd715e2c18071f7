"""Clients as tests use them: a driver process each, that does one step after the other."""
import contextlib
import json
import pathlib
import subprocess

from support import REPOSITORY

DRIVERS = pathlib.Path(__file__).with_name("drivers")

# Each client: its environment, its driver and how it agrees on a version with the server.
CLIENTS = {
    "mcp-1.30": ("mcp1", "mcp1.py", "legacy"),
    "mcp-2.3": ("mcp2", "mcp2.py", "auto"),
    "mcp-2.3-legacy": ("mcp2", "mcp2.py", "legacy"),
    "mcp-2.3-pinned": ("mcp2", "mcp2.py", "2026-07-28"),
    "fastmcp-4": ("mcp2", "fastmcp4.py", "auto"),
    "fastmcp-4-legacy": ("mcp2", "fastmcp4.py", "legacy"),
}
# One for each era, where what is tested is the server rather than the client.
ERAS = ["mcp-2.3", "mcp-2.3-legacy"]


class Refused(Exception):
    """The server answered with an error of the protocol."""

    def __init__(self, code, message, data=None):
        super().__init__(f"{code}: {message}")
        self.code, self.message, self.data = code, message, data


class Client:
    """A client that is connected."""

    def __init__(self, process):
        self.process = process
        self.about = self.outcome()

    @property
    def is_stateless(self):
        return self.about["version"] == "2026-07-28"

    def do(self, step, **arguments):
        self.send(step, **arguments)
        return self.outcome()

    def send(self, step, **arguments):
        self.process.stdin.write(json.dumps({"step": step, **arguments}) + "\n")
        self.process.stdin.flush()

    def outcome(self):
        line = self.process.stdout.readline()
        assert line, f"the client ended: {self.process.stderr.read()[-3000:]}"
        return unwrapped(json.loads(line))

    def tools(self):
        """All tools by name, page by page."""
        return {tool["name"]: tool for tool in self.all("tools", "tools")}

    def all(self, step, member, **arguments):
        entries, cursor = [], None
        for _ in range(100):
            page = self.do(step, cursor=cursor, **arguments)
            entries += page[member]
            cursor = page.get("nextCursor")
            if cursor is None:
                return entries
        raise AssertionError(f"{step} does not end")

    def call(self, tool, answers=(), **arguments):
        """The result of a call; `answers` are a person's, in their order."""
        return Result(**self.do("call", tool=tool, arguments=arguments, answers=list(answers)))

    def begin(self, call, tool, **arguments):
        self.do("begin", call=call, tool=tool, arguments=arguments)

    def end(self, call):
        return Result(unwrapped(self.do("end", call=call)))


class Result:
    """What a call came to."""

    def __init__(self, result, progress=(), asked=()):
        self.is_error = result.get("isError", False)
        self.text = "\n".join(block["text"] for block in result["content"] if block["type"] == "text")
        self.structured = result.get("structuredContent")
        self.progress, self.asked = progress, asked


def unwrapped(outcome):
    if "refused" in outcome:
        raise Refused(**outcome["refused"])
    assert "failed" not in outcome, outcome["failed"]
    return outcome["result"]


@contextlib.contextmanager
def connected(name, server, **options):
    """The client of this name, connected to the server until the end of the block."""
    environment, driver, mode = CLIENTS[name]
    process = subprocess.Popen(
        [REPOSITORY / f".build-venv-{environment}/bin/python", DRIVERS / driver],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        process.stdin.write(json.dumps({"server": server.address(), "mode": mode, **options}) + "\n")
        process.stdin.flush()
        yield Client(process)
        process.stdin.close()
        assert process.wait(30) == 0, process.stderr.read()[-3000:]
    finally:
        process.kill()
        process.wait()
