"""What happens in the course of a session, in both eras and on both transports."""
import json

import pytest
from clients import Refused, connected
from samples import AGREED
from support import wait_for, wrong_answer

QUESTION = "What is the capital of France?"


@pytest.mark.settings("mcp: {tools: dynamic}\n")
def test_the_list_grows_when_a_category_is_asked_for_and_its_tools_can_be_called(server, era):
    with connected(era, server) as client:
        client.do("listen")
        before = client.tools()
        assert "request_tool" in before and "immune_failures" not in before
        assert len(json.dumps(list(before.values()))) <= 4000
        asked = client.call("request_tool", category="immune")
        assert not asked.is_error and "immune_failures" in json.dumps(asked.structured)
        client.do("notified", method="notifications/tools/list_changed")
        after = client.tools()
        assert set(before) < set(after) and "immune_failures" in after
        assert not client.call("immune_failures").is_error


@pytest.mark.settings("mcp: {tools: dynamic}\n")
def test_a_category_that_is_there_already_is_not_announced_again(server, era):
    with connected(era, server) as client:
        client.do("listen")
        for _ in range(2):
            assert not client.call("request_tool", category="cost").is_error
        client.do("notified", method="notifications/tools/list_changed")
        assert "cost_summary" in client.tools()
        assert "notifications/tools/list_changed" not in [each["method"] for each in client.do("seen")]


def limit(client):
    return client.call("cost_summary").structured


@pytest.mark.parametrize("answer", [
    {"action": "accept", "content": {"agree": False}}, {"action": "decline"}, {"action": "cancel"}])
def test_a_budget_is_not_loosened_unless_the_person_says_yes(server, era, answer):
    with connected(era, server) as client:
        assert not client.call("cost_set_budget", provider="scripted", daily_limit=1).is_error
        before = limit(client)
        result = client.call("cost_set_budget", provider="scripted", daily_limit=50, answers=[answer])
        assert len(result.asked) == 1 and "50" in result.asked[0]["message"]
        assert result.is_error
        assert limit(client)["providers"] == before["providers"]


def test_a_budget_is_loosened_when_the_person_says_yes(server, era):
    with connected(era, server) as client:
        assert not client.call("cost_set_budget", provider="scripted", daily_limit=1).is_error
        result = client.call("cost_set_budget", provider="scripted", daily_limit=50, answers=[AGREED])
        assert not result.is_error and len(result.asked) == 1, result.text
        assert "50" in json.dumps(limit(client))


def test_a_client_that_cannot_ask_a_person_loosens_nothing(server, era):
    with connected(era, server, answers=False) as client:
        assert not client.call("cost_set_budget", provider="scripted", daily_limit=1).is_error
        try:
            assert client.call("cost_set_budget", provider="scripted", daily_limit=50).is_error
        except Refused as refused:
            assert refused.code == -32021
        assert "50" not in json.dumps(limit(client)["providers"])


def test_other_calls_are_answered_while_one_waits_for_its_model(server, era, model):
    with connected(era, server) as client:
        model.awake.clear()
        client.begin("slow", "spawn_agent", prompt=QUESTION)
        wait_for(lambda: model.requests)
        assert not client.call("healing_status").is_error
        model.awake.set()
        assert client.end("slow").structured["response"] == "Paris"


def test_a_call_that_is_given_up_ends_and_the_session_goes_on(server, era, model):
    with connected(era, server) as client:
        model.awake.clear()
        client.begin("slow", "spawn_agent", prompt=QUESTION)
        wait_for(lambda: model.requests)
        client.do("cancel", call="slow")
        model.awake.set()
        assert client.call("spawn_agent", prompt="And of Italy?").structured["response"] == "Paris"
        # What the given-up call had reserved is free again, or charged; nothing stays reserved for ever.
        wait_for(lambda: server.home.json("cost")["total"]["reserved"]["dollars"] == 0)


def test_a_run_tells_how_it_goes(server, era):
    with connected(era, server) as client:
        result = client.call("spawn_agent", prompt=QUESTION)
        steps = [each["progress"] for each in result.progress]
        assert steps and steps == sorted(set(steps))


def test_two_clients_at_once_see_the_same_state(server, era):
    with connected(era, server) as one, connected(era, server) as other:
        assert not one.call("cost_set_budget", provider="scripted", daily_limit=0.3).is_error
        assert limit(other)["budgets"] == limit(one)["budgets"]
        assert "0.3" in json.dumps(limit(other)["budgets"])


def test_a_failure_that_another_process_recorded_is_known(server, era, home):
    home.run("replay", home.write_trials("trials.jsonl", [wrong_answer(1)]))
    with connected(era, server) as client:
        failures = client.call("immune_failures", limit=5)
        assert failures.structured["failures"], failures.text
        check = client.call("immune_check", prompt=wrong_answer(1)["prompt"], operation="answer")
        assert check.structured["matches"], check.text


def test_state_survives_the_client_and_the_server(server, era):
    with connected(era, server) as client:
        assert not client.call("cost_set_budget", provider="scripted", daily_limit=0.3).is_error
        before = limit(client)["budgets"]
        assert "0.3" in json.dumps(before)
    with connected(era, server) as client:
        assert limit(client)["budgets"] == before


def test_a_client_that_dies_in_the_middle_of_a_call_harms_no_other(server, era, model):
    with connected(era, server) as survivor:
        model.awake.clear()
        with pytest.raises(AssertionError):
            with connected(era, server) as victim:
                victim.begin("slow", "spawn_agent", prompt=QUESTION)
                wait_for(lambda: model.requests)
                victim.process.kill()
        model.awake.set()
        assert not survivor.call("healing_status").is_error
        wait_for(lambda: server.home.json("cost")["total"]["reserved"]["dollars"] == 0)
