"""Runs the hook as a client does: through a shell, with JSON on standard input."""
import json
import os
import pathlib
import re
import subprocess

from support import PROGRAM, profile_file

HOOK = str(pathlib.Path(PROGRAM).with_name("task-orchestrator-hook"))
DECIDING = {"claude-code": "PreToolUse", "codex": "PreToolUse", "gemini": "BeforeTool",
            "cursor": "beforeShellExecution"}


class Answer:
    def __init__(self, done):
        self.code, self.errors = done.returncode, done.stderr.decode(errors="replace")
        self.text = done.stdout.decode()
        self.json = json.loads(self.text) if self.text.strip() else {}

    @property
    def decision(self):
        """`deny`, `ask`, or nothing for silence, in whichever client's form."""
        if self.code == 2:
            return "deny"
        assert self.code == 0, f"exit {self.code}: {self.errors}"
        inner = self.json.get("hookSpecificOutput", {})
        found = inner.get("permissionDecision") or self.json.get("permission") or self.json.get("decision")
        assert found in (None, "deny", "ask", "block"), self.text
        return "deny" if found == "block" else found

    @property
    def reason(self):
        inner = self.json.get("hookSpecificOutput", {})
        return (inner.get("permissionDecisionReason") or self.json.get("agent_message") or self.json.get("reason")
                or self.errors)

    @property
    def context(self):
        inner = self.json.get("hookSpecificOutput", {})
        return inner.get("additionalContext") or self.json.get("additional_context") or ""

    @property
    def approval(self):
        found = re.search(r"(?:[Aa]pproval id|Request) ([0-9a-z]{10})\b", self.reason)
        assert found, self.reason
        return found.group(1)


class Hook:
    """The hook in one home and one project."""

    def __init__(self, home, project, program=HOOK, attended=False):
        self.home, self.project, self.program = home, project, program
        self.attended = attended

    def environment(self):
        return {**self.home.environment, "LLVM_PROFILE_FILE": profile_file(),
                "CLAUDE_CODE_SESSION_ATTENDED": "1" if self.attended else "0"}

    def raw(self, data, client="claude-code", event=None, timeout=60):
        event = event or DECIDING[client]
        line = f"'{self.program}' {client} {event}"
        return Answer(subprocess.run(
            ["/bin/sh", "-c", line], input=data, capture_output=True, cwd=self.project, env=self.environment(),
            timeout=timeout))

    def tell(self, fields, client="claude-code", event=None):
        event = event or DECIDING[client]
        told = {"session_id": "s1", "cwd": str(self.project), "hook_event_name": event, **fields}
        return self.raw(json.dumps(told).encode(), client, event)

    def command(self, command, client="claude-code", **fields):
        if client == "cursor":
            return self.tell({"command": command, **fields}, client)
        name = "run_shell_command" if client == "gemini" else "Bash"
        return self.tell({"tool_name": name, "tool_input": {"command": command}, "tool_use_id": "t1", **fields}, client)

    def tool(self, name, client="claude-code", **arguments):
        return self.tell({"tool_name": name, "tool_input": arguments, "tool_use_id": "t1"}, client)


def decisions(home):
    """The decisions in the journal, in their order."""
    entries = home.json("audit", "show", "--limit", "500")
    found = entries["entries"] if isinstance(entries, dict) else entries
    return [each for each in found if each["kind"] == "oversight.decided"]


def sibling(name):
    return os.path.join(os.path.dirname(PROGRAM), name)
