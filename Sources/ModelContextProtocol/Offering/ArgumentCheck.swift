internal import JSON
internal import JSONSchema
internal import Vocabulary

/// Checks a call's arguments before anything runs.
struct ArgumentCheck: Sendable {
    private let schema: JSONSchema
    private let document: JSON

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
        document = schema
    }

    /// What is wrong with `arguments`, for the model that gave them: the argument, what it is, what it may be; nil where
    /// nothing is.
    func complaint(about arguments: JSONObject) -> String? {
        let arguments = JSON.object(arguments)
        let violations = schema.violations(of: arguments, limit: 5)
        guard !violations.isEmpty else { return nil }
        let complaints = violations.map { complaint($0, arguments) }
        return complaints.enumerated().filter { !complaints[..<$0.offset].contains($0.element) }.map(\.element)
            .joined(separator: "; ") + "; nothing was done"
    }

    private func complaint(_ violation: SchemaViolation, _ arguments: JSON) -> String {
        let path = Self.steps(of: violation.instance)
        let argument = path.isEmpty ? "" : "\(path.joined(separator: ".")): "
        let keyword = Self.steps(of: violation.schema)
        guard let value = arguments.value(at: path), let form = document.value(at: keyword.dropLast()) else {
            return argument + violation.message
        }
        switch keyword.last {
        case "enum":
            let choices = (form["enum"]?.arrayValue ?? []).map { $0.stringValue ?? $0.description }
            return "\(argument)\(value.short) is not one of \(choices.joined(separator: ", "))"
        case "type": return "\(argument)\(value.short) is not of type \(Self.types(of: form))"
        case "required":
            let missing = (form["required"]?.arrayValue ?? []).compactMap(\.stringValue).filter { value[$0] == nil }
            return "\(argument)\(missing.joined(separator: " and ")) must be given"
        case "additionalProperties" where form["additionalProperties"] == false:
            return argument + Self.unknown(in: value, known: form["properties"]?.objectValue?.keys ?? [])
        default: return argument + violation.message
        }
    }

    private static func unknown(in value: JSON, known: [String]) -> String {
        let unknown = (value.objectValue?.keys ?? []).filter { !known.contains($0) }
        return unknown.map { name in
            let near = nearestNames(to: name, among: known, limit: 1).first
            let hint = near.map { "did you mean \($0)?" }
            let all = known.isEmpty ? "it takes none" : "there are \(known.joined(separator: ", "))"
            return "there is no argument \(name.quotedForMessage); \(hint ?? all)"
        }.joined(separator: "; ")
    }

    private static func types(of form: JSON) -> String {
        (form["type"]?.arrayValue ?? [form["type"] ?? .null]).compactMap(\.stringValue).joined(separator: " or ")
    }

    /// The steps of a JSON pointer (RFC 6901).
    private static func steps(of pointer: String) -> [String] {
        pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
            String($0).replacing("~1", with: "/").replacing("~0", with: "~")
        }
    }
}

extension JSON {
    fileprivate func value(at path: some Sequence<String>) -> JSON? {
        path.reduce(self as JSON?) { value, step in
            value.flatMap { $0.arrayValue == nil ? $0[step] : Int(step).flatMap($0.at) }
        }
    }

    private func at(_ index: Int) -> JSON? { self[index] }

    /// The value as it was written, as long as it is short.
    fileprivate var short: String {
        if case .string(let text) = self, text.unicodeScalars.count <= 40 { description } else { brief }
    }
}
