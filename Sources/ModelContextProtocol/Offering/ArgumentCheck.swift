internal import JSON
internal import JSONSchema

/// Checks a call's arguments before anything runs.
struct ArgumentCheck: Sendable {
    private let schema: JSONSchema

    /// - Throws: `ToolDefinitionError` where `schema` is none, or its root is no object.
    init(of tool: String, schema: JSON) throws(ToolDefinitionError) {
        guard schema["type"]?.stringValue == "object" else {
            throw ToolDefinitionError(tool: tool, reason: "the root of its input schema is not of type object")
        }
        do throws(JSONSchemaError) {
            self.schema = try JSONSchema(schema)
        } catch {
            throw ToolDefinitionError(tool: tool, reason: error.whatHappened)
        }
    }

    /// What is wrong with `arguments`, for the model that gave them; nil where nothing is.
    func complaint(about arguments: JSONObject) -> String? {
        let violations = schema.violations(of: .object(arguments), limit: 5)
        return violations.isEmpty ? nil : violations.map(\.description).joined(separator: "; ")
    }
}
