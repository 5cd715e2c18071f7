internal import JSON
internal import JSONSchema
public import Vocabulary

extension GraderPipeline {
    /// The graders that fit what a trial asks for, none of which needs a model.
    ///
    /// | asked for | graders |
    /// |---|---|
    /// | anything | `non_empty`, `refusal`, `truncation` |
    /// | a number | also `numeric_answer` |
    /// | JSON | also `json_valid`, and `equals` where a value is expected |
    /// | JSON of a form | also `json_schema` |
    /// | text, with a short text expected | also `contains` that text |
    /// | anything, where it is known what the agent did | also `evidence` |
    /// | a question that was answered several times (`metadata.answers`) | also `consistency` |
    /// | text, with a context, where a model was made for such | also `groundedness`, silent where it is in doubt |
    ///
    /// No form has a least length: "42" is a whole answer where a number was asked for.
    ///
    /// - Parameters:
    ///   - trial: the request, and what is expected of the answer.
    ///   - form: the form that was asked for, where the caller knows; nil reads it from the trial.
    ///   - groundedness: what judges answers by their context, made from labels of answers like these; nil where there is
    ///     none. How much of its own an answer may bring in differs too much for the built-in model to decide unasked.
    public static func fitting(
        _ trial: Trial, form: AnswerForm? = nil, groundedness: GroundednessModel? = nil
    ) -> GraderPipeline {
        var graders: [any Grader] = [NonEmptyGrader(), RefusalGrader(), TruncationGrader()]
        switch form ?? AnswerForm(of: trial) {
        case .number: graders.append(NumericAnswerGrader())
        case .json:
            graders.append(JSONValidGrader())
            if trial.expected != nil { graders.append(EqualsGrader()) }
        case .schema(let schema):
            // A schema that is no schema was refused before the call; in a recorded trial it leaves the JSON to check.
            if let schema = try? JSONSchema(schema) {
                graders.append(JSONSchemaGrader(schema))
            } else {
                graders.append(JSONValidGrader())
            }
        case .text, .code:
            if let expected = trial.expected?.stringValue, 1...200 ~= expected.unicodeScalars.count {
                graders.append(ContainsGrader([]))
            }
            if let groundedness, let context = trial.context, !context.isEmpty, trial.operation != "code" {
                graders.append(GroundednessGrader(model: groundedness, abstain: GroundednessGrader.doubt))
            }
        }
        if !trial.evidence.isEmpty { graders.append(EvidenceGrader()) }
        if !ConsistencyGrader.answers(of: trial).isEmpty { graders.append(ConsistencyGrader()) }
        return GraderPipeline(graders)
    }
}
