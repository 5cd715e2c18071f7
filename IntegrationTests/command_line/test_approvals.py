"""What waits for a person, and what the policy makes of commands, by the program itself."""
import json
import os
import pty
import re
import select
import sqlite3
import subprocess

import pytest

from support import PROGRAM, profile_file


@pytest.fixture
def project(parrot):
    """A repository below the home folder, in which the program is started."""
    folder = parrot.folder / "project"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "HEAD").write_text("ref: refs/heads/work\n")
    return folder


def ask(home, project, folder="/srv/elsewhere"):
    """Lets an MCP client ask for an agent in a folder outside the project; the id under which that waits."""
    call = {"name": "spawn_agent", "arguments": {"prompt": "hello", "working_dir": str(folder)}}
    lines = [
        {"id": 1, "method": "initialize", "params": {
            "protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}},
        {"method": "notifications/initialized"}, {"id": 2, "method": "tools/call", "params": call},
    ]
    text = "".join(json.dumps({"jsonrpc": "2.0", **line}) + "\n" for line in lines)
    process = home.start("mcp", cwd=project, stdin=subprocess.PIPE)
    process.stdin.write(text)
    process.stdin.flush()
    for line in process.stdout:
        message = json.loads(line)
        if message.get("id") == 2:
            break
    process.stdin.close()
    process.wait(30)
    return message["result"]


def waiting(home, project):
    return home.json("approvals", cwd=project)["requests"]


def test_what_an_agent_may_not_do_waits_and_happens_once_after_a_person_approves(parrot, project):
    first = ask(parrot, project)
    assert first["isError"] and "nothing was run" in first["content"][0]["text"]
    [request] = waiting(parrot, project)
    assert request["id"] in first["content"][0]["text"] and request["state"] == "pending"
    assert ask(parrot, project)["isError"]
    assert [again["count"] for again in waiting(parrot, project)] == [2]
    assert "approved" in parrot.run("approvals", "approve", request["id"], cwd=project)
    # It is let through, once; that the folder does not exist is another matter.
    assert "there is no directory" in ask(parrot, project)["content"][0]["text"]
    assert "nothing was run" in ask(parrot, project)["content"][0]["text"]
    states = [one["state"] for one in parrot.json("approvals", "list", "--all", cwd=project)["requests"]]
    assert states == ["pending", "used"]
    assert parrot.json("audit", "verify", cwd=project)["valid"]


def test_a_request_is_shown_whole_and_listed(parrot, project, snapshot):
    ask(parrot, project, "/srv/a\tb\u202ec")
    [request] = waiting(parrot, project)
    text = parrot.run("approvals", "show", request["id"][:5], cwd=project)
    assert "U+202E" in text and "\u202e" not in text
    def steady(text):
        text = re.sub(r"(\d\d:\d\d):\d\d", r"\1", text)
        return text.replace(request["id"], "REQUEST-ID").replace(request["input_sha256"], "HASH")
    snapshot("approvals-show", steady(text))
    snapshot("approvals-list", steady(parrot.run("approvals", cwd=project)))


def test_an_empty_inbox_says_so(home, snapshot):
    snapshot("approvals-empty", home.run("approvals"))


def test_what_a_person_says_reaches_the_agent(parrot, project):
    ask(parrot, project)
    [request] = waiting(parrot, project)
    parrot.run("approvals", "reject", request["id"], "--because", "work in the project", cwd=project)
    assert "work in the project" in ask(parrot, project)["content"][0]["text"]


def test_several_are_decided_at_once(parrot, project):
    ids = []
    for name in "ab":
        ask(parrot, project, f"/srv/{name}")
        ids += [one["id"] for one in waiting(parrot, project) if one["id"] not in ids]
    done = parrot.done("approvals", "approve", *ids, "nothing", cwd=project)
    assert done.returncode == 1 and "there is no request nothing" in done.stdout
    assert waiting(parrot, project) == []


def test_all_that_ask_for_the_same_are_decided_together(parrot, project):
    ask(parrot, project)
    [request] = waiting(parrot, project)
    answer = parrot.json("approvals", "approve", "--all-like", request["id"], cwd=project)
    assert [one["state"] for one in answer["results"]] == ["approved"]


@pytest.mark.parametrize("mark", ["CLAUDECODE", "GEMINI_CLI", "CODEX_SANDBOX"])
@pytest.mark.parametrize("command", [["approve", "x"], ["reject", "x"], ["edit", "x", "--to", "y"], ["always", "x"]])
def test_an_agents_shell_cannot_decide(parrot, project, mark, command):
    complaint = parrot.refused(
        "approvals", *command, expect=1, cwd=project, environment={mark: "1"})
    assert "an agent cannot decide" in complaint


@pytest.mark.parametrize("arguments, complaint", [
    (["approve"], "ive the ids"), (["approve", "x", "--all-like", "y"], "ive the ids"),
    (["interactive"], "needs a terminal"), (["list", "--limit", "0"], "at least 1"),
])
def test_what_cannot_be_meant_is_refused(parrot, project, arguments, complaint):
    done = parrot.done("approvals", *arguments, cwd=project)
    assert done.returncode == 2 and complaint in done.stderr, done.stderr


@pytest.mark.parametrize("arguments", [["show", "nothing"], ["edit", "nothing", "--to", "x"], ["always", "nothing"]])
def test_a_request_that_is_none_is_an_answer(home, arguments):
    assert "there is no request nothing" in home.refused("approvals", *arguments, expect=1)


def test_a_person_goes_through_the_inbox_at_a_terminal(parrot, project):
    for name in "abc":
        ask(parrot, project, f"/srv/{name}")
    text, code = at_terminal(parrot, project, ["approvals", "interactive"], ["a", "r", "not there", "x", "s"])
    assert code == 0, text
    states = {one["input"]["file_path"]: one["state"]
              for one in parrot.json("approvals", "list", "--all", cwd=project)["requests"]}
    assert states == {"/srv/a/file": "approved", "/srv/b/file": "rejected", "/srv/c/file": "pending"}


def at_terminal(home, project, arguments, answers):
    """Runs the program with a terminal and gives one answer to each question; what it wrote, and its exit code."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(project)
        os.execve(PROGRAM, [PROGRAM, *arguments],
                  {**home.environment, "TERM": "dumb", "LLVM_PROFILE_FILE": profile_file()})
    text = ""
    answered = 0
    while select.select([terminal], [], [], 60)[0]:
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        text += piece.decode(errors="replace")
        if text.count("? ") > answered and text.endswith("? ") and answered < len(answers):
            os.write(terminal, (answers[answered] + "\n").encode())
            answered += 1
    return text, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_decisions_are_shown_for_people(parrot, project):
    ask(parrot, project)
    text = parrot.run("audit", "show", "--decisions", cwd=project)
    assert "denied" in text and "opened" in text and "test" in text
    kinds = {entry["kind"] for entry in parrot.json("audit", "show", "--kind", "oversight", cwd=project)["entries"]}
    assert kinds == {"oversight.decided"}


def test_a_row_that_was_approved_by_hand_is_worth_nothing(parrot, project):
    ask(parrot, project)
    store = sqlite3.connect(parrot.store)
    store.execute("UPDATE approvals SET state = 'approved', decided_at = opened_at, decision_entry = 1")
    store.commit()
    store.close()
    assert ask(parrot, project)["isError"]


# --- classify


@pytest.mark.parametrize("words, category, code", [
    (["ls", "-l"], "safe", 0), (["rm", "-rf", "/"], "blocked", 1), (["sudo", "reboot"], "requires_approval", 1),
])
def test_a_command_is_classified_and_the_exit_code_says_whether_it_is_safe(home, words, category, code):
    done = home.done("classify", "--json", "--", *words)
    assert done.returncode == code, done.stdout
    assert json.loads(done.stdout)["category"] in (category, "blocked" if code else category)


def test_the_words_of_a_command_stay_words(home):
    # One word with blanks is one argument of echo; as one text it is a command line.
    assert json.loads(home.run("classify", "--json", "--", "echo", "a; rm -rf /"))["category"] == "safe"
    assert json.loads(home.run("classify", "--json", "--", "echo a; rm -rf /", expect=1))["category"] == "blocked"


def test_lines_are_answered_one_by_one(home):
    lines = [
        {"id": "a", "tool": "Bash", "command": "ls"}, {"id": 2, "tool": "Bash", "input": {"command": "rm -rf /"}},
        {"tool": "Read", "input": {"file_path": "README.md"}}, {"id": "op", "operation": "file_delete", "payload": {"path": "x"}},
        {"id": "cwd", "command": "ls", "cwd": "/tmp", "unknown": 1},
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    answers = [json.loads(line) for line in home.run("classify", "--jsonl", input=text).splitlines()]
    assert [answer["id"] for answer in answers] == ["a", 2, 3, "op", "cwd"]
    assert [answers[0]["category"], answers[1]["category"]] == ["safe", "blocked"]
    for answer in answers:
        assert {"category", "rule", "reason", "effects", "segment"} <= answer.keys()


def test_bad_lines_are_told_and_good_ones_answered(home):
    text = '{"id":1,"command":"ls"}\nnonsense\n[]\n{"command":1}\n{"command":"ls","cwd":"here"}\n\n{"id":6,"command":"ls"}\n'
    done = home.done("classify", "--jsonl", input=text)
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 6]
    for number in (2, 3, 4, 5):
        assert f"line {number}: " in done.stderr


@pytest.mark.parametrize("command", ["x" * (1 << 20), "$(" * 10_000, "a\0b", "ls\r\n", "r\u200bm -rf /", ""])
def test_whatever_comes_is_decided(home, command):
    done = home.done("classify", "--jsonl", input=json.dumps({"id": 1, "command": command}) + "\n")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["category"] in ("safe", "requires_approval", "blocked")


RULES = """
policy:
  rules:
    no-apply:
      decide: block
      severity: high
      because: "Infrastructure is changed by the pipeline, not from a laptop."
      instead: terraform plan
      when:
        - command: terraform apply
        - command: terraform destroy
      must_match: [terraform apply -auto-approve, terraform destroy]
      must_not_match: [terraform plan]
    ask-before-scripts:
      decide: ask
      because: "Release scripts tag and publish."
      when:
        - command: {program: make, words: [release]}
      must_match: [make release]
      must_not_match: [make]
"""


def test_the_example_of_the_page_does_what_it_says(home):
    home.configure(RULES)
    text = home.run("classify", "--", "terraform", "apply", "-auto-approve", expect=1)
    assert text.startswith("blocked  user/no-apply")
    assert "user/ask-before-scripts" in home.run("classify", "--", "make", "release", expect=1)


def test_a_broken_configuration_is_told_and_nothing_is_loosened(home):
    home.configure(RULES.replace("decide: block", "decide: blok"))
    done = home.done("classify", "--json", "--", "rm", "-rf", "/")
    assert done.returncode == 1 and json.loads(done.stdout)["category"] == "blocked"
    assert "did you mean block" in done.stderr and "built-in rules decide" in done.stderr


def test_the_answer_for_people(home, snapshot):
    snapshot("classify", home.run("classify", "--", "git push --force origin main", expect=1))
