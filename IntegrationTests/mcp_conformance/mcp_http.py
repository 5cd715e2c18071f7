"""Clients of both eras over Streamable HTTP, down to the last header. Whatever they are sent is checked by its schema."""
import http.client
import itertools
import json
import urllib.parse

import wire

STATELESS = wire.STATELESS
HANDSHAKE = "2025-11-25"
META = "io.modelcontextprotocol/"
TASKS = META + "tasks"
CLIENT = {"name": "conformance-scenarios", "version": "1.0.0"}
BOTH_TYPES = "application/json, text/event-stream"
# Which parameter the header Mcp-Name repeats.
NAMED_BY = {
    "tools/call": "name", "prompts/get": "name", "resources/read": "uri", "tasks/get": "taskId",
    "tasks/update": "taskId", "tasks/cancel": "taskId",
}


class ProtocolError(Exception):
    """The server answered with an error."""

    def __init__(self, error):
        super().__init__(f"{error['code']}: {error['message']}")
        self.code, self.data = error["code"], error.get("data")


class Exchange:
    """One HTTP request and what comes back, as it comes."""

    def __init__(self, url, method="POST", headers=(), body=None, timeout=10):
        address = urllib.parse.urlsplit(url)
        self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=timeout)
        headers = dict(headers)
        self.connection.putrequest(
            method, address.path, skip_host="Host" in headers, skip_accept_encoding=True)
        for name, value in headers.items():
            self.connection.putheader(name, value)
        if body is not None:
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.connection.putheader("Content-Length", str(len(body)))
        self.connection.endheaders(body)
        self.response = self.connection.getresponse()
        self.status = self.response.status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def header(self, name):
        return self.response.getheader(name)

    @property
    def is_stream(self):
        return (self.header("Content-Type") or "").startswith("text/event-stream")

    def events(self):
        """Server-sent events as dictionaries of their fields, to the end of the stream."""
        event = {}
        while line := self.response.readline():
            line = line.rstrip(b"\r\n").decode()
            if not line:
                if event:
                    yield event
                event = {}
            elif not line.startswith(":"):
                field, _, value = line.partition(":")
                value = value.removeprefix(" ")
                event[field] = f"{event[field]}\n{value}" if field == "data" and field in event else value

    def messages(self):
        if self.is_stream:
            for event in self.events():
                if event.get("data"):
                    yield json.loads(event["data"])
        elif body := self.response.read():
            yield json.loads(body)


class Client:
    """What clients of both eras have in common."""

    def __init__(self, url, version, capabilities):
        self.url, self.version, self.capabilities = url, version, capabilities
        self.ids = itertools.count(1)
        self.notifications = []
        self.open = []

    def close(self):
        for exchange in self.open:
            exchange.connection.close()

    def request(self, method, params=None, **options):
        """The result; an error is raised."""
        answer = self.answer(method, params, **options)
        if "error" in answer:
            raise ProtocolError(answer["error"])
        return answer["result"]

    def answer(self, method, params=None, **options):
        """The response to a request, after everything that came before it on its stream."""
        with self.exchange(method, params, **options) as exchange:
            self.status = exchange.status
            for message in exchange.messages():
                if "method" not in message:
                    wire.check(message, self.version, method)
                    assert message.get("id") == exchange.id, f"not the answer to {exchange.id}: {message}"
                    return message
                wire.check(message, self.version)
                self.take(message)
        raise AssertionError(f"HTTP {self.status}, and no answer to {method}")

    def take(self, message):
        self.notifications.append(message)

    def error(self, method, params=None, **options):
        """The error that a request is answered with."""
        answer = self.answer(method, params, **options)
        assert "error" in answer, f"{method} was served: {answer}"
        return answer["error"]

    def heard(self, method):
        """The parameters of the notifications of this kind that came so far."""
        return [message.get("params", {}) for message in self.notifications if message["method"] == method]

    def call(self, tool, arguments=None, **more):
        return self.request("tools/call", {"name": tool, "arguments": arguments or {}, **more})


