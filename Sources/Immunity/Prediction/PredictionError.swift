public import Vocabulary

/// Why prediction learns nothing from some trials.
public struct PredictionError: ExplainedError, Hashable {
    /// The kinds of failure, for callers that treat them differently.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Kind: String, Sendable { case notEnoughData, noModel }

        private let kind: Kind

        /// There are too few trials, or too few of one outcome.
        public static let notEnoughData = Code(kind: .notEnoughData)
        /// Nothing was trained yet.
        public static let noModel = Code(kind: .noModel)

        /// The code's name.
        public var description: String { kind.rawValue }
    }

    /// What kind of failure it is.
    public let code: Code
    /// What is missing.
    public let whatHappened: String
    /// What the person can do.
    public let whatToDo: String

    /// Too few trials.
    static func notEnoughData(_ trials: Int, failed: Int, _ settings: PredictionSettings) -> PredictionError {
        PredictionError(
            code: .notEnoughData,
            whatHappened: "not enough data: \(trials) trials with a known end, \(failed) of them failed",
            whatToDo: "collect at least \(settings.minimumTrials), with \(settings.minimumOfEach) that failed and "
                + "\(settings.minimumOfEach) that did not")
    }

    /// Nothing was trained yet.
    public static let noModel = PredictionError(
        code: .noModel, whatHappened: "no prediction model has been trained",
        whatToDo: "run 'task-orchestrator train prediction FILE.jsonl' or 'train prediction --from-store'")
}
