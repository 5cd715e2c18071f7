internal import JSON
public import Resilience
public import Storage
internal import Vocabulary

/// What a breaker or rate gate stands for: one model at one provider, called with one credential.
public struct BreakerScope: Hashable, Sendable, CustomStringConvertible {
    /// The provider's name.
    public var provider: String
    /// The model's name; empty for the provider as a whole.
    public var model: String
    /// A fingerprint of the credential, never the credential itself; empty where there is none.
    public var credential: String

    /// A scope.
    public init(provider: String, model: String = "", credential: String = "") {
        self.provider = provider
        self.model = model
        self.credential = credential
    }

    /// Provider and model as they stand in reports; the credential is left out.
    public var description: String { model.isEmpty ? provider : "\(provider)/\(model)" }
}

/// Keeps the state of breakers and rate gates in the store, where every process finds it.
///
///     let admitted = try await database.write { transaction in
///         breaker.adopt(try BreakerStore.load(scope, in: transaction) ?? BreakerSnapshot())
///         …
///         try BreakerStore.save(breaker.snapshot, for: scope, in: transaction)
///     }
///
/// A save never undoes what another process has seen since: an older snapshot is dropped.
public enum BreakerStore {
    /// The tables of this room.
    public static let migrations = [
        Migration(
            room: "agents", version: 1,
            statements: [
                """
                CREATE TABLE agent_breakers (
                    provider TEXT NOT NULL, model TEXT NOT NULL, credential TEXT NOT NULL,
                    generation BIGINT NOT NULL, updated_at BIGINT NOT NULL,
                    phase TEXT NOT NULL, mode TEXT NOT NULL, opened_at BIGINT, opens_until BIGINT,
                    reason TEXT, reason_count BIGINT, reason_calls BIGINT,
                    consecutive_opens BIGINT NOT NULL, consecutive_failures BIGINT NOT NULL,
                    probes TEXT NOT NULL, probe_successes BIGINT NOT NULL, next_probe BIGINT NOT NULL,
                    PRIMARY KEY (provider, model, credential)
                )
                """,
                """
                CREATE TABLE agent_rate_gates (
                    provider TEXT NOT NULL, model TEXT NOT NULL, credential TEXT NOT NULL,
                    updated_at BIGINT NOT NULL, closed_at BIGINT, closed_until BIGINT,
                    consecutive_limits BIGINT NOT NULL,
                    PRIMARY KEY (provider, model, credential)
                )
                """,
            ])
    ]

    /// The saved state of the breaker of `scope`; nil where none was ever saved.
    public static func load(_ scope: BreakerScope, in reader: any Reader) throws -> BreakerSnapshot? {
        try reader.first(
            "SELECT \(columns) FROM agent_breakers WHERE provider = ? AND model = ? AND credential = ?", scope.key,
            row: snapshot)
    }

    /// The saved state of every breaker, by provider and model.
    public static func all(in reader: any Reader) throws -> [(scope: BreakerScope, snapshot: BreakerSnapshot)] {
        try reader.rows("SELECT \(columns) FROM agent_breakers ORDER BY provider, model, credential") { row in
            (BreakerScope(provider: row.text(0), model: row.text(1), credential: row.text(2)), snapshot(row))
        }
    }

    /// Saves `snapshot` unless the store holds one that supersedes it.
    ///
    /// - Returns: whether it was saved.
    @discardableResult
    public static func save(
        _ snapshot: BreakerSnapshot, for scope: BreakerScope, in transaction: any Transaction
    ) throws -> Bool {
        let changed = try transaction.execute(
            """
            INSERT INTO agent_breakers (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (provider, model, credential) DO UPDATE SET
                generation = excluded.generation, updated_at = excluded.updated_at,
                phase = excluded.phase, mode = excluded.mode,
                opened_at = excluded.opened_at, opens_until = excluded.opens_until,
                reason = excluded.reason, reason_count = excluded.reason_count, reason_calls = excluded.reason_calls,
                consecutive_opens = excluded.consecutive_opens, consecutive_failures = excluded.consecutive_failures,
                probes = excluded.probes, probe_successes = excluded.probe_successes, next_probe = excluded.next_probe
            WHERE agent_breakers.generation < excluded.generation
                OR (agent_breakers.generation = excluded.generation AND agent_breakers.updated_at < excluded.updated_at)
            """,
            scope.key + [
                .integer(snapshot.generation), SQLValue(snapshot.updatedAt),
                .text(snapshot.phase.rawValue), .text(snapshot.mode.rawValue),
                SQLValue(snapshot.openedAt), SQLValue(snapshot.opensUntil),
                SQLValue(snapshot.reason?.cause.rawValue), SQLValue(snapshot.reason?.count),
                SQLValue(snapshot.reason?.calls),
                .integer(snapshot.consecutiveOpens), .integer(snapshot.consecutiveFailures),
                .text(ProbeLease.text(of: snapshot.probes)), .integer(snapshot.probeSuccesses),
                .integer(snapshot.nextProbe),
            ])
        return changed > 0
    }

