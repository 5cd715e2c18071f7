internal import JSON
public import Oversight
internal import Storage
public import Vocabulary

/// A decision that was made without the store, and is only to be written down.
public struct MadeDecision: Hashable, Sendable {
    /// What was decided about: all actions of one call.
    public var actions: [AgentAction]
    /// Who wanted it.
    public var agent: ActingAgent
    /// The decision.
    public var decision: Decision
    /// What happened then: `allowed`, `observed` or `blocked`; whatever asks needs the store.
    public var outcome: GuardedDecision.Outcome
    /// By which version of the policy.
    public var policyVersion: String
    /// When.
    public var at: Timestamp
    /// How long it took.
    public var took: Duration

    /// A decision that was made at `at`.
    public init(
        _ decision: Decision, about actions: [AgentAction], by agent: ActingAgent, outcome: GuardedDecision.Outcome,
        policyVersion: String, at: Timestamp, took: Duration
    ) {
        self.actions = actions
        self.agent = agent
        self.decision = decision
        self.outcome = outcome
        self.policyVersion = policyVersion
        self.at = at
        self.took = took
    }
}

extension Orchestrator {
    /// Writes down decisions that were left in a file, each once, whoever else takes from the same file.
    ///
    /// - Parameters:
    ///   - decisions: what stands in the file between `start` and `end`, in order.
    ///   - file: the file's name.
    ///   - start: the place in the file, in bytes, behind which they were read.
    ///   - end: the place up to which they were read.
    /// - Returns: up to where the file is taken: `end`, or another place where somebody else took from it meanwhile.
    /// - Throws: `StorageError`.
    @discardableResult
    public func record(
        _ decisions: [MadeDecision], from file: String, between start: Int64, and end: Int64
    ) async throws -> Int64 {
        let guarding = services.guarding
        return try await services.database.write { transaction in
            let taken = try SpoolPlace.taken(of: file, in: transaction)
            guard taken == start else { return taken }
            for made in decisions {
                let judgement = Judgement(
                    made.decision, of: made.actions, policyVersion: made.policyVersion, took: made.took)
                let guarded = GuardedDecision(
                    decision: made.decision, outcome: made.outcome, message: "", entry: 0)
                try transaction.append(guarded.event(of: judgement, by: made.agent, guarding, at: made.at))
            }
            try SpoolPlace.take(file, upTo: end, in: transaction)
            return end
        }
    }

    /// Up to where `file` was taken, in bytes; 0 where nothing was.
    ///
    /// - Throws: `StorageError`.
    public func taken(of file: String) async throws -> Int64 {
        try await services.database.read { try SpoolPlace.taken(of: file, in: $0) }
    }

    /// Forgets a file that is gone.
    ///
    /// - Throws: `StorageError`.
    public func forget(file: String) async throws {
        try await services.database.write { try SpoolPlace.forget(file, in: $0) }
    }
}

/// How far each file of left decisions was taken.
enum SpoolPlace {
    static let migrations = [
        Migration(
            room: "spool", version: 1,
            statements: ["CREATE TABLE spool_places (file TEXT NOT NULL PRIMARY KEY, taken BIGINT NOT NULL)"])
    ]

    static func taken(of file: String, in reader: any Reader) throws -> Int64 {
        try reader.first("SELECT taken FROM spool_places WHERE file = ?", [.text(file)]) { $0.integer(0) } ?? 0
    }

    static func take(_ file: String, upTo place: Int64, in transaction: any Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO spool_places (file, taken) VALUES (?, ?)
            ON CONFLICT (file) DO UPDATE SET taken = excluded.taken
            """, [.text(file), .integer(place)])
    }

    static func forget(_ file: String, in transaction: any Transaction) throws {
        try transaction.execute("DELETE FROM spool_places WHERE file = ?", [.text(file)])
    }
}
