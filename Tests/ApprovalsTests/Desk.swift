import Approvals
import JSON
import OrchestratorTestSupport
import Storage
import Synchronization
import Vocabulary

/// An inbox in a store of its own, with a clock that stands until it is moved.
final class Desk: Sendable {
    static let start = Timestamp(seconds: 1_795_000_000)
    static let ada = Decider(name: "ada", channel: .terminal)

    let store: TemporaryStore
    let approvals: Approvals
    let clock = ManualWallClock(now: start)
    private let numbers = Mutex(0)

    init(lifetime: Duration = .seconds(1800), largestInput: Int = 1 << 20) throws {
        store = try TemporaryStore(migrations: Approvals.migrations)
        approvals = Approvals(settings: ApprovalSettings(lifetime: lifetime, largestInput: largestInput))
    }

    static func action(
        _ command: String = "git push --force", in directory: String = "/p", by client: String = "claude-code",
        session: String? = "s1", agent: String? = nil
    ) -> RequestedAction {
        RequestedAction(
            tool: "shell", input: ["command": .string(command)], directory: directory,
            agent: RequestingAgent(client: client, session: session, agent: agent))
    }

    static let grounds = ApprovalGrounds(
        rule: "git/forced-push", reason: "it overwrites what others have pushed", risk: .high, policyVersion: "v1")

    func newID() -> String {
        numbers.withLock { number in
            number += 1
            return "request\(number)x"
        }
    }

    func ask(_ action: RequestedAction = action(), on database: SQLiteDatabase? = nil) async throws -> ApprovalStanding
    {
        let (id, now) = (newID(), clock.now)
        return try await (database ?? store.database).write { [approvals] in
            try approvals.ask(for: action, because: Self.grounds, id: id, toolCallID: "call-1", at: now, in: $0)
        }
    }

    @discardableResult
    func decide(_ id: String, _ verdict: PersonsVerdict) async throws -> ApprovalRequest {
        let now = clock.now
        return try await store.database.write { [approvals] in
            try approvals.decide(id, verdict, by: Self.ada, at: now, in: $0)
        }
    }

    @discardableResult
    func edit(_ id: String, to command: String, guidance: String? = nil) async throws -> ApprovalRequest {
        let (newID, now) = (newID(), clock.now)
        return try await store.database.write { [approvals] in
            try approvals.edit(
                id, to: ["command": .string(command)], because: Self.grounds, newID: newID, guidance: guidance,
                by: Self.ada, at: now, in: $0)
        }
    }

    /// Asks once and approves that.
    func approved(_ action: RequestedAction = action()) async throws -> ApprovalRequest {
        try await decide(try await ask(action).request.id, .approve)
    }

    func request(_ id: String) async throws -> ApprovalRequest {
        try await store.database.read { [approvals] in try approvals.find(id, in: $0) }
    }

    func pending() async throws -> [ApprovalRequest] {
        let now = clock.now
        return try await store.database.read { [approvals] in try approvals.pending(at: now, in: $0) }
    }

    /// The kinds of all entries of the journal.
    func events() async throws -> [String] {
        try await store.database.journalEntries(after: 0, limit: 10_000).map(\.kind)
    }
}

extension ApprovalStanding {
    var isApproved: Bool {
        if case .approved = self { true } else { false }
    }
    var isPending: Bool {
        if case .pending = self { true } else { false }
    }
}
