"""What the tests of several processes share: the program, an empty home, and trials that fail on purpose."""
import json
import os
import subprocess

import pytest

PROGRAM = os.environ["TASK_ORCHESTRATOR_PROGRAM"]


class Home:
    """An empty home folder with its own state and configuration; nothing of the caller's environment reaches it."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8",
                            "LLVM_PROFILE_FILE": os.environ.get("LLVM_PROFILE_FILE", "/dev/null")}

    def configure(self, text):
        path = self.folder / ".config" / "task-orchestrator" / "config.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def start(self, *arguments):
        return subprocess.Popen(
            [PROGRAM, *map(str, arguments)], cwd=self.folder, env=self.environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *arguments, expect=0):
        process = self.start(*arguments)
        output, errors = process.communicate(timeout=120)
        assert process.returncode == expect, f"exit {process.returncode}: {errors or output}"
        return output

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    def write_trials(self, name, trials):
        path = self.folder / name
        path.write_text("".join(json.dumps(trial) + "\n" for trial in trials))
        return path


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


def wrong_answer(number, **fields):
    """A recorded answer that the numeric grader finds wrong, to a prompt like no other."""
    return {
        "id": f"wrong-{number}", "operation": "answer",
        "prompt": f"Ticket {number}: how many crates are in hall {number * 7}? Answer with the number only.",
        "output": "12", "expected": 13, "model": "gpt-6-luna", "provider": "openai",
        "usage": {"input_tokens": 40, "output_tokens": 1}, **fields,
    }
