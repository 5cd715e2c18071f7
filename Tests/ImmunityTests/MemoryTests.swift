import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@testable import Immunity

struct MemoryTests {
    @Test func `a repeated failure strengthens its pattern`() async throws {
        let memory = try Memory()
        let first = try await memory.learn("Sort the list", lesson: "unstable")
        let later = Memory.start + .seconds(3600)
        let second = try await memory.learn(" sort THE list ", lesson: "still unstable", at: later)
        guard case .new(let id) = first else { return #expect(Bool(false), "\(first)") }
        #expect(second == .strengthened(id: id, occurrences: 2))

        let pattern = try #require(try await memory.pattern(id))
        #expect(pattern.occurrences == 2)
        #expect(pattern.lesson == "still unstable")
        #expect(pattern.firstSeen == Memory.start && pattern.lastSeen == later)
        #expect(abs(pattern.relevance - (0.5 * 0.990_419 + 0.05)) < 1e-5)
        #expect(try await memory.check("Sort the list").matches[0].occurrences == 2)
        #expect(try await memory.journal == ["immune.learned", "immune.strengthened"])
    }

    @Test func `two prompts with the same first 100 characters are two patterns`() async throws {
        let memory = try Memory()
        let start = String(repeating: "You are a careful assistant. ", count: 4)
        let first = try await memory.learn(start + "Add the numbers.")
        let second = try await memory.learn(start + "Draw a circle.")
        #expect(first.patternID != second.patternID)
        #expect(try await memory.status().total.patterns == 2)
    }

    @Test func `an id depends on the prompt, the operation and the failure type, and on nothing else`() async throws {
        let memory = try Memory()
        let ids = [
            try await memory.learn("Sort the list", operation: "code", type: .other),
            try await memory.learn("Sort the list", operation: "answer", type: .other),
            try await memory.learn("Sort the list", operation: "code", type: .refusal),
            try await memory.learn("Sort the lists", operation: "code", type: .other),
        ].map(\.patternID)
        #expect(Set(ids).count == 4)
        #expect(ids.allSatisfy { $0.count == 32 })
        let other = try Memory()
        #expect(
            try await other.learn("SORT the  list", operation: "code", type: .other, lesson: "x").patternID == ids[0])
    }

    @Test func `many failures in one transaction are the same as one after the other`() async throws {
        let (together, apart) = (try Memory(), try Memory())
        let prompts = ["Sort the list", "Parse the table", "sort the list", "Draw the tree"]
        for prompt in prompts { try await apart.learn(prompt) }
        let failures = prompts.map {
            ObservedFailure(
                prompt: $0, operation: "code", failureType: .wrongAnswer, lesson: "it was wrong", at: Memory.start,
                source: "test")
        }
        let learned = try await together.store.database.write { [immunity = together.immunity] in
            try immunity.learn(failures, in: $0)
        }
        #expect(learned[2] == .strengthened(id: learned[0].patternID, occurrences: 2))
        #expect(try await together.status() == apart.status())
        for table in ["immune_terms", "immune_postings", "immune_patterns", "immune_tallies", "immune_days", "journal"]
        {
            #expect(try await together.count(table) == apart.count(table), "\(table)")
        }
    }

    @Test func `what another process learns is known at once`() async throws {
        let memory = try Memory()
        #expect(try await memory.check("Sort the list") == .clear)
        let other = try memory.store.openAgain()
        let failure = ObservedFailure(
            prompt: "Sort the list", operation: "code", failureType: .other, lesson: "x", at: Memory.start,
            source: "test")
        _ = try await other.write { [immunity = memory.immunity] in try immunity.learn(failure, in: $0) }
        #expect(try await memory.check("Sort the list").riskScore >= 0.5)
        #expect(try await memory.check("Sort the list now").matches.count == 1)
    }

