import Evaluation
import JSON
import Testing
import Vocabulary

struct ConsistencyTests {
    private func grade(_ output: String, _ others: String..., prompt: String = "Say something") -> Grade? {
        ConsistencyGrader(answers: others).grade(trial(output, prompt: prompt))
    }

    @Test func `final numbers are compared where a number was asked for`() {
        let prompt = "How many apples are left?"
        #expect(grade("3 + 4 = 7, so 7 apples.", "There are 7.", prompt: prompt)?.score == 1)
        let grade = grade("So 7 apples are left.", "There are 8 apples.", "It is 7.", prompt: prompt)
        #expect(grade?.score == 0.5)
        #expect(grade?.spans.map { "So 7 apples are left.".part($0) } == ["7"])
        #expect(grade?.failureType == nil)
    }

    @Test func `yes and no disagree`() {
        #expect(grade("Yes, it is safe to delete the folder.", "No, other tools still read it.")?.score == 0)
        #expect(grade("Yes, it is safe.", "Yes. Nothing reads it any more.")?.score == 1)
    }

    @Test func `short answers are compared as a whole`() {
        #expect(grade("Paris", "The answer is Paris.")?.score == 1)
        #expect(grade("Paris", "Lyon")?.failureType == .inconsistency)
    }

    @Test(arguments: [
        (
            "The bridge was opened in 1932 by the state premier of that time.",
            "The bridge was opened in 1937 by the state premier of that time.", "1932"
        ),
        (
            "The engine was designed by Henry Miller for small racing cars.",
            "The engine was designed by Henry Offenhauser for small racing cars.", "Miller"
        ),
        (
            "The cache does not keep entries after the process has ended there.",
            "The cache does keep entries after the process has ended there.", "not"
        ),
    ]) func `sentences that say nearly the same are compared`(_ mine: String, _ other: String, _ place: String) {
        let grade = grade(mine, other)
        #expect(grade?.score == 0)
        #expect(grade?.spans.map { mine.part($0) } == [place])
    }

    @Test func `what cannot be compared is not judged`() {
        #expect(
            grade(
                "Bees make honey from the nectar that they collect all summer.",
                "The town hall closes at noon on most days of the week.") == nil)
        #expect(ConsistencyGrader().grade(trial("Paris")) == nil)
        #expect(ConsistencyGrader(answers: ["", "  "]).grade(trial("Paris")) == nil)
        #expect(ConsistencyGrader().grade(trial("Paris", metadata: ["answers": ["Rome"]]))?.score == 0)
    }
}
