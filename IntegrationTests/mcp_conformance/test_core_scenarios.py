"""Tools, resources, prompts and what serves them: scenarios of both eras."""
import base64
import json
import re

from mcp_http import BOTH_TYPES, HANDSHAKE, META, STATELESS, Exchange
from scenarios import BOTH, Scenarios

scenarios = Scenarios(BOTH)


@scenarios("tools-list")
def every_tool_has_a_name_that_clients_take_a_description_and_a_schema(target):
    tools = target.connect().request("tools/list")["tools"]
    assert len({tool["name"] for tool in tools}) == len(tools) > 20
    for tool in tools:
        assert re.fullmatch(r"[A-Za-z0-9_./-]{1,64}", tool["name"])
        assert tool["description"]
        assert tool["inputSchema"]["type"] == "object"


@scenarios("tools-call-simple-text")
def answers_text_to_a_call_that_gives_no_arguments(target):
    result = target.connect().request("tools/call", {"name": "test_simple_text"})
    assert result["content"] == [{"type": "text", "text": "This is a simple text response for testing."}]


@scenarios("tools-call-image")
def answers_a_png(target):
    [image] = target.connect().call("test_image_content")["content"]
    assert (image["type"], image["mimeType"]) == ("image", "image/png")
    assert base64.b64decode(image["data"], validate=True).startswith(b"\x89PNG\r\n\x1a\n")


@scenarios("tools-call-audio")
def answers_a_wav(target):
    [sound] = target.connect().call("test_audio_content")["content"]
    assert (sound["type"], sound["mimeType"]) == ("audio", "audio/wav")
    data = base64.b64decode(sound["data"], validate=True)
    assert (data[:4], data[8:12]) == (b"RIFF", b"WAVE")


@scenarios("tools-call-embedded-resource")
def carries_a_resource(target):
    result = target.connect().call("test_embedded_resource")
    assert result["content"] == [{"type": "resource", "resource": {
        "uri": "test://embedded-resource", "mimeType": "text/plain", "text": "This is an embedded resource content."}}]


@scenarios("tools-call-mixed-content")
def answers_text_image_and_resource_in_this_order(target):
    text, image, resource = target.connect().call("test_multiple_content_types")["content"]
    assert text == {"type": "text", "text": "Multiple content types test:"}
    assert (image["type"], image["mimeType"]) == ("image", "image/png")
    assert resource["resource"]["uri"] == "test://mixed-content-resource"
    assert json.loads(resource["resource"]["text"]) == {"test": "data", "value": 123}


@scenarios("tools-call-error")
def says_as_a_result_that_a_tool_failed(target):
    result = target.connect().call("test_error_handling")
    assert result["isError"] is True
    assert result["content"] == [
        {"type": "text", "text": "This tool intentionally returns an error for testing"}]


@scenarios("tools-call-with-progress")
def tells_progress_under_the_token_of_the_request(target):
    client = target.connect()
    client.request(
        "tools/call", {"name": "test_tool_with_progress", "arguments": {}}, meta={"progressToken": "progress-test-1"})
    assert client.heard("notifications/progress") == [
        {"progressToken": "progress-test-1", "progress": progress, "total": 100} for progress in (0, 50, 100)]


@scenarios("tools-call-with-progress")
def tells_no_progress_to_a_client_that_did_not_ask(target):
    client = target.connect()
    client.call("test_tool_with_progress")
    assert client.notifications == []


@scenarios("resources-list")
def every_resource_has_address_name_and_description(target):
    resources = target.connect().request("resources/list")["resources"]
    assert [resource["uri"] for resource in resources] == [
        "test://static-text", "test://static-binary", "test://watched-resource"]
    for resource in resources:
        assert resource["name"] and resource["description"] and resource["mimeType"]


@scenarios("resources-read-text")
def reads_text(target):
    result = target.connect().request("resources/read", {"uri": "test://static-text"})
    assert result["contents"] == [{
        "uri": "test://static-text", "mimeType": "text/plain",
        "text": "This is the content of the static text resource."}]


