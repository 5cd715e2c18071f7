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
        ("Did Marie Curie discover polonium in July 1898?", ContradictionGenerator.Slot.number),
        ("I think Marie Curie was awarded the Nobel Prize in 1903.", .date),
        ("We know that Marie Curie was not rich in Paris.", .polarity), ("The laboratory had 20 rooms.", .number),
        ("It was founded in 1950.", .date), ("Ada Lovelace was there.", .name), ("It was open in May 2018.", .polarity),
        ("She was not only awarded the Nobel Prize.", .polarity), ("She was not zealous.", .polarity),
    ])
    func `what the context does not say is not contradicted`(_ answer: String, _ slot: ContradictionGenerator.Slot) {
        for seed in 0..<20 {
            var generator = ContradictionGenerator(seed: UInt64(seed), otherNames: ["Tobias Krantz"])
            #expect(generator.contradict(answer, context: Self.context, slot: slot) == nil)
        }
    }

    @Test func `a value that stands beside the right one is not put in, and one made up does not stand there`() throws {
        for seed in 0..<40 {
            var generator = ContradictionGenerator(seed: UInt64(seed), otherNames: ["Tobias Krantz"])
            let dated = generator.contradict("The prize came in 1903.", context: Self.context, slot: .date)
            let date = try #require(dated)
            #expect(!date.contains("1903") && !date.contains("1911"))
            #expect(generator.isFromContext == date.contains("1898"))
            let named = generator.contradict("It was Marie Curie.", context: Self.context, slot: .name)
            let name = try #require(named)
            #expect(!name.contains("Pierre"))
        }
    }

    @Test func `an ordinal gives way to an ordinal`() throws {
        var generator = ContradictionGenerator(seed: 2, otherNames: [])
        let made = generator.contradict("It was her third film.", context: "Her third film came late.", slot: .number)
        let wrong = try #require(made)
        #expect(
            ["second", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].contains {
                wrong.contains($0)
            })
    }

    // MARK: - Evidence

    private static func feature(_ name: String, _ answer: String, context: String = Self.context) throws -> Double {
        let place = try #require(Groundedness.featureNames.firstIndex(of: name))
        return try #require(Groundedness.features(answer, context: context, prompt: "").first)[place]
    }

    @Test(arguments: [
        ("The laboratory in Paris was not heated.", 0.0), ("She was not awarded the Nobel Prize in Physics.", 1),
        ("She discovered polonium.", 0), ("She never sang.", 0.5), ("She was not only awarded the Nobel Prize.", 0),
        ("I am not sure about the Nobel Prize.", 0), ("Was she not awarded the Nobel Prize?", 0),
    ])
    func `a denial is unfounded where the context states the thing`(_ answer: String, _ expected: Double) throws {
        #expect(try Self.feature("unfoundedDenial", answer) == expected)
    }

    @Test func `a number is misplaced where the rest of the claim stands with another one`() throws {
        let right = "She was awarded the Nobel Prize in Physics in 1903."
        let swapped = "She was awarded the Nobel Prize in Physics in 1898."
        let fresh = "She was awarded the Nobel Prize in Physics in 1950."
        for feature in ["numberMargin", "numberRival"] {
            #expect(try Self.feature(feature, right) == 0)
            #expect(try Self.feature(feature, swapped) > 0.3)
            #expect(try Self.feature(feature, fresh) > 0.3)
        }
    }

    @Test func `a name is misplaced where the rest of the claim stands with another one`() throws {
        let context = Self.context + " Irène Joliot-Curie studied radiation in Berlin with Lise Meitner."
        #expect(try Self.feature("nameMargin", "The laboratory in Paris had 14 assistants.", context: context) < 0.01)
        #expect(try Self.feature("nameMargin", "The laboratory in Berlin had 14 assistants.", context: context) > 0.3)
        #expect(try Self.feature("nameRival", "The laboratory in Berlin had 14 assistants.", context: context) > 0.3)
    }

    @Test func `numbers of things and places in a row are not compared`() throws {
        let context = "Her second film had 3 songs and sold 40,000 tickets."
        #expect(try Self.feature("numberConflict", "Her second film had 3 songs.", context: context) == 0)
        #expect(try Self.feature("numberConflict", "Her fourth film had 3 songs.", context: context) == 1)
    }

    @Test func `a subject without an article is a name, and no. 1 denies nothing`() throws {
        #expect(try Self.feature("names", "Football is a game.") == 1)
        #expect(try Self.feature("names", "The game is old.") == 0)
        #expect(try Self.feature("negation", "It is my no 1 place.") == 0)
        #expect(try Self.feature("negation", "It is no place.") == 1)
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
