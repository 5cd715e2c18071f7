"""The scenario `server-stateless`: what 2026-07-28 demands of every request, answer and subscription."""
import wire
from mcp_http import META, STATELESS
from scenarios import Scenarios

scenarios = Scenarios([STATELESS])
NAME = "server-stateless"


@scenarios(NAME, ("without _meta", ["protocolVersion", "clientInfo", "clientCapabilities"]),
           ("without protocolVersion", ["protocolVersion"]), ("without clientCapabilities", ["clientCapabilities"]))
def refuses_a_request_that_does_not_describe_itself(target, _, missing):
    client = target.connect(capabilities={})
    meta = client.envelope(**{key: None for key in missing})
    answer = client.answer("server/discover", {"_meta": meta} if meta else {}, bare=True, id=101)
    assert (client.status, answer["error"]["code"], answer["id"]) == (400, -32602, 101)


@scenarios(NAME)
def serves_a_client_that_does_not_say_who_it_is(target):
    client = target.connect()
    result = client.request("server/discover", {"_meta": client.envelope(clientInfo=None)}, bare=True)
    assert (client.status, result["resultType"]) == (200, "complete")


@scenarios(NAME)
def tells_its_versions_and_capabilities(target):
    result = target.connect(capabilities={}).request("server/discover")
    assert STATELESS in result["supportedVersions"]
    assert result["capabilities"]


@scenarios(NAME)
def says_who_it_is_under_meta_and_only_there(target):
    result = target.connect().request("server/discover")
    assert result["_meta"][META + "serverInfo"]["name"] == "mcp-conformance-server"
    assert result["_meta"][META + "serverInfo"]["version"]
    assert "serverInfo" not in result


@scenarios(NAME, ("tools", "tools/list", "tools"), ("prompts", "prompts/list", "prompts"),
           ("resources", "resources/list", "resources"))
def declares_what_it_serves(target, capability, method, member):
    client = target.connect(capabilities={})
    assert capability in client.request("server/discover")["capabilities"]
    assert client.request(method)[member]


@scenarios(NAME)
def refuses_a_version_it_does_not_serve_and_says_which_it_does(target):
    client = target.connect()
    supported = client.request("server/discover")["supportedVersions"]
    answer = client.answer(
        "server/discover", {"_meta": client.envelope(protocolVersion="v999.0.0")}, bare=True, id=301,
        headers={"MCP-Protocol-Version": "v999.0.0"})
    assert (client.status, answer["error"]["code"], answer["id"]) == (400, -32022, 301)
    data = answer["error"]["data"]
    assert data["requested"] == "v999.0.0"
    assert data["supported"] and set(data["supported"]) <= set(supported)


@scenarios(NAME)
def refuses_a_version_in_the_header_that_is_not_that_of_the_body(target):
    client = target.connect()
    answer = client.answer(
        "server/discover", {"_meta": client.envelope(protocolVersion="v999.0.0")}, bare=True, id=302)
    assert (client.status, answer["error"]["code"], answer["id"]) == (400, -32020, 302)


@scenarios(NAME)
def refuses_a_call_that_needs_what_the_client_did_not_declare(target):
    client = target.connect(capabilities={})
    answer = client.answer("tools/call", {"name": "test_missing_capability", "arguments": {}}, id=401)
    assert (client.status, answer["error"]["code"], answer["id"]) == (400, -32021, 401)
    assert answer["error"]["data"]["requiredCapabilities"] == {"sampling": {}}


@scenarios(NAME)
def serves_a_call_whose_needs_the_client_declares(target):
    assert target.connect(capabilities={"sampling": {}}).call("test_missing_capability")["content"]


@scenarios(NAME, *[(method,) for method in (
    "initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe", "unknown/method")])
def does_not_know_a_method(target, method):
    client = target.connect(capabilities={})
    answer = client.answer(method, id=500)
    assert (client.status, answer["error"]["code"], answer["id"]) == (404, -32601, 500)


@scenarios(NAME, ("a string", "an id"), ("a large integer", 2**53 - 1))
def repeats_the_id_of_a_request_in_its_error(target, _, id):
    assert target.connect().answer("unknown/method", id=id)["id"] == id


@scenarios(NAME)
def sends_no_requests_of_its_own_on_the_stream_of_an_answer(target):
    client = target.connect(capabilities={"elicitation": {}})
    with client.exchange("tools/call", {"name": "test_streaming_elicitation", "arguments": {}}) as exchange:
        messages = list(exchange.messages())
    for message in messages:
        assert "result" in message or message["method"].startswith("notifications/")
    wire.check(messages[-1], STATELESS, "tools/call")
    assert messages[-1]["result"]["resultType"] == "input_required"


@scenarios(NAME)
def logs_nothing_to_a_request_that_asks_for_no_level(target):
    client = target.connect(capabilities={})
    client.call("test_logging_tool")
    assert client.notifications == []


@scenarios(NAME, ("info", 3), ("warning", 0))
def logs_from_the_level_on_that_a_request_asks_for(target, level, expected):
    client = target.connect()
    client.request("tools/call", {"name": "test_logging_tool", "arguments": {}}, meta={META + "logLevel": level})
    assert len(client.heard("notifications/message")) == expected


def subscription(message):
    return message["params"]["_meta"][META + "subscriptionId"]


@scenarios(NAME)
def acknowledges_a_subscription_before_anything_else(target):
    first = next(target.connect().listen(toolsListChanged=True))
    assert first["method"] == "notifications/subscriptions/acknowledged"
    assert first["params"]["notifications"] == {"toolsListChanged": True}


@scenarios(NAME, ("tools", "test_trigger_tool_change"), ("prompts", "test_trigger_prompt_change"))
def tells_a_subscriber_that_a_list_changed_and_under_which_subscription(target, list, trigger):
    client = target.connect()
    stream = client.listen(**{f"{list}ListChanged": True})
    acknowledgement = next(stream)
    before = [entry["name"] for entry in client.request(f"{list}/list")[list]]
    client.call(trigger)
    change = next(stream)
    assert change["method"] == f"notifications/{list}/list_changed"
    assert subscription(change) == subscription(acknowledgement) == client.open[0].id
    assert [entry["name"] for entry in client.request(f"{list}/list")[list]] != before


@scenarios(NAME)
def tells_a_subscriber_only_what_it_asked_for(target):
    client = target.connect()
    stream = client.listen(promptsListChanged=True)
    next(stream)
    client.call("test_trigger_tool_change")
    client.call("test_trigger_prompt_change")
    assert next(stream)["method"] == "notifications/prompts/list_changed"


@scenarios(NAME)
def tells_a_subscriber_that_a_resource_changed(target):
    client = target.connect()
    stream = client.listen(resourceSubscriptions=["test://watched-resource"])
    next(stream)
    client.call("test_trigger_resource_change")
    change = next(stream)
    assert (change["method"], change["params"]["uri"]) == (
        "notifications/resources/updated", "test://watched-resource")


test_scenario = scenarios.test()
