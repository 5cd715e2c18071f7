package import Storage
package import Vocabulary

/// The calls that are followed, shared by all processes that use the store.
///
/// Each open call has one owner, which alone may end it while it renews its lease; once the lease has run out anybody
/// may. Both conditions stand in the statements themselves, so that of two processes one wins and an end never changes.
package struct FollowedCalls: Sendable {
    private let database: any Database

    /// The calls in `database`, which must have this type's migrations.
    package init(_ database: any Database) { self.database = database }

    static let migrations = [
        Migration(
            room: "orchestrator", version: 1,
            statements: [
                """
                CREATE TABLE mcp_task (
                    id TEXT NOT NULL PRIMARY KEY, principal TEXT NOT NULL, owner TEXT NOT NULL,
                    created_at BIGINT NOT NULL, leased_until BIGINT NOT NULL, kept_until BIGINT, document TEXT NOT NULL)
                """,
                "CREATE INDEX mcp_task_principal ON mcp_task (principal)",
                "CREATE INDEX mcp_task_open ON mcp_task (leased_until) WHERE kept_until IS NULL",
                "CREATE INDEX mcp_task_kept ON mcp_task (kept_until) WHERE kept_until IS NOT NULL",
            ])
    ]

    /// Adds a call, unless its principal has `limit` of them already.
    ///
    /// - Returns: whether it was added.
    package func add(_ call: FollowedCall, limit: Int) async throws -> Bool {
        try await database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO mcp_task (id, principal, owner, created_at, leased_until, kept_until, document)
                SELECT ?, ?, ?, ?, ?, ?, ? WHERE (SELECT COUNT(*) FROM mcp_task WHERE principal = ?) < ?
                ON CONFLICT (id) DO NOTHING
                """,
                [
                    .text(call.id), .text(call.principal), .text(call.owner), .init(call.createdAt),
                    .init(call.leasedUntil), .init(call.keptUntil), .text(call.document), .text(call.principal),
                    .integer(Int64(limit)),
                ]) == 1
        }
    }

    /// The call with this id.
    package func call(_ id: String) async throws -> FollowedCall? {
        try await database.read { reader in
            try reader.first(
                """
                SELECT principal, owner, created_at, leased_until, kept_until, document FROM mcp_task WHERE id = ?
                """, [.text(id)]
            ) { row in
                FollowedCall(
                    id: id, principal: row.text(0), owner: row.text(1),
                    createdAt: Timestamp(microseconds: row.integer(2)),
                    leasedUntil: Timestamp(microseconds: row.integer(3)),
                    keptUntil: row.optionalInteger(4).map(Timestamp.init(microseconds:)), document: row.text(5))
            }
        }
    }

    /// Writes the end of a call, if it is still open and its owner's.
    ///
    /// - Returns: whether it was written.
    package func end(_ call: FollowedCall) async throws -> Bool {
        try await database.write { transaction in
            try transaction.execute(
                """
                UPDATE mcp_task SET kept_until = ?, document = ? WHERE id = ? AND kept_until IS NULL AND owner = ?
                """,
                [.init(call.keptUntil), .text(call.document), .text(call.id), .text(call.owner)]) == 1
        }
    }

    /// Writes the end of a call whose owner is gone, if it is still open and its lease ran out before `now`.
    ///
    /// - Returns: whether it was written.
    package func endAbandoned(_ call: FollowedCall, at now: Timestamp) async throws -> Bool {
        try await database.write { transaction in
            try transaction.execute(
                """
                UPDATE mcp_task SET kept_until = ?, document = ?
                WHERE id = ? AND kept_until IS NULL AND leased_until < ?
                """,
                [.init(call.keptUntil), .text(call.document), .text(call.id), .init(now)]) == 1
        }
    }

    /// Prolongs the leases of all open calls of `owner`.
    package func renewLeases(of owner: String, until: Timestamp) async throws {
        try await database.write { transaction in
            try transaction.execute(
                "UPDATE mcp_task SET leased_until = ? WHERE kept_until IS NULL AND owner = ?",
                [.init(until), .text(owner)])
        }
    }

    /// Forgets calls that ended and need be kept no longer at `now`, and those abandoned before `abandonedBefore`.
    package func forget(at now: Timestamp, abandonedBefore: Timestamp) async throws {
        try await database.write { transaction in
            try transaction.execute(
                """
                DELETE FROM mcp_task
                WHERE kept_until <= ? OR (kept_until IS NULL AND leased_until < ?)
                """,
                [.init(now), .init(abandonedBefore)])
        }
    }
}

extension Orchestrator {
    /// The calls that are followed.
    package var followedCalls: FollowedCalls { FollowedCalls(services.database) }
}