@scenarios("resources-read-binary")
def reads_bytes(target):
    [contents] = target.connect().request("resources/read", {"uri": "test://static-binary"})["contents"]
    assert (contents["uri"], contents["mimeType"]) == ("test://static-binary", "image/png")
    assert base64.b64decode(contents["blob"], validate=True).startswith(b"\x89PNG\r\n\x1a\n")


@scenarios("resources-templates-read")
def fills_the_variables_of_a_template_in(target):
    client = target.connect()
    [template] = client.request("resources/templates/list")["resourceTemplates"]
    assert template["uriTemplate"] == "test://template/{id}/data"
    [contents] = client.request("resources/read", {"uri": "test://template/123/data"})["contents"]
    assert (contents["uri"], contents["mimeType"]) == ("test://template/123/data", "application/json")
    assert json.loads(contents["text"]) == {"id": "123", "templateTest": True, "data": "Data for ID: 123"}


@scenarios("sep-2164-resource-not-found", versions=[STATELESS])
def says_which_resource_there_is_not(target):
    uri = "test://nonexistent-resource-for-conformance-testing"
    error = target.connect().error("resources/read", {"uri": uri})
    assert (error["code"], error["data"]["uri"]) == (-32602, uri)


@scenarios("prompts-list")
def every_prompt_has_a_name_and_a_description(target):
    prompts = target.connect().request("prompts/list")["prompts"]
    assert all(prompt["name"] and prompt["description"] for prompt in prompts)
    arguments = {prompt["name"]: [argument["name"] for argument in prompt.get("arguments", [])] for prompt in prompts}
    assert arguments["test_simple_prompt"] == []
    assert arguments["test_prompt_with_arguments"] == ["arg1", "arg2"]
    assert arguments["test_prompt_with_embedded_resource"] == ["resourceUri"]


@scenarios("prompts-get-simple")
def gets_a_prompt_without_arguments(target):
    result = target.connect().request("prompts/get", {"name": "test_simple_prompt"})
    assert result["messages"] == [
        {"role": "user", "content": {"type": "text", "text": "This is a simple prompt for testing."}}]


@scenarios("prompts-get-with-args")
def fills_the_arguments_in(target):
    result = target.connect().request("prompts/get", {
        "name": "test_prompt_with_arguments", "arguments": {"arg1": "testValue1", "arg2": "testValue2"}})
    assert result["messages"] == [{"role": "user", "content": {
        "type": "text", "text": "Prompt with arguments: arg1='testValue1', arg2='testValue2'"}}]


@scenarios("prompts-get-embedded-resource")
def carries_the_resource_that_is_named(target):
    result = target.connect().request("prompts/get", {
        "name": "test_prompt_with_embedded_resource", "arguments": {"resourceUri": "test://example-resource"}})
    assert [message["content"] for message in result["messages"]] == [
        {"type": "resource", "resource": {
            "uri": "test://example-resource", "mimeType": "text/plain",
            "text": "Embedded resource content for testing."}},
        {"type": "text", "text": "Please process the embedded resource above."}]


@scenarios("prompts-get-with-image")
def carries_an_image(target):
    messages = target.connect().request("prompts/get", {"name": "test_prompt_with_image"})["messages"]
    assert (messages[0]["content"]["type"], messages[0]["content"]["mimeType"]) == ("image", "image/png")
    assert messages[1]["content"] == {"type": "text", "text": "Please analyze the image above."}


@scenarios("completion-complete")
def proposes_what_begins_as_it_is_written(target):
    result = target.connect().request("completion/complete", {
        "ref": {"type": "ref/prompt", "name": "test_prompt_with_arguments"},
        "argument": {"name": "arg1", "value": "test"}})
    assert result["completion"]["values"] == ["test", "testing"]


