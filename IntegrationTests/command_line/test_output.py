"""Pipes, terminals, colour, width."""
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios

import pytest

from support import PROGRAM, profile_file, wrong_answer


def terminal(home, *arguments, columns=80, environment=None):
    """What a person sees on a terminal of this width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [PROGRAM, *map(str, arguments)], cwd=home.folder, stdin=theirs, stdout=theirs, stderr=theirs,
        env={**home.environment, "TERM": "xterm-256color", "LLVM_PROFILE_FILE": profile_file(), **(environment or {})})
    os.close(theirs)
    seen = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.close(ours)
    process.wait(timeout=60)
    return seen.decode()


COLOUR = re.compile("\x1b\\[[0-9;]*m")


@pytest.fixture
def used(home):
    home.configure("providers: {local: {detect: false}}\n")
    home.run("replay", home.write_trials("trials.jsonl", [wrong_answer(n, label="bad") for n in range(20)]))
    home.run("cost", "budget", "set", "provider:openai", "--daily", "100000", "--monthly", "3000000")
    return home


def test_colour_is_for_terminals_that_want_it(used):
    assert COLOUR.search(terminal(used, "immune", "status"))
    assert not COLOUR.search(terminal(used, "immune", "status", environment={"NO_COLOR": "1"}))
    assert not COLOUR.search(terminal(used, "immune", "status", environment={"TERM": "dumb"}))
    assert not COLOUR.search(used.run("immune", "status"))


def test_progress_is_for_terminals(used):
    seen = terminal(used, "replay", "trials.jsonl", environment={"NO_COLOR": "1"})
    assert "Replaying █" in seen and "20/20" in seen
    assert seen.count("\x1b[2K") == 1  # the bar is gone in the end
    assert "Replaying" not in used.done("replay", "trials.jsonl").stderr


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_nothing_is_wider_than_the_terminal(used, columns):
    used.environment["PATH"] = "/nowhere"
    for command in ["doctor", "cost summary", "immune status", "immune failures", "audit show"]:
        seen = terminal(used, *command.split(), columns=columns, environment={"NO_COLOR": "1"})
        # A word that is longer than a line, a path say, is not torn apart.
        wide = [line for line in seen.splitlines()
                if len(line) > columns and max(map(len, line.split())) < columns - 12]
        assert wide == [], command


def test_a_reader_that_goes_away_ends_the_program_quietly(used):
    for command in ["--help", "doctor", "immune status", "cost --json", "grade --json trials.jsonl",
                    "replay --json trials.jsonl", "export trials --to -", "audit show"]:
        reader, writer = os.pipe()
        process = used.start(*command.split(), stdout=writer)
        os.close(writer)
        os.close(reader)
        _, errors = process.communicate(timeout=60)
        assert (process.returncode, errors) == (3, ""), command
    assert used.json("audit", "verify")["valid"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
def test_output_to_a_full_disk_is_an_error(used):
    for command in ["--help", "immune status", "export trials --to -"]:
        with open("/dev/full", "w") as full:
            process = used.start(*command.split(), stdout=full)
            _, errors = process.communicate(timeout=60)
        assert process.returncode == 3, command
        assert errors.startswith("error: standard output cannot be written: No space left on device"), command


def test_every_command_prints_json(used):
    for command in ["doctor", "immune", "immune failures", "cost", "cost budget list", "audit", "audit show"]:
        assert isinstance(used.json(*command.split()), dict)
