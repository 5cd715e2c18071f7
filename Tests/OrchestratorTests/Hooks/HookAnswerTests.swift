import Approvals
import HookFormats
import JSON
import OrchestratorTestSupport
import Oversight
import Storage
import Testing
import Vocabulary

@testable import Orchestrator

/// What is answered to hooks, with a policy that tells its decision in the command.
struct HookAnswerTests {
    private let walk: Walk
    private let orchestrator: Orchestrator

    init() throws { (walk, orchestrator) = try Self.made(mode: .enforce) }

    private static func made(mode: Policy.Mode) throws -> (Walk, Orchestrator) {
        let walk = try Walk()
        var services = walk.orchestrator.services
        services.guarding.mode = mode
        services.guarding.judge = ActionJudge(policyVersion: "test") { action in
            guard case .shell(let command) = action.kind else {
                return Decision(.safe, rule: "test/safe", reason: "it is harmless")
            }
            return switch command {
            case "block": Decision(.blocked, rule: "test/block", reason: "it destroys", alternative: "look first")
            case "ask": Decision(.requiresApproval, rule: "test/ask", reason: "it publishes")
            default: Decision(.safe, rule: "test/safe", reason: "it is harmless")
            }
        }
        return (walk, Orchestrator(services: services, store: walk.store.database))
    }

    private func event(
        _ name: String = "PreToolUse", _ command: String = "ls", client: HookClient = .claudeCode,
        session: String = "s",
        change: (inout HookEvent) -> Void = { _ in }
    ) -> HookEvent {
        var event = HookEvent(client: client, name: name, session: session)
        event.tool = HookToolCall(
            name: "Bash", input: ["command": .string(command)], id: "t", actions: [.shell(command)])
        change(&event)
        return event
    }

    private func answer(_ event: HookEvent, attended: Bool = false) async throws -> HookAnswer {
        try await orchestrator.answer(event, in: "/work", isInteractive: attended)
    }

    @Test func `what is safe is answered by silence, never by leave`() async throws {
        #expect(try await answer(event()) == .silent)
        #expect(try await walk.journalKinds() == ["oversight.decided"])
    }

    @Test func `what is blocked is denied with the reason and a way out`() async throws {
        #expect(
            try await answer(event("PreToolUse", "block"), attended: true)
                == .deny(
                    "Blocked: it destroys (test/block). Instead: look first. No approval changes this; do not try to "
                        + "reach the same another way."))
    }

    @Test func `what needs a person is asked where one sits, and else denied with an id`() async throws {
        guard case .ask(let question) = try await answer(event("PreToolUse", "ask"), attended: true),
            case .deny(let reason) = try await answer(event("PreToolUse", "ask", client: .gemini), attended: true)
        else {
            Issue.record("not asked")
            return
        }
        let ids = try await orchestrator.pendingRequests().map(\.id)
        #expect(ids.count == 2)
        #expect(ids.contains { question.contains($0) })
        #expect(ids.contains { reason.contains($0) })
    }

    @Test func `an approval of what ran without a person holds for the next session, once`() async throws {
        _ = try await answer(event("PreToolUse", "ask", session: "first"))
        let request = try #require(try await orchestrator.pendingRequests().first)
        try await orchestrator.decide([request.id], .approve, by: .init(name: "ada", channel: .terminal))
        #expect(try await answer(event("PreToolUse", "ask", session: "second")) == .silent)
        guard case .deny = try await answer(event("PreToolUse", "ask", session: "third")) else {
            Issue.record("it worked twice")
            return
        }
    }

    @Test func `what the client's dialog let through waits no longer`() async throws {
        _ = try await answer(event("PreToolUse", "ask"), attended: true)
        #expect(try await orchestrator.pendingRequests().count == 1)
        _ = try await answer(event("PostToolUse", "ask"), attended: true)
        #expect(try await orchestrator.pendingRequests().isEmpty)
    }

    @Test func `where the policy only watches, everything passes and nobody is told of a guard`() async throws {
        let (_, watching) = try Self.made(mode: .shadow)
        for command in ["block", "ask"] {
            let answer = try await watching.answer(event("PreToolUse", command), in: "/work", isInteractive: true)
            #expect(answer == .silent)
        }
        let begun = try await watching.answer(
            HookEvent(client: .claudeCode, name: "SessionStart"), in: "/work", isInteractive: true)
        #expect(begun == .silent)
    }

    @Test func `a claim that was not observed sends the agent back, at most twice`() async throws {
        let said = { (event: inout HookEvent) in
            event.tool = nil
            event.lastMessage = "Done. All tests pass."
        }
        _ = try await answer(
            event("PostToolUse") {
                $0.tool = HookToolCall(
                    name: "Write", input: ["file_path": "/work/a.py", "content": "x"], id: "w",
                    actions: [.tool(name: "Write", input: ["file_path": "/work/a.py", "content": "x"])])
                $0.response = ["type": "create"]
            })
        for _ in 0..<2 {
            guard case .sendBack(let reason) = try await answer(event("Stop", change: said)) else {
                Issue.record("it was let go")
                return
            }
            #expect(reason.contains("does not agree with what was observed"))
        }
        #expect(try await answer(event("Stop", change: said)) == .silent)
        #expect(try await walk.journalKinds().filter { $0 == "evidence.checked" }.count == 3)
    }

    @Test func `what was observed bears a claim out`() async throws {
        _ = try await answer(
            event("PostToolUse", "swift test") {
                $0.response = ["stdout": "Test run with 3 tests passed", "stderr": "", "interrupted": false]
            })
        let answer = try await answer(
            event("Stop") {
                $0.tool = nil
                $0.lastMessage = "All tests pass."
            })
        #expect(answer == .silent)
    }

    @Test func `a prompt like one that failed is answered with the lesson`() async throws {
        try await orchestrator.recordFailure(
            prompt: "Deploy the shop to production", type: .wrongAnswer, lesson: "the health check was skipped")
        let answer = try await answer(
            event("UserPromptSubmit") {
                $0.tool = nil
                $0.prompt = "Deploy the shop to production"
            })
        guard case .context(let text) = answer else {
            Issue.record("nothing was said")
            return
        }
        #expect(text.contains("the health check was skipped"))
    }

    @Test func `what nobody knows is answered by silence`() async throws {
        #expect(try await answer(HookEvent(client: .claudeCode, name: "PreCompact")) == .silent)
    }
}
