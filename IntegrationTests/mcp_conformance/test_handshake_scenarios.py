"""Scenarios that only the era of `initialize` has: sessions, log levels, subscriptions, requests to the client."""
import json

from mcp_http import BOTH_TYPES, CLIENT, HANDSHAKE, Exchange
from scenarios import Scenarios

scenarios = Scenarios([HANDSHAKE])


@scenarios("server-initialize")
def greets_with_what_it_can(target):
    greeting = target.connect().greeting
    assert greeting["protocolVersion"] == HANDSHAKE
    assert greeting["serverInfo"]["name"] == "mcp-conformance-server"
    assert {"tools", "resources", "prompts", "logging", "completions"} <= greeting["capabilities"].keys()


@scenarios("server-initialize")
def gives_sessions_names_of_visible_characters_that_differ(target):
    sessions = [target.connect().session for _ in range(2)]
    assert all(session and all("\x21" <= character <= "\x7e" for character in session) for session in sessions)
    assert sessions[0] != sessions[1]


@scenarios("ping")
def answers_a_ping_with_nothing(target):
    assert target.connect().request("ping") == {}


@scenarios("logging-set-level")
def takes_a_log_level_and_keeps_to_it(target):
    client = target.connect()
    assert client.request("logging/setLevel", {"level": "warning"}) == {}
    client.call("test_tool_with_logging")
    assert client.notifications == []
    assert client.request("logging/setLevel", {"level": "info"}) == {}
    client.call("test_tool_with_logging")
    assert len(client.heard("notifications/message")) == 3


@scenarios("logging-set-level")
def refuses_a_level_there_is_not(target):
    assert target.connect().error("logging/setLevel", {"level": "loud"})["code"] == -32602


@scenarios("tools-call-with-logging")
def logs_while_the_tool_runs(target):
    client = target.connect()
    client.request("logging/setLevel", {"level": "debug"})
    client.call("test_tool_with_logging")
    messages = client.heard("notifications/message")
    assert [(message["level"], message["data"]) for message in messages] == [
        ("info", "Tool execution started"), ("info", "Tool processing data"), ("info", "Tool execution completed")]


@scenarios("tools-call-sampling")
def asks_the_clients_model(target):
    client = target.connect(handlers={"sampling/createMessage": lambda _: {
        "role": "assistant", "model": "test-model", "stopReason": "endTurn",
        "content": {"type": "text", "text": "This is a test response from the client"}}})
    result = client.call("test_sampling", {"prompt": "Test prompt for sampling"})
    [request] = client.asked
    assert request["params"]["maxTokens"] == 100
    assert request["params"]["messages"] == [
        {"role": "user", "content": {"type": "text", "text": "Test prompt for sampling"}}]
    assert result["content"] == [
        {"type": "text", "text": "LLM response: This is a test response from the client"}]


@scenarios("tools-call-sampling")
def does_not_ask_a_model_that_the_client_does_not_lend(target):
    client = target.connect(capabilities={})
    assert client.call("test_sampling", {"prompt": "Anybody there?"})["isError"] is True


def accepting(target, content):
    return target.connect(handlers={"elicitation/create": lambda _: {"action": "accept", "content": content}})


@scenarios("tools-call-elicitation")
def asks_a_person(target):
    content = {"username": "testuser", "email": "test@example.com"}
    client = accepting(target, content)
    result = client.call("test_elicitation", {"message": "Please provide your information"})
    [request] = client.asked
    assert request["params"]["message"] == "Please provide your information"
    schema = request["params"]["requestedSchema"]
    assert (list(schema["properties"]), schema["required"]) == (["username", "email"], ["username", "email"])
    text = result["content"][0]["text"]
    assert text.startswith("User response: action=accept, content=")
    assert json.loads(text.partition("content=")[2]) == content


@scenarios("tools-call-elicitation", ("decline",), ("cancel",))
def takes_no_for_an_answer(target, action):
    client = target.connect(handlers={"elicitation/create": lambda _: {"action": action}})
    result = client.call("test_elicitation", {"message": "May I?"})
    assert result["content"][0]["text"] == f"User response: action={action}, content={{}}"


@scenarios("tools-call-elicitation")
def does_not_ask_a_person_whom_the_client_cannot_reach(target):
    client = target.connect(capabilities={})
    assert client.call("test_elicitation", {"message": "Anybody there?"})["isError"] is True


DEFAULTS = {
    "name": ("string", "John Doe"), "age": ("integer", 30), "score": ("number", 95.5), "status": ("string", "active"),
    "verified": ("boolean", True)}


@scenarios("elicitation-sep1034-defaults", *[(field, *expected) for field, expected in DEFAULTS.items()])
def proposes_a_value_for_a_field(target, field, kind, default):
    client = accepting(target, {
        "name": "Jane Smith", "age": 25, "score": 88.0, "status": "inactive", "verified": False})
    result = client.call("test_elicitation_sep1034_defaults")
    schema = client.asked[0]["params"]["requestedSchema"]["properties"][field]
    assert (schema["type"], schema["default"]) == (kind, default)
    if field == "status":
        assert schema["enum"] == ["active", "inactive", "pending"]
    assert result["content"][0]["text"].startswith("Elicitation completed: action=accept, content=")


