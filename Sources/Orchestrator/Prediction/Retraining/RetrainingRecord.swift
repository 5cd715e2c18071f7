public import Immunity
public import JSON
public import Vocabulary

/// How the last retraining in the background went, by whichever process.
public struct RetrainingRecord: Hashable, Sendable {
    /// How it ended.
    public enum Ending: String, Hashable, Sendable, CaseIterable {
        /// The new model is in use.
        case tookOver = "took_over"
        /// The model that was in use still is.
        case kept
        /// There were too few trials, or too few of one end.
        case notEnoughData = "not_enough_data"
        /// Somebody else put a model in place meanwhile.
        case overtaken
        /// It could not be done.
        case failed
    }

    /// When it began.
    public var startedAt: Timestamp
    /// When it ended; nil while it is under way, and where its process ended first.
    public var endedAt: Timestamp?
    /// How it ended.
    public var ending: Ending?
    /// Why it ended so.
    public var reason: String
    /// How often it was begun: more than once where processes ended over it.
    public var starts: Int
    /// The number of the store's last trial when it began.
    public var lastNumber: Int64
    /// How many judged trials had come since the model was made, or since the last attempt.
    public var newTrials: Int
    /// How many trials both models were judged by.
    public var comparedOn: Int
    /// How good the model in use was on them.
    public var before: Succession.Score?
    /// How good the new one was on them.
    public var now: Succession.Score?

    /// One that begins.
    init(startedAt: Timestamp, starts: Int, lastNumber: Int64, newTrials: Int) {
        self.startedAt = startedAt
        self.starts = starts
        self.lastNumber = lastNumber
        self.newTrials = newTrials
        reason = ""
        comparedOn = 0
    }

    /// The record for machines.
    public var json: JSON {
        [
            "started_at": .string(startedAt.description), "ended_at": endedAt.map { .string($0.description) } ?? .null,
            "ending": ending.map { .string($0.rawValue) } ?? .null,
            "reason": endedAt == nil ? .null : .string(reason), "new_trials": .integer(Int64(newTrials)),
            "compared_on": .integer(Int64(comparedOn)), "before": before?.json ?? .null, "now": now?.json ?? .null,
        ]
    }

    /// The record as a sentence without its end.
    public var statement: String {
        switch ending {
        case nil: "begun \(startedAt.toTheMinute) and not done: it is under way, or its process ended over it"
        case .tookOver: "\(moment): the new model is in use; \(reason)"
        case .kept: "\(moment): the model in use stays; \(reason)"
        case .notEnoughData: "\(moment): \(reason)"
        case .overtaken: "\(moment): another model was put in place meanwhile, and stays"
        case .failed: "\(moment): it failed; \(reason)"
        }
    }

    private var moment: String { (endedAt ?? startedAt).toTheMinute }
}

extension Succession.Score {
    /// The figures for machines.
    var json: JSON { ["log_loss": .double(logLoss), "auroc": .double(auroc)] }
}

extension Timestamp {
    /// The moment as people read it: `2026-11-22 18:09 UTC`.
    var toTheMinute: String { "\(String(description.prefix(16)).replacing("T", with: " ")) UTC" }
}
