import Approvals
import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

/// What somebody may try with an approval who has the store and the clock in hand.
@Suite struct `Tricks` {
    @Test func `a clock that is set back after the time was over revives nothing`() async throws {
        let desk = try Desk()
        _ = try await desk.approved()
        desk.clock.advance(by: .seconds(4000))
        // Anything at all that is written down shows that the time has come.
        let later = desk.clock.now
        try await desk.store.database.write { transaction in
            try transaction.append(JournalEvent(kind: "test.happened", at: later, payload: [:]))
        }
        desk.clock.now = Desk.start + .seconds(1)
        #expect(try await desk.ask().isPending)
    }

    @Test func `a clock that is set back before the decision makes it worth nothing`() async throws {
        let desk = try Desk()
        _ = try await desk.approved()
        desk.clock.now = Desk.start - .seconds(86_400)
        #expect(try await desk.ask().isPending)
    }

    @Test func `a clock that once stood years ahead spoils no later approval`() async throws {
        let desk = try Desk()
        let now = desk.clock.now
        try await desk.store.database.write { transaction in
            try transaction.append(JournalEvent(kind: "test.happened", at: now + .seconds(1 << 30), payload: [:]))
        }
        _ = try await desk.approved()
        #expect(try await desk.ask().isApproved)
    }

    @Test func `a store that is opened anew remembers what was used`() async throws {
        let desk = try Desk()
        _ = try await desk.approved()
        try await desk.store.database.close()
        let second = try desk.store.openAgain()
        #expect(try await desk.ask(on: second).isApproved)
        try await second.close()
        let third = try desk.store.openAgain()
        #expect(try await desk.ask(on: third).isPending)
    }

    // process A: ask ──BEGIN IMMEDIATE── used ──COMMIT
    // process B:   ask ──waits────────────────────────BEGIN IMMEDIATE── finds it used: pending
    @Test(arguments: 1...5) func `of two processes that race for one approval one gets it`(_ round: Int) async throws {
        let desk = try Desk()
        _ = try await desk.approved()
        let databases = try (0..<4).map { _ in try desk.store.openAgain() }
        let standings = try await withThrowingTaskGroup(of: ApprovalStanding.self) { group in
            for number in 0..<16 { group.addTask { try await desk.ask(on: databases[number % 4]) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(standings.count { $0.isApproved } == 1)
        #expect(standings.count { $0.isPending } == 15)
        #expect(try await desk.pending().map(\.count) == [15])
    }

    /// What somebody does to a row, who has not got a person's decision.
    static let forgeries = [
        "UPDATE approvals SET state = 'approved', decided_at = opened_at WHERE state = 'pending'",
        "UPDATE approvals SET state = 'approved', decided_at = opened_at, decision_entry = 1 WHERE state = 'pending'",
    ]

    @Test(arguments: forgeries) func `a row that was made approved by hand is worth nothing`(
        _ statement: String
    ) async throws {
        let desk = try Desk()
        _ = try await desk.ask()
        try await desk.store.database.write { _ = try $0.execute(statement, []) }
        #expect(!(try await desk.ask().isApproved))
    }

    static let changes = [
        "UPDATE approvals SET directory = '/q'",
        "UPDATE approvals SET session = 's2', agent_key = '[\"claude-code\",\"s2\",null]'",
        "UPDATE approvals SET state = 'approved'", "UPDATE approvals SET expires_at = expires_at + 100000000000",
    ]

    @Test(arguments: changes) func `an approval that was changed by hand is worth nothing`(
        _ statement: String
    ) async throws {
        let desk = try Desk()
        _ = try await desk.approved()
        if statement.contains("'approved'") { #expect(try await desk.ask().isApproved) }
        try await desk.store.database.write { _ = try $0.execute(statement, []) }
        let action =
            statement.contains("'/q'")
            ? Desk.action(in: "/q") : statement.contains("'s2'") ? Desk.action(session: "s2") : Desk.action()
        let standing = try await desk.ask(action)
        // Putting a used approval back is seen too, for its time is in the journal only once.
        #expect(!standing.isApproved, "\(statement)")
    }

    @Test func `an input that was exchanged in the store is not what was approved`() async throws {
        let desk = try Desk()
        let request = try await desk.approved()
        try await desk.store.database.write {
            _ = try $0.execute(#"UPDATE approvals SET input = '{"command":"git push --force evil"}'"#, [])
        }
        await #expect(throws: ApprovalError.unreadable(request.id)) { try await desk.ask() }
    }

    /// Random walks over a few actions, deciders and jumps of the clock, against a model that only counts.
    @Test(arguments: 0..<40) func `no walk lets more through than a person has approved`(_ seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let desk = try Desk(lifetime: .seconds(100))
        let actions = [Desk.action("a"), Desk.action("b"), Desk.action("a", in: "/q"), Desk.action("a", session: "s2")]
        /// For each action the moments until which approvals that a person gave for it hold.
        var granted = [[Timestamp]](repeating: [], count: actions.count)
        var latest = desk.clock.now
        for _ in 0..<60 {
            let index = Int.random(in: 0..<actions.count, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5:
                let standing = try await desk.ask(actions[index])
                guard standing.isApproved else { continue }
                let place = granted[index].firstIndex { $0 > desk.clock.now && $0 > latest }
                #expect(place != nil, "let through without an approval, seed \(seed)")
                if let place { granted[index].remove(at: place) }
            case 5..<8:
                guard let request = try await desk.pending().first(where: { $0.action == actions[index] }) else {
                    continue
                }
                if Bool.random(using: &random) {
                    if (try? await desk.decide(request.id, .approve)) != nil {
                        granted[index].append(desk.clock.now + .seconds(100))
                        latest = desk.clock.now
                    }
                } else {
                    _ = try? await desk.decide(request.id, .reject(guidance: nil))
                }
            case 8: desk.clock.advance(by: .seconds(Int64.random(in: 0...80, using: &random)))
            default: desk.clock.advance(by: .seconds(Int64.random(in: -150...0, using: &random)))
            }
        }
    }
}
