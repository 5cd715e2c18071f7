"""The program as a coding agent starts it: lines in, lines out, and gone when it is no longer wanted."""
import json
import os
import pathlib
import select
import signal
import subprocess
import sys
import threading

import pytest

from support import PROGRAM

PING = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
DESCRIBED = {"io.modelcontextprotocol/protocolVersion": "2026-07-28",
             "io.modelcontextprotocol/clientCapabilities": {}}

# A model that says where it runs and then takes its time.
SLOW_MODEL = '''
import os, pathlib, sys, time
pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))
time.sleep(120)
'''


class Server:
    """The program between two pipes."""

    def __init__(self, home, *arguments, **options):
        self.process = home.start(
            "mcp", *arguments, **{"stdin": subprocess.PIPE, "text": False, "bufsize": 0, **options})
        self.pending = b""

    def send(self, *messages):
        for message in messages:
            line = message if isinstance(message, bytes) else json.dumps(message).encode()
            self.process.stdin.write(line + b"\n")

    def line(self, timeout=60):
        while b"\n" not in self.pending:
            assert select.select([self.process.stdout], [], [], timeout)[0], "no answer"
            piece = os.read(self.process.stdout.fileno(), 1 << 16)
            if not piece:
                return None
            self.pending += piece
        line, self.pending = self.pending.split(b"\n", 1)
        return line

    def answer(self):
        return json.loads(self.line())

    def initialize(self):
        self.send({"jsonrpc": "2.0", "id": "open", "method": "initialize",
                   "params": {"protocolVersion": "2025-11-25", "capabilities": {},
                              "clientInfo": {"name": "test", "version": "1"}}})
        assert self.answer()["result"]["protocolVersion"] == "2025-11-25"
        self.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        return self

    def call(self, id, tool, **arguments):
        self.send({"jsonrpc": "2.0", "id": id, "method": "tools/call",
                   "params": {"name": tool, "arguments": arguments}})

    def ended(self, timeout=20):
        code = self.process.wait(timeout)
        assert self.process.stderr.read() == b""
        return code


@pytest.fixture
def server(home):
    home.configure("providers:\n  local: {detect: false}\n")
    server = Server(home)
    yield server
    if server.process.poll() is None:
        server.process.kill()
        server.process.wait()


@pytest.fixture
def slow(home):
    """A home whose model takes two minutes; the file into which it writes its process id."""
    model, mark = home.folder / "slow.py", home.folder / "asked"
    model.write_text(SLOW_MODEL)
    os.mkfifo(mark)
    home.configure("providers:\n  local: {detect: false}\n  command:\n    slow:\n"
                   f"      argv: [{sys.executable}, {model}, {mark}]\n")
    return mark


