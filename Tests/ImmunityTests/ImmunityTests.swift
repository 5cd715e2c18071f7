import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@testable import Immunity

/// A store with an immune memory in it.
struct Memory {
    let store: TemporaryStore
    let immunity: Immunity
    static let start = Timestamp(seconds: 1_795_000_000)

    init(_ settings: ImmunitySettings = ImmunitySettings()) throws {
        store = try TemporaryStore(migrations: Immunity.migrations)
        immunity = Immunity(settings: settings)
    }

    @discardableResult
    func learn(
        _ prompt: String, operation: String = "code", type: FailureType = .wrongAnswer, lesson: String = "it was wrong",
        remedy: String? = nil, severity: Double? = nil, at: Timestamp = start
    ) async throws -> Learned {
        let failure = ObservedFailure(
            prompt: prompt, operation: operation, failureType: type, lesson: lesson, remedy: remedy, severity: severity,
            at: at, source: "test")
        return try await store.database.write { [immunity] in try immunity.learn(failure, in: $0) }
    }

    func check(_ prompt: String, operation: String = "code", at now: Timestamp = start) async throws -> ImmuneCheck {
        try await store.database.read { [immunity] in
            try immunity.check(ImmuneQuery(prompt: prompt, operation: operation), at: now, in: $0)
        }
    }

    func record(_ outcome: MatchOutcome, of check: ImmuneCheck, at now: Timestamp = start) async throws {
        try await store.database.write { [immunity] in try immunity.record(outcome, of: check, at: now, in: $0) }
    }

    func status(at now: Timestamp = start, days: Int = 7) async throws -> ImmuneStatus {
        try await store.database.read { [immunity] in try immunity.status(at: now, days: days, in: $0) }
    }

    func pattern(_ id: String) async throws -> FailurePattern? {
        try await store.database.read { [immunity] in try immunity.pattern(id, in: $0) }
    }

    func count(_ table: String) async throws -> Int64? {
        try await store.database.read { try $0.first("SELECT count(*) FROM \(table)") { $0.integer(0) } }
    }

    var journal: [String] {
        get async throws {
            try await store.database.read { reader in
                try reader.rows("SELECT kind FROM journal ORDER BY seq") { $0.text(0) }
            }
        }
    }
}

struct RecognitionTests {
    private let prompt = "Write a function that parses the invoice table into amounts"

    @Test func `an empty memory knows nothing`() async throws {
        #expect(try await Memory().check("anything") == .clear)
    }

    @Test func `a failed prompt is recognised when it comes again`() async throws {
        let memory = try Memory()
        let id = try await memory.learn(prompt, lesson: "amounts lost their sign").patternID
        let check = try await memory.check(prompt)
        #expect(check.riskScore >= 0.5)
        #expect(check.band == .high)
        #expect(check.shouldProceed)
        #expect(check.matches.map(\.patternID) == [id])
        #expect(check.matches[0].similarity == 1)
        #expect(check.guardrails.contains { $0.contains("amounts lost their sign") })
    }

    @Test(
        arguments: [
            "WRITE A FUNCTION THAT PARSES THE INVOICE TABLE INTO AMOUNTS",
            "\n Write  a\tfunction that parses the invoice\r\ntable into amounts  ",
            "Write a fun\u{200B}ction that parses the invoice table into amounts",
        ])
    func `case and white space make no difference`(_ variant: String) async throws {
        let memory = try Memory()
        try await memory.learn(prompt)
        #expect(try await memory.check(variant).matches.first?.isExact == true)
    }

    @Test(
        arguments: [
            "Please write a function that parses the invoice table into amounts",
            "Write a function which parses the invoice tables into amounts",
            "Write a functon that parses the invoice table into amounts.",
        ])
    func `a prompt much like it is a near match`(_ variant: String) async throws {
        let memory = try Memory()
        try await memory.learn(prompt)
        let match = try #require(try await memory.check(variant).matches.first)
        #expect(!match.isExact)
        #expect(0.6...1 ~= match.similarity)
    }

    @Test(
        arguments: [
            "What is the capital of France?", "x", "", "Write a poem about the sea",
            "Write a function that sorts numbers",
            "😀", "日本の首都はどこですか",
        ])
    func `an unrelated prompt is not flagged, and being the same operation is no evidence`(_ other: String) async throws
    {
        let memory = try Memory()
        try await memory.learn(prompt)
        #expect(try await memory.check(other) == .clear)
    }

