internal import Learning
public import Vocabulary

/// Fits a model's probabilities to the labels of one deployment.
///
/// Answers of another kind than the model was trained on shift its scores as a whole; their order mostly stays. Two
/// parameters (Platt's) put that right from 50 labels on. With a wished share of false alarms the threshold is set by
/// `ConformalThreshold`, otherwise at a probability of one half.
public struct GroundednessRecalibration: Sendable {
    /// The fewest labels it is done with.
    public static let leastLabels = 50
    /// The fewest labels of each kind.
    public static let leastOfAKind = 5

    /// Why it could not be done.
    public struct Failure: ExplainedError, Hashable {
        /// What is missing.
        public let whatHappened: String
        /// What to bring.
        public let whatToDo: String
    }

    private let model: GroundednessModel
    private var scores: [Double] = []
    private var outcomes: [Bool] = []

    /// Starts to recalibrate `model`.
    public init(_ model: GroundednessModel = .standard) { self.model = model }

    /// How many labelled answers could be judged.
    public var count: Int { scores.count }

    /// Takes in a labelled answer; those without label, or of which nothing can be said, are left out.
    public mutating func add(_ trial: Trial) {
        guard let label = trial.label, let output = trial.output, let context = trial.context,
            let report = Groundedness(model).judge(output, context: context, prompt: trial.prompt)
        else { return }
        scores.append(report.score)
        outcomes.append(label == .bad)
    }

    /// The model with its probabilities fitted to the labels.
    ///
    /// - Parameter falseAlarms: the share of good answers that may fail, between 0 and 1; nil fails from one half on.
    /// - Throws: `Failure` where there are too few labels, or too few good ones to promise the share.
    public func recalibrated(falseAlarms: Double? = nil) throws(Failure) -> GroundednessModel {
        let bad = outcomes.count { $0 }
        guard count >= Self.leastLabels, min(bad, count - bad) >= Self.leastOfAKind else {
            throw Failure(
                whatHappened: "there are \(count) labelled answers with a context, \(bad) of them bad",
                whatToDo: "bring at least \(Self.leastLabels), and at least \(Self.leastOfAKind) of each kind")
        }
        var result = model
        result.calibration = .blending(ScoredOutcomes(scores: scores, outcomes: outcomes))
        result.failsFrom = 0.5
        if let falseAlarms {
            let good = scores.indices.filter { !outcomes[$0] }.map { result.calibration.probability(scores[$0]) }
            guard let threshold = ConformalThreshold.threshold(scores: good, falseAlarms: falseAlarms) else {
                throw Failure(
                    whatHappened: "\(good.count) good answers are too few to promise a share of \(falseAlarms)",
                    whatToDo:
                        "bring at least \(Int((1 / max(falseAlarms, 1e-6)).rounded(.up))), or allow more false alarms")
            }
            // An answer fails above the threshold, not at it.
            result.failsFrom = min(1, threshold.nextUp)
        }
        result.card.append("recalibrated on \(count) labels, \(bad) of them bad; fails from \(result.failsFrom)")
        return result
    }
}
