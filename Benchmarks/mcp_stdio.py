"""Measures the MCP server over standard input and output, beside one on the official Python SDK.

    mcp_stdio.py PROGRAM [--calls N]

Run with a Python that has `mcp` from PyPI; without it, ours alone is measured.
"""

import argparse
import contextlib
import importlib.util
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

MEGABYTE = 1 << 20
# A model that answers after two seconds; asked for "large", at once and with a megabyte.
MODEL = '''
import json, sys, time
prompt = json.loads(sys.stdin.readline())["prompt"]
text = "x" * (1 << 20) if prompt.startswith("large") else "done"
if not prompt.startswith("large"):
    time.sleep(2)
print(json.dumps({"answer": {"text": text, "model": "slow", "finish": "stop",
                             "usage": {"input_tokens": 1, "output_tokens": 1}}}))
'''


class Server:
    """A server between two pipes, opened with `initialize`."""

    def __init__(self, command, environment, folder):
        started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
            env=environment, cwd=folder)
        self.output = os.fdopen(os.dup(self.process.stdout.fileno()), "rb", MEGABYTE)
        self.send({"jsonrpc": "2.0", "id": 0, "method": "initialize",
                   "params": {"protocolVersion": "2025-11-25", "capabilities": {},
                              "clientInfo": {"name": "bench", "version": "1"}}})
        self.answer()
        self.start = (time.perf_counter() - started) * 1e3
        self.send({"jsonrpc": "2.0", "method": "notifications/initialized"})

    def send(self, message):
        data = memoryview(message if isinstance(message, bytes) else json.dumps(message).encode() + b"\n")
        while data:
            data = data[self.process.stdin.write(data):]

    def line(self):
        """The next response; what the server only tells is passed over."""
        while line := self.output.readline():
            if b'"method"' not in line or b'"result"' in line:
                return line
        raise SystemExit("the server ended")

    def answer(self):
        answer = json.loads(self.line())
        if "error" in answer or answer["result"].get("isError"):
            raise SystemExit(f"the server refused: {json.dumps(answer)[:400]}")
        return answer

    def cpu(self):
        """Microseconds of processor time so far, of all threads."""
        tasks = pathlib.Path(f"/proc/{self.process.pid}/task")
        used = 0
        for task in tasks.iterdir():
            with contextlib.suppress(FileNotFoundError):
                used += int((task / "schedstat").read_text().split()[0])
        return used / 1e3

    def memory(self):
        figures = {}
        for line in pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines()[1:]:
            name, size = line.split()[:2]
            figures[name.rstrip(":")] = int(size) / 1024
        return figures["Private_Clean"] + figures["Private_Dirty"], figures["Rss"]

    def stop(self):
        self.process.stdin.close()
        self.process.wait(30)


