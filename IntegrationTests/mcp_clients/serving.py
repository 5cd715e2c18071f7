"""The program as an MCP server, on either transport, with all that it says written down."""
import contextlib
import json
import pathlib
import signal
import subprocess
import sys

from recording_proxy import RecordingProxy
from support import PROGRAM, profile_file
from transcript import Transcript

TEE = str(pathlib.Path(__file__).with_name("tee.py"))


def configure(home, model, more=""):
    """Lets a home know the scripted model, and its price."""
    (home.folder / "prices.yaml").write_text(
        "models:\n  - {provider: scripted, model: tiny, input_per_million: 10, output_per_million: 20}\n")
    home.configure(
        "providers:\n  local: {detect: false}\n  compatible:\n"
        f"    scripted: {{base_url: '{model.url}', models: [tiny]}}\n"
        f"models:\n  prices: {home.folder}/prices.yaml\n  fast: [scripted/tiny]\n"
        "resilience: {retry: {base_seconds: 0, cap_seconds: 0, max: 2}}\n" + more)


class Stdio:
    """A server that each client starts for itself: `task-orchestrator mcp`."""

    def __init__(self, home):
        self.home = home
        self.transcripts = []

    def address(self):
        """Where a further client finds a server; its conversation gets a transcript of its own."""
        log = self.home.folder / f"wire-{len(self.transcripts)}.jsonl"
        self.transcripts.append(Transcript(log))
        return {
            "command": [sys.executable, TEE, str(log), PROGRAM, "mcp"], "directory": str(self.home.folder),
            "environment": {**self.home.environment, "LLVM_PROFILE_FILE": profile_file()},
        }


class HTTP:
    """One server for all clients: `task-orchestrator serve`."""

    def __init__(self, home, url, token, proxies):
        self.home, self.url, self.token, self.proxies = home, url, token, proxies
        self.transcripts = []

    def address(self):
        log = self.home.folder / f"wire-{len(self.transcripts)}.jsonl"
        self.transcripts.append(Transcript(log))
        proxy = self.proxies.enter_context(RecordingProxy(self.url, log))
        return {"url": f"{proxy.url}/mcp", "token": self.token}


@contextlib.contextmanager
def serve(home, *options):
    """Runs `serve` on a free port until the end of the block."""
    process = home.start("serve", "--port", "0", "--json", *options, stderr=subprocess.DEVNULL)
    try:
        line = process.stdout.readline()
        assert line, f"serve ended with {process.wait(30)}"
        said = json.loads(line)
        token = pathlib.Path(said["token_file"]).read_text().strip()
        with contextlib.ExitStack() as proxies:
            yield HTTP(home, said["url"].removesuffix("/mcp"), token, proxies)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


@contextlib.contextmanager
def served(transport, home):
    """The program as a server on this transport; at the end, all that it said must have been allowed."""
    if transport == "stdio":
        server = Stdio(home)
        yield server
    else:
        with serve(home) as server:
            yield server
    complaints = [complaint for transcript in server.transcripts for complaint in transcript.check()]
    assert not complaints, "\n".join(complaints[:20])
    for transcript in server.transcripts:
        assert list(transcript.messages("server")), f"nothing is written down in {transcript.path}"
