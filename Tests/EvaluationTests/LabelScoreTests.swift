import Evaluation
import Testing
import Vocabulary

struct LabelScoreTests {
    private func verdict(_ grades: (String, Bool)...) -> Verdict {
        Verdict(
            grades: grades.map { Grade(grader: $0.0, score: $0.1 ? 1 : 0, passed: $0.1, reason: "") },
            score: 0, passed: grades.allSatisfy(\.1))
    }

    @Test func `a bad output that fails is caught and one that passes is missed`() {
        var score = LabelScore()
        score.add(verdict(("length", false)), label: .bad)
        score.add(verdict(("length", true)), label: .bad)
        score.add(verdict(("length", true)), label: .good)
        score.add(verdict(("length", false)), label: .good)
        #expect(score.overall.caught == 1)
        #expect(score.overall.missed == 1)
        #expect(score.overall.correctPasses == 1)
        #expect(score.overall.falseAlarms == 1)
        #expect(score.overall.precision == 0.5)
        #expect(score.overall.recall == 0.5)
        #expect(score.overall.accuracy == 0.5)
    }

    @Test func `what was not judged lowers the recall but is no miss`() {
        var score = LabelScore()
        score.add(verdict(("length", false)), label: .bad)
        score.add(.notJudged, label: .bad)
        score.add(.notJudged, label: .good)
        #expect(score.overall.recall == 0.5)
        #expect(score.overall.missed == 0)
        #expect(score.overall.total == 3)
        #expect(score.overall.judged == 1)
    }

    @Test func `each grader is counted by itself`() {
        var score = LabelScore()
        score.add(verdict(("refusal", true), ("numeric_answer", false)), label: .bad)
        #expect(score.counts(of: "refusal")?.missed == 1)
        #expect(score.counts(of: "numeric_answer")?.caught == 1)
        #expect(score.counts(of: "json_valid") == nil)
        #expect(score.graders.map(\.name) == ["refusal", "numeric_answer"])
    }

    @Test func `without labels there is nothing to divide by`() {
        var score = LabelScore()
        score.add(verdict(("length", false)), label: nil)
        #expect(score.unlabelled == 1)
        #expect(score.overall.precision == nil)
        #expect(score.overall.recall == nil)
        #expect(score.overall.accuracy == nil)
    }
}