def call(id, tool, arguments=None):
    params = {"name": tool, "arguments": arguments or {}}
    return json.dumps({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": params}).encode() + b"\n"


def latencies(server, count):
    """Milliseconds of `count` calls of healing_status, one after the other."""
    times = []
    for id in range(1, count + 1):
        message = call(id, "healing_status")
        began = time.perf_counter()
        server.send(message)
        server.line()
        times.append((time.perf_counter() - began) * 1e3)
    return times


def measure(make, calls, agent, has_large):
    """The figures of one server, by name."""
    starts = []
    for _ in range(10):
        server = make()
        starts.append(server.start)
        server.stop()
    figures = {"start": statistics.median(starts)}
    server = make()
    server.send(call(1, "healing_status"))
    server.answer()
    figures["private"], figures["resident"] = server.memory()
    latencies(server, min(500, calls))
    before = server.cpu()
    figures["latency"] = statistics.median(latencies(server, calls))
    figures["cpu"] = (server.cpu() - before) / calls

    requests = b"".join(call(id, "healing_status") for id in range(1, calls + 1))
    began = time.perf_counter()
    sender = threading.Thread(target=server.send, args=[requests])
    sender.start()
    refused = sum(b'"error"' in server.line() for _ in range(calls))
    figures["pipelined"] = calls / (time.perf_counter() - began)
    sender.join()
    if refused:
        raise SystemExit(f"{refused} of {calls} pipelined calls were refused")

    if has_large:
        began = time.perf_counter()
        for id in range(1, 17):
            server.send(call(id, "spawn_agent", agent("large")))
        whole = sum("x" * MEGABYTE in json.dumps(server.answer()["result"]) for _ in range(16))
        figures["large"] = (time.perf_counter() - began) * 1e3
        figures["whole"] = whole

    for id in range(1, 21):
        server.send(call(f"agent-{id}", "spawn_agent", agent("wait")))
    time.sleep(0.5)
    times, answered = [], 0
    deadline = time.perf_counter() + 1
    while time.perf_counter() < deadline:
        began = time.perf_counter()
        server.send(call(1, "healing_status"))
        while json.loads(server.line())["id"] != 1:
            answered += 1
        times.append((time.perf_counter() - began) * 1e3)
        time.sleep(0.002)
    figures["busy"] = statistics.median(times)
    figures["busy worst"] = max(times)
    for _ in range(20 - answered):
        server.answer()
    server.stop()
    return figures


ROWS = [
    ("start to first answer, median of 10", "start", "ms", 20),
    ("CPU of a healing_status call", "cpu", "µs", 40),
    ("its latency, median", "latency", "ms", 0.1),
    ("pipelined calls in a second", "pipelined", "", -25_000),
    ("16 results of 1 MB side by side", "large", "ms", None),
    ("  of them whole", "whole", "", -15.9),
    ("healing_status beside 20 agents, median", "busy", "ms", 5),
    ("  worst", "busy worst", "ms", None),
    ("private memory", "private", "MB", 30),
    ("resident memory", "resident", "MB", None),
]


def show(ours, reference):
    print(f"  {'':<42}{'ours':>14}{'target':>14}{'met':>5}{'Python SDK':>14}{'ratio':>9}")
    for title, name, unit, target in ROWS:
        if name not in ours:
            continue
        value = ours[name]
        text = f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"
        limit, met = "", ""
        if target is not None:
            limit = f"< {target} {unit}" if target > 0 else f"> {-target:,} {unit}"
            met = "yes" if (value < target if target > 0 else value > -target) else "NO"
        other = ratio = ""
        if name in reference and reference[name]:
            other = f"{reference[name]:,.0f}" if reference[name] >= 1000 else f"{reference[name]:.3g}"
            ratio = f"{value / reference[name]:.2g} ×"
        print(f"  {title:<42}{text + ' ' + unit:>14}{limit:>14}{met:>5}{other + ' ' + unit if other else '':>14}{ratio:>9}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--calls", type=int, default=10_000)
    options = parser.parse_args()
    here = pathlib.Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "PATH": os.environ["PATH"], "TASK_ORCHESTRATOR_HOME": f"{home}/state"}
        environment.update({name: value for name, value in os.environ.items() if name == "LLVM_PROFILE_FILE"})
        model = pathlib.Path(home, "model.py")
        model.write_text(MODEL)
        settings = pathlib.Path(home, ".config/task-orchestrator/config.yaml")
        settings.parent.mkdir(parents=True)
        settings.write_text(
            f"providers:\n  command:\n    slow:\n      argv: {json.dumps([sys.executable, str(model)])}\n")
        ours = measure(
            lambda: Server([options.program, "mcp"], environment, home), options.calls,
            lambda word: {"prompt": word, "provider": "slow"}, True)
        reference = {}
        if importlib.util.find_spec("mcp"):
            command = [sys.executable, str(here / "mcp_reference.py")]
            reference = measure(
                lambda: Server(command, environment, home), max(200, options.calls // 10),
                lambda word: {"prompt": word}, False)
        show(ours, reference)


main()
