"""A server on 127.0.0.1 that speaks OpenAI's chat completions and answers from a script.

    with ScriptedOpenAI([failure(429, retry_after=1), answer("Paris")]) as server:
        ...                       # providers.compatible.NAME.base_url: server.url
        server.requests           # the bodies it was sent

The last reply of the script is given again once the script is over. A function in its place gives each reply for the body
of its request; None is no reply before the server ends.
"""
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def answer(text, input_tokens=10, output_tokens=5):
    message = {"role": "assistant", "content": text}
    return 200, {}, {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "tiny",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": input_tokens, "completion_tokens": output_tokens,
                  "total_tokens": input_tokens + output_tokens},
    }


def failure(status, message="scripted failure", retry_after=None):
    headers = {} if retry_after is None else {"retry-after": str(retry_after)}
    return status, headers, {"error": {"message": message, "type": "scripted", "code": None}}


class ScriptedOpenAI:
    def __init__(self, script):
        self.script = script
        self.requests = []
        # What each request waits for before its reply: cleared, the model thinks.
        self.awake = threading.Event()
        self.awake.set()
        # The number of a request that has no reply before the server ends, counted from 1.
        self.hangs_at = None
        self.ending = threading.Event()

    def __enter__(self):
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))))
                owner.requests.append(body)
                owner.awake.wait(60)
                if len(owner.requests) == owner.hangs_at:
                    owner.ending.wait(60)
                reply = owner.reply(body)
                if reply is None:
                    owner.ending.wait(60)
                    self.close_connection = True
                    return
                self.reply(*reply)

            def reply(self, status, headers, body):
                data = json.dumps(body).encode()
                self.send_response(status)
                for name, value in {"content-type": "application/json", "content-length": len(data), **headers}.items():
                    self.send_header(name, str(value))
                try:
                    self.end_headers()
                    self.wfile.write(data)
                except (BrokenPipeError, ConnectionResetError):
                    pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def reply(self, body):
        if callable(self.script):
            return self.script(body)
        return self.script[min(len(self.requests), len(self.script)) - 1]

    def __exit__(self, *_):
        self.awake.set()
        self.ending.set()
        self.server.shutdown()
        self.server.server_close()
