public import Immunity
public import JSON
internal import Vocabulary

/// How prediction stands: the model in use, what has come since, and how the last retraining went.
public struct PredictionStanding: Hashable, Sendable {
    /// How many trials the model in use has learned from; nil where there is none.
    public let trials: Int?
    /// When the model was made and of what; nil where it does not say.
    public let origin: PredictorOrigin?
    /// How many judged trials have come into the store since, or are there where no model is.
    public let newTrials: Int
    /// How the last retraining in the background went; nil where there was none.
    public let lastRetraining: RetrainingRecord?

    /// The model as a sentence without its end; nil where there is none.
    public var model: String? {
        guard let trials else { return nil }
        let learned = "a model of \(trials) trials"
        guard let origin else { return learned }
        return "\(learned) from \(origin.source.inWords), made \(origin.madeAt.toTheMinute)"
            + (origin.isFromBackground ? " in the background" : "")
    }

    /// The standing for machines.
    public var json: JSON {
        [
            "trials": trials.map { .integer(Int64($0)) } ?? .null, "origin": origin?.json ?? .null,
            "new_trials": .integer(Int64(newTrials)), "last_retraining": lastRetraining?.json ?? .null,
        ]
    }
}

extension PredictorOrigin {
    /// The origin for machines.
    var json: JSON {
        let source: JSON =
            switch self.source {
            case .files: ["files"]
            case .store: ["store"]
            case .filesAndStore: ["files", "store"]
            }
        return [
            "made_at": .string(madeAt.description), "sources": source, "in_background": .bool(isFromBackground),
        ]
    }

    /// The origin in words: `made 2026-11-22 18:09 UTC from files`.
    public var inWords: String { "made \(madeAt.toTheMinute) from \(source.inWords)" }
}
