"""Calls that end with questions and go on with the answers (SEP-2322), in 2026-07-28."""
from mcp_http import META, STATELESS
from scenarios import Scenarios

scenarios = Scenarios([STATELESS])
PREFIX = "input-required-result-"
TOOL = "test_input_required_result_"
MODEL = {
    "role": "assistant", "content": {"type": "text", "text": "The capital of France is Paris."},
    "model": "test-model", "stopReason": "endTurn"}
ROOTS = {"roots": [{"uri": "file:///test/root", "name": "Test Root"}]}


def accept(**content):
    return {"action": "accept", "content": content}


def asked(result):
    """The questions of a result, by key."""
    assert result["resultType"] == "input_required"
    return result["inputRequests"]


def call(client, tool, answers=None, after=None):
    """Calls a tool, the second time with answers and the state of the round before."""
    more = {} if answers is None else {"inputResponses": answers}
    if after and "requestState" in after:
        more["requestState"] = after["requestState"]
    return client.call(TOOL + tool, **more)


def text(result):
    assert result["resultType"] == "complete"
    return result["content"][0]["text"]


@scenarios(PREFIX + "basic-elicitation")
def asks_a_person_and_goes_on_with_the_answer(target):
    client = target.connect()
    first = call(client, "elicitation")
    question = asked(first)["user_name"]
    assert question["method"] == "elicitation/create"
    assert question["params"]["message"] == "What is your name?"
    assert question["params"]["requestedSchema"] == {
        "type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    assert text(call(client, "elicitation", {"user_name": accept(name="Alice")}, first)) == "Hello, Alice!"


@scenarios(PREFIX + "basic-elicitation", ("decline",), ("cancel",))
def takes_no_for_an_answer(target, action):
    client = target.connect()
    first = call(client, "elicitation")
    assert text(call(client, "elicitation", {"user_name": {"action": action}}, first)) == "Nobody gave a name."


@scenarios(PREFIX + "basic-sampling")
def asks_the_clients_model(target):
    client = target.connect()
    first = call(client, "sampling")
    question = asked(first)["capital_question"]
    assert question["method"] == "sampling/createMessage"
    assert question["params"] == {"maxTokens": 100, "messages": [
        {"role": "user", "content": {"type": "text", "text": "What is the capital of France?"}}]}
    second = call(client, "sampling", {"capital_question": MODEL}, first)
    assert text(second) == "The capital of France is Paris."


@scenarios(PREFIX + "basic-list-roots")
def asks_where_the_client_works(target):
    client = target.connect()
    first = call(client, "list_roots")
    assert asked(first)["client_roots"]["method"] == "roots/list"
    assert text(call(client, "list_roots", {"client_roots": ROOTS}, first)) == "Roots: file:///test/root"


@scenarios(PREFIX + "request-state")
def has_the_client_carry_its_state(target):
    client = target.connect()
    first = call(client, "request_state")
    assert list(asked(first)) == ["confirm"]
    assert isinstance(first["requestState"], str) and first["requestState"]
    assert "state-ok" in text(call(client, "request_state", {"confirm": accept(ok=True)}, first))


@scenarios(PREFIX + "multiple-input-requests")
def asks_different_things_at_once(target):
    client = target.connect()
    first = call(client, "multiple_inputs")
    assert {key: question["method"] for key, question in asked(first).items()} == {
        "user_name": "elicitation/create", "greeting": "sampling/createMessage", "client_roots": "roots/list"}
    assert first["requestState"]
    answers = {"user_name": accept(name="Alice"), "greeting": MODEL, "client_roots": ROOTS}
    assert "Alice, you work in 1 folders" in text(call(client, "multiple_inputs", answers, first))


@scenarios(PREFIX + "multi-round")
def asks_again_with_another_state(target):
    client = target.connect()
    first = call(client, "multi_round")
    assert list(asked(first)) == ["step1"]
    second = call(client, "multi_round", {"step1": accept(name="Alice")}, first)
    assert list(asked(second)) == ["step2"]
    assert first["requestState"] and second["requestState"] != first["requestState"]
    assert text(call(client, "multi_round", {"step2": accept(color="blue")}, second)) == "Alice likes blue."


@scenarios(PREFIX + "missing-input-response")
def asks_again_for_what_was_not_answered(target):
    answers = {"wrong_key": accept(data="wrong")}
    assert list(asked(call(target.connect(), "elicitation", answers))) == ["user_name"]


@scenarios(PREFIX + "non-tool-request")
def asks_before_it_gives_a_prompt(target):
    client = target.connect()
    name = {"name": TOOL + "prompt"}
    first = client.request("prompts/get", name)
    assert list(asked(first)) == ["user_context"]
    state = {"requestState": first["requestState"]} if "requestState" in first else {}
    answers = {"inputResponses": {"user_context": accept(context="test context")}}
    second = client.request("prompts/get", {**name, **answers, **state})
    assert (second["resultType"], second["messages"][0]["content"]["text"]) == (
        "complete", "Use this context: test context")


@scenarios(PREFIX + "result-type")
def says_that_the_result_is_a_question(target):
    assert call(target.connect(), "elicitation")["resultType"] == "input_required"


@scenarios(PREFIX + "unsupported-methods", ("tools/list",), ("prompts/list",), ("resources/list",),
           ("server/discover",))
def answers_lists_without_questions(target, method):
    assert target.connect().request(method)["resultType"] == "complete"


@scenarios(PREFIX + "tampered-state", ("longer", lambda state: state + "-TAMPERED"),
           ("shorter", lambda state: state[:-4]), ("another character", lambda state: "A" + state[1:]
            if state[0] != "A" else "B" + state[1:]), ("invented", lambda _: "bm90IG91cnM"))
def refuses_a_state_that_is_not_its_own(target, _, tamper):
    client = target.connect()
    state = call(client, "tampered_state")["requestState"]
    error = client.error("tools/call", {
        "name": TOOL + "tampered_state", "arguments": {}, "requestState": tamper(state),
        "inputResponses": {"confirm": accept(ok=True)}})
    assert error["code"] == -32602


@scenarios(PREFIX + "tampered-state")
def takes_a_state_once(target):
    client = target.connect()
    first = call(client, "tampered_state")
    assert text(call(client, "tampered_state", {"confirm": accept(ok=True)}, first))
    error = client.error("tools/call", {
        "name": TOOL + "tampered_state", "arguments": {}, "requestState": first["requestState"],
        "inputResponses": {"confirm": accept(ok=True)}})
    assert error["code"] == -32602


@scenarios(PREFIX + "capability-check", ({"sampling": {}}, {"sampling/createMessage"}),
           ({"elicitation": {}}, {"elicitation/create"}), ({"roots": {}}, {"roots/list"}))
def asks_only_what_the_client_can_answer(target, capabilities, methods):
    questions = asked(call(target.connect(capabilities=capabilities), "capabilities"))
    assert {question["method"] for question in questions.values()} == methods


@scenarios(PREFIX + "ignore-extra-params")
def ignores_answers_to_what_nobody_asked(target):
    answers = {
        "user_name": accept(name="Alice"), "unknown_extra_key": accept(foo="bar"),
        "another_unexpected": accept(baz=123)}
    assert text(call(target.connect(), "elicitation", answers)) == "Hello, Alice!"


@scenarios(PREFIX + "validate-input", ("a number for an answer", {"user_name": 12345}),
           ("a text for an answer", {"user_name": "Alice"}), ("no answers at all", None),
           ("a list of answers", [accept(name="Alice")]))
def takes_no_answers_that_are_none(target, _, answers):
    answer = target.connect().answer("tools/call", {
        "name": TOOL + "elicitation", "arguments": {}, "inputResponses": answers})
    assert "error" in answer or answer["result"]["resultType"] == "input_required"


test_scenario = scenarios.test()
