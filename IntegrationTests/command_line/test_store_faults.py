"""Stores that cannot be used: a clear error that says which file and what to do, and nothing half-written."""
import contextlib
import os
import shutil
import sqlite3
import subprocess

import pytest

from support import right_answer, wrong_answer


@pytest.fixture
def used(home):
    """A home with a few runs in its store."""
    home.configure("providers: {local: {detect: false}}\n")
    home.trials = home.write_trials("trials.jsonl", [*map(wrong_answer, range(5)), *map(right_answer, range(9, 12))])
    home.run("replay", home.trials)
    return home


@contextlib.contextmanager
def database(home):
    connection = sqlite3.connect(home.store)
    yield connection
    connection.commit()
    connection.close()


def refuses(home, *said):
    """Every command says the same, and doctor too."""
    for arguments in [["immune", "status"], ["cost"], ["replay", home.folder / "trials.jsonl"]]:
        message = home.refused(*arguments, expect=3)
        assert all(each in message for each in said), message
    report = home.done("doctor")
    assert report.returncode == 1 and "Something is wrong." in report.stdout


def test_a_store_of_random_bytes(used):
    used.store.write_bytes(os.urandom(8192))
    before = used.store.read_bytes()
    refuses(used, str(used.store), "restore FILE")
    assert used.store.read_bytes() == before


def test_a_store_that_was_cut_short(used):
    os.truncate(used.store, used.store.stat().st_size // 3)
    refuses(used, str(used.store), "is damaged", "restore FILE")


def test_a_store_of_a_newer_version(used):
    with database(used) as connection:
        connection.execute("INSERT INTO schema_versions VALUES ('immunity', 99, 0)")
    refuses(used, str(used.store), "newer")


def test_something_else_stands_where_the_state_should(home):
    home.write_trials("trials.jsonl", [wrong_answer(1)])
    home.state.parent.mkdir(parents=True)
    home.state.touch()
    refuses(home, str(home.state), "TASK_ORCHESTRATOR_HOME")
    home.state.unlink()
    home.store.mkdir(parents=True)
    refuses(home, str(home.store), "is a folder")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_state_folder_that_cannot_be_written(home):
    home.write_trials("trials.jsonl", [wrong_answer(1)])
    home.state.mkdir(parents=True)
    home.state.chmod(0o500)
    refuses(home, str(home.state), "Permission denied")


def test_a_state_folder_that_cannot_be_made(home):
    message = home.refused("immune", expect=3, environment={"TASK_ORCHESTRATOR_HOME": "/dev/null/state"})
    assert "/dev/null" in message and "TASK_ORCHESTRATOR_HOME" in message


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=800k", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk(used, small_disk):
    small = {"TASK_ORCHESTRATOR_HOME": str(small_disk / "state")}
    used.run("immune", environment=small)
    trials = used.write_trials("many.jsonl", [wrong_answer(n) for n in range(200)])
    message = used.refused("replay", trials, expect=3, environment=small)
    assert "the disk is full" in message and "state.sqlite" in message
    assert used.json("audit", "verify", environment=small)["valid"]
    with contextlib.suppress(OSError):
        (small_disk / "filler").write_bytes(b"x" * 900_000)
    assert "the disk is full" in used.refused("backup", small_disk / "backup", expect=3)
    assert "was not written" in used.refused("export", "--to", small_disk / "trials", expect=3)
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler", "state"]


def test_changes_to_the_journal_show(used):
    with database(used) as connection:
        connection.execute("UPDATE journal SET payload = '{}' WHERE seq = 5")
    done = used.done("audit", "verify")
    assert done.returncode == 1
    assert "The journal was changed: 1 finding\n  the payload of entry 5 is not the one appended" in done.stdout
    assert "entry 5" in used.done("doctor").stdout


def test_a_journal_that_was_cut_short_shows(used):
    with database(used) as connection:
        connection.execute("DELETE FROM journal WHERE seq > 6")
    assert "ends at 6" in used.run("audit", "verify", expect=1)


def test_a_lost_signature_shows(used):
    (used.state / "journal.head").unlink()
    assert "journal.head" in used.run("audit", "verify", expect=1)


def test_a_changed_ledger_shows(used):
    with database(used) as connection:
        connection.execute("UPDATE spending_totals SET spent_imputed = spent_imputed + 1")
    assert "The ledgers do not add up" in used.run("audit", "verify", expect=1)


def test_backup_and_restore(used):
    backup = used.folder / "kept"
    used.run("backup", backup)
    assert "is there already; name another file, or give --replace" in used.refused("backup", backup)
    used.run("backup", backup, "--replace")
    used.run("immune", "forget", used.json("immune", "failures")["failures"][0]["pattern_id"])
    assert len(used.json("immune", "failures")["failures"]) == 4
    used.run("restore", backup)
    assert len(used.json("immune", "failures")["failures"]) == 5
    assert used.json("audit", "verify")["valid"]
    assert (used.state / "state.sqlite.before-restore").exists()


def test_a_damaged_store_is_put_right_by_a_backup(used):
    backup = used.folder / "kept"
    used.run("backup", backup)
    used.store.write_bytes(os.urandom(8192))
    used.run("restore", backup)
    assert used.json("audit", "verify")["valid"]


@pytest.mark.parametrize("make, said", [
    (lambda path: path.write_bytes(os.urandom(4096)), "is no SQLite database"),
    (lambda path: path.touch(), "is no store of this program"),
    (lambda path: sqlite3.connect(path).executescript("CREATE TABLE t (a)"), "is no store of this program"),
    (lambda path: None, "there is no file"),
    (lambda path: path.mkdir(), "there is no file"),
])
def test_what_is_no_backup_is_not_restored(used, make, said):
    before = used.json("immune", "failures")
    make(used.folder / "garbage")
    message = used.refused("restore", used.folder / "garbage")
    assert said in message and "task-orchestrator backup" in message
    assert used.json("immune", "failures") == before


def test_export_keeps_an_existing_file(used):
    assert used.run("export", "--to", "out.jsonl") == "8 trials written to out.jsonl.\n"
    assert "it exists already" in used.refused("export", "--to", "out.jsonl")
    assert used.run("export", "--to", "-") == (used.folder / "out.jsonl").read_text()
    assert used.run("export", "--to", "bad.jsonl", "--label", "bad") == "5 trials written to bad.jsonl.\n"
    assert "it cannot be created" in used.refused("export", "--to", "no/such/folder/x", expect=3)


def test_what_was_exported_can_be_replayed(used):
    used.run("export", "--to", "out.jsonl")
    shutil.rmtree(used.state)
    assert used.run("replay", "out.jsonl").startswith("8 recorded answers from out.jsonl")


def test_forgetting_what_is_not_there_is_a_no(used):
    assert used.run("immune", "forget", "0" * 32, expect=1) == f"There is no failure with the id {'0' * 32}.\n"
