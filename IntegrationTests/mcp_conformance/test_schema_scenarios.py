"""The scenario `wire-schema-valid`: the clients of all scenarios check what they are sent; here they ask for everything
there is, in all versions, and the check itself is shown to fail."""
import pytest

import wire
from mcp_http import HANDSHAKE, STATELESS, HandshakeClient
from scenarios import BOTH, Scenarios

scenarios = Scenarios(BOTH)
NAME = "wire-schema-valid"
OLDER = ["2025-06-18", "2025-03-26", "2024-11-05"]
# What those tools need that do not do without arguments.
ARGUMENTS = {
    "test_sampling": {"prompt": "?"}, "test_elicitation": {"message": "?"}, "greet": {"name": "you"},
    "test_x_mcp_header": {"region": "eu"}, "slow_compute": {"seconds": 0}, "confirm_delete": {"filename": "a"},
    "json_schema_2020_12_tool": {"email": "a@b.example"},
}


def ask_for_everything(client, without=()):
    """Lists, calls, gets and reads all there is; clients check every message."""
    for tool in client.request("tools/list")["tools"]:
        name = tool["name"]
        if name not in without:
            arguments = ARGUMENTS.get(name, {})
            headers = {"headers": {"Mcp-Param-Region": "eu"}} if "region" in arguments and client.version == STATELESS \
                else {}
            client.answer("tools/call", {"name": name, "arguments": arguments}, **headers)
    for prompt in client.request("prompts/list")["prompts"]:
        arguments = {argument["name"]: "test://value" for argument in prompt.get("arguments", [])}
        client.answer("prompts/get", {"name": prompt["name"], "arguments": arguments})
    for resource in client.request("resources/list")["resources"]:
        client.request("resources/read", {"uri": resource["uri"]})
    client.request("resources/templates/list")


def declining():
    return {
        "elicitation/create": lambda _: {"action": "decline"}, "roots/list": lambda _: {"roots": []},
        "sampling/createMessage": lambda _: {
            "role": "assistant", "model": "m", "content": {"type": "text", "text": "No."}}}


@scenarios(NAME, versions=[STATELESS])
def sends_only_what_the_schema_allows(target):
    ask_for_everything(target.connect())


@scenarios(NAME, versions=[HANDSHAKE])
def sends_and_asks_only_what_the_schema_allows(target):
    capabilities = {"sampling": {}, "elicitation": {}, "roots": {}}
    ask_for_everything(
        target.connect(capabilities=capabilities, handlers=declining()), without=["test_reconnection"])


test_scenario = scenarios.test()


@pytest.mark.parametrize("version", OLDER)
def test_older_versions_are_sent_only_what_their_schema_allows(server, version):
    client = HandshakeClient(server, version, {"sampling": {}, "roots": {}}, declining())
    try:
        assert client.greeting["protocolVersion"] == version
        ask_for_everything(client)
    finally:
        client.close()


RESULT = {"jsonrpc": "2.0", "id": 1}
COMPLETE = {"resultType": "complete"}
TASK = {
    "taskId": "t", "status": "working", "createdAt": "2026-07-28T00:00:00Z", "lastUpdatedAt": "2026-07-28T00:00:00Z",
    "ttlMs": None, "pollIntervalMs": 100}


@pytest.mark.parametrize("method, message", [
    ("tools/list", {**RESULT, "result": {**COMPLETE, "tools": [], "ttlMs": 0}}),
    ("tools/list", {**RESULT, "result": {**COMPLETE, "tools": [], "ttlMs": "0", "cacheScope": "private"}}),
    ("tools/list", {**RESULT, "result": {"resultType": "input_required", "requestState": "s"}}),
    ("tools/call", {**RESULT, "result": {**COMPLETE, "content": "text"}}),
    ("tools/call", {**RESULT, "result": {"content": []}}),
    ("tools/call", {**RESULT, "result": {"resultType": "task", **TASK}}),
    ("tools/call", {**RESULT, "result": {"resultType": "task", "content": [], **TASK, "status": "busy"}}),
    ("tasks/get", {**RESULT, "result": {**COMPLETE, **TASK, "status": "completed"}}),
    ("tasks/get", {**RESULT, "result": {**COMPLETE, **TASK, "error": {"code": 1, "message": "m"}}}),
    ("tasks/cancel", {**RESULT, "result": {**COMPLETE, "taskId": "t"}}),
    ("ping", {"jsonrpc": "2.0", "id": None, "error": {"code": -32601, "message": "m"}}),
    ("ping", {"jsonrpc": "2.0", "id": 1, "error": {"code": "-32601", "message": "m"}}),
    (None, {"jsonrpc": "2.0", "id": 1, "method": "roots/list"}),
    (None, {"jsonrpc": "2.0", "method": "notifications/initialized"}),
])
def test_the_check_refuses_what_the_schema_does_not_allow(method, message):
    with pytest.raises((AssertionError, ValueError)):
        wire.check(message, STATELESS, method)
