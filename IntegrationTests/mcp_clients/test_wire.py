"""The check of what the server says can fail: for each kind of mistake there is a message that has it."""
import json

import pytest
from transcript import Transcript

STATELESS = {"io.modelcontextprotocol/protocolVersion": "2026-07-28"}


@pytest.fixture
def complaints(tmp_path):
    def check(*lines):
        path = tmp_path / "wire.jsonl"
        path.write_text("".join(
            json.dumps({"from": speaker, "line": said if isinstance(said, str) else json.dumps(said)}) + "\n"
            for speaker, said in lines))
        return Transcript(path).check()
    return check


def asks(method, meta=STATELESS, **params):
    return "client", {"jsonrpc": "2.0", "id": 1, "method": method, "params": {**params, "_meta": meta}}


def answers(result, **changes):
    return "server", {"jsonrpc": "2.0", "id": 1, "result": result, **changes}


LISTED = {"tools": [], "resultType": "complete", "ttlMs": 0, "cacheScope": "private"}
TOOL = {"name": "clock", "inputSchema": {"type": "object"}}


def test_what_is_right_is_not_complained_about(complaints):
    assert complaints(asks("tools/list"), answers({**LISTED, "tools": [TOOL]})) == []
    assert complaints(asks("tools/list", {}), answers({"tools": [TOOL]})) == []


@pytest.mark.parametrize("result", [
    {name: value for name, value in LISTED.items() if name != "ttlMs"},
    {**LISTED, "ttlMs": "0"},
    {**LISTED, "cacheScope": "secret"},
    {**LISTED, "tools": [{**TOOL, "inputSchema": {"type": "string"}}]},
    {**LISTED, "tools": [{**TOOL, "name": 7}]},
    {**LISTED, "tools": [{**TOOL, "outputScheme": {}}]},
    {**LISTED, "next_cursor": "a"},
])
def test_a_wrong_result_is_found(complaints, result):
    assert complaints(asks("tools/list"), answers(result))


def test_what_only_the_other_era_knows_is_found(complaints):
    assert complaints(asks("tools/list", {}), answers(LISTED))
    assert complaints(asks("ping"), answers({"resultType": "complete"}))


@pytest.mark.parametrize("message", [
    {"jsonrpc": "2.0", "method": "notifications/message", "params": {"level": "loud", "data": "x"}},
    {"jsonrpc": "2.0", "method": "notifications/made/up"},
    {"jsonrpc": "2.0", "id": 9, "method": "elicitation/create", "params": {"message": "Yes?", "requestedSchema": {}}},
    {"jsonrpc": "1.0", "id": 1, "result": LISTED},
    {"jsonrpc": "2.0", "id": None, "error": {"code": -32603, "message": "failed"}},
    {"jsonrpc": "2.0", "id": 1, "error": {"code": "-32603", "message": "failed"}},
    {"jsonrpc": "2.0", "id": 2, "result": LISTED},
    "Listening on standard input",
])
def test_a_wrong_message_is_found(complaints, message):
    assert complaints(asks("tools/list"), ("server", message))
