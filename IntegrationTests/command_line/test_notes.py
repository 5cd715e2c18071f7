"""Project notes and roles, by the program itself."""
import json
import sqlite3

import pytest


@pytest.fixture
def project(home):
    folder = home.folder / "project"
    (folder / ".git").mkdir(parents=True)
    (folder / "Sources").mkdir()
    return folder


def add(home, project, kind, text, *options):
    return home.json("notes", "add", kind, text, "--project", project, *options)


def test_notes_are_there_in_the_next_process_newest_first(home, project, snapshot):
    add(home, project, "decision", "One SQLite file; no server to start.\nPostgreSQL where a team shares it.")
    add(home, project, "error", "Two builds at once hung.", "--error-type", "BuildHang", "--title", "The build hung")
    add(home, project / "Sources", "pattern", "Tests never sleep.")
    snapshot("notes", home.run("notes", "--project", project))
    kinds = [note["entry_type"] for note in home.json("notes", "list", "--project", project)["notes"]]
    assert kinds == ["pattern", "error", "decision"]


def test_a_search_finds_notes_by_words_and_errors_by_type(home, project):
    add(home, project, "decision", "One SQLite file.")
    add(home, project, "error", "It hung.", "--error-type", "BuildHang")
    about = home.json("notes", "list", "--about", "which sqlite", "--project", project)["notes"]
    assert [note["content"] for note in about] == ["One SQLite file."]
    errors = home.json("notes", "list", "--error-type", "buildhang", "--project", project)["notes"]
    assert [note["content"] for note in errors] == ["It hung."]


def test_a_project_without_notes_says_so(home, project):
    assert "There is no such note" in home.run("notes", "--project", project)


@pytest.mark.parametrize("folder", ["/no/such/folder", "", "/etc/passwd"])
def test_a_folder_that_is_no_project_is_refused(home, folder):
    assert "folder" in home.refused("notes", "list", "--project", folder)


@pytest.mark.parametrize("arguments, complaint", [
    (["decision", "  "], "has no text"), (["rumour", "x"], "rumour"), (["decision", "x" * 20_000], "at most 16000"),
    (["decision", "x", "--error-type", "E"], "kind error"),
])
def test_what_is_no_note_is_refused(home, project, arguments, complaint):
    assert complaint in home.refused("notes", "add", *arguments, "--project", project)
    assert home.json("notes", "--project", project)["notes"] == []


def test_a_note_cannot_play_tricks_on_the_terminal(home, project):
    add(home, project, "decision", "a\x1b[31mred\u202e", "--title", "t\x1b]0;x\x07")
    text = home.run("notes", "--project", project)
    assert "\x1b" not in text and "\u202e" not in text and "\x07" not in text


def test_a_note_that_was_changed_in_the_store_shows(home, project):
    note = add(home, project, "decision", "One file.")["note"]
    store = sqlite3.connect(home.store)
    store.execute("UPDATE notebook_entries SET content = 'No file.'")
    store.commit()
    store.close()
    assert f"1 note was changed since they were written: {note['id']}" in home.run(
        "notes", "--project", project, expect=1)


def test_a_role_stands_above_the_prompt_and_its_form_is_checked(parrot):
    report = json.loads(parrot.run("run", "Verdict: pass", "--archetype", "qc", "--json"))
    assert report["succeeded"]
    report = json.loads(parrot.run("run", "It is fine.", "--archetype", "qc", "--json", expect=1))
    assert [grade["grader"] for grade in report["evaluation"]["grades"] if not grade["passed"]] == ["regex"]


def test_an_unknown_role_names_those_there_are(parrot):
    assert "researcher" in parrot.refused("run", "x", "--archetype", "wizard")
