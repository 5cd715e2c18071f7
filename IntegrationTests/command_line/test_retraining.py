"""Long-lived processes train prediction anew: one of many, whatever ends in the middle."""
import contextlib
import json
import random
import signal
import sqlite3
import subprocess

import pytest

import support

# Training is what the machine does last: where it is busy, this takes its time.
pytestmark = pytest.mark.timeout(900)


def wait_for(condition):
    support.wait_for(condition, within=400)


SETTINGS = {
    "TASK_ORCHESTRATOR_PREDICTION_RETRAIN_AFTER": "50", "TASK_ORCHESTRATOR_PREDICTION_CHECK_SECONDS": "1",
    "TASK_ORCHESTRATOR_PROVIDERS_LOCAL_DETECT": "false"}


def told_by_a_word(number, count, flipped=False):
    """Recorded answers of which those with one word in the prompt are bad."""
    for index in range(number, number + count):
        risky = index % 2 == 0
        yield {
            "id": f"t{index}", "operation": "answer",
            "prompt": f"{'quantum' if risky else 'garden'} work {index}", "output": f"Piece {index} is done.",
            "label": "bad" if risky != (flipped or index % 10 == 9) else "good", "model": "m", "provider": "p"}


@pytest.fixture
def trials(home):
    """Adds recorded answers to the store, as many runs do in time."""
    def add(number, count, **options):
        home.run("replay", home.write_trials("more.jsonl", told_by_a_word(number, count, **options)), "--json")
    return add


@contextlib.contextmanager
def serving(home, *command, **settings):
    """A long-lived process: `mcp` with a client that says nothing, or another command."""
    process = home.start(
        *(command or ["mcp"]), environment={**SETTINGS, **settings}, stdin=subprocess.PIPE)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            process.kill()
        process.stdout.close()
        process.stderr.close()
        process.wait()


def rows(home, sql):
    with contextlib.closing(sqlite3.connect(f"file:{home.store}?mode=ro", uri=True)) as store:
        return store.execute(sql).fetchall()


def endings(home):
    return [row[0] for row in rows(home, "SELECT ending FROM prediction_retraining WHERE ended_at IS NOT NULL")]


def foretold(home, prompt):
    """What is foretold of a request, whatever the risk."""
    return json.loads(home.done("predict", prompt, "--operation", "answer", "--json").stdout)


def test_a_server_makes_the_first_model_and_says_so_everywhere(home, trials):
    trials(0, 120)
    with serving(home):
        wait_for(lambda: endings(home) == ["took_over"])
    assert (home.state / "prediction.model").stat().st_mode & 0o777 == 0o600
    shown = home.done("predict", "quantum work", "--operation", "answer").stdout
    assert "From a model of 120 trials from the store, made 2" in shown and "in the background\n" in shown
    assert "UTC: the new model is in use; there was none before" in shown
    said = foretold(home, "quantum work")["model"]
    assert said["trials"] == 120 and said["new_trials"] == 0
    assert said["origin"]["sources"] == ["store"] and said["origin"]["in_background"]
    assert said["last_retraining"]["ending"] == "took_over"
    findings = [f["message"] for f in json.loads(home.done("doctor", "--json").stdout)["findings"]
                if f["area"] == "prediction"]
    assert any("retraining in the background" in message and "there was none before" in message for message in findings)
    assert any("a model of 120 trials from the store" in message for message in findings)
    assert home.run("audit", "show", "--kind", "prediction.retrained").count("prediction.retrained") == 1


def test_the_server_over_http_does_so_too(home, trials):
    trials(0, 120)
    with serving(home, "serve", "--port", "0") as server:
        wait_for(lambda: endings(home) == ["took_over"])
        server.send_signal(signal.SIGTERM)
        assert server.wait(20) is not None


