"""The real Claude Code as a client of our MCP server, offline, in both eras and on both transports.

    IntegrationTests/run IntegrationTests/claude_code

Its model is a scripted server on 127.0.0.1; it gets a home of its own and nothing of the caller's environment.
"""
import json
import os
import pathlib
import signal
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "mcp_clients"), str(HERE.parent / "command_line")]
from scripted_anthropic import ScriptedAnthropic, text, tool  # noqa: E402
from scripted_openai import ScriptedOpenAI, answer  # noqa: E402
from serving import configure, served  # noqa: E402
from support import wait_for, wrong_answer  # noqa: E402
from test_claude_code import CLAUDE  # noqa: E402

PREFIX = "mcp__orchestrator__"


def call(name, /, **arguments):
    """A reply of the model that calls a tool of ours."""
    return tool(PREFIX + name, **arguments)


class Session:
    """What Claude Code said in the course of a run."""

    def __init__(self, output, errors):
        self.events = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
        assert self.events, errors

    @property
    def init(self):
        return next(each for each in self.events if each.get("subtype") == "init")

    @property
    def tools(self):
        return {name.removeprefix(PREFIX) for name in self.init["tools"] if name.startswith(PREFIX)}

    @property
    def results(self):
        """The answers of the tools that were called, in their order, and whether each is an error."""
        blocks = [block for event in self.events if event.get("type") == "user"
                  for block in event["message"]["content"] if isinstance(block, dict)]
        return [(words(block.get("content")), block.get("is_error", False))
                for block in blocks if block["type"] == "tool_result"]


def words(content):
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content or [])


@pytest.fixture(params=["stdio", "http"])
def transport(request):
    return request.param


@pytest.fixture(params=["stateless", "handshake"])
def era(request):
    return request.param


@pytest.fixture
def thinker():
    """The model that our server calls, and not Claude Code's own."""
    with ScriptedOpenAI([answer("Paris")]) as model:
        yield model


@pytest.fixture
def server(transport, home, thinker, request):
    mark = request.node.get_closest_marker("settings")
    configure(home, thinker, mark.args[0] if mark else "")
    with served(transport, home) as server:
        yield server


@pytest.fixture
def claude(server, era, tmp_path):
    """Runs Claude Code against the server, with a model that follows a script."""
    for name in ("claude", "claude/home", "claude/tmp", "claude/project"):
        (tmp_path / name).mkdir()
    address = server.address()
    if "url" in address:
        entry = {"type": "http", "url": address["url"], "headers": {"Authorization": f"Bearer {address['token']}"}}
    else:
        program, *arguments = address["command"]
        entry = {"type": "stdio", "command": program, "args": arguments, "env": address["environment"]}
    configuration = tmp_path / "claude/mcp.json"
    configuration.write_text(json.dumps({"mcpServers": {"orchestrator": entry}}))

    def run(script, meanwhile=lambda: None):
        with ScriptedAnthropic(script) as model:
            environment = {
                "PATH": "/usr/bin:/bin", "HOME": f"{tmp_path}/claude/home", "LANG": "C.UTF-8",
                "TMPDIR": f"{tmp_path}/claude/tmp",
                "ANTHROPIC_BASE_URL": model.url, "ANTHROPIC_AUTH_TOKEN": "no-real-token", "ENABLE_TOOL_SEARCH": "false",
                "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1", "DISABLE_TELEMETRY": "1",
                **({"MCP_PROTOCOL_NEGOTIATION": "legacy"} if era == "handshake" else {}),
            }
            command = [
                CLAUDE, "-p", "Go on.", "--output-format", "stream-json", "--verbose", "--mcp-config", configuration,
                "--strict-mcp-config", "--allowedTools", "mcp__orchestrator"]
            process = subprocess.Popen(
                command, cwd=tmp_path / "claude/project", env=environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            try:
                meanwhile()
                return Session(*process.communicate(timeout=180))
            finally:
                process.kill()
                process.wait()
    return run


def test_it_connects_in_its_era_lists_the_tools_and_calls_one(claude, server, era):
    session = claude([call("healing_status"), text("All is well.")])
    assert [each["status"] for each in session.init["mcp_servers"]] == ["connected"]
    assert {"healing_status", "spawn_agent", "request_tool", "immune_failures"} <= session.tools
    [(answer, is_error)] = session.results
    assert not is_error and "circuit_breakers" in answer
    [transcript] = server.transcripts
    assert bool(transcript.requests("initialize")) == (era == "handshake")


@pytest.mark.settings("mcp: {tools: dynamic}\n")
def test_it_asks_for_a_category_and_calls_a_tool_of_it_within_the_same_turn(claude):
    session = claude([
        call("request_tool", category="immune", reason="to see what failed"), call("immune_failures", limit=3),
        text("Nothing failed.")])
    assert "request_tool" in session.tools and "immune_failures" not in session.tools
    (_, asked_in_vain), (failures, is_error) = session.results
    assert not asked_in_vain and not is_error, failures
    assert "failures" in failures


def test_what_a_person_must_decide_is_not_done_without_one(claude, home):
    home.run("replay", home.write_trials("trials.jsonl", [wrong_answer(1)]))
    [pattern] = home.json("immune", "failures")["failures"]
    session = claude([call("immune_forget", pattern_id=pattern["pattern_id"]), text("I could not.")])
    [(answer, is_error)] = session.results
    assert is_error, answer
    assert home.json("immune", "failures")["failures"]


def test_a_budget_stays_where_nobody_answers_the_question(claude, home):
    home.run("cost", "budget", "set", "provider:anthropic", "--daily", "1")
    before = home.json("cost")
    session = claude([call("cost_set_budget", provider="anthropic", daily_limit=50), text("I could not.")])
    [(answer, is_error)] = session.results
    assert is_error, answer
    assert home.json("cost")["providers"] == before["providers"]


@pytest.mark.parametrize("transport", ["stdio"], indirect=True)
def test_a_server_that_dies_in_the_middle_of_a_call_is_started_again_and_remembers(claude, server, home, thinker):
    home.run("replay", home.write_trials("trials.jsonl", [wrong_answer(1)]))
    [transcript] = server.transcripts

    def kill():
        wait_for(lambda: thinker.requests)
        os.kill(int(pathlib.Path(f"{transcript.path}.pid").read_text()), signal.SIGKILL)
        thinker.awake.set()

    thinker.awake.clear()
    session = claude([
        call("spawn_agent", prompt="What is the capital of France?"), call("immune_failures", limit=3), text("Done.")],
        meanwhile=kill)
    (_, has_failed), (failures, is_error) = session.results
    assert has_failed and not is_error
    assert wrong_answer(1)["prompt"][:20] in failures
