public import Vocabulary

/// One way in which a value does not satisfy a schema.
public struct SchemaViolation: Hashable, Sendable, CustomStringConvertible {
    /// Where in the value, as a JSON pointer; empty for the whole.
    public let instance: String
    /// Which keyword of the schema, as a JSON pointer into it (after the URI of its document, where it is another).
    public let schema: String
    /// What is wrong, such as `expected integer, found string`.
    public let message: String

    /// One line for people.
    public var description: String {
        "\(instance.isEmpty ? "the value" : instance): \(message) (schema \(schema))"
    }
}

/// Why a schema cannot be used.
public struct JSONSchemaError: ExplainedError, Hashable {
    /// Where in the schema, as a JSON pointer (after the URI of its document, where it is another).
    public let location: String
    /// What is wrong there.
    public let reason: String

    /// Where the schema is wrong, and how.
    public var whatHappened: String {
        "the JSON Schema is not valid at \(location.isEmpty ? "its root" : location): \(reason)"
    }
    /// What to do.
    public var whatToDo: String { "correct the schema (JSON Schema 2020-12)" }
}
