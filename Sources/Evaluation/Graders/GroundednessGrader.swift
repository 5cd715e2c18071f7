public import Vocabulary

/// The output claims nothing that its context does not bear out.
///
/// The score is 1 minus the probability that `Groundedness` finds, so a model that was calibrated on a deployment's own
/// labels gives scores that are probabilities there. Nil, which is never a pass, where nothing can be said: no context,
/// an output without claims, another language than the context's, or a probability inside the abstain band.
public struct GroundednessGrader: Grader {
    /// `groundedness`.
    public let name = "groundedness"
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes; nil in the initializer takes the model's own.
    public var threshold: Double
    /// How far from the threshold a score must be to be given; 0 always decides.
    public var abstain: Double
    private let groundedness: Groundedness

    /// The abstain band that is used where nobody asked for this grader by name.
    public static let doubt = 0.2

    /// A grader that judges with `model`.
    public init(
        model: GroundednessModel = .standard, weight: Double = 1, threshold: Double? = nil, abstain: Double = 0
    ) {
        groundedness = Groundedness(model)
        self.weight = weight
        self.threshold = threshold ?? 1 - model.failsFrom
        self.abstain = abstain
    }

    /// See the type.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output, let context = trial.context,
            let report = groundedness.judge(output, context: context, prompt: trial.prompt)
        else { return nil }
        let score = 1 - report.probability
        if abs(score - threshold) < abstain { return nil }
        let wrong = report.claims.filter { $0.verdict != .supported }.sorted { $0.probability > $1.probability }
        guard score < threshold else {
            return grade(score: score, "the context bears out what the output claims", failure: .unsupportedClaim)
        }
        // The worst claim may itself be below the threshold where several are weak together.
        let worst = wrong.first ?? report.claims.max { $0.probability < $1.probability }!
        let claim = Self.quoted(output, worst.range)
        let spans = wrong.prefix(100).flatMap { claim in
            claim.wrong.map {
                Grade.Span(
                    start: $0.lowerBound, end: $0.upperBound, score: 1 - claim.probability, reason: claim.reason)
            }
        }
        let others = wrong.count > 1 ? ", and \(wrong.count - 1) more" : ""
        return grade(
            score: score, "“\(claim)”: \(worst.reason)\(others)", spans: spans.sorted { $0.start < $1.start },
            failure: Self.failure(worst.verdict))
    }

    private static func failure(_ verdict: GroundednessReport.Claim.Verdict) -> FailureType {
        switch verdict {
        case .contradicted: .contradiction
        case .invented: .hallucination
        case .unsupported, .supported: .unsupportedClaim
        }
    }

    private static func quoted(_ output: String, _ range: Range<Int>) -> String {
        let scalars = Array(output.unicodeScalars)[range]
        let text = String(String.UnicodeScalarView(scalars.prefix(120)))
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + (scalars.count > 120 ? "…" : "")
    }
}
