"""What integration tests share: the program, an empty home, and trials that fail on purpose."""
import contextlib
import pty
import itertools
import json
import os
import pathlib
import subprocess
import time

PROGRAM = os.environ["TASK_ORCHESTRATOR_PROGRAM"]
REPOSITORY = pathlib.Path(__file__).resolve().parent.parent

# What a person decides.
DECISIONS = [["approvals", word] for word in ("approve", "reject", "edit", "always")]


_started = itertools.count()


def profile_file():
    """Where the next process leaves what it covered.

    A few processes share a file. More must not: each of them multiplies the counters of functions that are compiled
    into several modules, until they overflow and the file cannot be read.
    """
    folder = os.environ.get("TASK_ORCHESTRATOR_PROFILES")
    return f"{folder}/{next(_started) // 6}-%1m.profraw" if folder else "/dev/null"


class Home:
    """An empty home folder with its own state and configuration; nothing of the caller's environment reaches it."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8"}

    @property
    def state(self):
        return self.folder / ".local" / "state" / "task-orchestrator"

    @property
    def store(self):
        return self.state / "state.sqlite"

    @property
    def configuration(self):
        return self.folder / ".config" / "task-orchestrator" / "config.yaml"

    def configure(self, text):
        self.configuration.parent.mkdir(parents=True, exist_ok=True)
        self.configuration.write_text(text)

    def start(self, *arguments, environment=None, **options):
        return subprocess.Popen(
            [PROGRAM, *map(str, arguments)],
            **{"cwd": self.folder, "text": True,
               "env": {**self.environment, "LLVM_PROFILE_FILE": profile_file(), **(environment or {})},
               "stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options})

    def done(self, *arguments, input=None, **options):
        """The finished process, whatever its exit code."""
        if input is not None:
            options["stdin"] = subprocess.PIPE
        with contextlib.ExitStack() as stack:
            if input is None and [str(word) for word in arguments[:2]] in DECISIONS and "stdin" not in options:
                # Only a person at a terminal decides.
                ends = pty.openpty()
                for end in ends:
                    stack.callback(os.close, end)
                options["stdin"] = ends[1]
            process = self.start(*arguments, **options)
            output, errors = process.communicate(input, timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def run(self, *arguments, expect=0, **options):
        """What the program wrote to standard output, given that it ended as expected."""
        done = self.done(*arguments, **options)
        assert done.returncode == expect, f"exit {done.returncode}: {done.stderr or done.stdout}"
        return done.stdout

    def refused(self, *arguments, expect=2, **options):
        """What the program wrote to standard error when it refused."""
        done = self.done(*arguments, **options)
        assert done.returncode == expect, f"exit {done.returncode}: {done.stderr or done.stdout}"
        assert done.stderr.startswith("error: "), done.stderr
        return done.stderr

    def json(self, *arguments, **options):
        return json.loads(self.run(*arguments, "--json", **options))

    def write_trials(self, name, trials):
        path = self.folder / name
        path.write_text("".join(json.dumps(trial) + "\n" for trial in trials))
        return path


def wrong_answer(number, **fields):
    """A recorded answer that the numeric grader finds wrong, to a prompt like no other."""
    return {
        "id": f"wrong-{number}", "operation": "answer",
        "prompt": f"Ticket {number}: how many crates are in hall {number * 7}? Answer with the number only.",
        "output": "12", "expected": 13, "model": "gpt-6-luna", "provider": "openai",
        "usage": {"input_tokens": 40, "output_tokens": 1}, **fields,
    }


def right_answer(number, **fields):
    """A recorded answer that the numeric grader finds right."""
    return wrong_answer(number, id=f"right-{number}", output="13", **fields)


def wait_for(condition, within=60):
    """Waits until something that another process does is so."""
    end = time.monotonic() + within
    while not condition():
        assert time.monotonic() < end, "it did not come to be"
        time.sleep(0.02)
