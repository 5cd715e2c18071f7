"""The real Codex under guard, offline: set up by `install`, with a model that follows a script.

    IntegrationTests/run IntegrationTests/codex

CODEX_BIN names another Codex.
"""
import json
import os
import pathlib
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "hooks")]
from hooking import HOOK, decisions  # noqa: E402
from scripted_responses import ScriptedResponses, command, text  # noqa: E402
from support import profile_file  # noqa: E402

BLOCKED = "rm -rf --no-preserve-root /"
ASKED = "git push --force origin work"


def codex_program():
    named = os.environ.get("CODEX_BIN")
    if named:
        return named
    import codex_cli_bin
    return codex_cli_bin.bundled_codex_path()


class Machine:
    def __init__(self, home):
        self.home, self.project = home, home.folder / "project"
        subprocess.run(["git", "init", "-q", "-b", "work", self.project], check=True)
        home.run("install", "codex", "--yes", cwd=self.project)

    def codex(self, *script):
        with ScriptedResponses(list(script)) as model:
            # What a provider is stands before all tables that `install` has written.
            settings = self.home.folder / ".codex/config.toml"
            written = settings.read_text()
            settings.write_text(
                'model = "gpt-5.1-codex"\nmodel_provider = "scripted"\n\n'
                f'[model_providers.scripted]\nname = "scripted"\nbase_url = "{model.url}"\n'
                'wire_api = "responses"\nenv_key = "SCRIPTED_KEY"\n\n' + written)
            try:
                done = subprocess.run(
                    [codex_program(), "exec", "--json", "--dangerously-bypass-approvals-and-sandbox",
                     "--dangerously-bypass-hook-trust", "Go on."],
                    cwd=self.project, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=180,
                    env={**self.home.environment, "SCRIPTED_KEY": "none", "LLVM_PROFILE_FILE": profile_file()})
            finally:
                settings.write_text(written)
            assert model.requests, done.stdout + done.stderr
            return model


@pytest.fixture
def machine(home):
    return Machine(home)


def test_a_blocked_command_does_not_run_and_the_reason_reaches_the_model(machine):
    victim = machine.home.folder / "victim"
    victim.mkdir()
    model = machine.codex(command("touch ran"), command(f"{BLOCKED}; rm -r {victim}"), text("I see."))
    assert (machine.project / "ran").exists() and victim.exists()
    assert "exited with code 0" in model.outputs[0]
    assert "No approval changes this" in model.outputs[1]


def test_what_needs_a_person_is_denied_with_an_id_and_passes_once_after_approval(machine):
    model = machine.codex(command(ASKED), text("I need you."))
    [request] = machine.home.json("approvals", "list")["requests"]
    assert request["id"] in model.outputs[0]
    machine.home.run("approvals", "approve", request["id"])
    model = machine.codex(command(ASKED), command(ASKED), text("Done."))
    assert "Process exited" in model.outputs[0] and "approval id" not in model.outputs[0]
    assert "approval id" in model.outputs[1].lower()


def test_a_hook_that_is_gone_blocks(machine):
    hooks = machine.home.folder / ".codex/hooks.json"
    hooks.write_text(hooks.read_text().replace(HOOK, str(machine.home.folder / "gone/task-orchestrator-hook")))
    model = machine.codex(command("touch ran"), text("No."))
    assert not (machine.project / "ran").exists()
    assert "blocked" in model.outputs[0].lower()


def test_the_agent_is_told_of_the_guard_and_what_it_does_is_kept(machine):
    model = machine.codex(command("touch ran"), text("Done."))
    assert "Task Orchestrator checks commands" in json.dumps(model.requests[-1])
    assert [each["payload"]["client"] for each in decisions(machine.home)] == ["codex"]


def test_a_claim_that_was_not_observed_sends_the_agent_back(machine):
    model = machine.codex(command("touch ran"), text("Done. All tests pass."))
    assert "does not agree with what was observed" in json.dumps(model.requests[-1])
