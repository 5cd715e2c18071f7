import Evaluation
import Foundation
import Learning
import Vocabulary

/// How well answers that their context does not bear out are told from those that it does.
struct GroundednessBenchmark {
    private let corpora: [LabelledCorpus]
    private let sections: Set<String>
    private let modelFile: String?

    static func run(_ arguments: Arguments) throws {
        guard let folder = arguments.text("data") else {
            return print("usage: benchmarks groundedness --data FOLDER [--only SECTION,…] [--write FILE.swift]")
        }
        let sections = arguments.text("only").map { Set($0.split(separator: ",").map(String.init)) }
        let benchmark = Self(
            corpora: try LabelledCorpus.read(folder),
            sections: sections ?? ["within", "transfer", "shipped", "contradictions", "calibration", "time"],
            modelFile: arguments.text("write"))
        if let path = benchmark.modelFile { return try benchmark.write(path) }
        if benchmark.sections.contains("within") { benchmark.within() }
        if benchmark.sections.contains("transfer") { benchmark.transfer() }
        if benchmark.sections.contains("shipped") { benchmark.shipped() }
        if benchmark.sections.contains("contradictions") { ContradictionBenchmark(benchmark.corpora).run() }
        if benchmark.sections.contains("calibration") { CalibrationBenchmark(benchmark.corpora).run() }
        if benchmark.sections.contains("time") { benchmark.time() }
    }

    // MARK: - Within a corpus

    private static let published: [String: (auroc: Double?, accuracy: Double?)] = [
        "wice": (0.794, 0.74), "begin": (0.955, nil), "factscore": (0.88, nil), "halueval-dialogue": (0.84, nil),
        "summedits": (0.70, nil),
    ]

    private func within() {
        report("Trained and tested on one corpus, five parts by group (bad = positive)\n")
        report(
            columns(["corpus", "answers", "bad", "AUROC", "± 95 %", "goal", "balanced acc.", "goal", "length only"]))
        for corpus in corpora {
            let claims = corpus.answers.map {
                Groundedness.features($0.output, context: $0.context, prompt: $0.trial.prompt)
            }
            let (labels, parts) = (corpus.labels, corpus.parts)
            let scores = AnswerLearner.crossValidated(AnswerLearner.rows(claims), labels, parts)
            let outcomes = ScoredOutcomes(scores: scores, outcomes: labels)
            let estimate = outcomes.aurocEstimate!
            let length = ScoredOutcomes(
                scores: corpus.answers.map { Double($0.output.utf8.count) }, outcomes: labels)
            let goal = Self.published[corpus.name]
            report(
                columns([
                    corpus.name, "\(labels.count)", share(outcomes.baseRate), share(estimate.value),
                    share(1.96 * estimate.standardError), goal?.auroc.map(share) ?? "",
                    share(Self.balancedAccuracy(scores, labels, parts)), goal?.accuracy.map(share) ?? "",
                    share(length.auroc ?? 0),
                ]))
            withinModels(corpus, scores)
        }
        report("")
    }

    /// Balanced accuracy at thresholds chosen on the other four parts.
    static func balancedAccuracy(_ scores: [Double], _ labels: [Bool], _ parts: [Int]) -> Double {
        var decided = [Double](repeating: 0, count: scores.count)
        for part in Set(parts) {
            let others = scores.indices.filter { parts[$0] != part }
            let threshold =
                ScoredOutcomes(scores: others.map { scores[$0] }, outcomes: others.map { labels[$0] }).bestThreshold
                ?? 0
            for index in scores.indices where parts[index] == part {
                decided[index] = scores[index] >= threshold ? 1 : 0
            }
        }
        return ScoredOutcomes(scores: decided, outcomes: labels).balancedAccuracy(at: 0.5) ?? 0
    }

    /// A generator's name alone predicts much; so the mean over generators, weighted by answers.
    private func withinModels(_ corpus: LabelledCorpus, _ scores: [Double]) {
        let models = Dictionary(grouping: scores.indices) { corpus.answers[$0].trial.model ?? "" }
        guard models.count > 1 else { return }
        var (sum, weight) = (0.0, 0.0)
        for (_, places) in models {
            let outcomes = ScoredOutcomes(
                scores: places.map { scores[$0] }, outcomes: places.map { corpus.answers[$0].isBad })
            guard let area = outcomes.auroc else { continue }
            sum += area * Double(places.count)
            weight += Double(places.count)
        }
        report("  within one generator: AUROC \(share(sum / weight)) over \(models.count) generators")
    }

    // MARK: - Other corpora

    private func transfer() {
        report("Trained on the other corpora, tested on one that it has never seen\n")
        report(columns(["tested on", "all others", "that may ship"]))
        for corpus in corpora {
            let others = corpora.filter { $0.name != corpus.name }
            report(
                columns([
                    corpus.name, share(area(others.map { ($0, $0.weight == 0 ? 1 : $0.weight) }, corpus)),
                    share(area(others.filter { $0.weight > 0 }.map { ($0, $0.weight) }, corpus)),
                ]))
        }
        report("")
    }

    private func area(_ training: [(LabelledCorpus, Double)], _ corpus: LabelledCorpus) -> Double {
        let model = Self.trainer(training).model(card: [])!
        return Self.scores(model, corpus).auroc ?? 0
    }

