public import Vocabulary

/// What must hold of all cases of a suite together.
public struct SuiteGate: Hashable, Sendable {
    /// What is done about cases that passed in the baseline and fail now.
    public enum Regressions: Hashable, Sendable {
        /// At most so many are let through.
        case atMost(Int)
        /// They are let through unless there are more of them than chance explains (see `PairedTest`).
        case withinChance
    }

    /// The least share of cases that pass, 0…1.
    public var passRate = 1.0
    /// The least lower end of the pass rate's interval, 0…1; nil: not asked for.
    public var lowerBound: Double?
    /// The least mean score, 0…1; nil: not asked for.
    public var score: Double?
    /// What all answers together may cost; nil: not bounded.
    public var cost: Money?
    /// How many cases may end without a verdict.
    public var errors = 0
    /// What is done about cases that were better before; nil: they are shown, and nothing more.
    public var regressions: Regressions?

    /// The usual gate: every case must pass.
    public init() {}
}

/// What a gate says of an evaluation.
public struct GateResult: Hashable, Sendable {
    /// What came of the gate, or of one of its conditions.
    public enum Outcome: String, Hashable, Sendable {
        /// It holds.
        case passed
        /// It does not, whatever the cases without a verdict would have brought.
        case failed
        /// Cases without a verdict leave it open.
        case undecided
    }

    /// One condition.
    public struct Check: Hashable, Sendable {
        /// The condition's key in the suite, such as `pass_rate`.
        public var name: String
        /// What came of it.
        public var outcome: Outcome
        /// What was found and what was wanted, in one sentence.
        public var reason: String
    }

    /// The conditions, in the order of the keys in `SuiteGate`.
    public var checks: [Check]

    /// Failed where a condition certainly does not hold, else undecided where one is open, else passed.
    public var outcome: Outcome {
        if checks.contains(where: { $0.outcome == .failed }) { return .failed }
        return checks.contains { $0.outcome == .undecided } ? .undecided : .passed
    }
}

extension SuiteReport {
    /// What the gate says.
    public var gateResult: GateResult {
        var checks: [GateResult.Check] = []
        func add(_ name: String, _ outcome: GateResult.Outcome, _ reason: String) {
            checks.append(.init(name: name, outcome: outcome, reason: reason))
        }
        let count = Double(max(1, results.count))
        let (least, most) = (Double(passed) / count, Double(passed + unfinished) / count)
        add(
            "pass_rate", least >= gate.passRate ? .passed : most < gate.passRate ? .failed : .undecided,
            "\(passed) of \(results.count) cases passed (\(percent(least))), wanted are \(percent(gate.passRate))")
        if let bound = gate.lowerBound {
            let lower = rate?.lower ?? 0
            add(
                "lower_bound", lower >= bound ? .passed : unfinished > 0 ? .undecided : .failed,
                "the pass rate is at least \(percent(lower)) (95 %), wanted are \(percent(bound))")
        }
        if let wanted = gate.score {
            let score = score ?? 0
            add(
                "score", score >= wanted ? .passed : unfinished > 0 ? .undecided : .failed,
                "the mean score is \(twoPlaces(score)), wanted is \(twoPlaces(wanted))")
        }
        if let allowed = gate.cost {
            add("cost", cost <= allowed ? .passed : .failed, "it cost $\(cost), allowed are $\(allowed)")
        }
        add(
            "errors", unfinished <= gate.errors ? .passed : .undecided,
            "\(unfinished) of \(results.count) cases ended without a verdict, allowed are \(gate.errors)")
        if let check = regressionCheck { checks.append(check) }
        return GateResult(checks: checks)
    }

    private var regressionCheck: GateResult.Check? {
        guard let wanted = gate.regressions, let comparison else { return nil }
        let broken = comparison.broken.count
        switch wanted {
        case .atMost(let allowed):
            let outcome: GateResult.Outcome =
                broken > allowed
                ? .failed : broken + comparison.lost.count <= allowed ? .passed : .undecided
            return .init(
                name: "regressions", outcome: outcome,
                reason: "\(broken) cases that passed in the baseline fail now, allowed are \(allowed)")
        case .withinChance:
            let test = comparison.verdicts
            let isWorse = test.worse > test.better && test.exceedsChance
            return .init(
                name: "regressions", outcome: isWorse ? .failed : .passed,
                reason:
                    "\(test.worse) cases became worse and \(test.better) better, p = \(threePlaces(test.probability))"
                    + (isWorse ? ": more than chance" : ": within chance"))
        }
    }
}

/// A share as people read it, to a tenth of a percent: `97.5 %`.
func percent(_ share: Double) -> String { decimalText(Int64((share * 1000).rounded()), places: 1) + " %" }

/// A number with two decimal places.
func twoPlaces(_ value: Double) -> String {
    decimalText(Int64((value * 100).rounded()), places: 2, minimumPlaces: 2)
}

/// A number with three decimal places.
func threePlaces(_ value: Double) -> String {
    decimalText(Int64((value * 1000).rounded()), places: 3, minimumPlaces: 3)
}
