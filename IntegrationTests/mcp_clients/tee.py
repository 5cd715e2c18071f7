"""Stands between a client and a server on stdio and writes down what either says: tee.py LOG COMMAND…

Each line of LOG is {"from": "client" or "server", "line": the line as it was}; LOG.pid names the server's process.
"""
import json
import os
import pathlib
import subprocess
import sys
import threading


def main(log, command):
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    pathlib.Path(f"{log}.pid").write_text(str(server.pid))
    lock = threading.Lock()
    with open(log, "a", encoding="utf-8") as file:
        def pass_on(name, source, sink):
            for line in source:
                with lock:
                    file.write(json.dumps({"from": name, "line": line.decode(errors="replace").rstrip("\n")}) + "\n")
                    file.flush()
                try:
                    sink.write(line)
                    sink.flush()
                except BrokenPipeError:
                    break
            try:
                sink.close()
            except BrokenPipeError:
                pass

        threading.Thread(target=pass_on, args=("client", sys.stdin.buffer, server.stdin), daemon=True).start()
        pass_on("server", server.stdout, sys.stdout.buffer)
    # Not sys.exit: the other thread may sit in a read of our standard input, which nothing ends.
    os._exit(server.wait() & 0x7F)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