def is_running(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_for_end(pid, timeout=20):
    """Waits for the end of a process that is not our child."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        assert select.select([descriptor], [], [], timeout)[0], f"process {pid} goes on"
    finally:
        os.close(descriptor)


# Lines

def test_what_is_piped_in_is_answered(home):
    done = home.run("mcp", input=json.dumps(PING))
    assert json.loads(done) == {"jsonrpc": "2.0", "id": 1, "result": {}}


@pytest.mark.parametrize("line, code", [
    (b"hello", -32700), (b'{"jsonrpc":"2.0","id"', -32700), (b"\0", -32700), (b'"\xff"', -32700),
    (b"[" * 10_000, -32700), (b'{"a":' * 10_000, -32700), (b"[]", -32600), (b"null", -32600), (b"{}", -32600),
    (b'{"jsonrpc":"1.0","id":9,"method":"ping"}', -32600), (b'{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600),
    (b'{"jsonrpc":"2.0","id":1.5,"method":"ping"}', -32600), (b'{"jsonrpc":"2.0","id":9,"method":7}', -32600),
    (b'{"jsonrpc":"2.0","id":9,"method":"tools/list","params":[]}', -32602),
    (b'{"jsonrpc":"2.0","id":9,"method":"no/such"}', -32601),
    (b'{"jsonrpc":"2.0","id":9,"method":"tools/call"}', -32602),
    (b'{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":7}}', -32602),
    (b'{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"no_such"}}', -32602),
    (b'{"jsonrpc":"2.0","id":9,"method":"tools/list","params":{"cursor":"x"}}', -32602),
    (b" " * (33 << 20), -32600),
], ids=lambda value: repr(value[:40]) if isinstance(value, bytes) else None)
def test_a_line_that_cannot_be_served_is_refused_and_the_next_one_is_served(server, line, code):
    server.initialize()
    threading.Thread(target=server.send, args=[line, PING], daemon=True).start()
    refusal = server.answer()
    assert refusal["error"]["code"] == code
    assert refusal.get("id") == (9 if b'"id":9' in line else None)
    assert server.answer() == {"jsonrpc": "2.0", "id": 1, "result": {}}
    server.process.stdin.close()
    assert server.ended() == 0


def test_line_ends_blank_lines_and_a_byte_order_mark_do_no_harm(server):
    line = json.dumps(PING).encode()
    server.send(b"\xef\xbb\xbf" + line + b"\r", b"", b"  \r", line)
    assert [server.answer()["id"], server.answer()["id"]] == [1, 1]
    server.process.stdin.close()
    assert server.line() is None


def test_a_notification_is_never_answered(server):
    server.initialize()
    server.send({"jsonrpc": "2.0", "method": "no/such"}, {"jsonrpc": "2.0", "method": "notifications/cancelled"},
                {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "unknown"}},
                {"jsonrpc": "2.0", "id": 77, "result": {}}, PING)
    assert server.answer()["id"] == 1


def test_both_eras_are_served_by_the_same_program(home, server):
    server.send({"jsonrpc": "2.0", "id": 1, "method": "server/discover", "params": {"_meta": DESCRIBED}})
    assert "2026-07-28" in server.answer()["result"]["supportedVersions"]
    assert Server(home).initialize().process.stdin.close() is None


# Calls under way

def test_an_id_in_use_is_refused_and_free_again_after_its_cancellation(slow, home):
    server = Server(home).initialize()
    server.call("a", "spawn_agent", prompt="wait")
    slow.read_text()
    server.call("a", "spawn_agent", prompt="wait")
    refusal = server.answer()
    assert (refusal["id"], refusal["error"]["code"]) == ("a", -32600)
    server.send({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "a"}},
                {**PING, "id": "a"})
    assert server.answer() == {"jsonrpc": "2.0", "id": "a", "result": {}}
    server.process.stdin.close()
    assert server.line() is None


def test_other_requests_go_on_while_a_call_is_under_way(slow, home):
    server = Server(home).initialize()
    server.call(1, "spawn_agent", prompt="wait")
    slow.read_text()
    for id in range(2, 50):
        server.call(id, "healing_status")
        assert server.answer()["id"] == id
    server.process.stdin.close()
    assert server.line() is None


def test_the_end_of_the_input_ends_the_call_and_its_model(slow, home):
    server = Server(home).initialize()
    server.call(1, "spawn_agent", prompt="wait")
    model = int(slow.read_text())
    server.process.stdin.close()
    assert server.ended() == 0
    assert not is_running(model)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_call_and_its_model(slow, home, number):
    server = Server(home).initialize()
    server.call(1, "spawn_agent", prompt="wait")
    model = int(slow.read_text())
    server.process.send_signal(number)
    assert server.ended() == 0
    assert server.line() is None
    assert not is_running(model)


def test_a_signal_ends_a_subscription_in_due_form(server):
    server.send({"jsonrpc": "2.0", "id": "news", "method": "subscriptions/listen",
                 "params": {"notifications": {"toolsListChanged": True}, "_meta": DESCRIBED}})
    assert server.answer()["method"] == "notifications/subscriptions/acknowledged"
    server.process.terminate()
    last = server.answer()
    assert (last["id"], last["result"]["resultType"]) == ("news", "complete")
    assert server.line() is None
    assert server.ended() == 0


# Clients that misbehave

def test_a_client_that_does_not_read_is_not_read_from_and_loses_nothing(server):
    server.initialize()
    count, line = 600_000, json.dumps(PING).encode() + b"\n"
    data = memoryview(line * count)
    descriptor = server.process.stdin.fileno()
    os.set_blocking(descriptor, False)
    sent = 0
    # Until nothing more is taken for a second.
    while sent < len(data) and select.select([], [descriptor], [], 1)[1]:
        sent += os.write(descriptor, data[sent:sent + 65536])
    assert sent < len(data), "the server goes on reading"
    memory = pathlib.Path(f"/proc/{server.process.pid}/statm").read_text().split()[1]
    assert int(memory) * 4096 < 200 << 20
    os.set_blocking(descriptor, True)

    def send_the_rest():
        os.write(descriptor, data[sent:])
        server.process.stdin.close()
    threading.Thread(target=send_the_rest, daemon=True).start()
    answers = 0
    while piece := os.read(server.process.stdout.fileno(), 1 << 16):
        answers += piece.count(b"\n")
    assert answers == count
    assert server.ended() == 0


# Starts the program, says with which process id, and passes on what it reads. With a descriptor, that is the program's
# input instead, and the starter ends at its first line.
STARTER = '''
import os, subprocess, sys
descriptor = int(sys.argv[1])
server = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE if descriptor < 0 else descriptor)
print(server.pid, file=sys.stderr, flush=True)
for line in sys.stdin.buffer:
    if descriptor >= 0:
        os._exit(0)
    server.stdin.write(line)
    server.stdin.flush()
'''


def start_through_another(home, descriptor=-1, **options):
    """The program as the grandchild of this process; returns its parent, and its process id."""
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER, str(descriptor), PROGRAM, "mcp"], cwd=home.folder, stdin=subprocess.PIPE,
        env={**home.environment, "LLVM_PROFILE_FILE": "/dev/null"}, stderr=subprocess.PIPE, **options)
    return starter, int(starter.stderr.readline())


def test_a_client_that_dies_in_the_middle_of_a_call_leaves_no_process_behind(slow, home):
    client, pid = start_through_another(home, stdout=subprocess.DEVNULL)
    for message in [
        {"jsonrpc": "2.0", "id": 0, "method": "initialize",
         "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}},
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
         "params": {"name": "spawn_agent", "arguments": {"prompt": "wait"}}},
    ]:
        client.stdin.write(json.dumps(message).encode() + b"\n")
        client.stdin.flush()
    model = int(slow.read_text())
    client.kill()
    client.wait()
    wait_for_end(pid)
    assert not is_running(model)


def test_the_death_of_the_parent_ends_it_though_another_process_holds_its_input(home):
    theirs, ours = os.pipe()
    starter, pid = start_through_another(home, theirs, stdout=subprocess.PIPE, pass_fds=[theirs])
    os.close(theirs)
    os.write(ours, json.dumps(PING).encode() + b"\n")
    assert json.loads(starter.stdout.readline())["id"] == 1
    starter.stdin.write(b"end\n")
    starter.stdin.close()
    starter.wait()
    wait_for_end(pid)
    os.close(ours)


def test_a_reader_that_goes_away_ends_it(server):
    server.initialize()
    server.process.stdout.close()
    assert server.ended() == 0


# Around it

def test_a_broken_configuration_is_told_on_standard_error(home):
    home.configure("runn: {}\n")
    done = home.done("mcp", input=json.dumps(PING))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ") and "runn" in done.stderr


def test_warnings_never_reach_standard_output(home):
    project = home.folder / "project"
    (project / ".git").mkdir(parents=True)
    (project / ".env").write_text("OPENAI_BASE_URL=http://127.0.0.1:1\n")
    done = home.done("mcp", input=json.dumps(PING), cwd=project)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1]
