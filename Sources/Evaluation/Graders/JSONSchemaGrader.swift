internal import JSON
public import JSONSchema
public import Vocabulary

/// The output is JSON of a given form.
public struct JSONSchemaGrader: Grader {
    /// `json_schema`.
    public let name = "json_schema"
    /// The form.
    public var schema: JSONSchema
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that fails what does not satisfy `schema`.
    public init(_ schema: JSONSchema, weight: Double = 1, threshold: Double = 1) {
        self.schema = schema
        self.weight = weight
        self.threshold = threshold
    }

    /// 1 where the output parses and satisfies the schema, else 0 with the first violation. What is no JSON at all is
    /// graded like `json_valid` grades it.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        let document = EmbeddedJSON(output)
        let value: JSON
        do throws(JSONError) {
            value = try JSON(parsing: document.text.utf8)
        } catch {
            var grade = JSONValidGrader(threshold: threshold).grade(failing: output, document, error)
            grade.grader = name
            return grade
        }
        let violations = schema.violations(of: value)
        guard let first = violations.first else {
            return grade(score: 1, "the output satisfies the schema", failure: .schemaViolation)
        }
        let more = violations.count > 1 ? " (and \(violations.count - 1) more)" : ""
        return grade(score: 0, "\(first)\(more)", failure: .schemaViolation)
    }
}
