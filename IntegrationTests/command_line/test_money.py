"""Budgets as a person sets them, and what sessions of Claude Code cost."""
import json

import pytest


@pytest.mark.parametrize("arguments, said", [
    (["provider:openai", "--daily", "-1"], "'-1' is no limit; give dollars such as 2.50, 0 or more"),
    (["provider:openai", "--daily", "1.0000000001"], "is no limit"),
    (["provider:openai", "--daily", "$5"], "'$5' is no limit"),
    (["provider:openai", "--monthly", "9" * 20], "is no limit"),
    (["provider:openai", "--daily", "2.5", "--unit", "tokens"], "give a whole number of tokens"),
    (["provider:openai", "--daily", "1", "--unit", "dolars"], "'dollars', 'imputed_dollars' or 'tokens'"),
    (["provider:oepnai", "--daily", "1"], "did you mean 'openai'"),
    (["nonsense", "--daily", "1"], "give global, judging, provider:NAME"),
    (["global"], "give a limit with --daily, --monthly or --rolling"),
    (["global", "--rolling", "5h"], "such as 5h=2.00"),
    (["global", "--rolling", "5x=1"], "such as 5h=2.00"),
    (["global", "--rolling", "0h=1"], "such as 5h=2.00"),
])
def test_a_budget_that_cannot_be_meant(home, arguments, said):
    assert said in home.refused("cost", "budget", "set", *arguments)
    assert all(budget["built_in"] for budget in home.json("cost", "budget", "list")["budgets"])


def test_budgets_are_set_replaced_listed_and_removed(home):
    home.run("cost", "budget", "set", "provider:openai", "--daily", "1")
    home.run("cost", "budget", "set", "provider:openai", "--daily", "2.50", "--monthly", "20")
    home.run("cost", "budget", "set", "session:*", "--rolling", "5h=2.00")
    home.run("cost", "budget", "set", "global", "--daily", "2000000", "--unit", "tokens")
    listed = [(each["ledger"], each["window"], each["unit"], each["limit"])
              for each in home.json("cost", "budget", "list")["budgets"] if not each["built_in"]]
    assert listed == [
        ("global", "day", "tokens", 2000000), ("provider:openai", "day", "dollars", 2.5),
        ("provider:openai", "month", "dollars", 20.0), ("session:*", "5h", "dollars", 2.0)]
    for scope in ["global", "session:*"]:
        assert scope in home.run("cost", "budget", "list")
    assert home.run("cost", "budget", "remove", "provider:openai", "--daily") == "1 budget removed.\n"
    assert home.run("cost", "budget", "remove", "provider:openai", "--daily", expect=1) == "0 budgets removed.\n"


def test_an_empty_budget_refuses_and_says_how_to_go_on(parrot):
    (parrot.folder / "prices.yaml").write_text(
        "models: [{provider: parrot, model: parrot, input_per_million: 1, output_per_million: 1}]\n")
    parrot.configuration.write_text(
        parrot.configuration.read_text() + f"models: {{prices: {parrot.folder}/prices.yaml}}\n")
    parrot.run("cost", "budget", "set", "provider:parrot", "--daily", "0.001")
    done = parrot.done("run", "hello")
    assert done.returncode == 1
    assert "Refused" in done.stderr and "provider:parrot" in done.stderr and "cost budget set" in done.stderr
    denial = json.loads(parrot.run("run", "hello", "--json", expect=1))["denial"]
    assert denial["remaining"] == 0.001 and denial["limit"] == 0.001
    parrot.run("cost", "budget", "set", "provider:parrot", "--daily", "1")
    parrot.run("run", "hello")


def line(number, model="claude-sonnet-4-5-20250929"):
    return json.dumps({
        "type": "assistant", "sessionId": "s-1", "cwd": "/work", "requestId": f"req_{number}",
        "timestamp": "2026-01-02T03:04:05.000Z", "uuid": f"u-{number}",
        "message": {"id": f"msg_{number}", "model": model, "role": "assistant", "stop_reason": "end_turn",
                    "content": [], "usage": {"input_tokens": 1000, "output_tokens": 100}}})


def test_transcripts_are_booked_once(home):
    folder = home.folder / ".claude/projects/-work"
    folder.mkdir(parents=True)
    (folder / "s-1.jsonl").write_text(f"{line(1)}\n{line(1)}\n{line(2)}\n")
    first = home.json("cost", "transcripts")
    assert first["imported"] == 2 and first["imputed_dollars"] > 0
    assert home.json("cost", "transcripts")["imported"] == 0
    (folder / "s-1.jsonl").write_text(f"{line(1)}\n{line(2)}\n{line(3)}\nnot json\n")
    again = home.done("cost", "transcripts")
    assert again.returncode == 0 and again.stdout.startswith("1 answer booked from 1 transcript,")
    assert home.json("audit")["ledgers"]["valid"]


def test_transcripts_of_a_folder_that_is_not_there(home):
    assert ".claude/projects" in home.refused("cost", "transcripts")
