/// An evaluation beside an earlier one, case by case.
public struct SuiteComparison: Hashable, Sendable {
    /// What became of a case.
    public enum Change: String, Hashable, Sendable {
        /// It failed, and passes now.
        case fixed
        /// It passed, and fails now.
        case broken
        /// It ended as it did.
        case same
        /// It passed, and has no verdict now.
        case lost
        /// It is not in the baseline, or has no verdict there.
        case new
    }

    /// Each case of the new evaluation with what became of it, in their order.
    public var changes: [(id: String, change: Change)]
    /// Cases whose content is another than in the baseline: they are compared all the same, and named.
    public var changed: [String]
    /// Cases of the baseline that are not there any more.
    public var gone: [String]
    /// The test on verdicts.
    public var verdicts: PairedTest
    /// The test on the shares of passed answers, which sees more where cases are repeated.
    public var rates: PairedTest
    /// The mean change of the shares of passed answers, over the cases that both have; 0 without such.
    public var meanChange: Double

    /// Compares `results` with `baseline`; cases are matched by their ids.
    public init(from baseline: SuiteBaseline, to results: [CaseResult]) {
        var before: [String: SuiteBaseline.Entry] = [:]
        for entry in baseline.entries { before[entry.id] = entry }
        changes = results.map { ($0.id, Self.change(before[$0.id]?.status, $0.status)) }
        changed = results.filter { result in before[result.id].map { $0.key != result.key } ?? false }.map(\.id)
        let ids = Set(results.map(\.id))
        gone = baseline.entries.map(\.id).filter { !ids.contains($0) }
        let differences = results.compactMap { result -> Double? in
            guard let old = before[result.id]?.rate, let new = result.rate?.rate else { return nil }
            return new - old
        }
        verdicts = PairedTest(
            better: changes.count { $0.change == .fixed }, worse: changes.count { $0.change == .broken })
        // Shares of the same counts are equal to the last bit; the margin is for shares of different counts.
        rates = PairedTest(better: differences.count { $0 > 1e-9 }, worse: differences.count { $0 < -1e-9 })
        meanChange = differences.isEmpty ? 0 : differences.reduce(0, +) / Double(differences.count)
    }

    private static func change(_ before: CaseResult.Status?, _ now: CaseResult.Status) -> Change {
        switch (before, now) {
        case (nil, _), (.error?, _): .new
        case (.passed?, .failed): .broken
        case (.passed?, .error): .lost
        case (.failed?, .passed): .fixed
        case (.passed?, .passed), (.failed?, .failed), (.failed?, .error): .same
        }
    }

    /// The cases that passed and fail now.
    public var broken: [String] { changes.filter { $0.change == .broken }.map(\.id) }
    /// The cases that failed and pass now.
    public var fixed: [String] { changes.filter { $0.change == .fixed }.map(\.id) }
    /// The cases that passed and have no verdict now.
    public var lost: [String] { changes.filter { $0.change == .lost }.map(\.id) }

    /// What the comparison says, in one sentence.
    public var statement: String {
        let counts = "\(fixed.count) fixed, \(broken.count) broken"
        let test = rates.better + rates.worse > verdicts.better + verdicts.worse ? rates : verdicts
        guard test.better + test.worse > 0 else { return "\(counts): nothing changed" }
        let p = "p = \(threePlaces(test.probability))"
        return counts + (test.exceedsChance ? ", more than chance (\(p))" : ", within what chance does (\(p))")
    }

    /// Whether both say the same.
    public static func == (left: SuiteComparison, right: SuiteComparison) -> Bool {
        left.changes.elementsEqual(right.changes) { $0 == $1 } && left.changed == right.changed
            && left.gone == right.gone && left.verdicts == right.verdicts && left.rates == right.rates
            && left.meanChange == right.meanChange
    }

    /// Feeds what was compared into `hasher`.
    public func hash(into hasher: inout Hasher) {
        for (id, change) in changes {
            hasher.combine(id)
            hasher.combine(change)
        }
    }
}
