"""Setting clients up, trying the guard, and taking it out again."""
import json
import shutil

import pytest

from hooking import DECIDING, HOOK

FILES = {
    "claude-code": [".claude/settings.json", ".claude.json"],
    "codex": [".codex/hooks.json", ".codex/config.toml"],
    "gemini": [".gemini/settings.json"],
    "cursor": [".cursor/hooks.json", ".cursor/mcp.json"],
}


def guard(home):
    return {each["message"].split(":")[0]: each for each in home.json("doctor", expect=None)["findings"]
            if each["area"] == "guard"}


@pytest.fixture(autouse=True)
def doctor_may_find_faults(home, monkeypatch):
    done = home.done

    def run(*arguments, expect=0, **options):
        finished = done(*arguments, **options)
        assert expect is None or finished.returncode == expect, finished.stderr or finished.stdout
        return finished.stdout
    monkeypatch.setattr(home, "run", run)


@pytest.mark.parametrize("client", FILES)
def test_a_client_is_set_up_tried_and_left_as_it_was(home, client):
    shown = home.run("install", client, "--dry-run")
    assert shown.startswith("--- /dev/null\n+++ ") and "Nothing was written." in shown
    assert not any((home.folder / name).exists() for name in FILES[client])
    home.run("install", client, "--yes")
    assert all((home.folder / name).exists() for name in FILES[client])
    assert "already" in home.run("install", client, "--yes")
    [finding] = guard(home).values()
    assert finding["state"] == "good" and "holds" in finding["message"], finding
    home.run("uninstall", client, "--yes")
    assert not any((home.folder / name).exists() for name in FILES[client])


def test_nothing_is_written_without_a_yes(home):
    home.run("install", "claude-code", expect=1)
    assert not (home.folder / ".claude").exists()


def test_what_was_there_is_kept_beside_it(home):
    settings = home.folder / ".gemini/settings.json"
    settings.parent.mkdir()
    settings.write_text('{"theme": "dark"}\n')
    home.run("install", "gemini", "--yes")
    [backup] = settings.parent.glob("settings.json.backup-*")
    assert backup.read_text() == '{"theme": "dark"}\n'
    assert json.loads(settings.read_text())["theme"] == "dark"


def test_in_a_project_alone(home):
    project = home.folder / "project"
    project.mkdir()
    home.run("install", "claude-code", "--project", "--yes", cwd=project)
    assert (project / ".claude/settings.local.json").exists() and (project / ".mcp.json").exists()
    assert not (home.folder / ".claude").exists()


def test_settings_that_cannot_be_read_are_left_alone(home):
    settings = home.folder / ".claude/settings.json"
    settings.parent.mkdir()
    settings.write_text("{ // mine\n}")
    home.run("install", "claude-code", "--yes", expect=3)
    assert settings.read_text() == "{ // mine\n}"


@pytest.mark.parametrize("client", DECIDING)
def test_the_canary_finds_a_guard_that_lets_everything_through(home, client):
    home.run("install", client, "--yes")
    settings = home.folder / FILES[client][0]
    settings.write_text(settings.read_text().replace(
        f"{HOOK} {client} {DECIDING[client]} || exit 2", f"true || task-orchestrator-hook {client}"))
    [finding] = guard(home).values()
    assert finding["state"] == "problem" and "lets everything through" in finding["message"]


def test_the_canary_finds_a_guard_whose_program_is_gone(home):
    home.run("install", "claude-code", "--yes")
    settings = home.folder / ".claude/settings.json"
    gone = home.folder / "gone/task-orchestrator-hook"
    settings.write_text(settings.read_text().replace(HOOK, str(gone)))
    [finding] = guard(home).values()
    assert finding["state"] == "problem" and "blocks everything" in finding["message"]
    gone.parent.mkdir()
    shutil.copy(HOOK, gone)     # without the large program beside it what needs that is blocked
    [finding] = guard(home).values()
    assert finding["state"] in ("good", "problem")


def test_without_any_client_the_doctor_says_how_to_begin(home):
    [finding] = guard(home).values()
    assert finding["state"] == "warning" and "install" in finding["what_to_do"]
