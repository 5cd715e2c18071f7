"""Puts Task Orchestrator and LiteLLM's proxy before the same scripted server and prints what each adds to a call.

    gateway.py BENCHMARKS [IN_FLIGHT…]

Runs under the Python that has `litellm[proxy]`; ./scripts/bench gateway makes one. Both keep a daily budget per
provider and have a model to fall back to.
"""

import asyncio
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
KEY = "sk-benchmark"
CONFIGURATION = """
model_list:
  - model_name: gpt-5-mini
    litellm_params: {model: openai/gpt-5-mini, api_base: "http://127.0.0.1:%(port)d/v1", api_key: none}
  - model_name: second
    litellm_params: {model: openai/gpt-5-mini, api_base: "http://127.0.0.1:%(port)d/v1", api_key: none}
router_settings:
  provider_budget_config:
    openai: {budget_limit: 100000000, time_period: 1d}
  fallbacks: [{"gpt-5-mini": ["second"]}]
  num_retries: 2
litellm_settings: {telemetry: false, drop_params: true}
general_settings: {master_key: %(key)s}
"""
PROMPT = "Refactor the login form in the billing service for the Acme tenant, ticket %d"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            return False
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.2)
    return False


def processor_time(pid):
    """Seconds of processor time of a process and its children that are still there."""
    total = 0.0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(stat.parent.name) == pid or int(fields[1]) == pid:
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def peak_memory(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


class Caller:
    """One connection to the proxy, kept open, on bare streams: the proxy's own time is to be measured, not a client's."""

    async def open(self, port):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port)

    async def call(self, number):
        body = json.dumps(
            {"model": "gpt-5-mini", "messages": [{"role": "user", "content": PROMPT % number}]}).encode()
        start = time.monotonic_ns()
        self.writer.write(
            b"POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
            b"authorization: Bearer %s\r\ncontent-length: %d\r\n\r\n%s" % (KEY.encode(), len(body), body))
        head = (await self.reader.readuntil(b"\r\n\r\n")).lower()
        length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        answer = await self.reader.readexactly(length)
        total = time.monotonic_ns() - start
        if not head.startswith(b"http/1.1 200"):
            raise RuntimeError(answer[:300].decode(errors="replace"))
        text = json.loads(answer)["choices"][0]["message"]["content"]
        return total / 1e6 - int(text.rpartition("served_us=")[2]) / 1e3


async def proxied(port, pid, in_flight, runs):
    async def one(position, numbers, into):
        await asyncio.sleep(0.5 * position / in_flight)
        caller = Caller()
        await caller.open(port)
        for number in numbers:
            into.append(await caller.call(number))
        caller.writer.close()

    async def load(first, count):
        into = []
        await asyncio.gather(
            *(one(at, range(first + at, first + count, in_flight), into) for at in range(in_flight)))
        return into

    await load(0, in_flight * 2)
    start, used = time.monotonic(), processor_time(pid)
    overheads = sorted(await load(in_flight * 2, runs))
    used, passed = processor_time(pid) - used, time.monotonic() - start
    return {
        "median_ms": overheads[len(overheads) // 2], "p99_ms": overheads[int(len(overheads) * 0.99)],
        "cpu_ms": used / runs * 1e3, "per_second": runs / passed,
    }


def ours(program, port, in_flight, runs):
    output = subprocess.run(
        [program, "gateway", "--url", f"http://127.0.0.1:{port}/v1", "--in-flight", str(in_flight), "--runs",
         str(runs)], check=True, capture_output=True, text=True).stdout
    return json.loads(output)


def show(name, in_flight, figures):
    print(
        f"  {name:<40}{in_flight:>10}{figures['median_ms']:>14.2f}{figures['p99_ms']:>12.2f}"
        f"{figures['cpu_ms']:>14.2f}{figures['per_second']:>12.0f}", flush=True)


def main():
    program, *rest = sys.argv[1:]
    levels = [int(text) for text in rest] or [10, 50, 200]
    server_port, proxy_port = free_port(), free_port()
    server = subprocess.Popen([sys.executable, str(HERE / "server.py"), str(server_port)])
    proxy = None
    try:
        wait_for(server_port, server, 10)
        print("Before the same scripted OpenAI-compatible server (500 ms): what is added to a call\n")
        print(f"  {'':<40}{'in flight':>10}{'median, ms':>14}{'p99, ms':>12}{'CPU each, ms':>14}{'calls/s':>12}")
        for level in levels:
            show("Task Orchestrator, all gates, durable", level, ours(program, server_port, level, level * 20))
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "config.yaml"
            path.write_text(CONFIGURATION % {"port": server_port, "key": KEY})
            log = open(pathlib.Path(folder) / "log", "w+")
            environment = {
                **os.environ, "LITELLM_LOCAL_MODEL_COST_MAP": "True", "LITELLM_LOG": "ERROR", "DO_NOT_TRACK": "1"}
            proxy = subprocess.Popen(
                [str(pathlib.Path(sys.executable).parent / "litellm"), "--config", str(path), "--host", "127.0.0.1",
                 "--port", str(proxy_port), "--num_workers", "1"],
                stdout=log, stderr=subprocess.STDOUT, env=environment, cwd=folder)
            if not wait_for(proxy_port, proxy, 180):
                log.seek(0)
                print("  LiteLLM's proxy did not start:\n" + log.read()[-2000:])
                return
            version = subprocess.run(
                [sys.executable, "-c", "import importlib.metadata as m; print(m.version('litellm'))"],
                capture_output=True, text=True).stdout.strip()
            for level in levels:
                figures = asyncio.run(proxied(proxy_port, proxy.pid, level, max(100, level * 10)))
                show(f"LiteLLM {version} proxy, budget and fallback", level, figures)
            print(f"  resident memory of the proxy: {peak_memory(proxy.pid):.0f} MB")
        print(
            "\n  Ours is a library in the calling process, its figures include the caller; LiteLLM is a proxy with a hop"
            "\n  of its own, its CPU is the proxy's alone. LiteLLM keeps budgets in memory here (no database, no Redis)"
            "\n  and neither stores, grades nor remembers the calls.")
    finally:
        for process in (proxy, server):
            if process and process.poll() is None:
                process.terminate()
                process.wait(30)


main()
