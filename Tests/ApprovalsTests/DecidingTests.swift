import Approvals
import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@Suite struct `Deciding` {
    @Test func `what a person says when they refuse reaches the agent`() async throws {
        let desk = try Desk()
        let request = try await desk.ask().request
        try await desk.decide(request.id, .reject(guidance: "push to a branch of your own"))
        guard case .rejected(let told) = try await desk.ask() else {
            Issue.record("the refusal is not told")
            return
        }
        #expect(told.guidance == "push to a branch of your own")
        #expect(told.decider == Desk.ada)
        // Told for as long as an approval would hold; then the agent may ask again.
        desk.clock.advance(by: .seconds(1800))
        #expect(try await desk.ask().isPending)
    }

    @Test func `an edited input is approved in place of the one that was asked for`() async throws {
        let desk = try Desk()
        let request = try await desk.ask().request
        let instead = try await desk.edit(request.id, to: "git push --force-with-lease", guidance: "safer")
        #expect(instead.replaces == request.id)
        guard case .edited(let told, let other) = try await desk.ask() else {
            Issue.record("the edit is not told")
            return
        }
        #expect(told.guidance == "safer")
        #expect(other.action.command == "git push --force-with-lease")
        #expect(try await desk.ask(Desk.action("git push --force-with-lease")).isApproved)
        #expect(try await desk.ask(Desk.action("git push --force-with-lease")).isPending)
        #expect(!(try await desk.ask().isApproved))
    }

    @Test func `an edit to what waits or is approved already gives no second approval`() async throws {
        let desk = try Desk()
        let gentle = Desk.action("gentle")
        let waiting = try await desk.ask(gentle).request
        let first = try await desk.edit(try await desk.ask(Desk.action("a")).request.id, to: "gentle")
        #expect(first.id == waiting.id)
        let second = try await desk.edit(try await desk.ask(Desk.action("b")).request.id, to: "gentle")
        #expect(second.id == waiting.id)
        #expect(try await desk.ask(gentle).isApproved)
        #expect(try await desk.ask(gentle).isPending)
    }

    @Test func `an edit that changes nothing is no edit`() async throws {
        let desk = try Desk()
        let request = try await desk.ask().request
        await #expect(throws: ApprovalError.unchanged(request.id)) {
            try await desk.edit(request.id, to: "git push --force")
        }
    }

    @Test(arguments: [PersonsVerdict.approve, .reject(guidance: nil)])
    func `a decision is final`(_ verdict: PersonsVerdict) async throws {
        let desk = try Desk()
        let request = try await desk.ask().request
        let decided = try await desk.decide(request.id, verdict)
        await #expect(throws: ApprovalError.decided(request.id, decided.state, by: "ada")) {
            try await desk.decide(request.id, .approve)
        }
    }

    @Test func `several are decided at once, and one that cannot be disturbs no other`() async throws {
        let desk = try Desk()
        let ids = [
            try await desk.ask(Desk.action("a")).request.id, "nothing",
            try await desk.ask(Desk.action("b")).request.id,
        ]
        let now = desk.clock.now
        let results = try await desk.store.database.write { [approvals = desk.approvals] in
            try approvals.decide(ids, .approve, by: Desk.ada, at: now, in: $0)
        }
        #expect(results.map(\.id) == ids)
        #expect(results.map(\.error) == [nil, .unknown("nothing"), nil])
        #expect(try await desk.ask(Desk.action("a")).isApproved)
        #expect(try await desk.ask(Desk.action("b")).isApproved)
    }

    @Test func `a request is found by the beginning of its name, where that is enough`() async throws {
        let desk = try Desk()
        let first = try await desk.ask(Desk.action("a")).request
        #expect(try await desk.request("request1").id == first.id)
        _ = try await desk.ask(Desk.action("b"))
        await #expect(throws: ApprovalError.ambiguous("reque", ["request1x", "request2x"])) {
            try await desk.request("reque")
        }
        await #expect(throws: ApprovalError.unknown("re")) { try await desk.request("re") }
        await #expect(throws: ApprovalError.unknown("re%")) { try await desk.request("re%") }
    }

    @Test func `every step is one entry of the journal, and names no text`() async throws {
        let desk = try Desk()
        let request = try await desk.approved(Desk.action("echo hunter2"))
        _ = try await desk.ask(Desk.action("echo hunter2"))
        #expect(try await desk.events() == ["approvals.opened", "approvals.decided", "approvals.used"])
        let entries = try await desk.store.database.journalEntries(after: 0, limit: 10)
        #expect(entries.allSatisfy { $0.payload?["id"]?.stringValue == request.id })
        #expect(entries.allSatisfy { $0.payload?["input_sha256"]?.stringValue == request.action.inputHash })
        #expect(entries[1].payload?["by"] == "ada")
        #expect(entries[1].payload?["channel"] == "terminal")
        #expect(!entries.contains { $0.payloadText?.contains("hunter2") ?? false })
        #expect(try await desk.store.database.verifyJournal().isIntact)
    }
}
