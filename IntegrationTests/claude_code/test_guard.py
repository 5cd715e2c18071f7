"""The real Claude Code under guard, offline: set up by `install`, with a model that follows a script.

    IntegrationTests/run IntegrationTests/claude_code
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "hooks")]
from hooking import HOOK, decisions  # noqa: E402
from scripted_anthropic import ScriptedAnthropic, text, tool  # noqa: E402
from support import REPOSITORY, profile_file  # noqa: E402
from test_claude_code import CLAUDE  # noqa: E402
from test_mcp import Session  # noqa: E402

BLOCKED = "rm -rf --no-preserve-root / # marked"
ASKED = "git push --force origin work"


class Machine:
    """A home in which Claude Code is set up, and a project that is a repository."""

    def __init__(self, home):
        self.home, self.project = home, home.folder / "project"
        self.project.mkdir()
        for name in ("tmp", "bin"):
            (home.folder / name).mkdir()
        subprocess.run(["git", "init", "-q", "-b", "work", self.project], check=True)
        remote = home.folder / "remote.git"
        subprocess.run(["git", "init", "-q", "--bare", remote], check=True)
        for arguments in (["remote", "add", "origin", str(remote)], ["config", "user.email", "a@example.com"],
                          ["config", "user.name", "A"], ["commit", "-q", "--allow-empty", "-m", "first"]):
            subprocess.run(["git", "-C", self.project, *arguments], check=True)
        self.pushed = remote / "refs/heads/work"
        # Git must be found by the shell of the agent, and nothing else of the caller's.
        (home.folder / "bin/git").symlink_to(shutil.which("git"))

    @property
    def settings(self):
        return self.home.folder / ".claude/settings.json"

    def environment(self, model):
        return {
            **self.home.environment, "PATH": f"{self.home.folder}/bin:/usr/bin:/bin",
            "TMPDIR": f"{self.home.folder}/tmp", "LLVM_PROFILE_FILE": profile_file(),
            "ANTHROPIC_BASE_URL": model.url, "ANTHROPIC_AUTH_TOKEN": "no-real-token", "ENABLE_TOOL_SEARCH": "false",
            "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1", "DISABLE_TELEMETRY": "1",
        }

    def claude(self, *script, options=(), allowed="Bash,Write,Edit,Read,Agent"):
        with ScriptedAnthropic(list(script)) as model:
            done = subprocess.run(
                [CLAUDE, "-p", "Go on.", "--output-format", "stream-json", "--verbose", "--allowedTools", allowed,
                 "--strict-mcp-config", *options],
                cwd=self.project, env=self.environment(model), stdin=subprocess.DEVNULL, capture_output=True,
                text=True, timeout=180)
            session = Session(done.stdout, done.stderr)
            session.requests = model.requests
            return session


@pytest.fixture
def machine(home):
    machine = Machine(home)
    home.run("install", "claude-code", "--yes", cwd=machine.project)
    return machine


def shell(command):
    return tool("Bash", command=command, description="a step")


def told_to_the_model(session):
    return json.dumps(session.requests[-1]["messages"])


def test_a_blocked_command_does_not_run_and_the_reason_reaches_the_model(machine):
    victim = machine.home.folder / "victim"
    victim.mkdir()
    session = machine.claude(shell(f"touch {machine.project}/before"), shell(BLOCKED + f"; rm -r {victim}"), text("I see."))
    (_, allowed), (reason, is_error) = session.results
    assert not allowed and (machine.project / "before").exists()
    assert is_error and "Blocked" in reason and "No approval changes this" in reason
    assert victim.exists()
    assert "No approval changes this" in told_to_the_model(session)


def test_what_needs_a_person_is_denied_with_an_id_and_happens_once_after_approval(machine):
    home = machine.home
    [(reason, is_error)] = machine.claude(shell(ASKED), text("I need you.")).results
    assert is_error and "Approval id" in reason and not machine.pushed.exists()
    [request] = home.json("approvals", "list")["requests"]
    assert request["id"] in reason
    home.run("approvals", "approve", request["id"])
    (first, failed), (second, refused) = machine.claude(shell(ASKED), shell(ASKED), text("Done.")).results
    assert not failed, first
    assert machine.pushed.exists()
    assert refused and "Approval id" in second


def test_what_is_safe_goes_through_as_it_would_without_the_guard(machine):
    session = machine.claude(shell("git status"), text("Clean."))
    [(output, is_error)] = session.results
    assert not is_error and "On branch work" in output
    # Not allowed by the guard, either: without the option Claude Code's own rules refuse it.
    [(output, is_error)] = machine.claude(
        shell("git commit --allow-empty -m second"), text("No."), allowed="Read").results
    assert is_error and "Task Orchestrator" not in output


@pytest.mark.parametrize("mode", ["acceptEdits", "bypassPermissions", "dontAsk", "plan"])
def test_no_mode_of_permissions_switches_the_guard_off(machine, mode, monkeypatch):
    environment = machine.environment
    monkeypatch.setattr(machine, "environment", lambda model: {**environment(model), "IS_SANDBOX": "1"})
    session = machine.claude(shell(BLOCKED), shell(ASKED), text("No."), options=("--permission-mode", mode))
    assert [is_error for _, is_error in session.results] == [True, True]
    assert not machine.pushed.exists()


def broken(machine, command):
    """The settings with another command line before every tool."""
    settings = json.loads(machine.settings.read_text())
    settings["hooks"]["PreToolUse"][0]["hooks"][0].update(command)
    machine.settings.write_text(json.dumps(settings))


def copy_of_the_hook(machine, name="gone"):
    folder = machine.home.folder / name
    folder.mkdir()
    shutil.copy(HOOK, folder)
    return folder / "task-orchestrator-hook"


@pytest.mark.parametrize("how", ["missing", "not executable", "killed", "too slow", "without the large program"])
def test_a_hook_that_cannot_answer_blocks(machine, how):
    hook = copy_of_the_hook(machine)
    line = f"'{hook}' claude-code PreToolUse || exit 2"
    if how == "missing":
        hook.unlink()
    elif how == "not executable":
        hook.chmod(0o600)
    elif how == "killed":
        hook.write_text("#!/bin/sh\nkill -9 $$\n")
    elif how == "too slow":
        # Standard input never ends: the hook's own deadline comes long before that of Claude Code.
        endless = machine.home.folder / "endless"
        os.mkfifo(endless)
        held = os.open(endless, os.O_RDWR)
        line = f"'{hook}' claude-code PreToolUse < {endless} || exit 2"
    broken(machine, {"command": line})
    [(reason, is_error)] = machine.claude(shell("touch ran"), text("No.")).results
    if how == "too slow":
        os.close(held)
        assert "no decision in time" in reason
    assert is_error, reason
    assert not (machine.project / "ran").exists()


def test_subagents_are_guarded_like_the_main_agent(machine):
    victim = machine.home.folder / "victim"
    victim.mkdir()

    class Both(ScriptedAnthropic):
        """One script for the main agent, one for its subagent, which is told apart by its first prompt."""

        def due(self, body):
            first = json.dumps(body["messages"][0])
            number = sum(message["role"] == "assistant" for message in body["messages"])
            script = inner if "subagent task" in first else outer
            return script[number] if number < len(script) else text("(the script is over)")

    outer = [tool("Agent", description="d", prompt="subagent task", subagent_type="general-purpose"), text("Done.")]
    inner = [shell(BLOCKED + f"; rm -r {victim}"), shell("touch inner"), text("The command was blocked.")]
    with Both([]) as model:
        done = subprocess.run(
            [CLAUDE, "-p", "Go on.", "--output-format", "stream-json", "--verbose", "--allowedTools", "Bash,Agent",
             "--strict-mcp-config"],
            cwd=machine.project, env=machine.environment(model), stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=180)
    assert victim.exists() and (machine.project / "inner").exists(), done.stdout[-2000:]
    found = decisions(machine.home)
    blocked = [each["payload"] for each in found if each["payload"]["outcome"] == "blocked"]
    assert blocked and all(each.get("agent") for each in blocked), found


def test_the_settings_of_the_guard_are_protected(machine):
    before = machine.settings.read_text()
    session = machine.claude(
        tool("Write", file_path=str(machine.settings), content="{}"),
        shell(f"echo '{{}}' > {machine.settings}"), shell(f"sed -i s/PreToolUse/X/ {machine.settings}"),
        shell(f"rm {machine.home.store}"), shell(f"rm {HOOK}"), text("No."), options=("--permission-mode", "acceptEdits"))
    assert [is_error for _, is_error in session.results] == [True] * 5, session.results
    assert machine.settings.read_text() == before
    assert os.path.exists(HOOK) and machine.home.store.exists()


def test_a_claim_that_was_not_observed_sends_the_agent_back(machine):
    session = machine.claude(
        tool("Write", file_path=str(machine.project / "a.py"), content="x = 1\n"), text("Done. All tests pass."),
        text("I have not run any tests."))
    assert "does not agree with what was observed" in told_to_the_model(session)


SENT_BACK = "does not agree with what was observed"
TEST = "import unittest\n\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertEqual(1 + 1, {})\n"


def test_an_agent_that_ran_the_tests_may_say_that_they_pass(machine):
    session = machine.claude(
        tool("Write", file_path=str(machine.project / "test_a.py"), content=TEST.format(2)),
        shell("python3 -m unittest -v test_a"), text("Done. All tests pass."))
    assert "Ran 1 test" in told_to_the_model(session)
    # The script is at its end: had it been sent back, there would have been one more request.
    assert len(session.requests) == 3
    assert SENT_BACK not in told_to_the_model(session)


def test_an_agent_whose_tests_failed_is_sent_back_until_it_says_so(machine):
    session = machine.claude(
        tool("Write", file_path=str(machine.project / "test_a.py"), content=TEST.format(3)),
        shell("python3 -m unittest -v test_a"), text("Done. All tests pass."), text("One test fails: test_a."))
    assert SENT_BACK in told_to_the_model(session)
    assert len(session.requests) == 4


def test_an_agent_that_insists_is_sent_back_twice_and_then_let_go(machine):
    session = machine.claude(*[text("Done. All tests pass.")] * 6)
    assert len(session.requests) == 3
    assert SENT_BACK in told_to_the_model(session)


def test_the_agent_is_told_what_is_guarded_and_what_failed_before(machine):
    machine.home.run("replay", machine.home.write_trials("trials.jsonl", [
        {"id": "t", "operation": "spawn_agent", "prompt": "Go on.", "output": "12", "expected": 13,
         "model": "gpt-6-luna", "provider": "openai", "usage": {"input_tokens": 1, "output_tokens": 1}}]))
    session = machine.claude(text("Fine."))
    told = told_to_the_model(session)
    assert "Task Orchestrator checks commands" in told
    assert "have failed before" in told


def test_removing_the_guard_leaves_what_was_there_before(machine):
    machine.home.run("uninstall", "claude-code", "--yes", cwd=machine.project)
    assert not machine.settings.exists()
    [(output, is_error)] = machine.claude(shell("touch ran"), text("Done.")).results
    assert not is_error and (machine.project / "ran").exists()


class TestPlugin:
    def test_it_is_valid(self, home):
        done = subprocess.run(
            [CLAUDE, "plugin", "validate", "--strict", REPOSITORY / "plugin"], env=home.environment,
            capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr

    def test_its_hooks_are_those_that_install_writes(self, home):
        home.run("install", "claude-code", "--yes")
        installed = json.loads((home.folder / ".claude/settings.json").read_text())["hooks"]
        text = json.dumps(installed).replace(HOOK, "task-orchestrator-hook")
        assert json.loads((REPOSITORY / "plugin/hooks/hooks.json").read_text())["hooks"] == json.loads(text)

    def test_it_guards_a_session(self, home):
        machine = Machine(home)
        for name in ("task-orchestrator", "task-orchestrator-hook"):
            (home.folder / "bin" / name).symlink_to(pathlib.Path(HOOK).with_name(name))
        session = machine.claude(
            shell(BLOCKED), shell("touch ran"), text("No."), options=("--plugin-dir", REPOSITORY / "plugin"))
        (reason, blocked), (_, passed) = session.results
        assert blocked and "No approval changes this" in reason
        assert not passed and (machine.project / "ran").exists()

    def test_without_the_programs_it_blocks(self, home):
        machine = Machine(home)
        session = machine.claude(
            shell("touch ran"), text("No."), options=("--plugin-dir", REPOSITORY / "plugin"))
        [(reason, is_error)] = session.results
        assert is_error and "not found" in reason
        assert not (machine.project / "ran").exists()