    /// A trainer that has seen these corpora, each counting as much as its weight.
    static func trainer(_ corpora: [(corpus: LabelledCorpus, weight: Double)]) -> GroundednessTrainer {
        // What is put in for a name is what stands for names in such texts, not only names that nobody has.
        let names = corpora.flatMap { $0.corpus.names() }
        var trainer = GroundednessTrainer(names: GroundednessTrainer.names + names)
        for (corpus, weight) in corpora {
            let count = Double(corpus.answers.count)
            // Contradictions are learned where good answers are known to rest on the context alone.
            let isGrounded = corpus.name != "halueval-dialogue"
            for answer in corpus.answers.prefix(5000) {
                trainer.add(
                    answer.trial, weight: weight / count, group: answer.group,
                    contradictionWeight: isGrounded ? 1 / count : 0, corpus: corpus.name)
            }
        }
        return trainer
    }

    static func scores(_ model: GroundednessModel, _ corpus: LabelledCorpus) -> ScoredOutcomes {
        let groundedness = Groundedness(model)
        let scores = corpus.answers.map {
            groundedness.judge($0.output, context: $0.context, prompt: $0.trial.prompt)?.score ?? -9
        }
        return ScoredOutcomes(scores: scores, outcomes: corpus.labels)
    }

    // MARK: - What ships

    private func shipped() {
        report("The model that ships, on each corpus (WiCE and SummEdits are in its training)\n")
        report(columns(["corpus", "AUROC", "± 95 %", "avg. precision", "good that fail", "bad that fail", "seen"]))
        for corpus in corpora {
            let outcomes = Self.scores(.standard, corpus)
            let estimate = outcomes.aurocEstimate!
            report(
                columns([
                    corpus.name, share(estimate.value), share(1.96 * estimate.standardError),
                    share(outcomes.averagePrecision ?? 0), share(failing(outcomes, bad: false)),
                    share(failing(outcomes, bad: true)), corpus.weight > 0 ? "yes" : "never",
                ]))
        }
        report("  \(GroundednessModel.standard.file.count) bytes\n")
    }

    /// The share of the good or bad answers that the shipped model fails.
    private func failing(_ outcomes: ScoredOutcomes, bad: Bool) -> Double {
        let model = GroundednessModel.standard
        let places = outcomes.scores.indices.filter { outcomes.outcomes[$0] == bad }
        let failing = places.count { model.calibration.probability(outcomes.scores[$0]) >= model.failsFrom }
        return Double(failing) / Double(max(1, places.count))
    }

    private func write(_ path: String) throws {
        let trainer = Self.trainer(corpora.filter { $0.weight > 0 }.map { ($0, $0.weight) })
        let card = [
            "data: WiCE (labels ODC-BY, text CC-BY-SA 4.0; ryokamoi/wice), SummEdits (Apache-2.0; salesforce/factualNLG)",
            "weights: " + corpora.filter { $0.weight > 0 }.map { "\($0.name) \($0.weight)" }.joined(separator: ", "),
            "answers: good \(trainer.labels.good), bad \(trainer.labels.bad)",
            "made by: benchmarks groundedness --write",
            "probabilities: as if half of all answers were bad",
        ]
        let model = trainer.model(card: card, baseRate: 0.5)!
        let file = Data(model.file).base64EncodedString()
        var lines = [
            "// swift-format-ignore-file",
            "// Made by `scripts/bench groundedness -- --data FOLDER --write FILE`; do not edit.",
        ]
        lines += model.card.map { "// \($0)" }
        lines += ["", "enum ShippedGroundednessModel {", "    static let base64: StaticString = \"\"\""]
        var rest = file[...]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(120)))
            rest = rest.dropFirst(120)
        }
        lines += ["\"\"\"", "}", ""]
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        report(model.card.joined(separator: "\n"))
        report("  fails from \(share(model.failsFrom))")
        for corpus in corpora { report("  \(corpus.name) \(share(Self.scores(model, corpus).auroc ?? 0))") }
        report("  \(model.file.count) bytes in \(path)")
    }

    // MARK: - Time

    private func time() {
        report("Time of one judgement, context indexed anew each time, one core, milliseconds\n")
        report(columns(["corpus", "median", "95 %", "context (median characters)"]))
        let groundedness = Groundedness()
        for corpus in corpora {
            var times: [Int64] = []
            for answer in corpus.answers.prefix(700) {
                let start = Clocks.wall()
                _ = groundedness.judge(answer.output, context: answer.context, prompt: answer.trial.prompt)
                times.append(Clocks.wall() - start)
            }
            let quantiles = Quantiles(times)
            let lengths = corpus.answers.map(\.context.unicodeScalars.count).sorted()
            report(
                columns([
                    corpus.name, String(format: "%.3f", quantiles.milliseconds(0.5)),
                    String(format: "%.3f", quantiles.milliseconds(0.95)), "\(lengths[lengths.count / 2])",
                ]))
        }
        report("")
    }
}

/// A figure with three decimals.
func share(_ value: Double) -> String { String(format: "%.3f", value) }

/// A line of a table: the first column to the left, the others to the right.
func columns(_ values: [String]) -> String {
    values.enumerated().map { place, text in
        let padding = String(repeating: " ", count: max(0, (place == 0 ? 20 : 15) - text.count))
        return place == 0 ? "  " + text + padding : padding + text
    }.joined()
}