    @Test func `failures learned from two processes at once are all counted`() async throws {
        let memory = try Memory()
        let other = try memory.store.openAgain()
        let failure = ObservedFailure(
            prompt: "Sort the list", operation: "code", failureType: .other, lesson: "x", at: Memory.start,
            source: "test")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<40 {
                group.addTask { [immunity = memory.immunity, database = memory.store.database] in
                    _ = try await (index % 2 == 0 ? database : other).write { try immunity.learn(failure, in: $0) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await memory.check("Sort the list").matches[0].occurrences == 40)
        #expect(try await memory.status().total == ImmuneStatus.Tally(patterns: 1, failures: 40))
    }

    @Test func `a failed transaction teaches nothing`() async throws {
        struct Stop: Error {}
        let memory = try Memory()
        let failure = ObservedFailure(
            prompt: "Sort the list", failureType: .other, lesson: "x", at: Memory.start, source: "test")
        await #expect(throws: Stop.self) {
            try await memory.store.database.write { [immunity = memory.immunity] transaction in
                _ = try immunity.learn(failure, in: transaction)
                throw Stop()
            }
        }
        #expect(try await memory.status().total == ImmuneStatus.Tally())
        #expect(try await memory.journal.isEmpty)
    }

    @Test func `a forgotten pattern leaves nothing behind but the journal`() async throws {
        let memory = try Memory()
        try await memory.learn("Draw the tree of the files")
        let (terms, postings) = (try await memory.count("immune_terms"), try await memory.count("immune_postings"))
        let id = try await memory.learn("Sort the list of the users by name").patternID
        let forgotten = try await memory.store.database.write { [immunity = memory.immunity] transaction in
            [
                try immunity.forget(id, at: Memory.start, in: transaction),
                try immunity.forget(id, at: Memory.start, in: transaction),
            ]
        }
        #expect(forgotten == [true, false])
        #expect(try await memory.check("Sort the list of the users by name") == .clear)
        #expect(try await memory.count("immune_terms") == terms)
        #expect(try await memory.count("immune_postings") == postings)
        #expect(try await memory.status().total == ImmuneStatus.Tally(patterns: 1, failures: 1))
        #expect(try await memory.journal.last == "immune.forgotten")
    }
}

struct OutcomeTests {
    private let prompt = "Sort the list of the users by name"

    @Test func `a success lowers the risk and many clear it`() async throws {
        let memory = try Memory()
        try await memory.learn(prompt)
        let before = try await memory.check(prompt)
        try await memory.record(.succeeded, of: before)
        let after = try await memory.check(prompt)
        #expect(after.riskScore < before.riskScore)
        for _ in 0..<4 { try await memory.record(.succeeded, of: after) }
        #expect(try await memory.check(prompt).band == .low)
        #expect(try await memory.check(prompt).guardrails.isEmpty)
        #expect(try await memory.status().health.averted == 5)
    }

    @Test func `the success of a similar prompt weakens only the similarity`() async throws {
        let memory = try Memory()
        try await memory.learn(prompt)
        let near = try await memory.check(prompt + " please")
        for _ in 0..<6 { try await memory.record(.succeeded, of: near) }
        #expect(try await memory.check(prompt + " please").riskScore < near.riskScore / 2)
        #expect(try await memory.check(prompt).riskScore >= 0.5)
    }

    @Test(arguments: [(MatchOutcome.succeeded, 0.35), (.failed, 0.55)])
    func `the outcome moves the relevance`(_ outcome: MatchOutcome, _ expected: Double) async throws {
        let memory = try Memory()
        let id = try await memory.learn(prompt).patternID
        try await memory.record(outcome, of: try await memory.check(prompt))
        #expect(abs((try await memory.pattern(id)?.relevance ?? -1) - expected) < 1e-12)
        #expect(try await memory.journal.last == "immune.outcome")
    }

    @Test func `without matches nothing is written, and a forgotten match is skipped`() async throws {
        let memory = try Memory()
        try await memory.record(.succeeded, of: .clear)
        #expect(try await memory.journal.isEmpty)
        let id = try await memory.learn(prompt).patternID
        let check = try await memory.check(prompt)
        try await memory.store.database.write { [immunity = memory.immunity] in
            _ = try immunity.forget(id, at: Memory.start, in: $0)
        }
        try await memory.record(.failed, of: check)
        #expect(try await memory.pattern(id) == nil)
    }
}

struct StatusTests {
    private let day = Duration.seconds(86_400)

