"""A Messages API on 127.0.0.1 that answers from a script; all that Claude Code needs of Anthropic to run offline.

    with ScriptedAnthropic([tool("Bash", command="exit 3"), text("It failed.")]) as server:
        ...                       # point ANTHROPIC_BASE_URL at server.url
        server.requests           # the bodies it was sent

The script holds one reply per model call. Which one is due follows from the conversation itself, by the number of
assistant messages it holds, so that a repeated request gets the same reply again.
"""
import json
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def text(words, stop="end_turn", **usage):
    """A reply of text."""
    return {"content": [{"type": "text", "text": words}], "stop": stop, "usage": usage}


def tool(name, /, **arguments):
    """A reply that calls a tool."""
    block = {"type": "tool_use", "id": "toolu_" + uuid.uuid4().hex[:20], "name": name, "input": arguments}
    return {"content": [block], "stop": "tool_use", "usage": {}}


def error(status, kind="api_error", message="scripted failure"):
    """A refusal with this status."""
    return {"status": status, "body": {"type": "error", "error": {"type": kind, "message": message}}}


class ScriptedAnthropic:
    def __init__(self, script, always=None, delay=None):
        """`always` is sent in place of the script's replies; `delay` is an Event to wait for before each reply."""
        self.script, self.always, self.delay = script, always, delay
        self.requests = []

    def __enter__(self):
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_HEAD(self):
                self.answer(200, "application/json", b"")

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))) or b"{}")
                if self.path.split("?")[0] != "/v1/messages":
                    return self.refuse(error(404, "not_found_error"))
                owner.requests.append(body)
                if owner.delay:
                    owner.delay.wait(60)
                reply = owner.always or owner.due(body)
                if "status" in reply:
                    return self.refuse(reply)
                message = owner.message(reply, body)
                if body.get("stream"):
                    self.answer(200, "text/event-stream", b"".join(owner.events(message)))
                else:
                    self.answer(200, "application/json", json.dumps(message).encode())

            def refuse(self, reply):
                self.answer(reply["status"], "application/json", json.dumps(reply["body"]).encode())

            def answer(self, status, kind, data):
                try:
                    self.send_response(status)
                    self.send_header("content-type", kind)
                    self.send_header("content-length", str(len(data)))
                    self.end_headers()
                    self.wfile.write(data)
                except (BrokenPipeError, ConnectionResetError):
                    pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def due(self, body):
        number = sum(message["role"] == "assistant" for message in body["messages"])
        return self.script[number] if number < len(self.script) else text("(the script is over)")

    @staticmethod
    def message(reply, body):
        usage = {"input_tokens": 100, "output_tokens": 20, "cache_creation_input_tokens": 0,
                 "cache_read_input_tokens": 0, **reply["usage"]}
        return {"id": "msg_" + uuid.uuid4().hex[:20], "type": "message", "role": "assistant", "model": body["model"],
                "content": reply["content"], "stop_reason": reply["stop"], "stop_sequence": None, "usage": usage}

    @staticmethod
    def events(message):
        def event(kind, **fields):
            return f"event: {kind}\ndata: {json.dumps({'type': kind, **fields})}\n\n".encode()

        begun = {**message, "content": [], "stop_reason": None, "usage": {**message["usage"], "output_tokens": 1}}
        yield event("message_start", message=begun)
        for index, block in enumerate(message["content"]):
            if block["type"] == "text":
                empty, delta = {"type": "text", "text": ""}, {"type": "text_delta", "text": block["text"]}
            else:
                empty = {**block, "input": {}}
                delta = {"type": "input_json_delta", "partial_json": json.dumps(block["input"])}
            yield event("content_block_start", index=index, content_block=empty)
            yield event("content_block_delta", index=index, delta=delta)
            yield event("content_block_stop", index=index)
        yield event("message_delta", delta={"stop_reason": message["stop_reason"], "stop_sequence": None},
                    usage={"output_tokens": message["usage"]["output_tokens"]})
        yield event("message_stop")
