public import Immunity
public import JSON
internal import Vocabulary

extension Forecast {
    /// The forecast for machines. `probability` is null where the basis has not shown that it tells anything.
    public var json: JSON {
        [
            "basis": .string(basis.rawValue), "probability": probability.map(JSON.double) ?? .null,
            "is_high_risk": .bool(isHighRisk), "threshold": .double(threshold), "confidence": .double(confidence),
            "statement": .string(statement),
            "reasons": .array(reasons.map { ["about": .string($0.about), "change": .double($0.change)] }),
            "task_trials": .integer(Int64(taskTrials)), "task_failures": .integer(Int64(taskFailures)),
            "failure_rate": .double(failureRate), "foresight": foresight?.json ?? .null,
        ]
    }

    /// The forecast as a sentence.
    public var statement: String {
        guard let probability else {
            let unknown =
                foresight == nil
                ? "there are too few trials to tell whether the prompt says anything"
                : "the prompt tells nothing here: on trials held out, predictions were no better than chance"
            return "no forecast; \(unknown). Of all trials \(percent(failureRate)) failed"
        }
        let past = taskTrials > 0 ? "; of \(taskTrials) earlier trials of this task \(taskFailures) failed" : ""
        return "fails with a probability of \(percent(probability))\(past)"
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension Foresight {
    /// The figures for machines.
    public var json: JSON {
        [
            "trials": .integer(Int64(trials)), "failures": .integer(Int64(failures)), "auroc": .double(auroc),
            "auroc_lower": .double(aurocLower), "auroc_upper": .double(aurocUpper),
            "calibration_error": .double(calibrationError), "brier": .double(brier),
            "tells_something": .bool(tellsSomething),
            "reliability": .array(
                reliability.map {
                    [
                        "trials": .integer(Int64($0.trials)), "foretold": .double($0.foretold),
                        "observed": .double($0.observed),
                    ]
                }),
        ]
    }
}

extension PredictionTraining {
    /// What came of it, for machines.
    public var json: JSON {
        [
            "trials": .integer(Int64(trials)), "failures": .integer(Int64(failures)),
            "unlabelled": .integer(Int64(unlabelled)), "prompt": foresight[.prompt]?.json ?? .null,
            "history": foresight[.history]?.json ?? .null, "takes_over": .bool(succession.takesOver),
            "reason": .string(succession.reason), "compared_on": .integer(Int64(succession.trials)),
            "before": succession.before?.json ?? .null, "now": succession.now?.json ?? .null,
            "model_before": before?.json ?? .null, "file": .string(path),
            "bytes": bytes.map { .integer(Int64($0)) } ?? .null,
        ]
    }
}
