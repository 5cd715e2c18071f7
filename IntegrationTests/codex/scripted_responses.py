"""A Responses API on 127.0.0.1 that answers from a script; all that Codex needs to run offline.

    with ScriptedResponses([command("ls"), text("Done.")]) as server:
        ...                       # point a provider's base_url at server.url
        server.requests           # the bodies it was sent

Which reply is due follows from the conversation itself, by the number of tool outputs that it holds.
"""
import itertools
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_numbers = itertools.count(1)


def text(words):
    """A reply of text, which ends the turn."""
    return {"type": "message", "role": "assistant", "id": f"msg_{next(_numbers)}",
            "content": [{"type": "output_text", "text": words}]}


def command(line):
    """A reply that runs a command."""
    number = next(_numbers)
    return {"type": "function_call", "id": f"fc_{number}", "call_id": f"call_{number}", "name": "exec_command",
            "arguments": json.dumps({"cmd": line})}


class ScriptedResponses:
    def __init__(self, script):
        self.script, self.requests = script, []

    def __enter__(self):
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                self.answer("application/json", b'{"data": [], "models": []}')

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))) or b"{}")
                owner.requests.append(body)
                self.answer("text/event-stream", b"".join(owner.events(body)))

            def answer(self, kind, data):
                self.send_response(200)
                self.send_header("content-type", kind)
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def events(self, body):
        done = sum(item.get("type") == "function_call_output" for item in body.get("input", []))
        item = self.script[done] if done < len(self.script) else text("(the script is over)")
        usage = {"input_tokens": 100, "output_tokens": 20, "total_tokens": 120,
                 "input_tokens_details": {"cached_tokens": 0}, "output_tokens_details": {"reasoning_tokens": 0}}
        for kind, fields in (
                ("response.created", {"response": {"id": "resp"}}),
                ("response.output_item.done", {"output_index": 0, "item": item}),
                ("response.completed", {"response": {"id": "resp", "usage": usage}})):
            yield f"event: {kind}\ndata: {json.dumps({'type': kind, **fields})}\n\n".encode()

    @property
    def outputs(self):
        """What the model was told of its calls, in their order."""
        return [item["output"] for item in self.requests[-1]["input"] if item.get("type") == "function_call_output"]
