import Evaluation
import Learning
import Vocabulary

/// How many good answers are caught after one number, date, name or the polarity was exchanged in them.
///
/// Half of a corpus's good answers are made wrong, the other half are the false alarms; a threshold lets 5 % of those
/// through to an alarm. Corpora that the shipped model has learned from are judged by models that have not seen the
/// answers' groups.
struct ContradictionBenchmark {
    private let corpora: [LabelledCorpus]

    private struct Case {
        var row: [Double]
        var score: Double
        var support: Double
        var isBad: Bool
        var slot: String
        var part: Int
    }

    init(_ corpora: [LabelledCorpus]) { self.corpora = corpora }

    func run() {
        report("Contradictions put into good answers: share caught at 5 % false alarms among other good answers")
        report("  made up = the value put in is not in the context; swapped = it stands there for something else\n")
        report(
            columns([
                "corpus", "judged by", "all", "AUROC", "made up", "swapped", "number", "date", "name", "polarity",
                "cases",
            ]))
        for corpus in corpora {
            let cases = cases(corpus)
            let learned = AnswerLearner.crossValidated(cases.map(\.row), cases.map(\.isBad), cases.map(\.part))
            line(corpus.name, "within corpus", cases, learned)
            let isSeen = corpus.weight > 0
            line("", isSeen ? "shipped, unseen" : "shipped", cases, cases.map(\.score))
            line("", "its whole score", cases, cases.map(\.support))
        }
        report("")
    }

    private func cases(_ corpus: LabelledCorpus) -> [Case] {
        let good = corpus.answers.filter { !$0.isBad }
        var generator = ContradictionGenerator(seed: 7, otherNames: corpus.names())
        let judges = judges(corpus)
        var found: [Case] = []
        var claims: [[[Double]]] = []
        for answer in good.prefix(4000) {
            let part = Int(StableHash.word(answer.group) % 5)
            func add(_ output: String, _ isBad: Bool, _ slot: String) {
                claims.append(Groundedness.features(output, context: answer.context, prompt: answer.trial.prompt))
                let report = judges[part].judge(output, context: answer.context, prompt: answer.trial.prompt)
                found.append(
                    Case(
                        row: [], score: report?.contradictionScore ?? -9, support: report?.score ?? -9, isBad: isBad,
                        slot: slot, part: part))
            }
            if StableHash.mixed(StableHash.word(answer.trial.id)) % 2 == 0 {
                add(answer.output, false, "")
                continue
            }
            for slot in ContradictionGenerator.Slot.allCases {
                guard let wrong = generator.contradict(answer.output, context: answer.context, slot: slot) else {
                    continue
                }
                add(wrong, true, slot.rawValue + (generator.isFromContext ? " swapped" : ""))
            }
        }
        for (place, row) in AnswerLearner.rows(claims).enumerated() { found[place].row = row }
        return found
    }

    /// What judges the answers of each of the five parts.
    private func judges(_ corpus: LabelledCorpus) -> [Groundedness] {
        guard corpus.weight > 0 else { return [Groundedness](repeating: Groundedness(), count: 5) }
        return (0..<5).map { part in
            let training = corpora.filter { $0.weight > 0 }.map { other in
                let kept = other.name == corpus.name ? other.leavingOut(part) : other
                return (kept, other.weight)
            }
            return Groundedness(GroundednessBenchmark.trainer(training).model(card: [])!)
        }
    }

    private func line(_ name: String, _ judge: String, _ cases: [Case], _ scores: [Double]) {
        let good = cases.indices.filter { !cases[$0].isBad }.map { scores[$0] }.sorted(by: >)
        let threshold = good[min(good.count - 1, Int(Double(good.count) * 0.05))]
        func caught(_ belongs: (String) -> Bool) -> String {
            let bad = cases.indices.filter { cases[$0].isBad && belongs(cases[$0].slot) }
            guard !bad.isEmpty else { return "–" }
            return share(Double(bad.count { scores[$0] > threshold }) / Double(bad.count))
        }
        report(
            columns(
                [
                    name, judge, caught { _ in true },
                    share(ScoredOutcomes(scores: scores, outcomes: cases.map(\.isBad)).auroc ?? 0),
                    caught { !$0.hasSuffix("swapped") },
                    caught { $0.hasSuffix("swapped") },
                ]
                    + ["number", "date", "name", "polarity"].map { slot in caught { $0.hasPrefix(slot) } }
                    + ["\(cases.count { $0.isBad })"]))
    }
}