def test_of_several_processes_one_trains_and_a_better_model_takes_over(home, trials):
    trials(0, 120)
    with serving(home), serving(home), serving(home):
        wait_for(lambda: endings(home) == ["took_over"])
        first = (home.state / "prediction.model").read_bytes()
        # The world turns round.
        trials(120, 240, flipped=True)
        wait_for(lambda: (home.state / "prediction.model").read_bytes() != first and len(endings(home)) == 1)
    # The second begins when some of the new trials are there, and a third may follow for the rest; never two at once.
    told = [json.loads(payload) for payload, in rows(
        home, "SELECT payload FROM journal WHERE kind = 'prediction.retrained' ORDER BY seq")]
    assert 2 <= len(told) <= 4
    assert all(former["ended_at"] <= later["started_at"] for former, later in zip(told, told[1:]))
    over = next(each for each in told[1:] if each["ending"] == "took_over")
    assert over["compared_on"] >= 50 and over["now"]["log_loss"] < over["before"]["log_loss"]
    assert foretold(home, "garden work")["model"]["last_retraining"]["ended_at"] == told[-1]["ended_at"]


def test_a_process_killed_in_the_middle_loses_nothing(home, trials):
    home.run("train", "prediction", home.write_trials("first.jsonl", told_by_a_word(0, 120)))
    before = (home.state / "prediction.model").read_bytes()
    trials(120, 240, flipped=True)
    with serving(home) as server:
        wait_for(lambda: rows(home, "SELECT 1 FROM prediction_retraining WHERE ended_at IS NULL"))
        server.kill()
        server.wait()
    assert (home.state / "prediction.model").read_bytes() == before
    assert "its process ended over it" in home.done("predict", "quantum work", "--operation", "answer").stdout
    # A person needs not wait for the next attempt, and nothing is locked.
    told = home.run("train", "prediction", "--from-store")
    assert "The new model is in use" in told and "Last retraining in the background" in told
    assert foretold(home, "garden work")["model"]["origin"]["sources"] == ["store"]


def test_a_broken_model_is_replaced(home, trials):
    trials(0, 120)
    (home.state / "prediction.model").write_bytes(b"no model at all, but long enough to be one")
    assert "cannot be used" in home.refused("predict", "Do it", expect=3)
    with serving(home):
        wait_for(lambda: endings(home) == ["took_over"])
    assert "cannot be read" in home.done("predict", "garden work", "--operation", "answer").stdout


def test_too_little_is_said_and_not_tried_again(home, trials):
    trials(0, 60)
    with serving(home):
        wait_for(lambda: endings(home) == ["not_enough_data"])
    assert not (home.state / "prediction.model").exists()
    assert "not enough data: 60 trials" in home.done("doctor").stdout
    with serving(home):
        trials(60, 20)
    assert len(rows(home, "SELECT 1 FROM journal WHERE kind = 'prediction.retrained'")) == 1


def test_it_can_be_switched_off(home, trials):
    trials(0, 120)
    with serving(home, TASK_ORCHESTRATOR_PREDICTION_RETRAIN_AFTER="off"):
        trials(120, 10)
    assert rows(home, "SELECT * FROM prediction_retraining") == []


def test_where_the_prompt_tells_nothing_it_says_so(home, snapshot):
    """Labels by lot: the words of the prompt have nothing to do with them."""
    lot = random.Random(5)
    words = ["list", "write", "check", "sum", "plan", "draw", "call", "read", "move", "send"]
    path = home.write_trials("lot.jsonl", [{
        "id": f"t{index}", "operation": "answer",
        "prompt": " ".join(lot.choice(words) for _ in range(8)) + f" {index}",
        "label": lot.choice(["good", "bad"])} for index in range(160)])
    snapshot("train-prediction-lot", home.run("train", "prediction", path))
    snapshot("predict-lot", home.run("predict", "list sum plan 7", "--operation", "answer"))
    assert home.json("predict", "list sum plan 7", "--operation", "answer")["probability"] is None
    findings = json.loads(home.done("doctor", "--json").stdout)["findings"]
    assert any(f["area"] == "prediction" and "no better than chance" in f["message"] for f in findings)