class StatelessClient(Client):
    """Every request describes itself (2026-07-28)."""

    def __init__(self, url, capabilities=None):
        everything = {"sampling": {}, "elicitation": {}, "roots": {"listChanged": True}}
        super().__init__(url, STATELESS, everything if capabilities is None else capabilities)

    def envelope(self, **changes):
        """What describes a request; a change to None leaves a part out."""
        meta = {"protocolVersion": self.version, "clientInfo": CLIENT, "clientCapabilities": self.capabilities}
        return {META + key: value for key, value in {**meta, **changes}.items() if value is not None}

    def headers(self, method, params, changes=None):
        headers = {
            "Content-Type": "application/json", "Accept": BOTH_TYPES, "MCP-Protocol-Version": self.version,
            "Mcp-Method": method, "Mcp-Name": (params or {}).get(NAMED_BY.get(method)), **(changes or {}),
        }
        return {name: value for name, value in headers.items() if value is not None}

    def exchange(self, method, params=None, headers=None, meta=None, id=None, bare=False, timeout=10):
        """Sends a request. `meta`: under `_meta` beside the envelope; `bare`: without an envelope; a header that is None
        is left out."""
        params = dict(params or {})
        if not bare:
            params["_meta"] = {**self.envelope(), **(meta or {})}
        id = next(self.ids) if id is None else id
        exchange = Exchange(
            self.url, headers=self.headers(method, params, headers),
            body={"jsonrpc": "2.0", "id": id, "method": method, "params": params}, timeout=timeout)
        exchange.id = id
        return exchange

    def listen(self, **wanted):
        """Subscribes; the messages of the stream, checked, as they come."""
        exchange = self.exchange("subscriptions/listen", {"notifications": wanted})
        self.open.append(exchange)
        for message in exchange.messages():
            wire.check(message, self.version, "subscriptions/listen")
            yield message


class HandshakeClient(Client):
    """A session that `initialize` opens (2025-11-25 and before)."""

    def __init__(self, url, version=HANDSHAKE, capabilities=None, handlers=None):
        super().__init__(url, version, {"sampling": {}, "elicitation": {}} if capabilities is None else capabilities)
        self.handlers = handlers or {}
        self.session = None
        self.asked = []
        with self.exchange("initialize", {
            "protocolVersion": version, "capabilities": self.capabilities, "clientInfo": CLIENT,
        }) as exchange:
            self.status = exchange.status
            self.session = exchange.header("Mcp-Session-Id")
            message = next(exchange.messages())
        wire.check(message, version, "initialize")
        self.greeting = message["result"]
        assert self.post({"jsonrpc": "2.0", "method": "notifications/initialized"}) == 202

    def headers(self, **changes):
        headers = {"Content-Type": "application/json", "Accept": BOTH_TYPES, **changes}
        if self.session:
            headers |= {"Mcp-Session-Id": self.session, "MCP-Protocol-Version": self.version}
        return headers

    def exchange(self, method, params=None, meta=None, id=None):
        id = next(self.ids) if id is None else id
        message = {"jsonrpc": "2.0", "id": id, "method": method}
        if meta:
            params = {**(params or {}), "_meta": meta}
        if params is not None:
            message["params"] = params
        exchange = Exchange(self.url, headers=self.headers(), body=message)
        exchange.id = id
        return exchange

    def post(self, message):
        """Sends what needs no answer; the status."""
        with Exchange(self.url, headers=self.headers(), body=message) as exchange:
            exchange.response.read()
            return exchange.status

    def take(self, message):
        if "id" not in message:
            return super().take(message)
        self.asked.append(message)
        result = self.handlers[message["method"]](message.get("params", {}))
        assert self.post({"jsonrpc": "2.0", "id": message["id"], "result": result}) == 202

    def standing_stream(self, **headers):
        """The stream for what belongs to no request."""
        exchange = Exchange(self.url, "GET", headers={**self.headers(), "Accept": "text/event-stream", **headers})
        self.open.append(exchange)
        return exchange

    def end(self):
        """Ends the session; the status."""
        with Exchange(self.url, "DELETE", headers=self.headers()) as exchange:
            exchange.response.read()
            return exchange.status

    def close(self):
        super().close()
        if self.session:
            self.end()