    @Test func `the status adds up`() async throws {
        let memory = try Memory()
        let now = Memory.start + day
        try await memory.learn("Sort the list", type: .wrongAnswer)
        try await memory.learn("Sort the list", type: .wrongAnswer, at: now)
        try await memory.learn("Draw a tree", operation: "answer", type: .refusal, at: now)
        let status = try await memory.status(at: now)
        #expect(status.total == .init(patterns: 2, failures: 3))
        #expect(status.byFailureType.map(\.name) == ["wrong_answer", "refusal"])
        #expect(
            status.byOperation == [
                .init(name: "code", patterns: 1, failures: 2), .init(name: "answer", patterns: 1, failures: 1),
            ])
        #expect(status.days.map(\.new) == [1, 1])
        #expect(status.days.map(\.repeated) == [1, 0])
        #expect(status.mostFrequent.map(\.occurrences) == [2, 1])
        #expect(status.recent.first?.operation == "answer")
        #expect(status.health == ImmuneHealth(repeated: 1, averted: 0))
    }

    @Test func `what happened more than a week ago no longer counts for health`() async throws {
        let memory = try Memory()
        for _ in 0..<5 { try await memory.learn("Sort the list") }
        #expect(try await memory.status(at: Memory.start + .seconds(6 * 86_400)).health.band == .strained)
        let later = try await memory.status(at: Memory.start + .seconds(7 * 86_400), days: 30)
        #expect(later.health.score == 1)
        #expect(later.days.map(\.repeated) == [4])
    }

    @Test func `the failures last seen come first`() async throws {
        let memory = try Memory()
        try await memory.learn("one", at: Memory.start + .seconds(30))
        try await memory.learn("two", at: Memory.start)
        try await memory.learn("three", at: Memory.start + .seconds(60))
        let failures = try await memory.store.database.read { [immunity = memory.immunity] in
            try immunity.failures(limit: 2, in: $0)
        }
        #expect(failures.map(\.promptExcerpt) == ["three", "one"])
    }
}

struct BadInputTests {
    @Test func `a prompt of a megabyte is kept as an excerpt and known by its whole text`() async throws {
        let memory = try Memory()
        let body = (0..<120_000).map { "word\($0)" }.joined(separator: " ")
        #expect(body.utf8.count > 1_000_000)
        let id = try await memory.learn(body + " head to tail").patternID
        #expect(try await memory.check(body.uppercased() + " head TO tail").matches.first?.isExact == true)
        let changed = try await memory.learn(body.replacing("word60000 ", with: "word60001 ") + " head to tail")
        #expect(changed.patternID != id)
        let excerpt = try #require(try await memory.pattern(id)?.promptExcerpt)
        #expect(excerpt.utf8.count <= 4110)
        #expect(excerpt.hasPrefix("word0 word1 ") && excerpt.hasSuffix(" head to tail"))
    }

    @Test func `an excerpt is never cut inside a character`() {
        for padding in 0..<4 {
            let text = String(repeating: "x", count: padding) + String(repeating: "日😀", count: 2000)
            let excerpt = PromptExcerpt.of(Array(text.utf8))
            #expect(String(validating: excerpt, as: UTF8.self) != nil)
        }
    }

    @Test(arguments: ["", " \n\t ", "\u{0}\u{1}\u{2}", "?!", "😀", "日", String(repeating: "a", count: 5000)])
    func `a strange prompt is learned and recognised like any other`(_ prompt: String) async throws {
        let memory = try Memory()
        try await memory.learn(prompt)
        #expect(try await memory.check(prompt).riskScore >= 0.5)
        #expect(try await memory.check("Sort the list of users") == .clear)
    }

    @Test func `what comes from outside is cleaned and cut before it is kept`() async throws {
        let memory = try Memory()
        let id = try await memory.learn(
            "Sort the list", lesson: "line one\nline\u{7}two \u{202E}" + String(repeating: "z", count: 100_000),
            remedy: "\u{1B}[31mred", severity: .nan
        ).patternID
        let pattern = try #require(try await memory.pattern(id))
        #expect(pattern.lesson.hasPrefix("line one linetwo zzz"))
        #expect(pattern.lesson.unicodeScalars.count == QuotedText.limit)
        #expect(pattern.remedy == "[31mred")
        #expect(pattern.severity == FailureType.wrongAnswer.severity)
    }

    @Test func `text that looks like SQL is only text`() async throws {
        let memory = try Memory()
        let prompt = "'; DROP TABLE immune_patterns; -- \" ? :a $1"
        try await memory.learn(prompt, operation: "' OR 1=1", type: FailureType(rawValue: "x'); --"))
        #expect(try await memory.check(prompt, operation: "' OR 1=1").matches.count == 1)
        #expect(try await memory.check(prompt, operation: "code") == .clear)
    }
}
