"""Calls that clients follow as tasks (SEP-2663), in 2026-07-28."""
import time

from mcp_http import META, STATELESS, TASKS
from scenarios import Scenarios

scenarios = Scenarios([STATELESS])
FOLLOWS = {"elicitation": {}, "sampling": {}, "extensions": {TASKS: {}}}
ENDED = {"completed", "failed", "cancelled"}


def following(target):
    return target.connect(capabilities=FOLLOWS)


def started(client, tool, **arguments):
    """A call that became a task."""
    result = client.call(tool, arguments)
    assert result["resultType"] == "task", result
    return result


def task(client, id):
    return client.request("tasks/get", {"taskId": id})


def wait(client, id, *statuses):
    """The task once it is in one of these states, or has ended."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        current = task(client, id)
        if current["status"] in {*statuses, *ENDED}:
            return current
        time.sleep(0.02)
    raise AssertionError(f"the task is still {current['status']}")


@scenarios("tasks-lifecycle")
def answers_at_once_where_a_tool_makes_no_task(target):
    result = following(target).call("greet", {"name": "World"})
    assert (result["resultType"], result["content"][0]["text"]) == ("complete", "Hello, World!")
    assert "taskId" not in result


@scenarios("tasks-lifecycle")
def makes_a_task_of_a_slow_call_and_inlines_its_result(target):
    client = following(target)
    created = started(client, "slow_compute", seconds=0.3, label="lifecycle")
    assert created["taskId"] and created["status"] == "working"
    assert not {"task", "result", "error", "inputRequests"} & created.keys()
    current = task(client, created["taskId"])
    assert (current["taskId"], current["status"]) == (created["taskId"], "working")
    ended = wait(client, created["taskId"])
    assert ended["status"] == "completed"
    assert ended["result"]["content"][0]["text"] == "Computed lifecycle."


@scenarios("tasks-lifecycle")
def completes_a_task_whose_tool_failed(target):
    client = following(target)
    ended = wait(client, started(client, "failing_job")["taskId"])
    assert (ended["status"], ended["result"]["isError"]) == ("completed", True)


@scenarios("tasks-lifecycle")
def fails_a_task_that_ended_with_an_error_of_the_protocol(target):
    client = following(target)
    ended = wait(client, started(client, "protocol_error_job")["taskId"])
    assert ended["status"] == "failed" and "result" not in ended
    assert type(ended["error"]["code"]) is int and type(ended["error"]["message"]) is str


@scenarios("tasks-lifecycle")
def acknowledges_that_a_task_is_to_be_cancelled(target):
    client = following(target)
    id = started(client, "slow_compute", seconds=60)["taskId"]
    assert client.request("tasks/cancel", {"taskId": id}).keys() <= {"resultType", "_meta"}
    assert wait(client, id)["status"] == "cancelled"


@scenarios("tasks-lifecycle")
def acknowledges_the_same_for_a_task_that_has_ended(target):
    client = following(target)
    id = started(client, "slow_compute", seconds=0.01)["taskId"]
    assert wait(client, id)["status"] == "completed"
    assert client.request("tasks/cancel", {"taskId": id})["resultType"] == "complete"
    assert task(client, id)["status"] == "completed"


@scenarios("tasks-capability-negotiation")
def declares_tasks_as_an_extension_and_nowhere_else(target):
    capabilities = following(target).request("server/discover")["capabilities"]
    assert TASKS in capabilities["extensions"]
    assert "tasks" not in capabilities


@scenarios("tasks-capability-negotiation", ("tasks/get", {}), ("tasks/update", {"inputResponses": {}}),
           ("tasks/cancel", {}))
def refuses_questions_about_tasks_of_clients_that_follow_none(target, method, more):
    client = target.connect(capabilities={})
    error = client.error(method, {"taskId": "gate-test", **more})
    assert (client.status, error["code"]) == (400, -32021)
    assert TASKS in error["data"]["requiredCapabilities"]["extensions"]


@scenarios("tasks-capability-negotiation")
def waits_for_the_result_where_the_client_follows_no_tasks(target):
    result = target.connect(capabilities={}).call("slow_compute", {"seconds": 0})
    assert result["resultType"] == "complete" and result["content"] and "taskId" not in result


@scenarios("tasks-capability-negotiation")
def goes_by_what_each_request_declares(target):
    client = target.connect(capabilities={})
    result = client.request(
        "tools/call", {"name": "slow_compute", "arguments": {"seconds": 0.01}},
        meta={META + "clientCapabilities": {"extensions": {TASKS: {}}}})
    assert result["resultType"] == "task"


@scenarios("tasks-wire-fields")
def tells_times_in_whole_milliseconds(target):
    created = started(following(target), "slow_compute", seconds=0.01)
    assert created["ttlMs"] is None or (type(created["ttlMs"]) is int and created["ttlMs"] > 0)
    assert type(created["pollIntervalMs"]) is int and created["pollIntervalMs"] > 0
    assert not {"ttl", "pollInterval"} & created.keys()


@scenarios("tasks-wire-fields")
def keeps_a_task_that_has_ended(target):
    client = following(target)
    id = started(client, "slow_compute", seconds=0.01)["taskId"]
    ended = wait(client, id)
    assert ended["ttlMs"] is None or ended["ttlMs"] > 60_000
    assert task(client, id) == ended


@scenarios("tasks-wire-fields")
def does_not_repeat_the_task_under_meta_of_its_result(target):
    client = following(target)
    ended = wait(client, started(client, "slow_compute", seconds=0.01)["taskId"])
    assert META + "related-task" not in ended["result"].get("_meta", {})


@scenarios("tasks-request-state-removal")
def carries_no_state_in_tasks(target):
    client = following(target)
    created = started(client, "slow_compute", seconds=60)
    assert "requestState" not in created
    assert "requestState" not in task(client, created["taskId"])
    client.request("tasks/cancel", {"taskId": created["taskId"]})


@scenarios("tasks-mrtr-input")
def puts_its_questions_into_the_task(target):
    client = following(target)
    id = started(client, "confirm_delete", filename="mrtr-input.txt")["taskId"]
    current = wait(client, id, "input_required")
    assert current["status"] == "input_required"
    [question] = current["inputRequests"].values()
    assert (question["method"], question["params"]["message"]) == ("elicitation/create", "Delete mrtr-input.txt?")
    client.request("tasks/cancel", {"taskId": id})


@scenarios("tasks-mrtr-input")
def goes_on_when_it_is_answered(target):
    client = following(target)
    id = started(client, "confirm_delete", filename="mrtr-resume.txt")["taskId"]
    [key] = wait(client, id, "input_required")["inputRequests"]
    answer = {"action": "accept", "content": {"confirm": True}}
    acknowledgement = client.request("tasks/update", {"taskId": id, "inputResponses": {key: answer}})
    assert acknowledgement.keys() <= {"resultType", "_meta"}
    ended = wait(client, id)
    assert (ended["status"], ended["result"]["content"][0]["text"]) == ("completed", "Deleted mrtr-resume.txt.")


@scenarios("tasks-mrtr-input")
def takes_one_answer_at_a_time(target):
    client = following(target)
    id = started(client, "multi_input")["taskId"]
    first, second = wait(client, id, "input_required")["inputRequests"]

    def answer(key, name):
        responses = {key: {"action": "accept", "content": {"name": name, "confirm": True}}}
        assert client.request("tasks/update", {"taskId": id, "inputResponses": responses})["resultType"] == "complete"

    answer(first, "partial-1")
    current = task(client, id)
    assert (current["status"], list(current["inputRequests"])) == ("input_required", [second])
    answer(second, "partial-2")
    ended = wait(client, id)
    assert (ended["status"], ended["result"]["content"][0]["text"]) == (
        "completed", "First partial-1, then partial-2.")


@scenarios("tasks-request-headers")
def serves_requests_whose_headers_agree(target):
    client = following(target)
    result = client.request(
        "tools/call", {"name": "greet", "arguments": {"name": "sep-2243"}}, headers={"Mcp-Method": "tools/call"})
    assert (result["resultType"], result["content"][0]["text"]) == ("complete", "Hello, sep-2243!")
    id = started(client, "slow_compute", seconds=60)["taskId"]
    current = client.request("tasks/get", {"taskId": id}, headers={"Mcp-Method": "tasks/get", "Mcp-Name": id})
    assert (current["taskId"], current["status"]) == (id, "working")
    client.request("tasks/cancel", {"taskId": id})


@scenarios("tasks-request-headers", ("tasks/get", {}), ("tasks/update", {"inputResponses": {}}), ("tasks/cancel", {}))
def refuses_a_name_header_that_is_not_the_task(target, method, more):
    client = following(target)
    id = started(client, "slow_compute", seconds=60)["taskId"]
    error = client.error(method, {"taskId": id, **more}, headers={"Mcp-Name": "another-task"})
    assert (client.status, error["code"]) == (400, -32020)
    client.request("tasks/cancel", {"taskId": id})


@scenarios("tasks-request-headers")
def refuses_a_method_header_that_is_not_the_bodys_method(target):
    client = following(target)
    error = client.error(
        "tools/call", {"name": "greet", "arguments": {"name": "x"}}, headers={"Mcp-Method": "tasks/get"})
    assert (client.status, error["code"]) == (400, -32020)


@scenarios("tasks-dispatch-and-envelope", ("tasks/result", {"taskId": "tasks-conformance-isolation-probe"}),
           ("tasks/list", {}))
def does_not_know_a_method_of_the_past(target, method, params):
    client = following(target)
    assert (client.error(method, params)["code"], client.status) == (-32601, 404)


@scenarios("tasks-dispatch-and-envelope")
def makes_a_task_without_being_told_to(target):
    client = following(target)
    assert wait(client, started(client, "failing_job")["taskId"])["status"] == "completed"


@scenarios("tasks-dispatch-and-envelope")
def ignores_the_hint_of_a_client_of_the_past(target):
    result = following(target).call("greet", {"name": "legacy-hint"}, task={"ttl": 60_000, "pollInterval": 100})
    assert result["resultType"] == "complete" and result["content"] and "taskId" not in result


@scenarios("tasks-dispatch-and-envelope")
def serves_a_call_that_takes_no_time_either_way(target):
    result = following(target).call("slow_compute", {"seconds": 0, "label": "instant"})
    assert result["taskId"] if result["resultType"] == "task" else result["content"]


@scenarios("tasks-dispatch-and-envelope")
def says_of_every_answer_but_a_new_task_that_it_is_complete(target):
    client = following(target)
    assert client.call("greet", {"name": "rt"})["resultType"] == "complete"
    id = started(client, "confirm_delete", filename="rt.txt")["taskId"]
    assert wait(client, id, "input_required")["resultType"] == "complete"
    answers = {"unknown-key": {"ignored": True}}
    assert client.request("tasks/update", {"taskId": id, "inputResponses": answers})["resultType"] == "complete"
    assert client.request("tasks/cancel", {"taskId": id})["resultType"] == "complete"


@scenarios("tasks-dispatch-and-envelope")
def keeps_a_task_before_it_tells_of_it(target):
    client = following(target)
    id = started(client, "slow_compute", seconds=60)["taskId"]
    assert task(client, id)["taskId"] == id
    client.request("tasks/cancel", {"taskId": id})


@scenarios("tasks-dispatch-and-envelope", ("tasks/get", {}), ("tasks/update", {"inputResponses": {}}),
           ("tasks/cancel", {}))
def does_not_know_a_task_that_it_did_not_make(target, method, more):
    client = following(target)
    assert client.error(method, {"taskId": "tasks-conformance-nonexistent-12345", **more})["code"] == -32602


@scenarios("tasks-status-notifications")
def tells_a_subscriber_what_becomes_of_a_task(target):
    client = following(target)
    id = started(client, "confirm_delete", filename="told.txt")["taskId"]
    [key] = wait(client, id, "input_required")["inputRequests"]
    stream = client.listen(taskIds=[id])
    acknowledgement = next(stream)
    assert acknowledgement["params"]["notifications"] == {"taskIds": [id]}
    client.request("tasks/update", {"taskId": id, "inputResponses": {
        key: {"action": "accept", "content": {"confirm": True}}}})
    statuses = []
    for message in stream:
        assert message["method"] == "notifications/tasks" and message["params"]["taskId"] == id
        assert message["params"]["_meta"][META + "subscriptionId"] == client.open[0].id
        statuses.append(message["params"]["status"])
        if statuses[-1] in ENDED:
            break
    assert statuses[-1] == "completed"
    assert message["params"]["result"]["content"][0]["text"] == "Deleted told.txt."


@scenarios("tasks-required-task-error")
def refuses_a_call_that_only_a_task_can_answer(target):
    client = target.connect(capabilities={})
    error = client.error("tools/call", {"name": "failing_job", "arguments": {}})
    assert (client.status, error["code"]) == (400, -32021)
    assert error["data"]["requiredCapabilities"] == {"extensions": {TASKS: {}}}


@scenarios("tasks-mrtr-composition")
def asks_in_the_call_and_goes_on_as_a_task(target):
    client = target.connect(capabilities={"elicitation": {}, "extensions": {TASKS: {}}})
    first = client.call("test_tool_with_task")
    assert first["resultType"] == "input_required" and "taskId" not in first
    [key] = first["inputRequests"]
    state = {"requestState": first["requestState"]} if "requestState" in first else {}
    answers = {key: {"action": "accept", "content": {"name": "Alice"}}}
    second = client.call("test_tool_with_task", inputResponses=answers, **state)
    assert second["resultType"] == "task"
    assert not {"requestState", "inputRequests"} & second.keys()
    ended = wait(client, second["taskId"])
    assert (ended["status"], ended["result"]["content"][0]["text"]) == ("completed", "Done for Alice.")


test_scenario = scenarios.test()
