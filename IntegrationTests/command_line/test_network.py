"""Runs through an OpenAI-compatible server: retries, breakers, fallback, prices, budgets."""
import json

import pytest
from scripted_openai import ScriptedOpenAI, answer, failure

FAST = "resilience: {retry: {base_seconds: 0, cap_seconds: 0, max: 2}}\n"


def configure(home, prices=True, **servers):
    entries = "".join(f"    {name}: {{base_url: '{server.url}', models: [tiny]}}\n" for name, server in servers.items())
    preferred = ", ".join(f"{name}/tiny" for name in servers)
    text = f"providers:\n  local: {{detect: false}}\n  compatible:\n{entries}models:\n  fast: [{preferred}]\n{FAST}"
    if prices:
        (home.folder / "prices.yaml").write_text("models:\n" + "".join(
            f"  - {{provider: {name}, model: tiny, input_per_million: 10, output_per_million: 20}}\n"
            for name in servers))
        text = text.replace("models:\n  fast", f"models:\n  prices: {home.folder}/prices.yaml\n  fast")
    home.configure(text)


def test_an_answer_is_charged_at_its_price(home):
    with ScriptedOpenAI([answer("Paris", input_tokens=10, output_tokens=5)]) as server:
        configure(home, mine=server)
        report = home.json("run", "What is the capital of France?")
    assert report["answer"] == "Paris" and report["charged"] == 0.0002
    [account] = home.json("cost")["providers"]
    assert (account["provider"], account["today"]["dollars"], account["today"]["tokens"]) == ("mine", 0.0002, 15)
    assert "What is the capital of France?" in json.dumps(server.requests[0]["messages"])


def test_a_rate_limit_is_waited_out(home):
    with ScriptedOpenAI([failure(429, retry_after=1), answer("Paris")]) as server:
        configure(home, mine=server)
        report = home.json("run", "What is the capital of France?")
    assert report["answer"] == "Paris" and len(report["attempts"]) == 2
    assert report["duration_seconds"] >= 1
    assert [attempt["charged"] for attempt in report["attempts"]] == [0.0, 0.0002]


def test_three_failures_open_the_breaker_for_the_next_process_too(home):
    with ScriptedOpenAI([failure(500)]) as server:
        configure(home, mine=server)
        first = home.done("run", "Hello")
        assert first.returncode == 3 and first.stderr.count("500") >= 3
        assert len(server.requests) == 3
        second = home.done("run", "Good morning")
        assert second.returncode == 3
        assert "is not called for the moment: 3 calls in a row failed; try again in" in second.stderr
        assert len(server.requests) == 3
    assert home.json("cost")["total"]["reserved"]["dollars"] == 0


def test_another_provider_answers_and_the_report_says_who(home):
    with ScriptedOpenAI([failure(500)]) as broken, ScriptedOpenAI([answer("Paris")]) as sound:
        configure(home, broken=broken, sound=sound)
        done = home.done("run", "What is the capital of France?")
    assert (done.returncode, done.stdout) == (0, "Paris\n")
    assert "Called    sound/tiny" in done.stderr and "scripted failure" in done.stderr


@pytest.mark.parametrize("status", [400, 401, 404])
def test_a_refused_call_is_not_repeated(home, status):
    with ScriptedOpenAI([failure(status, "no such thing")]) as server:
        configure(home, mine=server)
        done = home.done("run", "Hello")
    assert done.returncode == 3 and "no such thing" in done.stderr
    assert len(server.requests) == 1


def test_a_budget_that_is_too_small_refuses_before_the_call(home):
    with ScriptedOpenAI([answer("Paris")]) as server:
        configure(home, mine=server)
        home.run("cost", "budget", "set", "provider:mine", "--daily", "0.01")
        done = home.done("run", "Hello")
        assert done.returncode == 1 and "Refused" in done.stderr
        assert server.requests == []


def test_an_unknown_price_is_refused_unless_allowed(home):
    with ScriptedOpenAI([answer("Paris")]) as server:
        configure(home, prices=False, mine=server)
        done = home.done("run", "Hello")
        assert done.returncode != 0 and "price" in done.stderr
        assert server.requests == []
        assert home.run("run", "Hello", "--set", "models.allow_unknown_price=true") == "Paris\n"


def test_a_server_that_is_not_there(home):
    with ScriptedOpenAI([]) as server:
        configure(home, mine=server)
    done = home.done("run", "Hello")
    assert done.returncode == 3 and "mine" in done.stderr and "Error" not in done.stderr
