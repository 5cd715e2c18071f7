"""Every type of failure that the graders know arrives in the memory of failures, through the walk."""
import json

import pytest

from support import wrong_answer

BRIDGE = "The Sydney Harbour Bridge was opened in March 1932. It carries rail, road and pedestrian traffic."


def ran(command, status, output=""):
    return {"kind": "command", "subject": command, "exit_code": status, "output": output}


def edited(path, before, after):
    return {"kind": "file_change", "subject": path,
            "input": {"file_path": path, "old_string": before, "new_string": after}}


CASES = [
    ("empty_response", None, {"output": ""}),
    ("refusal", None, {"output": "I'm sorry, but I can't help with that."}),
    ("truncation", None, {"output": "It moves heat.", "metadata": {"finish": "max_tokens"}}),
    ("truncation", None, {"output": "It moves heat from a cold place to a warm one, and the"}),
    ("json_invalid", None, {"prompt": "Give the capital as JSON only.", "output": '{"capital": Paris}'}),
    ("schema_violation", None, {
        "output": '{"name": 7}', "metadata": {"schema": {"properties": {"name": {"type": "string"}}}}}),
    ("wrong_answer", None, {"output": "41", "expected": 42}),
    ("contradiction", None, {
        "operation": "code", "output": "All tests pass.", "evidence": [ran("pytest -q", 1, "1 failed, 3 passed")]}),
    ("unsupported_claim", "evidence:threshold=1", {
        "operation": "code", "output": "All tests pass.",
        "evidence": [ran("pytest -q", 0, "3 passed"), edited("a.py", "x = 1", "x = 2")]}),
    ("stub", None, {
        "operation": "code", "output": "Implemented `mul` in calc.py.",
        "evidence": [edited("calc.py", "", "def mul(a, b):\n    raise NotImplementedError")]}),
    ("weakened_tests", None, {
        "operation": "code", "output": "Done.",
        "evidence": [edited("tests/test_f.py", "assert f(1) == 2", "assert True")]}),
    ("inconsistency", None, {
        "prompt": "In which year? Answer with the number only.", "output": "1932",
        "metadata": {"answers": ["1937", "1937", "1937"]}}),
    ("code_failure", "code", {"operation": "code", "output": "```python\ndef add(a, b:\n    return a\n```"}),
    ("hallucination", "groundedness", {
        "context": BRIDGE, "output": "Queen Margaret opened it before 40,000 guests, and Einstein cut the ribbon."}),
    ("contradiction", "groundedness", {"context": BRIDGE, "output": "The bridge was opened in March 1958."}),
    ("unsupported_claim", "groundedness", {
        "context": BRIDGE,
        "output": "The bridge carries trams, and its paint is renewed every spring by a crew of painters."}),
    ("length_violation", "length:max=20", {"output": "word " * 50}),
    ("pattern_mismatch", "not_contains:text=secret", {"output": "It is a secret."}),
]


@pytest.mark.parametrize("kind, grader, fields", CASES)
def test_a_failed_trial_teaches_its_type(home, kind, grader, fields):
    trial = {**wrong_answer(1), "prompt": f"What about {kind}?", **fields}
    if "expected" not in fields:
        del trial["expected"]
    options = ["--grader", grader] if grader else []
    home.run("replay", home.write_trials("t.jsonl", [trial]), *options)
    failures = home.json("immune", "failures")["failures"]
    assert [failure["failure_type"] for failure in failures] == [kind], failures
    assert failures[0]["lesson"]
    # The next request like it is warned of.
    check = home.json("immune", "check", trial["prompt"], "--operation", trial["operation"])
    assert check["matches"][0]["failure_type"] == kind


@pytest.mark.parametrize("kind, arguments", [
    ("refusal", ["print I'm sorry, but I can't help with that."]),
    ("truncation", ["print It moves heat from a cold place to a warm one, and the"]),
    ("wrong_answer", ["print 41", "--grader", "numeric_answer:expected=42"]),
    ("schema_violation", ['print {"name": 7}', "--schema", "schema.json"]),
    ("json_invalid", ["print no JSON at all", "--grader", "json_valid"]),
])
def test_a_run_that_failed_teaches_its_type(parrot, kind, arguments):
    (parrot.folder / "schema.json").write_text(json.dumps({"properties": {"name": {"type": "string"}}}))
    parrot.done("run", *arguments)
    assert [failure["failure_type"] for failure in parrot.json("immune", "failures")["failures"]] == [kind]
