public import JSON

/// A JSON Schema (2020-12), ready to check values.
///
///     let schema = try JSONSchema(["type": "object", "required": ["name"]])
///     schema.violations(of: ["name": "x"])   // []
///     schema.violations(of: [:]).first       // "" lacks the required member "name" (schema /required)
///
/// All assertions and applicators of the 2020-12 vocabularies are there. `format` is an annotation unless asked for as
/// an assertion, as the specification has it. Unknown keywords are ignored. References lead to the schema itself or to
/// documents handed in; nothing is ever fetched. Patterns run in time linear in the text (`LinearRegex`), nesting and
/// the number of steps are bounded, so neither a schema nor a value from outside can hang the caller.
public struct JSONSchema: Sendable {
    /// How `format` is treated.
    public enum FormatMode: Sendable {
        /// Says something about the value, demands nothing.
        case annotation
        /// A string that is not of the format violates the schema; formats not known here demand nothing.
        case assertion
    }

    let program: SchemaProgram
    let formats: FormatMode

    /// Prepares a schema.
    ///
    /// - Parameters:
    ///   - schema: an object, or `true` or `false`.
    ///   - resources: other schemas that references may name, by their absolute URI.
    ///   - formats: how `format` is treated.
    /// - Throws: `JSONSchemaError` where the schema itself is not valid, or a reference leads nowhere.
    public init(
        _ schema: JSON, resources: [String: JSON] = [:], formats: FormatMode = .annotation
    ) throws(JSONSchemaError) {
        program = try SchemaCompiler.compile(schema, resources: resources)
        self.formats = formats
    }

    /// What is wrong with `value`, at most `limit` findings; empty where it satisfies the schema.
    public func violations(of value: JSON, limit: Int = 20) -> [SchemaViolation] {
        var evaluation = SchemaEvaluation(program: program, formats: formats, limit: limit)
        return evaluation.run(value)
    }

    /// Whether `value` satisfies the schema.
    public func isSatisfied(by value: JSON) -> Bool { violations(of: value, limit: 1).isEmpty }
}
