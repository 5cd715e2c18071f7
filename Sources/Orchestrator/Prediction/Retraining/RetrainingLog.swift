internal import Immunity
internal import JSON
internal import Storage
internal import Vocabulary

/// Keeps how the last retraining went, one row for all processes that use the store.
struct RetrainingLog: Sendable {
    let database: any Database

    static let migrations = [
        Migration(
            room: "prediction", version: 1,
            statements: [
                """
                CREATE TABLE prediction_retraining (
                    slot BIGINT NOT NULL PRIMARY KEY, started_at BIGINT NOT NULL, ended_at BIGINT, ending TEXT,
                    reason TEXT NOT NULL, starts BIGINT NOT NULL, last_number BIGINT NOT NULL,
                    new_trials BIGINT NOT NULL, compared_on BIGINT NOT NULL, log_loss_before DOUBLE PRECISION,
                    auroc_before DOUBLE PRECISION, log_loss_now DOUBLE PRECISION, auroc_now DOUBLE PRECISION)
                """
            ])
    ]

    /// The last retraining; nil where there was none.
    func last() async throws -> RetrainingRecord? {
        try await database.read { reader in
            try reader.first(
                """
                SELECT started_at, ended_at, ending, reason, starts, last_number, new_trials, compared_on,
                    log_loss_before, auroc_before, log_loss_now, auroc_now
                FROM prediction_retraining WHERE slot = 1
                """, []
            ) { row in
                var record = RetrainingRecord(
                    startedAt: Timestamp(microseconds: row.integer(0)), starts: Int(clamping: row.integer(4)),
                    lastNumber: row.integer(5), newTrials: Int(clamping: row.integer(6)))
                record.endedAt = row.optionalInteger(1).map(Timestamp.init(microseconds:))
                record.ending = row.optionalText(2).flatMap(RetrainingRecord.Ending.init)
                record.reason = row.text(3)
                record.comparedOn = Int(clamping: row.integer(7))
                record.before = Self.score(row, 8)
                record.now = Self.score(row, 10)
                return record
            }
        }
    }

    /// Keeps `record` in place of the one before; its end is told to the journal in the same transaction.
    func keep(_ record: RetrainingRecord) async throws {
        try await database.write { transaction in
            try transaction.execute("DELETE FROM prediction_retraining WHERE slot = 1", [])
            try transaction.execute(
                """
                INSERT INTO prediction_retraining (
                    slot, started_at, ended_at, ending, reason, starts, last_number, new_trials, compared_on,
                    log_loss_before, auroc_before, log_loss_now, auroc_now)
                VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .init(record.startedAt), .init(record.endedAt), .init(record.ending?.rawValue),
                    .text(record.reason), .integer(Int64(record.starts)), .integer(record.lastNumber),
                    .integer(Int64(record.newTrials)), .integer(Int64(record.comparedOn)),
                    Self.value(record.before?.logLoss), Self.value(record.before?.auroc),
                    Self.value(record.now?.logLoss), Self.value(record.now?.auroc),
                ])
            if let endedAt = record.endedAt {
                _ = try transaction.append(
                    JournalEvent(kind: "prediction.retrained", at: endedAt, payload: record.json))
            }
        }
    }

    private static func value(_ figure: Double?) -> SQLValue { figure.map(SQLValue.real) ?? .null }

    private static func score(_ row: any Row, _ column: Int) -> Succession.Score? {
        row.isNull(column) || row.isNull(column + 1)
            ? nil : Succession.Score(logLoss: row.real(column), auroc: row.real(column + 1))
    }
}
