import JSON
import ModelContextProtocol

/// Tools that answer by themselves: every kind of content, failure, progress, log, schemas.
enum ToolFixtures {
    /// Takes no arguments.
    static let noArguments: JSON = ["type": "object", "properties": [:]]

    /// The plain ones come first: the suite calls whichever tool is listed first without arguments.
    static func all() throws -> [Tool] {
        try contents() + [failing(), logging("test_tool_with_logging"), logging("test_logging_tool")]
            + [progressing(), reconnecting(), needingSampling(), mirrored(), withRichSchema()]
    }

    private static func contents() throws -> [Tool] {
        let embedded = ResourceContents(
            uri: "test://embedded-resource", mimeType: "text/plain",
            body: .text("This is an embedded resource content."))
        let mixed = ResourceContents(
            uri: "test://mixed-content-resource", mimeType: "application/json",
            body: .text(#"{"test":"data","value":123}"#))
        let image = ContentBlock.image(base64: TestMedia.png, mimeType: "image/png")
        let answers: [(name: String, description: String, content: [ContentBlock])] = [
            ("test_simple_text", "Answers text.", [.text("This is a simple text response for testing.")]),
            ("test_image_content", "Answers an image.", [image]),
            (
                "test_audio_content", "Answers a sound.",
                [.audio(base64: TestMedia.wav, mimeType: "audio/wav")]
            ),
            ("test_embedded_resource", "Answers a resource's contents.", [.embedded(embedded)]),
            (
                "test_multiple_content_types", "Answers text, an image and a resource.",
                [.text("Multiple content types test:"), image, .embedded(mixed)]
            ),
        ]
        return try answers.map { answer in
            try Tool(
                name: answer.name, description: answer.description, inputSchema: noArguments, annotations: .readOnly,
                body: .immediate { _, _ in ToolResult(answer.content) })
        }
    }

    private static func failing() throws -> Tool {
        try Tool(
            name: "test_error_handling", description: "Fails.", inputSchema: noArguments, annotations: .readOnly,
            body: .immediate { _, _ in .failure("This tool intentionally returns an error for testing") })
    }

    /// The pauses let a client see that messages come while the tool runs.
    private static func logging(_ name: String) throws -> Tool {
        try Tool(
            name: name, description: "Logs three messages on its way.", inputSchema: noArguments,
            annotations: .readOnly,
            body: .suspending { _, context in
                context.log(.info, "Tool execution started")
                try await Task.sleep(for: .milliseconds(50))
                context.log(.info, "Tool processing data")
                try await Task.sleep(for: .milliseconds(50))
                context.log(.info, "Tool execution completed")
                return .text("Logged three messages.")
            })
    }

    private static func progressing() throws -> Tool {
        try Tool(
            name: "test_tool_with_progress", description: "Says how far it is.", inputSchema: noArguments,
            annotations: .readOnly,
            body: .suspending { _, context in
                context.progress(0, of: 100)
                try await Task.sleep(for: .milliseconds(50))
                context.progress(50, of: 100)
                try await Task.sleep(for: .milliseconds(50))
                context.progress(100, of: 100)
                return .text("Went from 0 to 100.")
            })
    }

    private static func reconnecting() throws -> Tool {
        try Tool(
            name: "test_reconnection", description: "Lets its client come back for the answer.",
            inputSchema: noArguments, annotations: .readOnly,
            body: .suspending { _, context in
                context.releaseLine()
                try await Task.sleep(for: .milliseconds(100))
                return .text("Reconnected.")
            })
    }

    private static func needingSampling() throws -> Tool {
        try Tool(
            name: "test_missing_capability", description: "Needs a client that can ask its model.",
            inputSchema: noArguments, annotations: .readOnly,
            requiredCapabilities: JSONObject([("sampling", .object(JSONObject()))]),
            body: .immediate { _, _ in .text("The client declared sampling.") })
    }

    private static func mirrored() throws -> Tool {
        try Tool(
            name: "test_x_mcp_header", description: "Has arguments that HTTP requests repeat in headers.",
            inputSchema: [
                "type": "object",
                "properties": [
                    "region": ["type": "string", "x-mcp-header": "Region"],
                    "priority": ["type": "integer", "x-mcp-header": "Priority"],
                    "query": ["type": "string"],
                ],
                "required": ["region"],
            ],
            annotations: .readOnly,
            body: .immediate { arguments, _ in .text("region: \(arguments["region"]?.stringValue ?? "")") })
    }

    private static func withRichSchema() throws -> Tool {
        try Tool(
            name: "json_schema_2020_12_tool", description: "Tool with JSON Schema 2020-12 features",
            inputSchema: [
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "type": "object",
                "$defs": [
                    "address": [
                        "$anchor": "addressDef", "type": "object",
                        "properties": ["street": ["type": "string"], "city": ["type": "string"]],
                    ]
                ],
                "properties": [
                    "name": ["type": "string"],
                    "address": ["$ref": "#/$defs/address"],
                    "contactMethod": ["type": "string", "enum": ["phone", "email"]],
                    "phone": ["type": "string"],
                    "email": ["type": "string"],
                ],
                "allOf": [["anyOf": [["required": ["phone"]], ["required": ["email"]]]]],
                "if": ["properties": ["contactMethod": ["const": "phone"]], "required": ["contactMethod"]],
                "then": ["required": ["phone"]],
                "else": ["required": ["email"]],
                "additionalProperties": false,
            ],
            annotations: .readOnly,
            body: .immediate { arguments, _ in .text("Valid: \(JSON.object(arguments))") })
    }
}
