"""Headers that repeat what the body says (SEP-2243): they must be there, agree, and be read as HTTP reads headers."""
import base64

from mcp_http import STATELESS
from scenarios import Scenarios

scenarios = Scenarios([STATELESS])
STANDARD = "http-header-validation"
MIRRORED = "http-custom-header-server-validation"
CALL = ("tools/call", {"name": "test_simple_text", "arguments": {}})


def refused(target, method, params=None, **headers):
    """Whether a request with these headers is refused for them."""
    client = target.connect()
    error = client.error(method, params, headers={name.replace("_", "-"): value for name, value in headers.items()})
    assert (client.status, error["code"]) == (400, -32020)


@scenarios(STANDARD, ("another method", "prompts/list"), ("in capitals", "TOOLS/LIST"), ("missing", None))
def refuses_a_method_header_that_is_not_the_bodys_method(target, _, value):
    refused(target, "tools/list", Mcp_Method=value)


@scenarios(STANDARD, ("another name", "wrong_tool_name"), ("missing", None), ("in capitals", "TEST_SIMPLE_TEXT"))
def refuses_a_name_header_that_is_not_the_tools_name(target, _, value):
    refused(target, *CALL, Mcp_Name=value)


@scenarios(STANDARD, ("resources/read", {"uri": "test://static-text"}),
           ("prompts/get", {"name": "test_simple_prompt"}))
def refuses_a_request_without_the_name_header_that_it_needs(target, method, params):
    refused(target, method, params, Mcp_Name=None)


@scenarios(STANDARD, ("mcp-method",), ("MCP-METHOD",))
def reads_the_names_of_headers_whatever_their_case(target, name):
    client = target.connect()
    assert client.request("tools/list", headers={"Mcp-Method": None, name: "tools/list"})["tools"]


@scenarios(STANDARD)
def reads_headers_without_the_white_space_around_them(target):
    client = target.connect()
    first = client.request("tools/list")["tools"][0]["name"]
    result = client.request("tools/call", {"name": first, "arguments": {}}, headers={"Mcp-Name": f"  {first}  "})
    assert result["content"]


@scenarios(STANDARD)
def asks_for_the_version_in_a_header_too(target):
    refused(target, "tools/list", MCP_Protocol_Version=None)


def mirrored(target, value, header, name="Mcp-Param-Region"):
    params = {"name": "test_x_mcp_header", "arguments": {"region": value}}
    client = target.connect()
    answer = client.answer("tools/call", params, headers={name: header})
    return client.status, answer


@scenarios(MIRRORED)
def says_in_the_schema_which_arguments_headers_repeat(target):
    [tool] = [tool for tool in target.connect().request("tools/list")["tools"] if tool["name"] == "test_x_mcp_header"]
    assert tool["inputSchema"]["properties"]["region"] == {"type": "string", "x-mcp-header": "Region"}


HELLO = base64.b64encode(b"Hello").decode()
SNOWMAN = base64.b64encode("☃".encode()).decode()


@scenarios(MIRRORED, ("as it is", "eu-west", "eu-west"), ("in base64", "Hello", f"=?base64?{HELLO}?="),
           ("beyond ASCII", "☃", f"=?base64?{SNOWMAN}?="), ("no prefix, so literal", HELLO, HELLO),
           ("no suffix, so literal", f"=?base64?{HELLO}", f"=?base64?{HELLO}"))
def serves_a_call_whose_header_says_what_the_body_says(target, _, value, header):
    status, answer = mirrored(target, value, header)
    assert (status, answer["result"]["content"][0]["text"]) == (200, f"region: {value}")


@scenarios(MIRRORED, ("padding is missing", "Hello", "=?base64?SGVsbG8?="),
           ("characters beyond the alphabet", "Hello", "=?base64?SGVs!!!bG8=?="), ("missing", "test-value", None),
           ("another value", "Hello", "Goodbye"), ("another value in base64", "Goodbye", f"=?base64?{HELLO}?="))
def refuses_a_call_whose_header_does_not_say_what_the_body_says(target, _, value, header):
    status, answer = mirrored(target, value, header)
    assert (status, answer["error"]["code"]) == (400, -32020)


@scenarios(MIRRORED, ("as an integer", "7"), ("as a fraction of the same value", "7.0"))
def compares_numbers_by_their_value(target, _, header):
    params = {"name": "test_x_mcp_header", "arguments": {"region": "eu", "priority": 7}}
    client = target.connect()
    result = client.request("tools/call", params, headers={"Mcp-Param-Region": "eu", "Mcp-Param-Priority": header})
    assert result["content"]


test_scenario = scenarios.test()