def titled(options):
    return [sorted(option) for option in options] == [["const", "title"]] * 3


CHOICES = {
    "untitledSingle": lambda field: field == {"type": "string", "enum": ["option1", "option2", "option3"]},
    "titledSingle": lambda field: field["type"] == "string" and titled(field["oneOf"]) and "enum" not in field,
    "legacyEnum": lambda field: field["type"] == "string" and len(field["enumNames"]) == len(field["enum"]) == 3,
    "untitledMulti": lambda field: field == {
        "type": "array", "items": {"type": "string", "enum": ["option1", "option2", "option3"]}},
    "titledMulti": lambda field: field["type"] == "array" and titled(field["items"]["anyOf"])
    and "enum" not in field["items"],
}


@scenarios("elicitation-sep1330-enums", *[(field,) for field in CHOICES])
def offers_a_choice(target, field):
    client = accepting(target, {
        "untitledSingle": "option1", "titledSingle": "value1", "legacyEnum": "opt1",
        "untitledMulti": ["option1", "option2"], "titledMulti": ["value1", "value2"]})
    client.call("test_elicitation_sep1330_enums")
    assert CHOICES[field](client.asked[0]["params"]["requestedSchema"]["properties"][field])




@scenarios("resources-subscribe")
def tells_a_subscriber_that_a_resource_changed(target):
    client = target.connect()
    news = client.standing_stream().messages()
    assert client.request("resources/subscribe", {"uri": "test://watched-resource"}) == {}
    client.call("test_trigger_resource_change")
    message = next(news)
    assert message["method"] == "notifications/resources/updated"
    assert message["params"]["uri"] == "test://watched-resource"


@scenarios("resources-unsubscribe")
def tells_nothing_more_once_unsubscribed(target):
    client = target.connect()
    news = client.standing_stream().messages()
    assert client.request("resources/subscribe", {"uri": "test://watched-resource"}) == {}
    assert client.request("resources/unsubscribe", {"uri": "test://watched-resource"}) == {}
    client.call("test_trigger_resource_change")
    # What comes next on the stream is the news that was caused after it.
    client.call("test_trigger_tool_change")
    assert next(news)["method"] == "notifications/tools/list_changed"


def raw(target, body, **headers):
    """The status and session of a request whose headers are all given here."""
    fixed = {"Content-Type": "application/json", "Accept": BOTH_TYPES}
    with Exchange(target.url, headers={**fixed, **headers}, body=body) as exchange:
        exchange.response.read()
        return exchange.status, exchange.header("Mcp-Session-Id")


LIST = {"jsonrpc": "2.0", "id": 2, "method": "tools/list", "params": {}}


@scenarios("server-session-lifecycle")
def ends_a_session_when_the_client_deletes_it(target):
    status, session = raw(target, {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
        "protocolVersion": HANDSHAKE, "capabilities": {}, "clientInfo": CLIENT}})
    assert status == 200 and session
    headers = {"Mcp-Session-Id": session, "MCP-Protocol-Version": HANDSHAKE}
    assert raw(target, {"jsonrpc": "2.0", "method": "notifications/initialized"}, **headers)[0] == 202
    assert raw(target, LIST, **headers)[0] == 200
    with Exchange(target.url, "DELETE", headers=headers) as exchange:
        assert 200 <= exchange.status < 300
    assert raw(target, LIST, **headers)[0] == 404


@scenarios("server-session-lifecycle")
def asks_for_a_session_and_does_not_know_foreign_ones(target):
    version = {"MCP-Protocol-Version": HANDSHAKE}
    assert raw(target, LIST, **version)[0] == 400
    assert raw(target, LIST, **version, **{"Mcp-Session-Id": "nobody-has-this"})[0] == 404


@scenarios("server-sse-polling")
def lets_a_client_come_back_for_its_answer(target):
    client = target.connect()
    with client.exchange("tools/call", {"name": "test_reconnection", "arguments": {}}) as exchange:
        assert exchange.status == 200 and exchange.is_stream
        events = list(exchange.events())
    # First an event without data that says from where to go on, then the end of the stream before the answer.
    assert events[0]["id"] and events[0].get("data", "") == ""
    assert int(events[0]["retry"]) > 0
    assert not any("result" in json.loads(event["data"]) for event in events if event.get("data"))
    stream = client.standing_stream(**{"Last-Event-ID": events[-1]["id"]})
    assert stream.status == 200
    answer = next(message for message in stream.messages() if message.get("id") == exchange.id)
    assert answer["result"]["content"] == [{"type": "text", "text": "Reconnected."}]


test_scenario = scenarios.test()
