internal import Storage
internal import Vocabulary

extension Charge {
    /// Adds the row; false where the id is taken.
    func insert(in transaction: any Transaction) throws -> Bool {
        let changed = try transaction.execute(
            """
            INSERT INTO spending_charges (id, status, provider, model, project, session, agent, judge,
                channel, subagent, tool, imputed, reserved_at, lease_until, worst_nano, worst_tokens, input_nano)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                .text(id), .text(status.rawValue), .text(attribution.provider), .text(attribution.model),
                SQLValue(attribution.project), SQLValue(attribution.session), SQLValue(attribution.agent),
                SQLValue(attribution.judge), .text(attribution.source.channel),
                SQLValue(attribution.source.subagent), SQLValue(attribution.source.tool),
                .integer(billing.rawValue), SQLValue(reservedAt), SQLValue(leaseUntil), SQLValue(worstCase),
                .integer(worstCaseTokens), SQLValue(inputCost),
            ])
        return changed > 0
    }

    /// Writes how the call ended.
    func update(in transaction: any Transaction) throws {
        try transaction.execute(
            """
            UPDATE spending_charges SET status = ?, closed_at = ?, charged_nano = ?, charged_tokens = ?, overrun = ?,
                estimated = ?, input_tokens = ?, cache_read_tokens = ?, cache_write_tokens = ?,
                cache_write_long_tokens = ?, output_tokens = ?, reasoning_tokens = ?, web_searches = ?
            WHERE id = ?
            """,
            [
                .text(status.rawValue), SQLValue(closedAt), SQLValue(charged), .integer(chargedTokens),
                .integer(isOverrun ? 1 : 0), .integer(usage.isEstimated ? 1 : 0), .integer(usage.inputTokens),
                .integer(usage.cacheReadTokens), .integer(usage.cacheWriteTokens),
                .integer(usage.cacheWriteLongTokens), .integer(usage.outputTokens), .integer(usage.reasoningTokens),
                .integer(usage.webSearches), .text(id),
            ])
    }

    private static let columns = """
        id, status, provider, model, project, session, agent, judge, channel, subagent, tool, imputed, reserved_at,
        lease_until, worst_nano, worst_tokens, input_nano, closed_at, charged_nano, charged_tokens, overrun, estimated,
        input_tokens, cache_read_tokens, cache_write_tokens, cache_write_long_tokens, output_tokens, reasoning_tokens,
        web_searches
        """

    /// The charge with this id, nil where there is none.
    static func find(_ id: String, in reader: any Reader) throws -> Charge? {
        try reader.first(
            "SELECT \(columns) FROM spending_charges WHERE id = ?", [.text(id)], row: Charge.init(row:))
    }

    /// The reservations whose lease has ended, the oldest first.
    static func overdue(at now: Timestamp, limit: Int64, in reader: any Reader) throws -> [Charge] {
        try reader.rows(
            """
            SELECT \(columns) FROM spending_charges WHERE status = 'reserved' AND lease_until <= ?
            ORDER BY lease_until LIMIT ?
            """, [SQLValue(now), .integer(limit)], row: Charge.init(row:))
    }

    /// The charges at worst case that nobody has settled yet, the oldest first.
    static func unreconciled(in reader: any Reader) throws -> [Charge] {
        try reader.rows(
            "SELECT \(columns) FROM spending_charges WHERE status = 'expired' ORDER BY reserved_at",
            row: Charge.init(row:))
    }

    init(row: any Row) throws {
        guard let status = ChargeStatus(rawValue: row.text(1)),
            let billing = ReservationRequest.Billing(rawValue: row.integer(11))
        else {
            throw SpendingError.unreadableRow(
                table: "spending_charges", key: row.text(0), "its status or billing is not known here")
        }
        self.init(
            id: row.text(0),
            attribution: Attribution(
                provider: row.text(2), model: row.text(3), project: row.optionalText(4), session: row.optionalText(5),
                agent: row.optionalText(6), judge: row.optionalText(7),
                source: ChargeSource(row.text(8), subagent: row.optionalText(9), tool: row.optionalText(10))),
            billing: billing, reservedAt: Timestamp(microseconds: row.integer(12)),
            worstCase: Money(nanodollars: row.integer(14)), worstCaseTokens: row.integer(15),
            inputCost: Money(nanodollars: row.integer(16)), status: status,
            leaseUntil: Timestamp(microseconds: row.integer(13)))
        closedAt = row.optionalInteger(17).map(Timestamp.init(microseconds:))
        charged = Money(nanodollars: row.integer(18))
        chargedTokens = row.integer(19)
        isOverrun = row.integer(20) != 0
        usage = Usage(
            inputTokens: row.integer(22), cacheReadTokens: row.integer(23), cacheWriteTokens: row.integer(24),
            cacheWriteLongTokens: row.integer(25), outputTokens: row.integer(26), reasoningTokens: row.integer(27),
            webSearches: row.integer(28), isEstimated: row.integer(21) != 0)
    }
}
