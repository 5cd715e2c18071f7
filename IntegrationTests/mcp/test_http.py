"""`serve` over raw HTTP: what a client that is broken, hostile or gone does to it."""
import http.client
import json
import os
import re
import signal
import socket
import stat
import sys
import time

import pytest

VERSION = "2026-07-28"
META = {
    "io.modelcontextprotocol/protocolVersion": VERSION,
    "io.modelcontextprotocol/clientCapabilities": {},
}

# A model that takes its time, and leaves word of the process it runs in.
MODEL = '''
import json, os, sys, time
json.loads(sys.stdin.readline())
open(sys.argv[1], "w").write(str(os.getpid()))
time.sleep(600)
'''


class Server:
    def __init__(self, home, *arguments, **options):
        self.process = home.start("serve", "--port", "0", "--json", *arguments, **options)
        line = self.process.stdout.readline()
        assert line, self.process.communicate()[1]
        self.facts = json.loads(line)
        self.port = self.facts["port"]
        self.token = open(self.facts["token_file"]).read().strip() if self.facts["token_file"] else None

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def headers(self, **more):
        return {
            "Authorization": f"Bearer {self.token}", "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
            **{name.replace("_", "-"): value for name, value in more.items()},
        }

    def send(self, method, path, body=None, headers=None, connection=None):
        """The response, read whole, and what it says."""
        connection = connection or self.connect()
        connection.request(method, path, body, self.headers() if headers is None else headers)
        response = connection.getresponse()
        return response, response.read()

    def modern(self, method, params=None, name=None, connection=None, **more):
        """An open response to a request of 2026-07-28."""
        connection = connection or self.connect()
        headers = self.headers(**{"MCP_Protocol_Version": VERSION, "Mcp_Method": method}, **more)
        if name:
            headers["Mcp-Name"] = name
        body = json.dumps({
            "jsonrpc": "2.0", "id": 1, "method": method,
            "params": {**(params or {}), "_meta": {**META, "progressToken": 1}}})
        connection.request("POST", "/mcp", body, headers)
        return connection.getresponse()

    def raw(self, data):
        line = socket.create_connection(("127.0.0.1", self.port), timeout=90)
        line.sendall(data)
        return line

    def head(self, **more):
        fields = {"Host": f"127.0.0.1:{self.port}", **self.headers(**more)}
        return ("POST /mcp HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in fields.items()) + "\r\n").encode()

    def is_well(self):
        answer = json.loads(self.modern("server/discover").read())
        assert VERSION in answer["result"]["supportedVersions"]

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        output, errors = self.process.communicate(timeout=60)
        return output, errors


@pytest.fixture
def server(home):
    (home.folder / "model.py").write_text(MODEL)
    home.configure(
        "providers:\n  local: {detect: false}\n  command:\n    sleeper:\n"
        f"      argv: [{sys.executable}, {home.folder}/model.py, {home.folder}/model.pid]\n")
    server = Server(home)
    yield server
    _, errors = server.stop()
    assert server.process.returncode == 0
    assert server.token not in errors


def listen(server):
    response = server.modern("subscriptions/listen", {"notifications": {"toolsListChanged": True}})
    assert response.getheader("Content-Type") == "text/event-stream"
    assert response.readline() == b"event: message\n"
    assert b"notifications/subscriptions/acknowledged" in response.readline()
    return response


def test_the_token_is_made_once_and_only_its_owner_reads_it(home):
    first = Server(home)
    path = first.facts["token_file"]
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert len(first.token) == 64
    first.is_well()
    output, errors = first.stop()
    assert first.process.returncode == 0
    assert first.token not in output + errors
    assert f"claude mcp add -t http task-orchestrator http://127.0.0.1:{first.port}/mcp" in errors
    second = Server(home)
    assert second.token == first.token
    second.stop()


def test_a_token_of_ones_own_is_taken(home):
    server = Server(home, environment={"TASK_ORCHESTRATOR_SERVE_TOKEN": "my-own-token-of-choice"})
    assert server.facts["token_file"] is None
    server.token = "my-own-token-of-choice"
    server.is_well()
    assert server.token not in "".join(server.stop())


def test_a_token_that_others_can_read_is_refused(home):
    Server(home).stop()
    (home.state / "serve.token").chmod(0o644)
    assert "others than its owner may read it" in home.refused("serve", "--port", "0", expect=3)


def test_a_project_cannot_set_the_token(home):
    (home.folder / "project/.task-orchestrator").mkdir(parents=True)
    (home.folder / "project/.task-orchestrator/config.yaml").write_text("serve: {token: chosen-by-a-stranger}\n")
    assert "serve.token" in home.refused("serve", "--port", "0", cwd=home.folder / "project")


def test_other_machines_are_let_in_on_purpose_only(home):
    refused = home.refused("serve", "--host", "0.0.0.0", "--port", "0")
    assert "serve.allow_remote" in refused and "TLS" in refused


def test_a_port_that_is_taken_is_named(home, server):
    assert f"port {server.port} at 127.0.0.1 is taken" in home.refused("serve", "--port", server.port, expect=3)


@pytest.mark.parametrize("authorization", [None, "Bearer wrong", "Basic x", "Bearer "])
def test_without_the_token_nobody_gets_in(server, authorization):
    headers = server.headers()
    del headers["Authorization"]
    if authorization:
        headers["Authorization"] = authorization
    response, _ = server.send("POST", "/mcp", "{}", headers)
    assert response.status == 401
    url = re.search(r'resource_metadata="([^"]*)"', response.getheader("WWW-Authenticate"))[1]
    response, body = server.send("GET", url.split(f":{server.port}")[1], headers={})
    assert json.loads(body)["resource"] == f"http://127.0.0.1:{server.port}/mcp"


@pytest.mark.parametrize("name", ["Host", "Origin"])
@pytest.mark.parametrize("value", ["evil.example.com", "http://evil.example.com"])
def test_foreign_pages_are_refused(server, name, value):
    response, body = server.send("POST", "/mcp", "{}", {**server.headers(), name: value})
    assert response.status == 403
    assert json.loads(body)["error"]


def test_a_body_that_is_too_large_is_refused(server):
    response, _ = server.send("POST", "/mcp", b" " * (16 * 1024 * 1024 + 1))
    assert response.status == 413
    server.is_well()


def test_a_body_in_pieces_that_is_too_large_is_refused(server):
    line = server.raw(server.head(Transfer_Encoding="chunked"))
    piece = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
    for _ in range(17):
        line.sendall(piece)
    line.sendall(b"0\r\n\r\n")
    assert line.recv(12) == b"HTTP/1.1 413"
    server.is_well()


def test_a_body_that_does_not_end_holds_up_nobody(server):
    lines = [server.raw(server.head(Transfer_Encoding="chunked") + b"1\r\n{\r\n") for _ in range(20)]
    server.is_well()
    for line in lines:
        line.close()
    server.is_well()


@pytest.mark.parametrize("garbage", [
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GARBAGE\r\n\r\n", b"\x00" * 5000, b"GET /mcp HTTP/9.9\r\n\r\n",
    b"POST /mcp HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"A" * 200_000,
])
def test_what_is_no_http_closes_its_line_alone(server, garbage):
    line = server.raw(b"")
    try:
        line.sendall(garbage)
        line.shutdown(socket.SHUT_WR)
        answer = line.recv(100)
    except ConnectionError:
        answer = b""
    assert answer == b"" or answer.startswith(b"HTTP/1.1 4")
    server.is_well()


@pytest.mark.parametrize("body, code", [
    (b"{", -32700), (b"\xff\xfe", -32700), (b"[" * 100_000, -32700), (b"[]", -32600), (b'"x"', -32600),
    (b'{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600),
])
def test_what_is_no_message_is_a_bad_request(server, body, code):
    response, answer = server.send("POST", "/mcp", body)
    assert response.status == 400
    assert json.loads(answer)["error"]["code"] == code


def test_one_line_serves_many_requests(server):
    connection = server.connect()
    for _ in range(5):
        response = server.modern("tools/list", connection=connection)
        line = connection.sock
        assert response.status == 200 and json.loads(response.read())["result"]["tools"]
        assert connection.sock is line


def test_two_streams_at_once_end_in_due_form(server):
    streams = [listen(server), listen(server)]
    server.process.send_signal(signal.SIGTERM)
    for stream in streams:
        rest = stream.read().decode()
        assert json.loads(re.search(r"data: (.*)", rest)[1])["result"]["resultType"] == "complete"
    assert server.process.wait(timeout=60) == 0


def test_readers_that_do_not_read_hold_up_nobody(server):
    headers = server.head(MCP_Protocol_Version=VERSION, Mcp_Method="tools/list", Content_Length="0")[:-2]
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {"_meta": META}}).encode()
    request = headers.replace(b"Content-Length: 0", b"Content-Length: %d" % len(body)) + b"\r\n" + body
    lines = [server.raw(b"") for _ in range(10)]
    for line in lines:
        line.setblocking(False)
        for _ in range(200):
            try:
                line.send(request)
            except BlockingIOError:
                break
    server.is_well()
    for line in lines:
        line.close()


