import Evaluation
import Testing

struct ContradictionTests {
    private static let context = """
        Marie Curie discovered polonium in July 1898 together with Pierre Curie. She was awarded the Nobel Prize in \
        Physics in 1903 and in Chemistry in 1911. The laboratory in Paris had 14 assistants and was not heated.
        """
    private static let right =
        "Marie Curie discovered polonium in July 1898, and the laboratory in Paris had 14 assistants."

    @Test(arguments: ContradictionGenerator.Slot.allCases)
    func `the generator changes one slot, the same way for the same seed`(_ slot: ContradictionGenerator.Slot) throws {
        var first = ContradictionGenerator(seed: 5, otherNames: ["Ada Lovelace"])
        var second = ContradictionGenerator(seed: 5, otherNames: ["Ada Lovelace"])
        let made = first.contradict(Self.right, context: Self.context, slot: slot)
        let wrong = try #require(made)
        #expect(wrong != Self.right)
        let again = second.contradict(Self.right, context: Self.context, slot: slot)
        #expect(wrong == again)
        let (before, after) = (Self.right.split(separator: " "), wrong.split(separator: " "))
        #expect(abs(before.count - after.count) <= 3)
    }

    @Test func `where there is nothing to exchange nothing is made up`() {
        var generator = ContradictionGenerator(seed: 1, otherNames: [])
        for slot in ContradictionGenerator.Slot.allCases {
            let wrong = generator.contradict("it rains", context: Self.context, slot: slot)
            #expect(wrong == nil)
        }
    }

    @Test(arguments: [
        ("The laboratory in Paris had 15 assistants.", "14"), ("She discovered polonium in May 1898.", "July"),
        ("The laboratory in Paris was heated.", "not heated"),
        ("She was never awarded the Nobel Prize in Physics.", "awarded"),
    ])
    func `each kind of conflict is found and named`(_ output: String, _ theirs: String) throws {
        let report = try #require(Groundedness().judge(output, context: Self.context))
        let honest = try #require(Groundedness().judge(Self.right, context: Self.context))
        #expect(report.contradictionScore > honest.contradictionScore)
        let claim = try #require(report.claims.first)
        if claim.verdict == .contradicted { #expect(claim.reason.contains(theirs)) }
    }

    @Test func `numbers agree in whatever form they are written`() throws {
        let context = "The company earned $8.2 million in March and employs 1,200 people, 25% of them in Oslo."
        for output in [
            "The company earned $8.2m in March.", "It employs 1200 people.", "25 percent of them are in Oslo.",
        ] {
            let report = try #require(Groundedness().judge(output, context: context))
            #expect(report.claims.allSatisfy { $0.verdict != .contradicted }, "\(output)")
        }
    }
}
