"""What the hook says before a tool, and what is written down of it."""
import concurrent.futures
import json
import shutil
import subprocess

import pytest

from hooking import DECIDING, HOOK, Hook, decisions

BLOCKED = "rm -rf --no-preserve-root /"
ASKED = "git push --force origin work"


@pytest.mark.parametrize("client", DECIDING)
def test_what_is_safe_passes_in_silence(hook, client):
    for _ in range(2):      # by the large program, then from its snapshot
        answer = hook.command("ls -l", client)
        assert answer.decision is None, answer.text
        assert answer.text.strip() in ("", "{}")


@pytest.mark.parametrize("client", DECIDING)
def test_what_is_blocked_is_denied_with_the_reason(hook, client):
    for _ in range(2):
        answer = hook.command(BLOCKED, client)
        assert answer.decision == "deny"
        assert "Blocked" in answer.reason and "No approval changes this" in answer.reason


@pytest.mark.parametrize("client", DECIDING)
def test_what_needs_a_person_is_never_silent(hook, client):
    answer = hook.command(ASKED, client)
    assert answer.decision == ("ask" if client == "cursor" else "deny")
    assert answer.approval


def test_a_person_before_claude_code_is_asked_by_its_dialog(home, project):
    answer = Hook(home, project, attended=True).command(ASKED)
    assert answer.decision == "ask"
    assert answer.approval


def test_what_was_approved_happens_once(home, hook):
    first = hook.command(ASKED)
    home.run("approvals", "approve", first.approval, cwd=hook.project)
    assert hook.command(ASKED, session_id="another session").decision is None
    again = hook.command(ASKED)
    assert again.decision == "deny" and again.approval != first.approval


def test_an_approval_is_for_exactly_this_command_here(home, hook, tmp_path):
    first = hook.command(ASKED)
    home.run("approvals", "approve", first.approval, cwd=hook.project)
    assert hook.command(ASKED + " other").decision == "deny"
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / ".git").mkdir(parents=True)
    assert hook.command(ASKED, cwd=str(elsewhere)).decision == "deny"
    assert hook.command(ASKED).decision is None


def test_a_subagent_is_decided_about_like_the_main_one(hook):
    assert hook.command(BLOCKED, agent_id="a1", agent_type="Explore").decision == "deny"
    assert hook.command("ls", agent_id="a1", agent_type="Explore").decision is None


def test_the_guard_does_not_let_itself_be_changed(home, hook):
    for path in (home.state / "state.sqlite", home.configuration, HOOK):
        assert hook.tool("Write", file_path=str(path), content="x").decision == "deny", path
        assert hook.command(f"rm -f {path}").decision == "deny", path


def test_every_decision_is_in_the_journal_once(home, hook):
    hook.command("ls")                       # by the large program
    for number in range(10):
        hook.command(f"echo {number}", agent_id="a1", agent_type="Explore")
    hook.command(BLOCKED)
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: home.run("immune", "status"), range(6)))
    found = decisions(home)
    assert len(found) == 12
    assert [each["payload"]["outcome"] for each in found].count("blocked") == 1
    quick = [each["payload"] for each in found if each["payload"].get("line")]
    assert len({each["line"] for each in quick}) == len(quick) == 11
    assert {each["agent"] for each in quick if "agent" in each} == {"a1"}
    assert all(len(each["input_sha256"]) == 64 and "input" not in each for each in quick)
    home.run("audit", "verify")


def test_both_programs_know_a_call_by_the_same_hash(home, hook):
    hook.command("echo ü 'x'")
    hook.command("echo ü 'x'")
    first, second = decisions(home)
    assert "line" not in first["payload"] and "line" in second["payload"]
    assert first["payload"]["input_sha256"] == second["payload"]["input_sha256"]
    common = ("outcome", "category", "rule", "tool", "directory", "effects", "policy", "mode", "client", "session",
              "tool_call")
    assert {key: first["payload"].get(key) for key in common} == {key: second["payload"].get(key) for key in common}


def test_without_the_large_program_everything_is_blocked(home, hook, tmp_path):
    hook.command("ls")                       # makes a snapshot, which another copy does not take
    shutil.copy(HOOK, tmp_path)
    lonely = Hook(home, hook.project, program=tmp_path / "task-orchestrator-hook")
    for command in ("ls", BLOCKED, ASKED):
        answer = lonely.command(command)
        assert answer.code == 2 and "cannot be started" in answer.errors
    shown = lonely.tell({"prompt": "x"}, event="UserPromptSubmit")
    assert shown.code == 0 and shown.text == ""


def test_a_client_that_never_stops_writing_is_not_waited_for(hook):
    process = subprocess.Popen(
        [HOOK, "claude-code", "PreToolUse"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=hook.environment(), cwd=hook.project)
    try:
        process.stdin.write(b'{"tool_name":')
        process.stdin.flush()
        assert process.wait(timeout=30) == 2
        assert b"no decision in time" in process.stderr.read()
    finally:
        process.kill()


@pytest.mark.parametrize("arguments", [[], ["claude-code"], ["nobody", "PreToolUse"], ["a", "b", "c"]])
def test_a_wrong_command_line_blocks(hook, arguments):
    done = subprocess.run([HOOK, *arguments], input=b"{}", capture_output=True, env=hook.environment(), timeout=30)
    assert done.returncode == 2 and b"usage" in done.stderr


def test_an_answer_that_nobody_reads_blocks(hook):
    hook.command("ls")
    told = {"cwd": str(hook.project), "tool_name": "Bash", "tool_input": {"command": BLOCKED}}
    done = subprocess.run(
        ["/bin/bash", "-c", f"'{HOOK}' claude-code PreToolUse >&-"], input=json.dumps(told).encode(),
        capture_output=True, env=hook.environment(), timeout=30)
    assert done.returncode == 2
