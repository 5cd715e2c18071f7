"""Real runs, with a program of the person's own as the model."""
import json
import signal
import time

import pytest

from support import wrong_answer


def test_the_answer_alone_goes_to_standard_output(parrot):
    done = parrot.done("run", "hello there")
    assert (done.returncode, done.stdout) == (0, "hello there\n")
    assert "Called    parrot/parrot" in done.stderr and "Graded    passed" in done.stderr


def test_a_prompt_from_standard_input(parrot):
    assert parrot.run("run", "-", input="hello from a pipe\n") == "hello from a pipe\n"


def test_the_report_for_machines(parrot):
    report = parrot.json("run", "hello there")
    assert report["outcome"] == "answered" and report["succeeded"]
    assert report["answered_by"] == "parrot/parrot" and report["answer"] == "hello there"
    assert report["usage"]["input_tokens"] == 3 and report["usage"]["output_tokens"] == 2
    assert "prediction" not in report  # a gate that does not exist has no line


def test_a_stream_is_the_same_answer(parrot):
    assert parrot.run("run", "hello there", "--stream").split() == ["hello", "there"]


def test_a_schema_and_a_wrong_answer(parrot):
    (parrot.folder / "schema.json").write_text('{"type": "object", "required": ["a"]}')
    assert parrot.run("run", 'print {"a": 1}', "--schema", "schema.json") == '{"a": 1}\n'
    done = parrot.done("run", 'print {"b": 1}', "--schema", "schema.json")
    assert done.returncode == 1
    assert "failed: json_schema" in done.stderr and "Learned   a new failure" in done.stderr


def test_a_failure_is_recognised_the_next_time(parrot):
    parrot.run("run", "print eleven", "--grader", "regex:pattern=^[0-9]+$", expect=1)
    done = parrot.done("run", "print eleven", "--grader", "regex:pattern=^[0-9]+$")
    assert "Checked   risk" in done.stderr and "as before" in done.stderr
    assert "refused" in parrot.done(
        "run", "print eleven", "--set", "immunity.block_at=0.3", "--json").stdout
    assert parrot.done("immune", "check", "print eleven", "--set", "immunity.block_at=0.3").returncode == 1


def test_context_goes_to_the_model(parrot):
    (parrot.folder / "report.txt").write_text("The hall holds 70 crates.")
    assert parrot.json("run", "hello", "--context", "report.txt")["succeeded"]


def test_of_several_prompts_one_may_fail(parrot):
    done = parrot.done("run", "hello", "fail now", "--json", "--set", "resilience.retry.max=0")
    assert done.returncode == 3
    reports = {report["number"]: report for report in map(json.loads, done.stdout.splitlines())}
    assert reports[1]["succeeded"] and reports[1]["answer"] == "hello"
    assert reports[2]["outcome"] == "failed" and "out of order" in reports[2]["error"]


def test_several_answers_stay_apart(parrot):
    lines = parrot.run("run", "hello", "goodbye", "--parallel", "1").splitlines()
    assert lines == ["1. hello", "hello", "2. goodbye", "goodbye"]


def test_a_run_ends_when_its_time_is_up(parrot):
    done = parrot.done("run", "slow work", "--timeout", "1")
    assert done.returncode == 3
    assert "no answer within 1 second" in done.stderr


def begun(home):
    """Waits until a call is under way, as the journal tells."""
    for _ in range(200):
        if home.store.exists():
            entries = home.json("audit", "show")["entries"]
            if any(entry["kind"] == "spending.reserved" for entry in entries):
                return
        time.sleep(0.05)
    raise AssertionError("no call was begun")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("options", [[], ["--stream"]])
def test_an_interrupted_run_is_settled(parrot, number, options):
    process = parrot.start("run", "slow work", *options)
    begun(parrot)
    process.send_signal(number)
    output, errors = process.communicate(timeout=20)
    assert process.returncode == 3, errors
    assert "Cancelled what was used is settled" in errors
    entries = parrot.json("audit", "show")["entries"]
    assert [entry["kind"] for entry in entries if entry["kind"].startswith("spending")] == [
        "spending.reserved", "spending.settled"]
    audit = parrot.json("audit", "verify")
    assert audit["valid"]
    assert parrot.json("cost")["total"]["reserved"]["tokens"] == 0


def test_prompts_that_were_not_started_are_told(parrot):
    process = parrot.start("run", "slow one", "slow two", "slow three", "--parallel", "1")
    begun(parrot)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 3 and "the rest was not started" in errors


def test_an_interrupted_replay_keeps_what_it_has_done(parrot):
    path = parrot.write_trials("many.jsonl", [wrong_answer(n) for n in range(5000)])
    process = parrot.start("replay", path, "--json")
    first = json.loads(process.stdout.readline())
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 3 and "interrupted" in errors
    summary = json.loads(output.splitlines()[-1])["summary"]
    assert first["learned"]["new"] and 0 < summary["runs"] < 5000
    assert summary["refused"] == 0
    assert parrot.json("audit", "verify")["valid"]