@scenarios("caching", ("tools/list",), ("prompts/list",), ("resources/list",), ("resources/templates/list",),
           versions=[STATELESS])
def says_how_long_a_list_may_be_kept_and_by_whom(target, method):
    check_caching(target.connect().request(method))


@scenarios("caching", versions=[STATELESS])
def says_how_long_a_resource_may_be_kept_and_by_whom(target):
    client = target.connect()
    first = client.request("resources/list")["resources"][0]["uri"]
    check_caching(client.request("resources/read", {"uri": first}))


def check_caching(result):
    assert type(result["ttlMs"]) is int and result["ttlMs"] >= 0
    assert result["cacheScope"] in ("public", "private")


def rich_schema(client):
    [tool] = [tool for tool in client.request("tools/list")["tools"] if tool["name"] == "json_schema_2020_12_tool"]
    return tool["inputSchema"]


@scenarios(
    "json-schema-2020-12", ("$schema", "https://json-schema.org/draft/2020-12/schema"),
    ("additionalProperties", False), ("if", {
        "properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]}),
    ("then", {"required": ["phone"]}), ("else", {"required": ["email"]}),
    ("allOf", [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}]))
def keeps_a_keyword_of_a_tools_schema(target, keyword, value):
    assert rich_schema(target.connect())[keyword] == value


@scenarios("json-schema-2020-12")
def keeps_definitions_and_their_anchors(target):
    address = rich_schema(target.connect())["$defs"]["address"]
    assert (address["$anchor"], address["type"]) == ("addressDef", "object")


@scenarios("json-schema-2020-12")
def checks_arguments_by_the_whole_schema(target):
    client = target.connect()
    result = client.call("json_schema_2020_12_tool", {"name": "Ada", "contactMethod": "phone", "email": "a@b.example"})
    assert result["isError"] is True
    assert "isError" not in client.call("json_schema_2020_12_tool", {"contactMethod": "phone", "phone": "1"})


@scenarios("server-sse-multiple-streams")
def serves_several_requests_at_once(target):
    client = target.connect()
    exchanges = [client.exchange("tools/list", id=1000 + number) for number in range(3)]
    answers = []
    for exchange in exchanges:
        with exchange:
            assert exchange.status == 200
            answers.append(list(exchange.messages())[-1])
    assert [answer["id"] for answer in answers] == [1000, 1001, 1002]
    assert all(answer["result"]["tools"] for answer in answers)


def probe(target, host, origin):
    """A first request under another name of the server, or from a page elsewhere."""
    client = {"name": "rebinding", "version": "1"}
    if target.version == STATELESS:
        method = "server/discover"
        params = {"_meta": {META + "protocolVersion": STATELESS, META + "clientCapabilities": {}}}
    else:
        method = "initialize"
        params = {"protocolVersion": HANDSHAKE, "capabilities": {}, "clientInfo": client}
    headers = {
        "Host": host, "Origin": origin, "Content-Type": "application/json", "Accept": BOTH_TYPES,
        "MCP-Protocol-Version": target.version, "Mcp-Method": method}
    headers = {name: value for name, value in headers.items() if value}
    body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    with Exchange(target.url, headers=headers, body=body) as exchange:
        return exchange.status


@scenarios(
    "dns-rebinding-protection", ("evil.example.com", "http://evil.example.com"), ("evil.example.com", None),
    ("HERE", "http://evil.example.com"), ("127.0.0.1.evil.example.com", None), ("HERE", "null"))
def refuses_names_and_pages_from_elsewhere(target, host, origin):
    here = target.url.split("/")[2]
    assert probe(target, host.replace("HERE", here), origin) == 403


@scenarios("dns-rebinding-protection", ("127.0.0.1",), ("localhost",), ("[::1]",))
def serves_local_names_and_pages(target, name):
    port = target.url.split("/")[2].split(":")[1]
    assert probe(target, f"{name}:{port}", f"http://{name}:{port}") == 200


test_scenario = scenarios.test()
