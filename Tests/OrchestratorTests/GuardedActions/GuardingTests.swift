import Approvals
import JSON
import OrchestratorTestSupport
import Oversight
import Storage
import Testing
import Vocabulary

@testable import Orchestrator

/// The guarded walk with a policy of three words: what begins with `safe` is safe, with `never` is blocked, all else is
/// asked.
final class GuardBench: Sendable {
    let store: TemporaryStore
    let clock = ManualWallClock()
    let orchestrator: Orchestrator

    init(
        mode: Policy.Mode = .enforce, recordsText: Bool = false, largestInput: Int = 1 << 20,
        on store: TemporaryStore? = nil
    ) throws {
        let walk = try Walk(store: store)
        self.store = walk.store
        var services = walk.orchestrator.services
        services.now = clock.wallClock
        services.guarding.mode = mode
        services.guarding.recordsText = recordsText
        services.guarding.approvals = Approvals(settings: ApprovalSettings(largestInput: largestInput))
        services.guarding.judge = ActionJudge(policyVersion: "v1") { action in
            guard case .shell(let command) = action.kind else { return Self.asks }
            if command.hasPrefix("safe") { return Decision(.safe, rule: "test/safe", reason: "it reads") }
            if command.hasPrefix("never") {
                return Decision(.blocked, rule: "test/never", reason: "it removes all", alternative: "safe list")
            }
            return Self.asks
        }
        orchestrator = Orchestrator(services: services, store: walk.store.database)
    }

    /// The same with these services.
    init(on store: TemporaryStore, services: Services) throws {
        self.store = store
        orchestrator = Orchestrator(services: services, store: store.database)
    }

    private static let asks = Decision(
        .requiresApproval, rule: "test/asks", reason: "it changes what others see",
        effects: [Effect(.publish, on: "registry")], segment: "push")

    func guarded(
        _ command: String, in directory: String = "/p", session: String = "s1", canAsk: Bool = false
    ) async throws -> GuardedDecision {
        try await orchestrator.guardAction(
            AgentAction(.shell(command), in: directory),
            by: ActingAgent(client: "claude-code", session: session, toolCallID: "t1", canAskPerson: canAsk))
    }

    func approve(_ request: ApprovalRequest?) async throws {
        let results = try await orchestrator.decide(
            [request?.id ?? "none"], .approve, by: Decider(name: "ada", channel: .terminal))
        #expect(results.allSatisfy { $0.error == nil })
    }

    func lastEntry() async throws -> JournalEntry? { try await orchestrator.journal(last: 1).first }
}

@Suite struct `Guarded actions` {
    @Test func `what is safe may happen, and is written down`() async throws {
        let bench = try GuardBench()
        let guarded = try await bench.guarded("safe list")
        #expect(guarded.outcome == .allowed)
        #expect(guarded.message.isEmpty)
        let entry = try #require(try await bench.lastEntry())
        #expect(entry.sequence == guarded.entry)
        #expect(entry.kind == "oversight.decided")
        #expect(entry.payload?["outcome"] == "allowed")
        #expect(entry.payload?["policy"] == "v1")
        #expect(entry.payload?["session"] == "s1")
        #expect(entry.payload?["microseconds"]?.integerValue != nil)
        #expect(entry.payload?["input"] == nil)
        #expect(entry.payloadText?.contains("safe list") == false)
    }

    @Test func `what is blocked stays blocked, with the alternative`() async throws {
        let bench = try GuardBench()
        let guarded = try await bench.guarded("never do this", canAsk: true)
        #expect(guarded.outcome == .blocked)
        #expect(guarded.message.contains("it removes all"))
        #expect(guarded.message.contains("safe list"))
        #expect(try await bench.orchestrator.pendingRequests().isEmpty)
    }

