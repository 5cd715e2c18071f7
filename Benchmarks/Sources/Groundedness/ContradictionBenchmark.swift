import Evaluation
import Learning
import Vocabulary

/// How many good answers are caught after one number, date, name or the polarity was exchanged in them.
///
/// Half of a corpus's good answers are made wrong, the other half are the false alarms; a threshold lets 5 % of those
/// through to an alarm.
struct ContradictionBenchmark {
    private let corpora: [LabelledCorpus]

    private struct Case {
        var row: [Double]
        var score: Double
        var isBad: Bool
        var slot: String
        var part: Int
    }

    init(_ corpora: [LabelledCorpus]) { self.corpora = corpora }

    func run() {
        report("Contradictions put into good answers: share caught at 5 % false alarms among other good answers")
        report("  made up = the value put in is not in the context; swapped = it stands there for something else\n")
        report(
            columns(["corpus", "judged by", "all", "made up", "swapped", "number", "date", "name", "polarity", "cases"])
        )
        for corpus in corpora {
            let cases = cases(corpus)
            let learned = AnswerLearner.crossValidated(cases.map(\.row), cases.map(\.isBad), cases.map(\.part))
            line(corpus.name, "within corpus", cases, learned)
            line("", "shipped", cases, cases.map(\.score))
        }
        report("")
    }

    private func cases(_ corpus: LabelledCorpus) -> [Case] {
        let good = corpus.answers.filter { !$0.isBad }
        let names = Set(good.prefix(600).flatMap { ContradictionGenerator.names(in: String($0.context.prefix(1000))) })
        var generator = ContradictionGenerator(seed: 7, otherNames: names.sorted())
        let groundedness = Groundedness()
        var found: [(claims: [[Double]], score: Double, isBad: Bool, slot: String, part: Int)] = []
        for answer in good.prefix(4000) {
            let part = Int(StableHash.word(answer.group) % 5)
            func add(_ output: String, _ isBad: Bool, _ slot: String) {
                found.append(
                    (
                        Groundedness.features(output, context: answer.context, prompt: answer.trial.prompt),
                        groundedness.judge(output, context: answer.context, prompt: answer.trial.prompt)?
                            .contradictionScore ?? -9,
                        isBad, slot, part
                    ))
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
        let rows = AnswerLearner.rows(found.map(\.claims))
        return found.indices.map {
            Case(
                row: rows[$0], score: found[$0].score, isBad: found[$0].isBad, slot: found[$0].slot,
                part: found[$0].part)
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
                    name, judge, caught { _ in true }, caught { !$0.hasSuffix("swapped") },
                    caught { $0.hasSuffix("swapped") },
                ]
                    + ["number", "date", "name", "polarity"].map { slot in caught { $0.hasPrefix(slot) } }
                    + ["\(cases.count { $0.isBad })"]))
    }
}
