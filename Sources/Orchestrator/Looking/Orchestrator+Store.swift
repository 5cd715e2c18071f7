internal import Evaluation
public import JSON
public import Spending
public import Storage
internal import Vocabulary

/// Whether anybody changed the records since they were written, and whether the ledgers add up.
public struct Audit: Sendable {
    /// The walk along the journal's chain.
    public let journal: JournalReport
    /// The running totals against the charges.
    public let ledgers: LedgerVerification

    /// Whether everything holds.
    public var isValid: Bool { journal.isIntact && ledgers.isExact }

    /// The audit for machines.
    public var json: JSON {
        [
            "valid": .bool(isValid),
            "journal": [
                "valid": .bool(journal.isIntact), "entries": .integer(journal.entries),
                "last_sequence": .integer(journal.lastSequence), "last_hash": .string(journal.lastHash),
                "signed_sequence": journal.signedSequence.map(JSON.integer) ?? .null,
                "findings": .array(
                    journal.findings.map { finding in
                        [
                            "kind": .string(finding.kind.rawValue), "sequence": .integer(finding.sequence),
                            "description": .string(finding.description),
                        ]
                    }),
            ],
            "ledgers": [
                "valid": .bool(ledgers.isExact), "charges": .integer(ledgers.charges),
                "totals": .integer(ledgers.totals),
                "mismatches": .array(ledgers.mismatches.map { .string($0.description) }),
            ],
        ]
    }
}

extension Orchestrator {
    /// Walks the whole journal and adds up all ledgers.
    public func audit() async throws -> Audit {
        Audit(
            journal: try await store.verifyJournal(),
            ledgers: try await store.read { try services.spending.verifyLedgers(in: $0) })
    }

    /// The journal's last entries, oldest first.
    public func journal(last count: Int) async throws -> [JournalEntry] {
        try await store.read { reader in
            let end = try reader.first("SELECT max(seq) FROM journal", row: { $0.optionalInteger(0) ?? 0 }) ?? 0
            return try reader.journalEntries(after: max(0, end - Int64(count)), limit: count)
        }
    }

    /// The journal's last entries of some kinds, oldest first.
    ///
    /// - Parameter kinds: beginnings of kinds, such as `oversight.` for the decisions about actions.
    public func journal(last count: Int, ofKinds kinds: [String]) async throws -> [JournalEntry] {
        try await store.read { reader in
            var found: [JournalEntry] = []
            var before = try reader.first("SELECT max(seq) FROM journal", row: { $0.optionalInteger(0) ?? 0 }) ?? 0
            let page = 1000
            while before > 0, found.count < count {
                let start = max(0, before - Int64(page))
                let entries = try reader.journalEntries(after: start, limit: Int(before - start))
                for entry in entries.reversed() where found.count < count {
                    if kinds.contains(where: { entry.kind.hasPrefix($0) }) { found.append(entry) }
                }
                before = start
            }
            return found.reversed()
        }
    }

    /// Copies the store into one file while it is in use.
    ///
    /// - Throws: `StorageError` where the file exists and is not to be replaced, or cannot be written.
    public func backup(to path: String, replacing: Bool = false) async throws {
        try await store.backup(to: path, overwriting: replacing)
    }

    /// Puts a backup in place of the store.
    ///
    /// - Throws: `StorageError`, with the store untouched, where the backup is damaged or the store is in use.
    public static func restore(from path: String, configuration: Configuration) throws -> RestoreReport {
        try SQLiteDatabase.restore(from: path, to: configuration.store.path, migrations: migrations)
    }
}
