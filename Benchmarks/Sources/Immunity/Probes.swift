import Immunity
import Storage
import Vocabulary

/// What the memory finds among `count` stored patterns.
struct Probes {
    let database: SQLiteDatabase
    let count: Int
    private let immunity = Immunity()
    private static let now = Timestamp(seconds: 1_796_000_000)

    /// The stored failures that are asked for: 40, spread over the whole memory, the first and the last among them.
    private var targets: [Int] { (0..<40).map { $0 * (count - 1) / 39 } }

    static func oneWordAdded(_ prompt: String, at place: Int) -> String {
        var words = prompt.split(separator: " ").map(String.init)
        words.insert(["please", "quickly", "now", "thoroughly"][place % 4], at: 1 + place % (words.count - 2))
        return words.joined(separator: " ")
    }

    static func otherCaseAndSpaces(_ prompt: String) -> String {
        "  " + prompt.uppercased().split(separator: " ").joined(separator: " \t ") + "\n"
    }

    func check(_ prompt: String) async throws -> ImmuneCheck {
        try await database.read { [immunity] in
            try immunity.check(ImmuneQuery(prompt: prompt, operation: "code"), at: Self.now, in: $0)
        }
    }

    /// How many of the targets are found, and first, under a changed wording.
    func recall(_ changed: (String, Int) -> String) async throws -> (found: Int, first: Int) {
        var (found, first) = (0, 0)
        for target in targets {
            let lesson = "attempt \(target) left a test failing"
            let matches = try await check(changed(Corpus.prompt(target), target)).matches
            if matches.contains(where: { $0.lesson == lesson }) { found += 1 }
            if matches.first?.lesson == lesson { first += 1 }
        }
        return (found, first)
    }

    /// How many of the targets are still reported where the request asks for something else.
    func confusions(_ changed: (String) -> String) async throws -> Int {
        var confused = 0
        for target in targets where try await check(changed(Corpus.prompt(target))).riskScore >= 0.3 { confused += 1 }
        return confused
    }

    /// The highest risk of the unrelated prompts, and how many have any match.
    func unrelated() async throws -> (flagged: Int, highest: Double) {
        var (flagged, highest) = (0, 0.0)
        for prompt in Corpus.unrelated {
            let check = try await check(prompt)
            if !check.matches.isEmpty { flagged += 1 }
            highest = max(highest, check.riskScore)
        }
        return (flagged, highest)
    }
}
