import Agents
import Evaluation
import Immunity
import JSON
import OrchestratorTestSupport
import Resilience
import Spending
import Storage
import Testing
import Vocabulary

@testable import Orchestrator

private let good = #"{"reason": "on the point", "quotes": [], "score": 5}"#
private let bad = #"{"reason": "beside the point", "quotes": ["is Lyon"], "score": 1}"#

/// Judges through the real walk: whatever goes wrong on the way is no verdict, and everything is paid for.
@Suite struct JudgingTests {
    private let trial = Trial(
        id: "t", operation: "answer", prompt: "What is the capital of France?", output: "The capital is Lyon.")

    private func judge(
        _ walk: Walk, _ standard: JudgeStandard = .relevance, votes: Int = 1, model: String? = "scripted/m",
        on trial: Trial? = nil
    ) async throws -> GradeDecision {
        let grader = JudgeGrader(standard, judge: try walk.orchestrator.judges().judge(model), votes: votes)
        return await grader.decide(trial ?? self.trial)
    }

    @Test func `a judgement is asked for in its form, set aside, charged, and booked as judging`() async throws {
        let model = ScriptedModel([.text(good)])
        let walk = try Walk(model)
        let decision = try await judge(walk)
        #expect(decision.grade?.passed == true)
        #expect(decision.judging == Judging(calls: 1, cost: Money(nanodollars: 15_000)))
        let asked = try #require(model.requests.first)
        #expect(asked.temperature == 0 && asked.maxOutputTokens == 2048)
        guard case .schema("judgement", _) = asked.form else { return #expect(Bool(false), "\(asked.form)") }
        let summary = try await walk.orchestrator.spendingSummary()
        #expect(summary.judging.today.billed == Money(nanodollars: 15_000))
        #expect(summary.total.today.billed == Money(nanodollars: 15_000))
        #expect(summary.judging.reserved.billed == .zero)
        #expect(try await walk.orchestrator.audit().isValid)
    }

    private static let faults: [(ScriptedModel.Reply, String)] = [
        (.failure(.health()), "did not answer"),
        (.failure(.of(.rateLimited, status: 429, retryAfter: .seconds(600))), "did not answer"),
        (.failure(.of(.quotaExhausted, status: 429)), "did not answer"),
        (.failure(.of(.unauthorized, status: 401)), "answered 401"),
        (.failure(.of(.modelNotFound, status: 404)), "answered 404"),
        (.failure(.of(.invalidRequest, status: 400)), "answered 400"),
        (.failure(.of(.cancelled)), "cancelled"),
        (.text(""), "empty answer"), (.text("I cannot help with that."), "declined"),
        (.text("The score is 5."), "not one JSON object"),
        (.text(#"{"reason": "x", "quotes": [], "score": NaN}"#), "not one JSON object"),
        (.text(#"{"reason": "x", "quotes": [], "score": 11}"#), "not 1 to 5"),
        (.text(#"{"reason": "x", "quotes": ["Berlin it is"], "score": 1}"#), "nothing of what the judge quotes"),
        (.answer(.init(text: bad, model: "m", usage: Usage(), finish: .length)), "cut off"),
        (.answer(.init(text: bad, model: "m", usage: Usage(), finish: .refusal)), "declined"),
        (.answer(.init(text: bad, model: "m", usage: Usage(), finish: .blockedAnswer)), "declined"),
        (.answer(.init(text: "", model: "m", usage: Usage(), finish: .blockedPrompt)), "declined"),
    ]

    @Test(arguments: faults)
    func `whatever a judge does wrong is no verdict, with why, and leaves nothing set aside`(
        _ reply: ScriptedModel.Reply, _ reason: String
    ) async throws {
        let walk = try Walk(ScriptedModel([reply]))
        let decision = try await judge(walk, votes: 3)
        guard case .noVerdict(let told) = decision.outcome else { return #expect(Bool(false), "\(decision.outcome)") }
        #expect(told.contains(reason), "\(told)")
        #expect(try await walk.orchestrator.spendingSummary().total.reserved.billed == .zero)
        #expect(try await walk.orchestrator.audit().isValid)
    }

    @Test func `a judge that hangs is left at its time limit`() async throws {
        let model = ScriptedModel([.untilCancelled])
        let walk = try Walk(model) { $0.retries.maximumRetries = 0 }
        async let decision = judge(walk)
        await model.waitForRequest()
        await walk.timer.waitForSleepers(1)
        walk.timer.advance(by: .seconds(120))
        guard case .noVerdict(let told) = try await decision.outcome else { return #expect(Bool(false)) }
        #expect(told.contains("did not answer"), "\(told)")
    }

    @Test func `an open breaker is no verdict, and is not tried`() async throws {
        let model = ScriptedModel([.failure(.health())])
        let walk = try Walk(model)
        _ = try await judge(walk)
        let asked = model.requests.count
        guard case .noVerdict(let told) = try await judge(walk).outcome else { return #expect(Bool(false)) }
        #expect(told.contains("is not called for the moment"), "\(told)")
        #expect(model.requests.count == asked)
    }

    @Test(arguments: [
        ("other/m", "there is no provider 'other'"), ("openai/gpt-5-mini", "set OPENAI_API_KEY"),
        ("scripted/none", "no known model 'none'"),
    ])
    func `a judge that is not set up, or does not exist, is no verdict that says what to do`(
        _ model: String, _ reason: String
    ) async throws {
        let walk = try Walk(ScriptedModel())
        guard case .noVerdict(let told) = try await judge(walk, model: model).outcome else {
            return #expect(Bool(false))
        }
        #expect(told.contains(reason), "\(told)")
    }

    @Test func `where no judge is set up, naming one says what to set`() throws {
        let walk = try Walk(ScriptedModel())
        #expect {
            try walk.orchestrator.judges().judge(nil)
        } throws: { error in
            "\(error)".contains("no model is set up for judging") && "\(error)".contains("judge.model")
        }
    }

    @Test(arguments: [LedgerScope.judging, .judge("relevance"), .each(.judge), .global, .provider("scripted")])
    func `a budget that cannot pay the worst case refuses before the call`(_ scope: LedgerScope) async throws {
        let model = ScriptedModel([.text(good)])
        let walk = try Walk(model)
        try await walk.orchestrator.setBudget(
            Budget(scope, per: .day, limit: .dollars(Money(nanodollars: 100_000))))
        guard case .noVerdict(let told) = try await judge(walk).outcome else { return #expect(Bool(false)) }
        #expect(told.contains("a budget refuses to ask the judge scripted/m"), "\(told)")
        #expect(model.requests.isEmpty)
    }

    @Test func `a budget for judging leaves answers alone, and one for another judge this one`() async throws {
        let model = ScriptedModel([.text(good)])
        let walk = try Walk(model)
        for scope in [LedgerScope.judging, .judge("safety")] {
            try await walk.orchestrator.setBudget(Budget(scope, per: .day, limit: .dollars(.zero)))
        }
        #expect(try await walk.run("hello").succeeded)
        try await walk.orchestrator.setBudget(Budget(.judging, per: .day, limit: .dollars(.dollars(1))))
        #expect(try await judge(walk).grade != nil)
        #expect(try await judge(walk, .safety).grade == nil)
    }

    @Test func `without a budget of one's own, judging has a built-in one per day`() async throws {
        var builtIn = BuiltInBudgets.none
        builtIn.judgingPerDay = Money(nanodollars: 100_000)
        let model = ScriptedModel([.text(good)])
        let walk = try Walk(model, spending: SpendingSettings(builtInBudgets: builtIn))
        #expect(try await judge(walk).grade == nil)
        #expect(model.requests.isEmpty)
        #expect(try await walk.run("hello").succeeded)
        let standing = try await walk.orchestrator.spendingSummary().budgets.first { $0.ledger == .judging }
        #expect(standing?.isBuiltIn == true)
    }

    @Test func `a judgement survives a restart, and is not paid for again`() async throws {
        let store = try TemporaryStore(migrations: Orchestrator.migrations)
        let first = try await judge(try Walk(ScriptedModel([.text(bad)]), store: store))
        let silent = ScriptedModel([.failure(.health())])
        let second = try await judge(try Walk(silent, store: store))
        #expect(first.grade == second.grade && first.grade?.passed == false)
        #expect(second.judging == Judging(remembered: 1))
        #expect(silent.requests.isEmpty)
    }

    @Test func `what could not be read is asked again`() async throws {
        let model = ScriptedModel([.text("no"), .text(good)])
        let walk = try Walk(model)
        #expect(try await judge(walk).grade == nil)
        #expect(try await judge(walk).grade != nil)
    }

    @Test func `with memory switched off every question is asked`() async throws {
        let model = ScriptedModel([.text(good)])
        let walk = try Walk(model, judging: JudgeSettings(remembers: false))
        _ = try await judge(walk)
        _ = try await judge(walk)
        #expect(model.requests.count == 2)
    }

    @Test func `votes after the first are asked for with some randomness`() async throws {
        let model = ScriptedModel([.text(bad)])
        let walk = try Walk(model)
        #expect(try await judge(walk, votes: 3).grade?.passed == false)
        #expect(model.requests.map(\.temperature) == [0, 0.7])
    }

    @Test func `an order that changes the mind is no verdict`() async throws {
        var trial = trial
        trial.expected = "Paris"
        let walk = try Walk(ScriptedModel([.text(good), .text(bad)]))
        guard case .noVerdict(let told) = try await judge(walk, .accuracy, on: trial).outcome else {
            return #expect(Bool(false))
        }
        #expect(told.contains("changes its mind with the order"))
    }

    // MARK: In a run

    @Test func `in a run a judge that fails the answer teaches the memory, and its cost is told apart`() async throws {
        let answering = ScriptedModel([.text("The capital is Lyon.")], provider: "answering")
        let judging = ScriptedModel([.text(bad)], provider: "judging")
        let walk = try Walk(answering, judging)
        let judge = try walk.orchestrator.judges().judge("judging/m")
        let report = try await walk.run("What is the capital of France?") {
            $0.provider = "answering"
            $0.graders = [JudgeGrader(.relevance, judge: judge, votes: 1)]
        }
        #expect(report.verdict?.failed == true)
        #expect(report.verdict?.failureType == .irrelevant)
        #expect(report.learned != nil)
        #expect(report.charged == Money(nanodollars: 15_000))
        #expect(report.verdict?.judging.cost == Money(nanodollars: 15_000))
        #expect(report.json["evaluation"]?["judging"]?["calls"] == 1)
        let summary = try await walk.orchestrator.spendingSummary()
        #expect(summary.total.today.billed == Money(nanodollars: 30_000))
        #expect(summary.judging.today.billed == Money(nanodollars: 15_000))
    }

    @Test func `in a run a judge without a verdict neither fails the answer nor teaches anything`() async throws {
        let answering = ScriptedModel([.text("The capital is Lyon.")], provider: "answering")
        let walk = try Walk(answering, ScriptedModel([.text("no idea")], provider: "judging"))
        let judge = try walk.orchestrator.judges().judge("judging/m")
        let report = try await walk.run("What is the capital of France?") {
            $0.provider = "answering"
            $0.graders = [JudgeGrader(.relevance, judge: judge)]
        }
        #expect(report.succeeded)
        #expect(report.verdict?.isJudged == false)
        #expect(report.learned == nil)
        #expect(
            report.json["evaluation"]?["no_verdict"]?[0]?["reason"]?.stringValue?.contains("not one JSON object")
                == true)
    }

    @Test func `the answer's own call is settled before judges are asked, so that they may use the same model`()
        async throws
    {
        let model = ScriptedModel([.text("The capital is Lyon."), .text(good)])
        let walk = try Walk(model, slots: 1)
        let judge = try walk.orchestrator.judges().judge("scripted/m")
        let report = try await walk.run("What is the capital of France?") {
            $0.graders = [JudgeGrader(.relevance, judge: judge)]
        }
        #expect(report.verdict?.passed == true)
        let kinds = try await walk.journalKinds().filter { $0.hasPrefix("spending.") }
        #expect(
            kinds == ["spending.reserved", "spending.settled", "spending.reserved", "spending.settled"], "\(kinds)")
    }
}
