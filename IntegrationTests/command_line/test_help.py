"""What `--help` says, and that its examples work."""
import re
import shlex

import pytest

from support import REPOSITORY

COMMANDS = [
    "", "run", "replay", "grade", "evaluate", "mcp", "serve", "immune", "immune status", "immune check", "immune failures",
    "immune forget", "immune dashboard", "notes", "notes list", "notes add", "cost",
    "cost summary", "cost budget", "cost budget list", "cost budget set", "cost budget remove", "cost reconcile",
    "cost transcripts", "breakers", "breakers list", "breakers open", "breakers close", "breakers isolate",
    "breakers observe", "breakers disable", "breakers automatic",
    "classify", "approvals", "approvals list", "approvals show", "approvals approve", "approvals reject",
    "approvals edit", "approvals interactive", "approvals always", "install", "uninstall", "hook", "audit",
    "audit verify", "audit show", "export", "export trials", "backup", "restore", "doctor", "predict", "train",
    "train prediction", "train groundedness",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(home, snapshot, command):
    text = home.run(*command.split(), "--help")
    assert "task-orchestrator" in text.split("USAGE:")[0], "there is no example"
    snapshot("help" + "".join("-" + word for word in command.split()), text)


def examples():
    for command in COMMANDS[1:]:
        path = REPOSITORY / "IntegrationTests/command_line/snapshots" / f"help-{command.replace(' ', '-')}.txt"
        text = path.read_text() if path.exists() else ""
        for line in text.split("USAGE:")[0].splitlines():
            if found := re.fullmatch(r"\s*(?:echo (?P<input>.*) \| )?task-orchestrator (?P<arguments>.*)", line):
                yield found["arguments"], found["input"]


@pytest.mark.parametrize("arguments, input", sorted(set(examples()), key=str))
def test_every_example_works(parrot, arguments, input):
    folder = parrot.folder
    (folder / "Examples").symlink_to(REPOSITORY / "Examples")
    (folder / "report.txt").write_text("The report.")
    (folder / "rule.yaml").write_text("mine:\n  decide: ask\n")
    (folder / ".claude/projects").mkdir(parents=True)
    if "claude_code" in arguments and arguments.startswith("run"):
        pytest.skip("needs Claude Code")
    if "--grader relevance" in arguments:
        pytest.skip("needs a judge; test_judges.py has one")
    if arguments == "approvals interactive":
        pytest.skip("needs a terminal; test_approvals.py has one")
    if arguments.startswith("serve"):
        pytest.skip("serves until it is stopped; IntegrationTests/mcp does so")
    parrot.run("backup", folder / "task-orchestrator.backup")
    words = [word.replace("~", str(folder)) for word in shlex.split(arguments)]
    if words[0] == "backup":
        words.append("--replace")
    if words[0] == "predict":
        parrot.run("train", "prediction", *sorted(folder.glob("Examples/*.jsonl")))
    words = [part for word in words for part in (sorted(folder.glob(word)) if "*.jsonl" in word else [word])]
    done = parrot.done(*words, input=input)
    # 1 is an answer too: there is no such failure to forget, or a recorded answer is wrong.
    assert done.returncode in (0, 1), done.stderr


def test_the_version_is_one_line(home):
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", home.run("--version"))
