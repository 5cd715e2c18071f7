"""Everything that a person can get wrong on the way to a run: the message names it, the place and the way out."""
import json

import pytest

from support import wrong_answer

GOOD = json.dumps(wrong_answer(1))


@pytest.mark.parametrize("line, said", [
    ("not json", "line 2: expected one JSON object"),
    ('{"id":"a","prompt":"p","output":"o"}', 'line 2, field "operation": expected a string, found nothing'),
    ('{"id":"a","operation":"o","prompt":7}', 'line 2, field "prompt": expected a string, found 7'),
    ("[1]", "line 2: expected a JSON object, found an array of 1"),
    ('{"id":"a","operation":"o","prompt":"p","output":"o","label":"ugly"}', 'field "label": expected "good" or "bad"'),
    ('{"id":"a","operation":"o"', "line 2: expected one JSON object"),
])
@pytest.mark.parametrize("command", ["replay", "grade"])
def test_a_bad_line_is_named_and_the_good_ones_are_done(home, command, line, said):
    (home.folder / "t.jsonl").write_text(f"{GOOD}\n{line}\n\n{GOOD.replace('wrong-1', 'wrong-2')}\n")
    done = home.done(command, "t.jsonl", "--json")
    assert done.returncode == 2
    assert "t.jsonl, line 2" in done.stderr and said in done.stderr
    assert "wrong-1" in done.stdout and "wrong-2" in done.stdout


def test_bytes_that_are_no_text_are_a_bad_line_too(home):
    (home.folder / "t.jsonl").write_bytes(GOOD.encode() + b'\n{"id":"\xff"}\n')
    assert "line 2: expected one JSON object" in home.done("replay", "t.jsonl").stderr


@pytest.mark.parametrize("command", ["replay", "grade"])
def test_a_file_that_holds_no_trial(home, command):
    (home.folder / "empty").touch()
    (home.folder / "binary").write_bytes(b"\x7fELF" + bytes(range(256)) * 16 + b"\n")
    assert "empty holds no trials" in home.refused(command, "empty")
    assert "no line of binary is a trial" in home.refused(command, "binary")
    assert "nope cannot be read: No such file or directory" in home.refused(command, "nope")
    assert f"{home.folder} cannot be read: it is a folder" in home.refused(command, home.folder)


TRAINERS = [["train", "prediction"], ["train", "groundedness"], ["train", "groundedness", "--calibrate"]]


@pytest.mark.parametrize("command", TRAINERS)
def test_training_names_the_line_that_is_broken_whatever_comes_of_it(home, command):
    (home.folder / "t.jsonl").write_text(f'{GOOD}\n{{"id":"a","operation":"o"\n{GOOD}\n{{"id":"b","operation":"o"}}\n')
    done = home.done(*command, "t.jsonl")
    # There is too little to learn from, and that is not all that is wrong.
    assert done.returncode in (2, 3)
    assert "2 lines of t.jsonl left out" in done.stderr
    assert "t.jsonl, line 2: expected one JSON object" in done.stderr
    assert 't.jsonl, line 4, field "prompt": expected a string, found nothing' in done.stderr


def test_training_learns_from_the_good_lines_and_names_the_others(home):
    lines = [json.dumps({
        "id": f"t{index}", "operation": "answer", "prompt": f"{'quantum' if index % 2 else 'garden'} {index}",
        "label": "bad" if index % 2 else "good"}) for index in range(110)]
    (home.folder / "t.jsonl").write_text("\n".join([*lines[:50], "not json", *lines[50:]]) + "\n")
    done = home.done("train", "prediction", "t.jsonl")
    assert done.returncode == 2
    assert "The new model is in use" in done.stdout
    assert "t.jsonl, line 51: expected one JSON object" in done.stderr


@pytest.mark.parametrize("command", TRAINERS)
def test_training_from_a_file_that_holds_no_trial(home, command):
    (home.folder / "empty").touch()
    (home.folder / "binary").write_bytes(b"\x7fELF" + bytes(range(256)) * 16 + b"\n")
    (home.folder / "fields.jsonl").write_text('{"id":"a","operation":"o"}\n')
    assert "empty holds no trials" in home.refused(*command, "empty")
    binary = home.refused(*command, "binary")
    assert "no line of binary is a trial" in binary and "binary, line 1" in binary
    fields = home.refused(*command, "fields.jsonl")
    assert "no line of fields.jsonl is a trial" in fields and 'fields.jsonl, line 1, field "prompt"' in fields
    assert "nope cannot be read: No such file or directory" in home.refused(*command, "nope")


@pytest.mark.parametrize("text, said", [
    (b"", None),
    (b'{"tool":"Bash","command":"ls"}\nnot json\n', "standard input, line 2: "),
    (b'{"tool":"Bash","command":"ls"}\n{"id":"x"}\n', "standard input, line 2: "),
    (b'{"tool":"Bash","command":"ls"}\n\xff\xfe\x00\n', "standard input, line 2: "),
])
def test_classify_names_the_line_that_is_broken(home, text, said):
    (home.folder / "input").write_bytes(text)
    with (home.folder / "input").open() as stream:
        done = home.done("classify", "--jsonl", stdin=stream)
    assert done.returncode == (2 if said else 0)
    if said:
        assert said in done.stderr and "1 line was left out" in done.stderr
        assert json.loads(done.stdout)["category"] == "safe"
    else:
        assert done.stdout == "" and "standard input held no actions" in done.stderr