def wait_for(condition, what):
    for _ in range(600):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError(f"{what} did not happen")


def is_running(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def start_call(server, home):
    """A call whose model runs, on a line of its own."""
    arguments = {"prompt": "Take your time."}
    params = {"name": "spawn_agent", "arguments": arguments, "_meta": {**META, "progressToken": 1}}
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}).encode()
    head = server.head(
        MCP_Protocol_Version=VERSION, Mcp_Method="tools/call", Mcp_Name="spawn_agent", Content_Length=str(len(body)))
    line = server.raw(head + body)
    file = home.folder / "model.pid"
    wait_for(lambda: file.exists() and file.read_text(), "the start of the model")
    return line, int(file.read_text())


def test_a_client_that_hangs_up_stops_what_it_began(server, home):
    line, pid = start_call(server, home)
    assert is_running(pid)
    server.is_well()
    line.close()
    wait_for(lambda: not is_running(pid), "the end of the model")
    server.is_well()


def test_a_session_from_its_beginning_to_its_end(server):
    initialize = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "raw", "version": "1"}}
    response, body = server.send(
        "POST", "/mcp", json.dumps({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": initialize}))
    assert json.loads(body)["result"]["protocolVersion"] == "2025-11-25"
    headers = server.headers(Mcp_Session_Id=response.getheader("Mcp-Session-Id"), MCP_Protocol_Version="2025-11-25")
    message = json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"})
    assert server.send("POST", "/mcp", message, headers)[0].status == 202
    listing = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    response, body = server.send("POST", "/mcp", listing, headers)
    assert json.loads(body)["result"]["tools"]
    standing = server.connect()
    standing.request("GET", "/mcp", headers=headers)
    stream = standing.getresponse()
    assert stream.getheader("Content-Type") == "text/event-stream"
    assert stream.readline() == b"id: 0-0\n"
    assert server.send("DELETE", "/mcp", headers=headers)[0].status == 204
    stream.read()
    assert server.send("POST", "/mcp", listing, headers)[0].status == 404
    assert server.send("POST", "/mcp", listing)[0].status == 400
