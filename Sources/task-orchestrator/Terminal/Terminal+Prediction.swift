import Foundation
import Immunity
import Orchestrator
import Vocabulary

extension Terminal {
    /// What is foretold of a request.
    func show(_ forecast: Forecast) throws(OutputError) {
        let style: Style = forecast.isHighRisk ? .bad : forecast.probability == nil ? .dim : .good
        try print(wrapping: forecast.statement.prefix(1).uppercased() + forecast.statement.dropFirst(), style: style)
        guard forecast.probability != nil else { return }
        if forecast.isHighRisk {
            try print(
                wrapping: "High risk: from \(twoDecimals(forecast.threshold)) on, a warning costs less than silence")
        }
        for reason in forecast.reasons {
            try print("  \(reason.change > 0 ? "+" : "−")\(twoDecimals(abs(reason.change)))  \(reason.about)")
        }
    }

    /// The model that a forecast comes from, and how it was last retrained.
    func show(_ standing: PredictionStanding) throws(OutputError) {
        if let model = standing.model {
            let new = standing.newTrials == 0 ? "" : "; \(counted(standing.newTrials, "trial", "trials")) judged since"
            try print(wrapping: "From \(model)\(new)", style: .dim)
        }
        try show(standing.lastRetraining)
    }

    /// How the model was last retrained in the background; nothing where it never was.
    func show(_ last: RetrainingRecord?) throws(OutputError) {
        guard let last else { return }
        try print(
            wrapping: "Last retraining in the background, \(last.statement)",
            style: last.ending == .failed ? .warning : .dim)
    }

    /// What came of training.
    func show(_ training: PredictionTraining) throws(OutputError) {
        try print(
            wrapping: "Learned from " + counted(training.trials, "trial", "trials") + ", \(training.failures) failed; "
                + "\(training.unlabelled) without a known end left out")
        for basis in Foresight.Basis.allCases { try show(training.foresight[basis], basis) }
        let succession = training.succession
        try print(
            wrapping: (succession.takesOver ? "The new model is in use: " : "The model in use stays: ")
                + succession.reason, style: succession.takesOver ? .good : .warning)
        if let before = succession.before, let now = succession.now {
            var table = Table("on \(succession.trials) trials", ">log loss", ">AUROC")
            table.add("the one before", twoDecimals(before.logLoss), twoDecimals(before.auroc))
            table.add("the new one", twoDecimals(now.logLoss), twoDecimals(now.auroc))
            try print(table)
        }
        if !succession.takesOver {
            if let before = training.before { try print(wrapping: "It was \(before.inWords)", indent: 2, style: .dim) }
            try print(wrapping: "--replace takes the new one all the same", indent: 2, style: .dim)
        }
        if let bytes = training.bytes {
            try print(wrapping: "\(training.path), \(twoDecimals(Double(bytes) / 1e6)) MB", indent: 2, style: .dim)
        }
    }

    private func show(_ foresight: Foresight?, _ basis: Foresight.Basis) throws(OutputError) {
        let name = basis == .prompt ? "From the prompt alone" : "From how the task went before"
        guard let foresight else { return try print("\(name): too few trials to tell, so no forecast will rest on it") }
        let interval = "\(twoDecimals(foresight.aurocLower)) to \(twoDecimals(foresight.aurocUpper))"
        guard foresight.tellsSomething else {
            return try print(
                wrapping: "\(name): no better than chance (AUROC \(twoDecimals(foresight.auroc)), \(interval); "
                    + "0.50 is a coin), so no forecast will rest on it")
        }
        try print(
            wrapping: "\(name): AUROC \(twoDecimals(foresight.auroc)) (\(interval)), calibration error "
                + "\(twoDecimals(foresight.calibrationError)), \(foresight.trials) trials held out")
        var table = Table(">foretold", ">failed", ">trials")
        for point in foresight.reliability {
            table.add(twoDecimals(point.foretold), twoDecimals(point.observed), "\(point.trials)")
        }
        try print(table)
    }
}
