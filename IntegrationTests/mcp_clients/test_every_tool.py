"""Every client, on every transport and in each of its modes, drives every tool that the server offers."""
import jsonschema
import pytest
from clients import Refused
from samples import ANSWERS, SAMPLES, known_failure

VERSIONS = {"mcp-1.30": "2025-11-25", "mcp-2.3-legacy": "2025-11-25", "fastmcp-4-legacy": "2025-11-25"}


def test_the_client_and_the_server_agree_on_the_newest_version_both_know(client):
    assert client.about["version"] == VERSIONS.get(client.name, "2026-07-28")
    if client.name != "mcp-2.3-pinned":  # Which asks the server nothing before it begins.
        assert client.about["server"]["name"] == "task-orchestrator"
        assert client.about["capabilities"]["tools"] == {"listChanged": True}
        assert len(client.about["instructions"].encode()) <= 2048


def test_every_tool_has_a_sample(client):
    assert set(client.tools()) <= set(SAMPLES), "write samples for them in samples.py"


def test_every_tool_does_what_its_schema_says(client):
    problems = []
    for name, tool in client.tools().items():
        arguments = SAMPLES[name]
        arguments = arguments(client) if callable(arguments) else arguments
        result = client.call(name, answers=[ANSWERS[name]] if name in ANSWERS else [], **arguments)
        if result.is_error:
            problems.append(f"{name} failed: {result.text}")
            continue
        try:
            jsonschema.validate(arguments, tool["inputSchema"], cls=jsonschema.Draft202012Validator)
            jsonschema.validate(result.structured, tool["outputSchema"], cls=jsonschema.Draft202012Validator)
        except jsonschema.ValidationError as error:
            problems.append(f"{name}: {error.message} in {list(error.path)}")
    assert not problems, "\n".join(problems)


def test_wrong_arguments_are_told_to_the_model_with_the_field_and_what_is_allowed(client):
    problems = []
    for name, tool in client.tools().items():
        result = client.call(name, **wrong(tool["inputSchema"]))
        if not result.is_error or "no_such_argument" not in result.text:
            problems.append(f"{name}: {result.text[:200]}")
    assert not problems, "\n".join(problems)
    result = client.call("request_tool", category="everything")
    assert result.is_error
    for word in ("category", "everything", "immune", "cost"):
        assert word in result.text


def wrong(schema):
    """Arguments with one too many, each required one present and of another type."""
    return {"no_such_argument": 1, **{name: {"not": "this"} for name in schema.get("required", [])}}


def test_an_unknown_tool_is_an_error_of_the_protocol(client):
    with pytest.raises(Refused) as refused:
        client.call("no_such_tool")
    assert refused.value.code == -32602 and "no_such_tool" in refused.value.message


def test_a_cursor_that_the_server_did_not_give_is_refused(client):
    for step in ("tools", "resources", "templates", "prompts"):
        with pytest.raises(Refused) as refused:
            client.do(step, cursor="made-up")
        assert refused.value.code == -32602


def test_every_resource_that_is_listed_can_be_read(client):
    resources = client.all("resources", "resources")
    assert resources
    for resource in resources:
        [contents, *_] = client.do("read", uri=resource["uri"])["contents"]
        assert contents["uri"] == resource["uri"] and contents.get("text")


def test_a_resource_that_does_not_exist_is_refused(client):
    with pytest.raises(Refused) as refused:
        client.do("read", uri="task-orchestrator://no/such/thing")
    assert refused.value.code == (-32602 if client.is_stateless else -32002)


def test_templates_are_listed_and_complete(client):
    templates = client.all("templates", "resourceTemplates")
    assert templates
    for template in templates:
        variable = template["uriTemplate"].split("{")[1].split("}")[0]
        completion = client.do("complete_template", uri=template["uriTemplate"], argument=variable, value="")
        assert isinstance(completion["completion"]["values"], list)


def test_every_prompt_can_be_had(client):
    prompts = client.all("prompts", "prompts")
    assert prompts
    for prompt in prompts:
        arguments = {argument["name"]: "the parser" for argument in prompt.get("arguments", [])}
        if "failure" in arguments:
            arguments["failure"] = known_failure(client)
        messages = client.do("prompt", name=prompt["name"], arguments=arguments)["messages"]
        assert messages
        for content in (message["content"] for message in messages):
            assert (content["resource"] if content["type"] == "resource" else content)["text"]


def test_the_handshake_era_keeps_what_the_stateless_one_dropped(client):
    if not client.is_stateless:
        client.do("ping")
        client.do("set_level", level="warning")
