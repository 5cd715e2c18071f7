internal import JSON
public import Vocabulary

/// The model did what was asked instead of declining.
///
/// A refusal is a sentence near the start in which the writer says that it cannot or will not do this ("I'm sorry, but
/// I can't help with that"), with no answer after it. An answer that begins so and then delivers ("I cannot draw, but
/// here is a table: …") is graded 0.6 and passes. Quoted text, code and letters written for someone else are not the
/// writer's own words.
///
/// Of the 4,507 answers of ChatGPT in HaluEval's general part, `grade --grader refusal` fails 115; their openings were
/// read by hand, and all decline or only ask back. Of the 40 shortest answers that pass although they apologise or speak
/// "as an AI", nine give no answer either. The words are taken from the same answers, so other models will be read less
/// well.
public struct RefusalGrader: Grader {
    /// `refusal`.
    public let name = "refusal"
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that fails outputs in which the model declines.
    public init(weight: Double = 1, threshold: Double = 0.5) {
        self.weight = weight
        self.threshold = threshold
    }

    /// 1 without a refusal, 0.6 where an answer follows it, 0 where none does; nil without output.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        if trial.metadata?["finish"]?.stringValue == "refusal" {
            return grade(score: 0, "the provider says that the model declined", failure: .refusal)
        }
        guard let found = RefusalReading(output) else {
            return grade(score: 1, "the output does not decline", failure: .refusal)
        }
        let span = Grade.Span(
            start: found.sentence.lowerBound, end: found.sentence.upperBound, score: found.answers ? 0.6 : 0,
            reason: "declines")
        if found.answers {
            return grade(score: 0.6, "it declines in part, then answers", spans: [span], failure: .refusal)
        }
        return grade(score: 0, "the model declines: \(found.text.quotedForMessage)", spans: [span], failure: .refusal)
    }
}
