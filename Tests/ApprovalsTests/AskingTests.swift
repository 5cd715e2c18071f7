import Approvals
import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@Suite struct `Asking` {
    @Test func `what was approved happens once and never again`() async throws {
        let desk = try Desk()
        let request = try await desk.approved()
        let first = try await desk.ask()
        #expect(first.isApproved)
        #expect(first.request.id == request.id)
        #expect(try await desk.request(request.id).state == .used)
        let replay = try await desk.ask()
        #expect(replay.isPending)
        #expect(replay.request.id != request.id)
    }

    @Test func `nothing happens while a person has not decided`() async throws {
        let desk = try Desk()
        for _ in 1...3 { #expect(try await desk.ask().isPending) }
        #expect(try await desk.pending().map(\.count) == [3])
    }

    @Test func `the same request waits once, and is counted`() async throws {
        let desk = try Desk()
        let first = try await desk.ask().request
        desk.clock.advance(by: .seconds(60))
        let second = try await desk.ask().request
        #expect(second.id == first.id)
        #expect(second.count == 2)
        #expect(second.lastAskedAt == Desk.start + .seconds(60))
        // Asking again must not keep a request alive.
        #expect(second.expiresAt == first.expiresAt)
        #expect(try await desk.events() == ["approvals.opened", "approvals.asked_again"])
    }

    static let others = [
        Desk.action("git push --force "), Desk.action("git push --force\n"), Desk.action("git push --force origin"),
        Desk.action(in: "/p/"), Desk.action(in: "/q"), Desk.action(by: "codex"), Desk.action(session: "s2"),
        Desk.action(session: nil), Desk.action(agent: "reviewer"),
        RequestedAction(
            tool: "Bash", input: ["command": "git push --force"], directory: "/p",
            agent: RequestingAgent(client: "claude-code", session: "s1")),
    ]

    @Test(arguments: others)
    func `an approval does nothing for another input, directory, agent or tool`(_ other: RequestedAction) async throws {
        let desk = try Desk()
        let request = try await desk.approved()
        #expect(try await desk.ask(other).isPending)
        #expect(try await desk.request(request.id).state == .approved)
        #expect(try await desk.ask().isApproved)
    }

    @Test func `inputs that differ only in how they are written down are the same`() throws {
        let agent = RequestingAgent(client: "c")
        let one = RequestedAction(
            tool: "t", input: try JSON(parsing: #"{"a": 1, "b": {"d": "\u0041", "c": []}}"#), directory: "/",
            agent: agent)
        let other = RequestedAction(
            tool: "t", input: try JSON(parsing: #"{"b":{"c":[],"d":"A"},"a":1}"#), directory: "/", agent: agent)
        #expect(one.inputHash == other.inputHash)
    }

    @Test func `letters that only look alike are not the same input`() async throws {
        let desk = try Desk()
        _ = try await desk.approved(Desk.action("rm caf\u{E9}"))
        #expect(try await desk.ask(Desk.action("rm cafe\u{301}")).isPending)
        #expect(try await desk.ask(Desk.action("rm caf\u{E9}")).isApproved)
        _ = try await desk.approved(Desk.action("x", in: "/caf\u{E9}"))
        #expect(try await desk.ask(Desk.action("x", in: "/cafe\u{301}")).isPending)
    }

    // printf '["shell",{"command":"ls"}]' | sha256sum
    @Test func `the hash of an input is that of the documented form`() {
        #expect(
            Desk.action("ls").inputHash == "25f8cbedc5ca85b34a6d09a55f98661acf6a8a57ffce86dabeba1437051213fd")
    }

    @Test func `what waits too long is refused, and the next one waits anew`() async throws {
        let desk = try Desk()
        let first = try await desk.ask().request
        desk.clock.advance(by: .seconds(1800))
        #expect(try await desk.pending().isEmpty)
        await #expect(throws: ApprovalError.over(first.id)) { try await desk.decide(first.id, .approve) }
        let second = try await desk.ask()
        #expect(second.isPending)
        #expect(second.request.id != first.id)
        #expect(try await desk.request(first.id).state == .expired)
    }

    @Test func `an approval that is not used in time is worth nothing`() async throws {
        let desk = try Desk()
        let request = try await desk.approved()
        desk.clock.advance(by: .seconds(1800))
        #expect(try await desk.ask().isPending)
        #expect(try await desk.request(request.id).state == .expired)
        #expect(try await desk.events().contains("approvals.expired"))
    }

    @Test func `the time of an approval begins when it is given`() async throws {
        let desk = try Desk()
        let request = try await desk.ask().request
        desk.clock.advance(by: .seconds(1799))
        try await desk.decide(request.id, .approve)
        desk.clock.advance(by: .seconds(1799))
        #expect(try await desk.ask().isApproved)
    }

    @Test func `an input that no person can read is not asked about`() async throws {
        let desk = try Desk(largestInput: 100)
        let action = Desk.action(String(repeating: "x", count: 200))
        await #expect(throws: ApprovalError.tooLarge(bytes: 214, limit: 100)) { try await desk.ask(action) }
        #expect(try await desk.events().isEmpty)
    }

    @Test func `what a client's own dialog let through waits no longer`() async throws {
        let desk = try Desk()
        let request = try await desk.ask().request
        let now = desk.clock.now
        let closed = try await desk.store.database.write { [approvals = desk.approvals] in
            try approvals.closeAsDone(
                Desk.action(), by: Decider(name: "claude-code", channel: .clientDialog), at: now, in: $0)
        }
        #expect(closed?.id == request.id)
        #expect(try await desk.pending().isEmpty)
        #expect(try await desk.ask().isPending)
    }
}
