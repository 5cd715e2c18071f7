"""Training prediction and asking it, by the program itself."""
import json

import pytest

from support import REPOSITORY


@pytest.fixture
def trials(tmp_path):
    """Four trials of each of sixty tasks; those of even tasks fail, but for every ninth."""
    path = tmp_path / "trials.jsonl"
    with path.open("w") as lines:
        for index in range(240):
            task = index % 60
            failed = (task % 2 == 0) != (index % 9 == 0)
            lines.write(json.dumps({
                "id": f"t{index}", "operation": "answer", "prompt": f"Do piece {task} of the work",
                "label": "bad" if failed else "good", "metadata": {"task": f"task {task}"}}) + "\n")
    return path


def test_without_a_model_there_is_no_figure(home):
    assert "train prediction" in home.refused("predict", "Do it", expect=3)


def test_too_few_trials_are_not_enough_data(home, trials):
    trials.write_text("\n".join(trials.read_text().splitlines()[:50]))
    assert "not enough data: 50 trials" in home.refused("train", "prediction", trials, expect=3)


def test_nothing_to_train_from_is_wrong_usage(home):
    home.refused("train", "prediction", expect=2)


def test_a_task_that_failed_before_is_of_high_risk(home, trials, snapshot):
    snapshot("train-prediction", home.run("train", "prediction", trials))
    risky = home.json("predict", "Do piece 4 of the work", "--operation", "answer", "--task", "task 4", expect=1)
    assert risky["is_high_risk"] and risky["probability"] > 0.5 and risky["basis"] == "history"
    safe = home.json("predict", "Do piece 5 of the work", "--operation", "answer", "--task", "task 5")
    assert not safe["is_high_risk"] and safe["probability"] < 0.25


def test_prompts_that_tell_nothing_get_no_figure(home, snapshot):
    snapshot("train-prediction-examples", home.run(
        "train", "prediction", *sorted((REPOSITORY / "Examples").glob("*.jsonl"))))
    snapshot("predict-nothing", home.run("predict", "What is 6 times 7?", "--operation", "answer"))
    assert home.json("predict", "What is 6 times 7?")["probability"] is None


def test_the_model_in_use_stays_without_new_trials(home, trials):
    home.run("train", "prediction", trials)
    before = (home.state / "prediction.model").read_bytes()
    assert "stays" in home.run("train", "prediction", trials, expect=1)
    assert (home.state / "prediction.model").read_bytes() == before
    home.run("train", "prediction", trials, "--replace")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"TOLMPRED", b"TOLMPRED\xff\xff" + bytes(40)])
def test_a_file_that_is_no_model_is_refused_and_stops_no_run(parrot, content):
    parrot.run("immune")
    (parrot.state / "prediction.model").write_bytes(content)
    assert "cannot be used" in parrot.refused("predict", "Do it", expect=3)
    assert parrot.run("run", "hello there")
