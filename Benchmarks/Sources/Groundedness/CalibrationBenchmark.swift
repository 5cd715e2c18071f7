import Evaluation
import Learning

/// How few labels of its own make a deployment's probabilities right, and keep a promised rate of false alarms.
struct CalibrationBenchmark {
    private let corpora: [LabelledCorpus]
    private static let repeats = 100

    init(_ corpora: [LabelledCorpus]) { self.corpora = corpora }

    func run() {
        report(
            "The shipped model recalibrated on n labels of a corpus, measured on the rest, mean of \(Self.repeats) draws\n"
        )
        report(
            columns([
                "corpus", "error before", "n = 20", "n = 50", "n = 100", "by chance", "Platt, n = 100", "n = 200",
                "alarms n = 100", "10–90 %", "alarms n = 200",
            ]))
        for corpus in corpora {
            let outcomes = GroundednessBenchmark.scores(.standard, corpus)
            let raw = ScoredOutcomes(
                scores: outcomes.scores.map { GroundednessModel.standard.calibration.probability($0) },
                outcomes: outcomes.outcomes)
            var line = [corpus.name, share(raw.calibrationError())]
            for count in [20, 50, 100, 200] {
                line.append(share(error(outcomes, count, Calibration.blending)))
                guard count == 100 else { continue }
                line.append(share(error(outcomes, count, Calibration.blending, isForetold: true)))
                line.append(share(error(outcomes, count) { .platt(PlattScaling(fitting: $0)) }))
            }
            for count in [100, 200] {
                let alarms = draws(outcomes, count) { labelled, rest in
                    let good = labelled.scores.indices.filter { !labelled.outcomes[$0] }.map { labelled.scores[$0] }
                    guard let threshold = ConformalThreshold.threshold(scores: good, falseAlarms: 0.1) else {
                        return nil
                    }
                    let others = rest.scores.indices.filter { !rest.outcomes[$0] }
                    return Double(others.count { rest.scores[$0] > threshold }) / Double(others.count)
                }.sorted()
                line.append(share(mean(alarms)))
                if count == 100, !alarms.isEmpty {
                    line.append("\(share(alarms[alarms.count / 10]))–\(share(alarms[alarms.count * 9 / 10]))")
                }
            }
            report(columns(line))
        }
        report("")
    }

    /// The calibration error on the rest; with `isForetold` what chance alone would make of it, were all probabilities
    /// right.
    private func error(
        _ outcomes: ScoredOutcomes, _ count: Int, _ fitting: (ScoredOutcomes) -> Calibration, isForetold: Bool = false
    ) -> Double {
        let errors = draws(outcomes, count) { labelled, rest in
            let curve = fitting(labelled)
            let foretold = rest.scores.map(curve.probability)
            let happened =
                isForetold
                ? foretold.indices.map { place in
                    let chance = StableHash.mixed(UInt64(place) &+ UInt64(count) << 40) >> 11
                    return Double(chance) / Double(1 << 53) < foretold[place]
                } : rest.outcomes
            return ScoredOutcomes(scores: foretold, outcomes: happened).calibrationError()
        }
        return mean(errors)
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

    private func draws(
        _ outcomes: ScoredOutcomes, _ count: Int, _ measure: (ScoredOutcomes, ScoredOutcomes) -> Double?
    ) -> [Double] {
        (0..<Self.repeats).compactMap { draw in
            let order = outcomes.scores.indices.sorted {
                StableHash.mixed(UInt64($0) &+ UInt64(draw) << 32) < StableHash.mixed(UInt64($1) &+ UInt64(draw) << 32)
            }
            func part(_ places: ArraySlice<Int>) -> ScoredOutcomes {
                ScoredOutcomes(
                    scores: places.map { outcomes.scores[$0] }, outcomes: places.map { outcomes.outcomes[$0] })
            }
            return measure(part(order.prefix(count)), part(order.dropFirst(count)))
        }
    }
}