    @Test func `without a person it is denied with an id, and happens once after they approve`() async throws {
        let bench = try GuardBench()
        let denied = try await bench.guarded("push")
        #expect(denied.outcome == .denied)
        let request = try #require(denied.request)
        #expect(denied.message.contains("task-orchestrator approvals show \(request.id)"))
        try await bench.approve(request)
        let approved = try await bench.guarded("push")
        #expect(approved.outcome == .approved)
        #expect(try await bench.guarded("push").outcome == .denied)
        let kinds = try await bench.orchestrator.journal(last: 100).map(\.kind)
        #expect(
            kinds == [
                "approvals.opened", "oversight.decided", "approvals.decided", "approvals.used", "oversight.decided",
                "approvals.opened", "oversight.decided",
            ])
    }

    @Test func `with a person before the client they are asked there`() async throws {
        let bench = try GuardBench()
        let asked = try await bench.guarded("push", canAsk: true)
        #expect(asked.outcome == .asked)
        let closed = try await bench.orchestrator.closeRequest(
            for: [AgentAction(.shell("push"), in: "/p")], by: ActingAgent(client: "claude-code", session: "s1"))
        #expect(closed?.id == asked.request?.id)
        #expect(try await bench.orchestrator.pendingRequests().isEmpty)
    }

    @Test func `headless denies though the client could ask`() async throws {
        #expect(try await GuardBench(mode: .headless).guarded("push", canAsk: true).outcome == .denied)
    }

    @Test(arguments: ["push", "never do this"]) func `shadow lets everything happen and writes down what it would do`(
        _ command: String
    ) async throws {
        let bench = try GuardBench(mode: .shadow)
        let guarded = try await bench.guarded(command)
        #expect(guarded.outcome == .observed)
        #expect(guarded.decision.category != .safe)
        #expect(try await bench.orchestrator.pendingRequests().isEmpty)
        #expect(try await bench.lastEntry()?.payload?["mode"] == "shadow")
    }

    @Test func `an approval for one directory or session is none for another`() async throws {
        let bench = try GuardBench()
        try await bench.approve(try await bench.guarded("push").request)
        #expect(try await bench.guarded("push", in: "/q").outcome == .denied)
        #expect(try await bench.guarded("push", session: "s2").outcome == .denied)
        #expect(try await bench.guarded("push ").outcome == .denied)
        #expect(try await bench.guarded("push").outcome == .approved)
    }

    @Test func `an approval gives no way past a policy that blocks by now`() async throws {
        let bench = try GuardBench()
        try await bench.approve(try await bench.guarded("push").request)
        var services = bench.orchestrator.services
        services.guarding.judge = ActionJudge(policyVersion: "v2") { _ in
            Decision(.blocked, rule: "test/now", reason: "no longer")
        }
        let stricter = Orchestrator(services: services, store: bench.store.database)
        let guarded = try await stricter.guardAction(
            AgentAction(.shell("push"), in: "/p"), by: ActingAgent(client: "claude-code", session: "s1"))
        #expect(guarded.outcome == .blocked)
    }

    @Test func `an edited input is seen by the policy before it is approved`() async throws {
        let bench = try GuardBench()
        let id = try #require(try await bench.guarded("push").request).id
        let ada = Decider(name: "ada", channel: .terminal)
        await #expect(throws: EditRefused.self) {
            try await bench.orchestrator.edit(id, to: ["command": "never do this"], by: ada)
        }
        #expect(try await bench.orchestrator.approvalRequest(id).state == .pending)
        try await bench.orchestrator.edit(id, to: ["command": "push gently"], by: ada)
        let told = try await bench.guarded("push")
        #expect(told.outcome == .denied)
        #expect(told.message.contains("push gently"))
        #expect(try await bench.guarded("push gently").outcome == .approved)
    }

    @Test func `an agent is told what the person said who refused`() async throws {
        let bench = try GuardBench()
        let id = try #require(try await bench.guarded("push").request).id
        try await bench.orchestrator.decide(
            [id], .reject(guidance: "use a branch"), by: Decider(name: "ada", channel: .terminal))
        #expect(try await bench.guarded("push").message.contains("use a branch"))
    }

    @Test func `what no person can read is denied, and that is written down`() async throws {
        let bench = try GuardBench(largestInput: 100)
        let guarded = try await bench.guarded("push " + String(repeating: "x", count: 500), canAsk: true)
        #expect(guarded.outcome == .denied)
        #expect(guarded.message.contains("a person is asked about 100 at most"))
        #expect(try await bench.lastEntry()?.kind == "oversight.decided")
    }

    @Test func `the strictest of several actions of one call decides, and one approval is for all of them`()
        async throws
    {
        let bench = try GuardBench()
        let agent = ActingAgent(client: "codex", session: "s1")
        let actions = ["safe a", "push b"].map { AgentAction(.shell($0), in: "/p") }
        let guarded = try await bench.orchestrator.guardActions(actions, by: agent)
        #expect(guarded.outcome == .denied)
        try await bench.approve(guarded.request)
        #expect(try await bench.orchestrator.guardActions([actions[1]], by: agent).outcome == .denied)
        #expect(try await bench.orchestrator.guardActions(actions, by: agent).outcome == .approved)
        #expect(
            try await bench.orchestrator.guardActions([], by: agent).decision.category == .requiresApproval)
    }

    @Test func `a client that ends before a person decides finds the approval in its next session`() async throws {
        let bench = try GuardBench()
        func run(_ session: String) async throws -> GuardedDecision {
            try await bench.orchestrator.guardAction(
                AgentAction(.shell("push"), in: "/p"),
                by: ActingAgent(client: "claude-code", session: session, isPassing: true))
        }
        try await bench.approve(try await run("s1").request)
        #expect(try await run("s2").outcome == .approved)
        #expect(try await run("s3").outcome == .denied)
    }

    @Test func `the text is kept where that is wanted`() async throws {
        let bench = try GuardBench(recordsText: true)
        _ = try await bench.guarded("safe list")
        #expect(try await bench.lastEntry()?.payload?["input"] == ["command": "safe list"])
    }

    @Test func `tampering with a decision shows, and where`() async throws {
        let bench = try GuardBench()
        _ = try await bench.guarded("push")
        _ = try await bench.guarded("safe list")
        _ = try await bench.guarded("never do this")
        #expect(try await bench.orchestrator.audit().isValid)
        let blocked = try await bench.guarded("never do this").entry
        try await bench.store.database.write { transaction in
            _ = try transaction.execute(
                "UPDATE journal SET payload = replace(payload, '\"blocked\"', '\"safe\"') WHERE seq = ?",
                [.integer(blocked)])
            _ = try transaction.execute("DELETE FROM journal WHERE seq = 2", [])
        }
        let found = try await bench.orchestrator.audit().journal.findings.map { "\($0.kind.rawValue) \($0.sequence)" }
        #expect(found == ["removed 2", "payload_edited \(blocked)"])
    }
}