def test_trials_come_from_standard_input_too(home):
    assert "1 recorded answer from standard input" in home.run("replay", "-", input=GOOD + "\n")


@pytest.mark.parametrize("arguments, said", [
    (["--provider", "opnai"], "there is no provider 'opnai'; did you mean 'openai'"),
    (["--provider", "openai"], "provider 'openai' is not set up; set OPENAI_API_KEY"),
    (["--provider", "parrot", "--model", "parot"], "did you mean 'parrot'"),
    (["--model", "gpt-4o-mini"], "provider 'openai' is not set up"),
    (["--model", "no-such-model"], "no provider that is set up has a model 'no-such-model'"),
    (["--grader", "numerc_answer"], "did you mean numeric_answer"),
    (["--grader", "zzz"], "the graders are non_empty"),
    (["--grader", "length"], "write length:min=1"),
    (["--grader", "regex:pattern=["], "a class is not closed"),
    (["--context", "nope"], "nope cannot be read: No such file or directory"),
    (["--context", "."], "it is a folder"),
    (["--schema", "model.py"], "model.py holds no JSON schema"),
    (["--directory", "nope"], "--directory takes a folder that exists"),
    (["--timeout", "0"], "--timeout takes at least 1 second"),
    (["--parallel", "0"], "--parallel takes at least 1"),
    (["--max-tokens", "many"], "'many' is invalid for '--max-tokens"),
    (["--temperature", "9"], "--temperature takes 0 to 2"),
    (["--spend", "much"], "give dollars, such as 0.50"),
    (["--kind", "slow"], "fast"),
    (["--stream", "--json"], "exclude each other"),
    (["--stream", "second"], "--stream takes one prompt"),
    (["--no-such-option"], "--no-such-option"),
    (["--set", "run.paralell=3"], "did you mean run.parallel"),
    (["--set", "run.parallel=x"], "give a whole number from 1 to 256"),
    (["--set", "nonsense"], "--set takes key=value"),
    (["--set", "models.prices=/nope"], "the file of models and prices /nope cannot be used"),
])
def test_a_run_that_cannot_be_meant(parrot, arguments, said):
    assert said in parrot.refused("run", "hello", *arguments)
    assert parrot.json("cost")["providers"] == []


@pytest.mark.parametrize("prompt", ["", "  ", "-"])
def test_there_must_be_something_to_ask(parrot, prompt):
    assert "there is nothing to ask" in parrot.refused("run", prompt, input="").lower()


@pytest.mark.parametrize("words, said", [
    ("rnu", "did you mean 'run'"),
    ("nonsense", "the commands are run, replay"),
    ("immune statsu", "did you mean 'status'"),
    ("cost budget lsit", "did you mean 'list'"),
])
def test_an_unknown_command_is_answered_with_the_nearest(home, words, said):
    message = home.refused(*words.split())
    assert f"there is no command '{words}'" in message and said in message


def test_without_a_provider_one_line_names_the_keys_and_what_needs_none(home):
    home.configure("providers: {local: {detect: false}}\n")
    message = home.refused("run", "hello")
    assert message.count("\n") == 1
    for way in ["GOOGLE_API_KEY", "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "Claude Code", "Ollama", "replay"]:
        assert way in message


@pytest.mark.parametrize("value", ["your-openai-key", "<key>", "changeme"])
def test_a_placeholder_is_no_key(home, value):
    home.configure("providers: {local: {detect: false}}\n")
    done = home.done("run", "hello", environment={"OPENAI_API_KEY": value})
    assert done.returncode == 2
    assert "OPENAI_API_KEY is a placeholder and counts as unset" in done.stderr
    assert value not in done.stderr


@pytest.mark.parametrize("text, said", [
    ("runn: {parallel: 3}\n", ":1: unknown key runn; did you mean run"),
    ("run: [ {{{\n", "correct the file, or move it away"),
    ("run:\n  parallel: many\n", ":2: run.parallel is “many”; give a whole number from 1 to 256"),
])
def test_a_configuration_that_cannot_be_used(home, text, said):
    home.configure(text)
    message = home.refused("immune", "status")
    assert said in message and str(home.configuration) in message
    assert home.done("doctor").returncode == 1


def test_a_configuration_that_is_no_text_or_no_file(home):
    home.configure("")
    home.configuration.write_bytes(b"\xff\xfe\x00")
    assert "it is not UTF-8" in home.refused("immune")
    home.configuration.unlink()
    home.configuration.mkdir()
    assert "it is a directory" in home.refused("immune")


def test_a_project_may_not_redirect_keys(home):
    project = home.folder / "project"
    (project / ".task-orchestrator").mkdir(parents=True)
    (project / ".task-orchestrator/config.yaml").write_text('providers: {openai: {base_url: "http://evil"}}\n')
    assert "a project may not set providers.openai.base_url" in home.refused("immune", cwd=project)


@pytest.mark.parametrize("text, said", [
    ("modles: 3\n", "models is missing"),
    ("models: [{provider: parrot}]\n", "models[0].model is missing"),
    ("models: {{{\n", "it is no YAML"),
    ("models: [{provider: p, model: m, input_per_million: x, output_per_million: 1}]\n",
     "input_per_million of m is 'x', expected dollars"),
])
def test_a_price_file_that_cannot_be_used(parrot, text, said):
    (parrot.folder / "prices.yaml").write_text(text)
    message = parrot.refused("run", "hello", "--set", f"models.prices={parrot.folder}/prices.yaml")
    assert said in message and "prices.yaml" in message and "Coding" not in message
