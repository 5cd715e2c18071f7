import JSON
import Testing

@testable import ModelContextProtocol

struct HeaderAgreementTests {
    @Test(
        arguments: [
            (["MCP-Protocol-Version": nil], "tools/list"), (["MCP-Protocol-Version": "2025-11-25"], "tools/list"),
            (["Mcp-Method": nil], "tools/list"), (["Mcp-Method": "prompts/list"], "tools/list"),
            (["Mcp-Method": "TOOLS/LIST"], "tools/list"),
        ] as [([String: String?], String)])
    func `a header that is missing or says something else is a mismatch`(
        _ headers: [String: String?], _ method: String
    ) async throws {
        let reply = try await HTTPFixture().modern(method, id: "seven", headers: headers)
        #expect(reply.status == 400)
        #expect(reply.errorCode == -32020)
        #expect(reply.json?["id"] == "seven")
    }

    @Test(arguments: [
        ("tools/call", "name"), ("prompts/get", "name"), ("resources/read", "uri"), ("tasks/get", "taskId"),
        ("tasks/update", "taskId"), ("tasks/cancel", "taskId"),
    ])
    func `the name goes along where there is one`(_ method: String, _ key: String) async throws {
        let fixture = try HTTPFixture()
        let params = JSONObject([(key, "this")])
        for wrong in ["that", "THIS", nil] {
            let reply = await fixture.modern(method, params, headers: ["Mcp-Name": wrong])
            #expect(reply.errorCode == -32020)
            #expect(reply.status == 400)
        }
        let right = await fixture.modern(method, params, headers: ["Mcp-Name": " \t=?base64?dGhpcw==?= "])
        #expect(right.errorCode != -32020)
    }

    @Test(arguments: [
        ("Hello", "Hello"), ("Hello", "=?base64?SGVsbG8=?="), ("SGVsbG8=", "SGVsbG8="),
        ("=?base64?SGVsbG8=", "=?base64?SGVsbG8="), ("Hello, 世界", "=?base64?SGVsbG8sIOS4lueVjA==?="), ("", ""),
        (" padded ", "=?base64?IHBhZGRlZCA=?="), ("=?base64?literal?=", "=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?="),
    ])
    func `a parameter agrees with its header`(_ text: String, _ header: String) async throws {
        let reply = try await HTTPFixture().call("echo", ["text": .string(text)], headers: ["Mcp-Param-Text": header])
        #expect(reply.status == 200)
        #expect(reply.json?["result"]?["content"]?.arrayValue?.first?["text"] == .string(text))
    }

    @Test(arguments: [
        nil, "hello", "=?base64?SGVsbG8?=", "=?base64?SGVs!!!bG8=?=", "=?base64?SGVsbG9=?=", "=?base64?/w==?=",
        "=?BASE64?SGVsbG8=?=", "Hello, Hello", "H\u{E9}llo",
    ])
    func `a parameter whose header disagrees is refused`(_ header: String?) async throws {
        let reply = try await HTTPFixture().call("echo", ["text": "Hello"], headers: ["Mcp-Param-Text": header])
        #expect(reply.status == 400)
        #expect(reply.errorCode == -32020)
    }

    @Test(arguments: [("42", true), ("42.0", true), ("4.2e1", true), ("43", false), ("x", false), ("", false)])
    func `integers are compared as numbers`(_ header: String, _ agrees: Bool) async throws {
        let reply = try await HTTPFixture().call("echo", ["count": 42], headers: ["Mcp-Param-Count": header])
        #expect((reply.errorCode == nil) == agrees)
    }

    @Test func `a parameter further down is found by its path`() async throws {
        let fixture = try HTTPFixture()
        let arguments: JSON = ["deep": ["flag": true]]
        #expect(await fixture.call("echo", arguments, headers: ["Mcp-Param-Flag": "true"]).status == 200)
        #expect(await fixture.call("echo", arguments, headers: ["Mcp-Param-Flag": "True"]).errorCode == -32020)
    }

    @Test func `a header of a parameter that is not there is a mismatch, null counts as not there`() async throws {
        let fixture = try HTTPFixture()
        #expect(await fixture.call("echo", headers: ["Mcp-Param-Text": "x"]).errorCode == -32020)
        #expect(await fixture.call("echo", ["deep": .null]).errorCode != -32020)
    }

    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba"),
        ("Zm9vYmFy", "foobar"),
    ])
    func `the test vectors of RFC 4648 are read`(_ text: String, _ bytes: String) {
        #expect(base64Decoded(text.utf8) == Array(bytes.utf8))
    }

    @Test(arguments: ["Z", "Zg", "Zg=", "Zg===", "====", "Zh==", "Zm9=", "Z g=", "Zg=A", "Zm9v\n"])
    func `what is not exactly Base64 is not read`(_ text: String) {
        #expect(base64Decoded(text.utf8) == nil)
    }
}
