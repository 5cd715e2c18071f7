"""The real Claude Code as a provider, offline.

    IntegrationTests/run IntegrationTests/claude_code

The program talks to a scripted server on 127.0.0.1 with a key that is none. It gets a home of its own and nothing of the
caller's environment. CLAUDE_BIN names another Claude Code.
"""
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import threading

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from support import profile_file  # noqa: E402
from scripted_anthropic import ScriptedAnthropic, error, text, tool  # noqa: E402

MODEL = "claude-sonnet-5-5"


def claude_code():
    """The program that CLAUDE_BIN names, else the one that the wheel of requirements.txt brings along."""
    named = os.environ.get("CLAUDE_BIN")
    program = named or pathlib.Path(importlib.util.find_spec("claude_agent_sdk").origin).parent / "_bundled" / "claude"
    assert os.access(program, os.X_OK), f"{program} is not an executable"
    return pathlib.Path(program)


CLAUDE = claude_code()
ORCHESTRATOR = pathlib.Path(os.environ["TASK_ORCHESTRATOR_PROGRAM"])


class Machine:
    """A fresh home, a project folder and Claude Code on the PATH."""

    def __init__(self, folder):
        self.folder, self.project = folder, folder / "project"
        for name in ("home", "bin", "state", "tmp", "project"):
            (folder / name).mkdir()
        (folder / "bin/claude").symlink_to(CLAUDE)

    def run(self, server, prompt, *options):
        environment = {
            "PATH": f"{self.folder}/bin:/usr/bin:/bin", "HOME": f"{self.folder}/home", "LANG": "C.UTF-8",
            "TMPDIR": f"{self.folder}/tmp", "TASK_ORCHESTRATOR_HOME": f"{self.folder}/state",
            "LLVM_PROFILE_FILE": profile_file(),
            "ANTHROPIC_BASE_URL": server.url, "ANTHROPIC_AUTH_TOKEN": "no-real-token",
            "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1", "DISABLE_TELEMETRY": "1",
        }
        command = [ORCHESTRATOR, "run", prompt, "--provider", "claude_code", "--model", MODEL, "--json", *options]
        return subprocess.run(
            command, cwd=self.project, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=120)


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def everything(value):
    """The value and all that it holds."""
    yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from everything(part)


def report(done):
    assert done.stdout.strip(), done.stderr
    return list(everything(json.loads(done.stdout)))


def evidence(parts, kind):
    return [part for part in parts if isinstance(part, dict) and part.get("kind") == kind]


def test_an_answer_with_its_usage_and_cost(machine):
    with ScriptedAnthropic([text("The capital of France is Paris.")]) as server:
        done = machine.run(server, "What is the capital of France?")
    assert done.returncode == 0, done.stderr
    parts = report(done)
    assert "The capital of France is Paris." in parts
    assert 100 in parts and 20 in parts  # input and output tokens
    assert len(server.requests) == 1
    assert "What is the capital of France?" in json.dumps(server.requests[0]["messages"])


def test_a_plain_question_grants_no_tools_and_reads_nothing_of_the_project(machine):
    (machine.project / "CLAUDE.md").write_text("Say hello from the project.")
    (machine.project / ".claude").mkdir()
    marker = machine.folder / "ran"
    hook = {"type": "command", "command": f"touch {marker}"}
    (machine.project / ".claude/settings.json").write_text(
        json.dumps({"hooks": {"UserPromptSubmit": [{"hooks": [hook]}], "SessionStart": [{"hooks": [hook]}]}}))
    with ScriptedAnthropic([text("Four.")]) as server:
        done = machine.run(server, "What is 2 + 2?")
    assert done.returncode == 0, done.stderr
    assert not server.requests[0].get("tools")
    assert "hello from the project" not in json.dumps(server.requests[0])
    assert not marker.exists()  # a clone must not run code


def test_commands_exit_statuses_and_changed_files_are_evidence(machine):
    script = [
        tool("Bash", command="echo two failed; exit 3", description="run the tests"),
        tool("Write", file_path=str(machine.project / "fixed.txt"), content="fixed\n"),
        tool("Bash", command="echo all passed", description="run the tests"),
        text("Done."),
    ]
    with ScriptedAnthropic(script) as server:
        done = machine.run(
            server, "Make the tests pass", "--allow-tool", "Bash(echo:*)", "--allow-tool", "Bash(exit:*)",
            "--allow-tool", "Write")
    assert done.returncode == 0, done.stderr
    parts = report(done)
    assert [part["exit_code"] for part in evidence(parts, "command")] == [3, 0]
    assert [part["subject"] for part in evidence(parts, "file_change")] == [str(machine.project / "fixed.txt")]
    assert (machine.project / "fixed.txt").read_text() == "fixed\n"
    offered = {each["name"] for each in server.requests[0]["tools"]}
    assert {"Bash", "Write"} <= offered
    assert not offered & {"Edit", "Read", "WebFetch", "WebSearch", "Task", "Agent"}


def test_what_was_not_granted_does_not_run(machine):
    script = [tool("Bash", command="touch forbidden", description="x"), text("I could not.")]
    with ScriptedAnthropic(script) as server:
        done = machine.run(server, "Touch a file", "--allow-tool", "Bash(echo:*)")
    assert done.returncode == 0, done.stderr
    assert not (machine.project / "forbidden").exists()
    assert not evidence(report(done), "command")


@pytest.mark.parametrize(
    "status, kind", [(401, "authentication_error"), (404, "not_found_error"), (400, "invalid_request_error")])
def test_a_refused_call_is_told_and_not_repeated_by_the_orchestrator(machine, status, kind):
    with ScriptedAnthropic([], always=error(status, kind, "scripted refusal")) as server:
        done = machine.run(server, "Hello")
    assert done.returncode == 3, done.stdout
    assert str(status) in done.stdout + done.stderr
    assert len(server.requests) <= 3  # Claude Code itself asks again with a smaller request


def test_the_call_ends_when_its_time_is_up(machine):
    never = threading.Event()
    with ScriptedAnthropic([text("too late")], delay=never) as server:
        done = machine.run(server, "Hello", "--timeout", "3", "--set", "resilience.retry.max=0")
        never.set()
    assert done.returncode == 3
    assert "no answer within" in done.stdout + done.stderr
