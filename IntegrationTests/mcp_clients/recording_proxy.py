"""Stands between clients and a server on HTTP, on 127.0.0.1, and writes down what either says.

    with RecordingProxy("http://127.0.0.1:8765", log) as proxy:
        ...                 # point the client at proxy.url

Each line of the log is {"from": "client" or "server", "line": one message, "exchange": a number that a request shares
with what came back on its stream}.
"""
import http.client
import itertools
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

# Of one connection only, so not passed on.
HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "host"}


class RecordingProxy:
    def __init__(self, target, log):
        self.target, self.log = urlsplit(target), log
        self.exchanges, self.lock = itertools.count(1), threading.Lock()

    def note(self, name, line, exchange):
        with self.lock, open(self.log, "a", encoding="utf-8") as file:
            file.write(json.dumps({"from": name, "line": line.decode(), "exchange": exchange}) + "\n")

    def __enter__(self):
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def forward(self):
                exchange = next(owner.exchanges)
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                if body:
                    owner.note("client", body, exchange)
                upstream = http.client.HTTPConnection(owner.target.hostname, owner.target.port, timeout=300)
                try:
                    headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP}
                    upstream.request(self.command, self.path, body or None, headers)
                    self.pass_back(upstream.getresponse(), exchange)
                except (BrokenPipeError, ConnectionResetError):
                    pass  # The client has gone; closing tells the server.
                finally:
                    upstream.close()
                    self.close_connection = True

            do_POST = do_GET = do_DELETE = forward

            def pass_back(self, response, exchange):
                is_stream = response.headers.get_content_type() == "text/event-stream"
                self.send_response(response.status)
                for name, value in response.getheaders():
                    if name.lower() not in HOP:
                        self.send_header(name, value)
                self.send_header("connection", "close")
                if is_stream:
                    self.end_headers()
                    self.pass_events(response, exchange)
                else:
                    body = response.read()
                    if body and response.headers.get_content_type() == "application/json":
                        owner.note("server", body, exchange)
                    self.send_header("content-length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

            def pass_events(self, response, exchange):
                data = []
                while line := response.readline():
                    if line.startswith(b"data:"):
                        data.append(line[5:].strip())
                    elif not line.strip():
                        if b"".join(data):
                            owner.note("server", b"\n".join(data), exchange)
                        data = []
                    self.wfile.write(line)
                    self.wfile.flush()

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
