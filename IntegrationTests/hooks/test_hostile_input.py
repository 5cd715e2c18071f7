"""Whatever the hook is told, it decides, and ends with 0 or 2."""
import json
import sqlite3

import pytest

from hooking import DECIDING, Hook

DANGER = "rm -rf --no-preserve-root /"


def told(command, **fields):
    return json.dumps({"session_id": "s", "tool_name": "Bash", "tool_input": {"command": command}, **fields}).encode()


# What hides the same command in something that is hard to read; none of it may pass in silence.
HIDING = {
    "a megabyte before it": told("true " + "x" * 1_000_000 + "; " + DANGER),
    "a megabyte of quotes before it": told("echo '" + "x" * 1_000_000 + "'; " + DANGER),
    "10,000 nested substitutions": told("$(" * 10_000 + DANGER + ")" * 10_000),
    "10,000 nested groups": told("( " * 10_000 + DANGER + " )" * 10_000),
    "10,000 nested braces in parameters": told("${x:-" * 10_000 + "y" + "}" * 10_000 + "; " + DANGER),
    "100,000 opened quotes": told("\"'`" * 100_000 + DANGER),
    "NUL before it": told("ls\0; " + DANGER),
    "NUL after it": told(DANGER + "\0"),
    "carriage returns": told("ls\r\n" + DANGER + "\r\n"),
    "marks that turn text around": told("ls \u202e; " + DANGER + " \u2066"),
    "spaces without width": told("ls\u200b; " + DANGER),
    "a separator of lines that is none": told("ls\n" + DANGER + "\u2028"),
}
# What cannot be read at all.
UNREADABLE = {
    "nothing": b"",
    "a bracket": b"{",
    "no object": b"[1, 2]",
    "a number": b"7",
    "two documents": told("ls") + told("ls"),
    "half a document": told("ls")[:-3],
    "a lone high surrogate": b'{"tool_name":"Bash","tool_input":{"command":"ls \\ud800"}}',
    "a lone low surrogate": b'{"tool_name":"Bash","tool_input":{"command":"ls \\udc00"}}',
    "bytes that are no UTF-8": b'{"tool_name":"Bash","tool_input":{"command":"ls \xff"}}',
    "a raw control character": b'{"tool_name":"Bash","tool_input":{"command":"ls \x01"}}',
    "10,000 nested arrays": b'{"tool_name":"Bash","tool_input":{"command":' + b"[" * 10_000 + b"]" * 10_000 + b"}}",
    "no tool": b'{"cwd": "/tmp"}',
    "a tool that is no text": b'{"tool_name": 7, "tool_input": {}}',
    "a shell without a command": b'{"tool_name": "Bash", "tool_input": {}}',
    "a command that is no text": b'{"tool_name": "Bash", "tool_input": {"command": {"a": 1}}}',
    "another event": b'{"hook_event_name": "PostToolUse", "tool_name": "Bash", "tool_input": {"command": "ls"}}',
    "random bytes": bytes(range(256)) * 50,
}


@pytest.fixture(params=["without a snapshot", "with a snapshot"])
def ready(request, hook):
    if request.param == "with a snapshot":
        assert hook.command("ls").decision is None
    return hook


@pytest.mark.parametrize("name", HIDING)
def test_nothing_hides_a_command(ready, name):
    assert ready.raw(HIDING[name]).decision == "deny"


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_denied(ready, name):
    answer = ready.raw(UNREADABLE[name])
    assert answer.decision == "deny"
    assert answer.reason


@pytest.mark.parametrize("client", ["codex", "gemini", "cursor"])
@pytest.mark.parametrize("name", ["nothing", "half a document", "random bytes", "no object"])
def test_every_client_is_denied_what_cannot_be_read(hook, client, name):
    assert hook.raw(UNREADABLE[name], client).decision == "deny"


@pytest.mark.parametrize("event", ["PostToolUse", "UserPromptSubmit", "Stop", "SessionStart", "NoSuchEvent"])
@pytest.mark.parametrize("name", UNREADABLE)
def test_where_nothing_is_decided_nothing_is_held_up(hook, event, name):
    answer = hook.raw(UNREADABLE[name], event=event)
    assert answer.code == 0


def test_tools_that_nobody_knows_get_a_decision(ready):
    for name in ("Teleport", "mcp__x__y", "mcp__", "", "Ünïcode", "Bash\n", "x" * 10_000):
        answer = ready.tool(name, anything=["at", {"all": None}])
        assert answer.code in (0, 2)
        assert answer.decision in (None, "deny")


@pytest.mark.parametrize("content", ["policy: [", "policy:\n  rules: 7\n", "\0\0", "no_such_key: 1\n"])
def test_a_broken_configuration_lets_nothing_through(home, ready, content):
    home.configure(content)
    for command in (DANGER, "git push --force", "ls"):
        assert ready.command(command).decision == "deny"
    assert "config.yaml" in ready.command("ls").reason


def test_a_broken_configuration_is_asked_about_where_a_person_sits(home, project):
    home.configure("policy: [")
    assert Hook(home, project, attended=True).command("ls").decision == "ask"


def test_a_broken_configuration_makes_no_question_of_what_is_blocked(ready):
    (ready.project / ".task-orchestrator").mkdir()
    (ready.project / ".task-orchestrator/config.yaml").write_text("policy: {mode: shadow}")
    answer = Hook(ready.home, ready.project, attended=True).command(DANGER)
    assert answer.decision == "deny" and "Blocked" in answer.reason


def test_a_configuration_of_the_project_that_is_broken_lets_nothing_through(ready):
    (ready.project / ".task-orchestrator").mkdir()
    (ready.project / ".task-orchestrator/config.yaml").write_text("policy: [")
    assert ready.command("ls").decision == "deny"


def test_a_change_of_the_configuration_holds_at_once(home, ready):
    assert ready.command("ls").decision is None
    home.configure("policy: {mode: shadow}\n")
    assert ready.command(DANGER).decision is None
    home.configure("policy: {mode: headless}\n")
    assert ready.command(DANGER).decision == "deny"


@pytest.mark.parametrize("client", DECIDING)
def test_a_locked_store_lets_nothing_through_that_needs_it(home, hook, client):
    hook.command("ls", client)
    lock = sqlite3.connect(home.store, isolation_level=None, timeout=30)
    lock.execute("BEGIN EXCLUSIVE")
    try:
        assert hook.command("ls", client).decision is None
        assert hook.command(DANGER, client).decision == "deny"
        assert hook.command("git push --force", client).decision in ("deny", "ask")
        assert hook.tell({"prompt": "x"}, event="UserPromptSubmit").code == 0
    finally:
        lock.close()


def test_a_store_that_is_none_lets_nothing_through_that_needs_it(home, hook):
    home.state.mkdir(parents=True, mode=0o700)
    home.store.write_bytes(b"this is no database" * 1000)
    for command in ("ls", DANGER, "git push --force"):
        answer = hook.command(command)
        assert answer.code in (0, 2)
        assert command == "ls" or answer.decision == "deny"


def test_a_state_folder_that_cannot_be_written_lets_nothing_through_unasked(home, hook):
    home.state.parent.mkdir(parents=True)
    home.state.write_text("a file, where the folder should be")
    for command in ("ls", DANGER, "git push --force"):
        assert hook.command(command).decision == "deny"


def test_a_directory_that_is_gone(hook):
    assert hook.command(DANGER, cwd="/no/such/directory").decision == "deny"
    assert hook.command("ls", cwd="/no/such/directory").code in (0, 2)
    assert hook.command(DANGER, cwd="relative").decision == "deny"