    @Test(
        arguments: [
            (
                "Close ticket 4821 in the tracker and tell the customer",
                "Close ticket 4822 in the tracker and tell the customer"
            ),
            ("Send the summary of the call to Alice by mail", "Send the summary of the call to Boris by mail"),
            ("Delete the cached pages after the deployment", "Do not delete the cached pages after the deployment"),
        ])
    func `what only looks alike is told apart`(_ failed: String, _ request: String) async throws {
        let memory = try Memory()
        try await memory.learn(failed)
        #expect(try await memory.check(request) == .clear)
    }

    @Test(arguments: [
        "Résume le rapport de réunion en français", "Напиши функцию для разбора счетов", "請求書の表を金額に変換する関数を書いてください",
    ])
    func `prompts in other languages and scripts are recognised`(_ prompt: String) async throws {
        let memory = try Memory()
        try await memory.learn(prompt)
        #expect(try await memory.check(prompt.uppercased()).matches.first?.isExact == true)
        #expect(try await memory.check(prompt + "!").matches.first?.similarity ?? 0 > 0.9)
    }

    @Test func `other operations are not asked, unless they are the same under another name`() async throws {
        let memory = try Memory()
        try await memory.learn(prompt, operation: "spawn_agent")
        #expect(try await memory.check(prompt, operation: "code") == .clear)
        #expect(try await memory.check(prompt + " now", operation: "code") == .clear)
        #expect(try await memory.check(prompt, operation: "spawn_parallel_agents").riskScore >= 0.5)
    }

    @Test func `a prompt that failed in two ways has a guardrail for each`() async throws {
        let memory = try Memory()
        try await memory.learn(prompt, type: .jsonInvalid)
        try await memory.learn(prompt, type: .truncation)
        let check = try await memory.check(prompt)
        #expect(Set(check.matches.map(\.failureType)) == [.jsonInvalid, .truncation])
        #expect(check.guardrails.count { !$0.contains("(data)") } == 2)
    }

    @Test func `a risk that reaches the limit stops the request only where a limit is set`() async throws {
        let (open, strict) = (try Memory(), try Memory(ImmunitySettings(blockAt: 0.9)))
        for memory in [open, strict] {
            try await memory.learn(prompt, severity: 1)
            #expect(try await memory.check(prompt).shouldProceed)
            for _ in 0..<9 { try await memory.learn(prompt, severity: 1) }
            #expect(try await memory.check(prompt).riskScore >= 0.9)
        }
        #expect(try await open.check(prompt).shouldProceed)
        #expect(try await !strict.check(prompt).shouldProceed)
    }

    @Test func `among 1,000 patterns of common words the right one is found, and nothing unrelated`() async throws {
        let memory = try Memory()
        let verbs = ["Refactor", "Fix", "Document", "Test", "Review"]
        let objects = ["login form", "payment handler", "search index", "upload queue", "mail parser"]
        let places = ["billing service", "admin console", "mobile app", "data pipeline"]
        let prompts = (0..<1000).map { index in
            "\(verbs[index % 5]) the \(objects[index / 5 % 5]) in the \(places[index / 25 % 4]), ticket \(5000 + index)"
        }
        let failures = prompts.map {
            ObservedFailure(
                prompt: $0, operation: "code", failureType: .other, lesson: $0, at: Memory.start, source: "test")
        }
        try await memory.store.database.write { [immunity = memory.immunity] in
            _ = try immunity.learn(failures, in: $0)
        }
        for prompt in stride(from: 0, to: 1000, by: 77).map({ prompts[$0] }) {
            for variant in [prompt, prompt.uppercased(), prompt.replacing(" in the ", with: " quickly in the ")] {
                #expect(try await memory.check(variant).matches.map(\.lesson) == [prompt], "\(variant)")
            }
        }
        for prompt in ["Tell me a joke about penguins", "How do I boil an egg?", "Plan a weekend in Lisbon"] {
            #expect(try await memory.check(prompt) == .clear)
        }
    }

    @Test func `near copies are found where no single word is rare any more`() async throws {
        let memory = try Memory()
        // Each of 11 places has one of two words: each word is in more patterns than are indexed under it.
        let failures = (0..<2200).map { index in
            let words = (0..<11).map {
                "\(index >> $0 & 1 == 0 ? "red" : "green")stone\("abcdefghijk".dropFirst($0).prefix(1))"
            }
            return ObservedFailure(
                prompt: words.joined(separator: " ") + (index < 2048 ? "" : " again"), operation: "code",
                failureType: .other, lesson: "\(index)", at: Memory.start, source: "test")
        }
        try await memory.store.database.write { [immunity = memory.immunity] in
            _ = try immunity.learn(failures, in: $0)
        }
        let match = try #require(try await memory.check("soon " + failures[1999].prompt).matches.first)
        #expect(match.lesson == "1999")
    }
}
