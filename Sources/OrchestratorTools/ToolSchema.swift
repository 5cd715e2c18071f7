internal import JSON

/// Writes JSON Schemas in few words, so that every byte in a list of tools is one that says something.
///
///     let input = Schema.object([
///         "prompt": Schema.text("What is asked."), "limit": Schema.integer("How many.", in: 1...100, default: 10),
///     ], required: ["prompt"])
enum Schema {
    /// An object with these members and no others.
    static func object(
        _ members: KeyValuePairs<String, JSON>, required: [String] = [], about description: String? = nil
    ) -> JSON {
        var schema = JSONObject([("type", "object")])
        schema["description"] = description.map(JSON.string)
        schema["properties"] = .object(JSONObject(members.map { ($0.key, $0.value) }))
        if !required.isEmpty { schema["required"] = .array(required.map(JSON.string)) }
        schema["additionalProperties"] = false
        return .object(schema)
    }

    /// What a tool answers: all members named in `members` are always there, save those in `optional`.
    ///
    /// Descriptions are left out: the model reads the answer itself. Clients may meet members that come later.
    static func result(_ members: KeyValuePairs<String, JSON>, optional: Set<String> = []) -> JSON {
        let names = members.map(\.key).filter { !optional.contains($0) }
        var schema = JSONObject([("type", "object")])
        schema["properties"] = .object(JSONObject(members.map { ($0.key, $0.value) }))
        if !names.isEmpty { schema["required"] = .array(names.map(JSON.string)) }
        return .object(schema)
    }

    /// A text.
    static func text(
        _ description: String? = nil, atLeast minimum: Int64 = 1, atMost maximum: Int64? = nil,
        default fallback: String? = nil
    ) -> JSON {
        var schema = typed("string", description)
        if minimum > 0 { schema["minLength"] = .integer(minimum) }
        schema["maxLength"] = maximum.map(JSON.integer)
        schema["default"] = fallback.map(JSON.string)
        return .object(schema)
    }

    /// One of some words.
    static func word(_ description: String? = nil, of words: [String], default fallback: String? = nil) -> JSON {
        var schema = typed("string", description)
        schema["enum"] = .array(words.map(JSON.string))
        schema["default"] = fallback.map(JSON.string)
        return .object(schema)
    }

    /// A whole number.
    static func integer(
        _ description: String? = nil, in range: ClosedRange<Int64>? = nil, default fallback: Int64? = nil
    ) -> JSON {
        var schema = typed("integer", description)
        schema["minimum"] = range.map { .integer($0.lowerBound) }
        schema["maximum"] = range.map { .integer($0.upperBound) }
        schema["default"] = fallback.map(JSON.integer)
        return .object(schema)
    }

    /// A number.
    static func number(_ description: String? = nil, atLeast minimum: Double? = nil) -> JSON {
        var schema = typed("number", description)
        schema["minimum"] = minimum.map { Int64(exactly: $0).map(JSON.integer) ?? .double($0) }
        return .object(schema)
    }

    /// Yes or no.
    static func flag(_ description: String? = nil, default fallback: Bool? = nil) -> JSON {
        var schema = typed("boolean", description)
        schema["default"] = fallback.map(JSON.bool)
        return .object(schema)
    }

    /// A list.
    static func list(
        _ description: String? = nil, of element: JSON, count: ClosedRange<Int64>? = nil
    ) -> JSON {
        var schema = typed("array", description)
        schema["items"] = element
        schema["minItems"] = count.flatMap { $0.lowerBound > 0 ? .integer($0.lowerBound) : nil }
        schema["maxItems"] = count.map { .integer($0.upperBound) }
        return .object(schema)
    }

    /// The same, or null.
    static func optional(_ schema: JSON) -> JSON {
        guard var members = schema.objectValue, let type = members["type"] else { return schema }
        members["type"] = [type, "null"]
        return .object(members)
    }

    /// An object with any members.
    static func members(_ description: String) -> JSON { .object(typed("object", description)) }

    /// Anything.
    static let any: JSON = .object(JSONObject())
    /// A text in an answer.
    static let string: JSON = ["type": "string"]
    /// Yes or no in an answer.
    static let boolean: JSON = ["type": "boolean"]
    /// A whole number in an answer.
    static let count: JSON = ["type": "integer"]
    /// A number in an answer.
    static let real: JSON = ["type": "number"]
    /// An object in an answer whose members need no saying.
    static let map: JSON = ["type": "object"]

    private static func typed(_ type: String, _ description: String?) -> JSONObject {
        var schema = JSONObject([("type", .string(type))])
        schema["description"] = description.map(JSON.string)
        return schema
    }
}
