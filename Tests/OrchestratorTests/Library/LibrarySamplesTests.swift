// What stands between `// sample: NAME` and `// end` is printed in README.md and docs/LIBRARY.md, word for word
// (LibraryPagesTests compares them). So nothing but the library's public modules is imported.
import Agents
import Evaluation
import Immunity
import Orchestrator
import Spending
import Testing
import Vocabulary

// sample: own-provider
struct Echo: LanguageModel {
    let provider = "echo"

    func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        guard !request.prompt.isEmpty else {
            throw ModelError(.invalidRequest, provider: provider, message: "the prompt is empty")
        }
        let usage = Usage(inputTokens: 10, outputTokens: 10)
        return ModelAnswer(text: request.prompt, model: request.model, usage: usage)
    }
}
// end

// sample: own-grader
struct CitesASource: Grader {
    let name = "cites_a_source"
    let weight = 1.0
    let threshold = 1.0

    func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        let cites = output.contains("https://")
        return grade(
            score: cites ? 1 : 0, cites ? "it names a source" : "it names no source", failure: .patternMismatch)
    }
}
// end

@Suite struct LibrarySamplesTests {
    private let folder = try? SampleFolder()

    private func open() throws -> Orchestrator {
        let folder = try #require(folder).path
        // sample: open
        let echo = ModelEntry(provider: "echo", model: "echo-1", price: .free)
        let orchestrator = try Orchestrator.open(at: folder, models: [Echo()], prices: [echo])
        // end
        return orchestrator
    }

    @Test func `a library user's model answers, and the report says how`() async throws {
        let orchestrator = try open()
        var printed = ""
        func print(_ text: String) { printed = text }
        // sample: run
        let report = try await orchestrator.run(AgentRequest(prompt: "Say hello", provider: "echo"))
        switch report.outcome {
        case .answered where report.succeeded: print(report.answer?.text ?? "")
        case .answered: print(report.verdict?.grades.first { !$0.passed }?.reason ?? "")
        case .refusedByImmunity: print("requests like this one have failed before")
        case .refusedByBudget(let denial): print(denial.whatToDo)
        case .failed(let error): print(error.whatToDo)
        case .cancelled: print("cancelled")
        }
        // end
        #expect(printed == "Say hello")
        #expect(report.answeredBy == Candidate(provider: "echo", model: "echo-1"))
        #expect(report.charged == .zero)
        try await orchestrator.close()
    }

    @Test func `a library user's own prices are what is charged`() async throws {
        let folder = try #require(folder).path
        // sample: own-price
        let price = ModelPrice(
            base: .init(
                input: TokenPrice(perMillion: .dollars(2)), output: TokenPrice(perMillion: .dollars(8))),
            provenance: .init(list: "our own price list"))
        let orchestrator = try Orchestrator.open(
            at: folder, models: [Echo()], prices: [ModelEntry(provider: "echo", model: "echo-1", price: price)])
        // end
        let report = try await orchestrator.run(AgentRequest(prompt: "Say hello"))
        // Ten tokens in at $2 and ten out at $8 a million.
        #expect(report.charged == Money(nanodollars: 100_000))
        try await orchestrator.close()
    }

    @Test func `a model whose price nobody knows is refused before the call`() async throws {
        let orchestrator = try open()
        let report = try await orchestrator.run(AgentRequest(prompt: "Say hello", provider: "echo", model: "echo-2"))
        guard case .refusedByBudget(let denial) = report.outcome else {
            return #expect(Bool(false), "\(report.outcome)")
        }
        #expect(denial.reason == .unknownPrice)
        try await orchestrator.close()
    }