    /// The saved state of the rate gate of `scope`; nil where none was ever saved.
    public static func loadGate(_ scope: BreakerScope, in reader: any Reader) throws -> RateGateSnapshot? {
        try reader.first(
            "SELECT \(gateColumns) FROM agent_rate_gates WHERE provider = ? AND model = ? AND credential = ?",
            scope.key,
            row: gate)
    }

    /// The saved state of every rate gate, by provider and model.
    public static func allGates(in reader: any Reader) throws -> [(scope: BreakerScope, snapshot: RateGateSnapshot)] {
        try reader.rows("SELECT \(gateColumns) FROM agent_rate_gates ORDER BY provider, model, credential") { row in
            (BreakerScope(provider: row.text(0), model: row.text(1), credential: row.text(2)), gate(row))
        }
    }

    /// Saves `snapshot` unless the store holds a later one.
    ///
    /// - Returns: whether it was saved.
    @discardableResult
    public static func saveGate(
        _ snapshot: RateGateSnapshot, for scope: BreakerScope, in transaction: any Transaction
    ) throws -> Bool {
        let changed = try transaction.execute(
            """
            INSERT INTO agent_rate_gates (\(gateColumns))
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (provider, model, credential) DO UPDATE SET
                updated_at = excluded.updated_at, closed_at = excluded.closed_at,
                closed_until = excluded.closed_until, consecutive_limits = excluded.consecutive_limits
            WHERE agent_rate_gates.updated_at < excluded.updated_at
            """,
            scope.key + [
                SQLValue(snapshot.updatedAt), SQLValue(snapshot.closedAt), SQLValue(snapshot.closedUntil),
                .integer(snapshot.consecutiveLimits),
            ])
        return changed > 0
    }

    private static let columns = """
        provider, model, credential, generation, updated_at, phase, mode, opened_at, opens_until, \
        reason, reason_count, reason_calls, consecutive_opens, consecutive_failures, probes, probe_successes, next_probe
        """

    private static let gateColumns =
        "provider, model, credential, updated_at, closed_at, closed_until, consecutive_limits"

    private static func gate(_ row: any Row) -> RateGateSnapshot {
        RateGateSnapshot(
            updatedAt: Timestamp(microseconds: row.integer(3)),
            closedAt: row.optionalInteger(4).map(Timestamp.init(microseconds:)),
            closedUntil: row.optionalInteger(5).map(Timestamp.init(microseconds:)),
            consecutiveLimits: row.integer(6))
    }

    /// Reads a row; a word that only a newer version knows is read as what a new breaker has there.
    private static func snapshot(_ row: any Row) -> BreakerSnapshot {
        let cause = row.optionalText(9).flatMap(OpenReason.Cause.init(rawValue:))
        return BreakerSnapshot(
            generation: row.integer(3), updatedAt: Timestamp(microseconds: row.integer(4)),
            phase: BreakerPhase(rawValue: row.text(5)) ?? .closed,
            mode: BreakerMode(rawValue: row.text(6)) ?? .automatic,
            openedAt: row.optionalInteger(7).map(Timestamp.init(microseconds:)),
            opensUntil: row.optionalInteger(8).map(Timestamp.init(microseconds:)),
            reason: cause.map { OpenReason($0, count: row.optionalInteger(10) ?? 1, of: row.optionalInteger(11) ?? 0) },
            consecutiveOpens: row.integer(12), consecutiveFailures: row.integer(13),
            probes: ProbeLease.list(from: row.text(14)), probeSuccesses: row.integer(15), nextProbe: row.integer(16))
    }
}

extension BreakerScope {
    fileprivate var key: [SQLValue] { [.text(provider), .text(model), .text(credential)] }
}

extension ProbeLease {
    /// `[[id, granted, expires], …]`, the moments in microseconds.
    fileprivate static func text(of leases: [ProbeLease]) -> String {
        JSON.array(
            leases.map { lease in
                [.integer(lease.id), .integer(lease.grantedAt.microseconds), .integer(lease.expiresAt.microseconds)]
            }
        ).description
    }

    fileprivate static func list(from text: String) -> [ProbeLease] {
        ((try? JSON(parsing: text))?.arrayValue ?? []).compactMap { lease in
            guard let id = lease[0]?.integerValue, let granted = lease[1]?.integerValue,
                let expires = lease[2]?.integerValue
            else { return nil }
            return ProbeLease(
                id: id, grantedAt: Timestamp(microseconds: granted), expiresAt: Timestamp(microseconds: expires))
        }
    }
}