    @Test func `a failure that a library user records is recognised before the next spawn`() async throws {
        let orchestrator = try open()
        let prompt = "Which flights go from Bern to Oslo on a Monday?"
        func spawn(_ prompt: String) async -> String { prompt }
        // sample: record-failure
        try await orchestrator.recordFailure(
            prompt: prompt, operation: "answer", type: .hallucination,
            lesson: "it named a flight that does not exist", source: "person")
        // end
        // sample: check
        let check = try await orchestrator.check(prompt, operation: "answer")
        guard check.shouldProceed else { return }
        let answer = await spawn(Immunity().guardedPrompt(prompt, check))
        // end
        #expect(check.matches.map(\.lesson) == ["it named a flight that does not exist"])
        #expect(check.band == .high)
        #expect(answer.hasPrefix(prompt))
        #expect(answer.contains("it named a flight that does not exist"))
        try await orchestrator.close()
    }

    @Test func `with a bound on risk a request that keeps failing is not spawned`() async throws {
        let folder = try #require(folder).path
        // sample: block
        let orchestrator = try Orchestrator.open(
            at: folder, models: [Echo()], immunity: ImmunitySettings(blockAt: 0.8))
        // end
        let prompt = "Which flights go from Bern to Oslo on a Monday?"
        for _ in 1...5 {
            try await orchestrator.recordFailure(prompt: prompt, type: .hallucination, lesson: "no such flight")
        }
        #expect(try await orchestrator.check(prompt).shouldProceed == false)
        #expect(try await orchestrator.check("Which trains go from Bern to Oslo?").shouldProceed)
        try await orchestrator.close()
    }

    @Test func `a library user's grader decides what counts as a failure`() async throws {
        let orchestrator = try open()
        // sample: grade
        let request = AgentRequest(
            prompt: "How deep is Lake Geneva?", provider: "echo", graders: [NonEmptyGrader(), CitesASource()])
        let report = try await orchestrator.run(request)
        // end
        #expect(!report.succeeded)
        #expect(report.verdict?.grades.map(\.passed) == [true, false])
        #expect(try await orchestrator.failures(limit: 1).map(\.lesson) == ["it names no source"])
        try await orchestrator.close()
    }

    @Test func `several requests run side by side, each with a report of its own`() async throws {
        let orchestrator = try open()
        var ended: [Int] = []
        // sample: parallel
        let requests = ["one", "", "three"].map { AgentRequest(prompt: $0, provider: "echo") }
        let reports = try await orchestrator.run(requests, parallel: 2) { index, report in
            ended.append(index)
        }
        // end
        #expect(ended.sorted() == [0, 1, 2])
        #expect(reports.map { $0?.succeeded } == [true, false, true])
        try await orchestrator.close()
    }

    @Test func `a budget refuses before the call and says what to do`() async throws {
        let orchestrator = try open()
        var printed = ""
        func print(_ text: String) { printed = text }
        // sample: budget
        try await orchestrator.setBudget(Budget(.each(.session), per: .day, limit: .tokens(50_000)))
        let attribution = AgentRequest.Attribution(session: "nightly")
        let report = try await orchestrator.run(
            AgentRequest(
                prompt: "Say hello", provider: "echo", maxOutputTokens: 60_000, attribution: attribution))
        if case .refusedByBudget(let denial) = report.outcome {
            print("\(denial.whatHappened); \(denial.whatToDo)")
        }
        // end
        #expect(printed.hasSuffix("50000 tokens of 50000 tokens per day is left for session nightly; \(remedy)"))
        #expect(report.attempts.allSatisfy { $0.latency == nil })
        try await orchestrator.close()
    }

    private let remedy =
        "raise it with 'task-orchestrator cost budget set session:nightly --daily LIMIT', or ask for fewer output tokens "
        + "or a cheaper model: it is more than a whole window's limit"

    @Test func `text is handed over as it comes`() async throws {
        let orchestrator = try open()
        let received = Received()
        @Sendable func show(_ piece: String) async { await received.add(piece) }
        // sample: stream
        let report = try await orchestrator.run(AgentRequest(prompt: "Say hello", provider: "echo")) { piece in
            await show(piece)
        }
        // end
        #expect(report.succeeded)
        #expect(await received.text == "Say hello")
        try await orchestrator.close()
    }
}

private actor Received {
    private(set) var text = ""
    func add(_ piece: String) { text += piece }
}
