internal import JSON
internal import Storage
internal import Vocabulary

extension ApprovalRequest {
    private static let columns = """
        id, state, tool, input, directory, client, session, agent, tool_call, rule, reason, risk, details, policy,
        asked, opened_at, asked_at, expires_at, decided_by, channel, decided_at, decision_entry, guidance, replaced_by,
        replaces, used_at, input_hash
        """

    /// Adds the row.
    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO approvals (id, state, tool, input, input_hash, directory, agent_key, client, session, agent,
                tool_call, rule, reason, risk, details, policy, asked, opened_at, asked_at, expires_at, replaces)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(id), .text(state.rawValue), .text(action.tool), .text(action.input.description),
                .text(action.inputHash), .text(action.directory), .text(action.agent.key), .text(action.agent.client),
                SQLValue(action.agent.session), SQLValue(action.agent.agent), SQLValue(toolCallID),
                .text(grounds.rule), .text(grounds.reason), .text(grounds.risk.rawValue),
                .text(grounds.details.description), .text(grounds.policyVersion), .integer(count), SQLValue(openedAt),
                SQLValue(lastAskedAt), SQLValue(expiresAt), SQLValue(replaces),
            ])
    }

    /// Writes the step that led away from `former`; false where another process was faster.
    func update(from former: ApprovalRequest, in transaction: any Transaction) throws -> Bool {
        try transaction.execute(
            """
            UPDATE approvals SET state = ?, asked = ?, asked_at = ?, expires_at = ?, decided_by = ?, channel = ?,
                decided_at = ?, decision_entry = ?, guidance = ?, replaced_by = ?, replaces = ?, used_at = ?
            WHERE id = ? AND state = ?
            """,
            [
                .text(state.rawValue), .integer(count), SQLValue(lastAskedAt), SQLValue(expiresAt),
                SQLValue(decider?.name), SQLValue(decider?.channel.rawValue), SQLValue(decidedAt),
                SQLValue(decisionEntry), SQLValue(guidance), SQLValue(replacedBy), SQLValue(replaces), SQLValue(usedAt),
                .text(id), .text(former.state.rawValue),
            ]) == 1
    }

    /// The request called `id`.
    static func find(_ id: String, in reader: any Reader) throws -> ApprovalRequest? {
        try reader.first("SELECT \(columns) FROM approvals WHERE id = ?", [.text(id)], row: ApprovalRequest.init(row:))
    }

    /// The ids that begin with `prefix`, ten at most.
    static func ids(beginningWith prefix: String, in reader: any Reader) throws -> [String] {
        try reader.rows(
            "SELECT id FROM approvals WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 10",
            [.integer(Int64(prefix.unicodeScalars.count)), .text(prefix)]
        ) { $0.text(0) }
    }

    /// The requests for exactly `action`, the last first, twenty at most.
    static func all(for action: RequestedAction, in reader: any Reader) throws -> [ApprovalRequest] {
        try reader.rows(
            """
            SELECT \(columns) FROM approvals WHERE input_hash = ? AND agent_key = ? AND directory = ?
                AND state <> 'expired'
            ORDER BY opened_at DESC, id DESC LIMIT 20
            """, [.text(action.inputHash), .text(action.agent.key), .text(action.directory)],
            row: ApprovalRequest.init(row:))
    }

    /// The requests that are neither used nor refused and whose time is over, the longest overdue first.
    static func overdue(at now: Timestamp, limit: Int64, in reader: any Reader) throws -> [ApprovalRequest] {
        try reader.rows(
            """
            SELECT \(columns) FROM approvals WHERE state IN ('pending', 'approved') AND expires_at <= ?
            ORDER BY expires_at LIMIT ?
            """, [SQLValue(now), .integer(limit)], row: ApprovalRequest.init(row:))
    }

    /// The requests in one of the states, the last first.
    static func list(
        pendingOnly: Bool, limit: Int64, in reader: any Reader
    ) throws -> [ApprovalRequest] {
        try reader.rows(
            """
            SELECT \(columns) FROM approvals WHERE ? = 0 OR state = 'pending'
            ORDER BY opened_at DESC, id DESC LIMIT ?
            """, [.integer(pendingOnly ? 1 : 0), .integer(limit)], row: ApprovalRequest.init(row:))
    }

    init(row: any Row) throws {
        guard let state = State(rawValue: row.text(1)), let risk = ApprovalGrounds.Risk(rawValue: row.text(11)),
            let input = try? JSON(parsing: row.text(3)), let details = try? JSON(parsing: row.text(12))
        else { throw ApprovalError.unreadable(row.text(0)) }
        let action = RequestedAction(
            tool: row.text(2), input: input, directory: row.text(4),
            agent: RequestingAgent(
                client: row.text(5), session: row.optionalText(6), agent: row.optionalText(7)))
        // Whoever edits the input in the store has not got what was approved.
        guard action.inputHash == row.text(26) else { throw ApprovalError.unreadable(row.text(0)) }
        self.init(
            id: row.text(0), action: action,
            grounds: ApprovalGrounds(
                rule: row.text(9), reason: row.text(10), risk: risk, details: details, policyVersion: row.text(13)),
            toolCallID: row.optionalText(8), openedAt: Timestamp(microseconds: row.integer(15)),
            expiresAt: Timestamp(microseconds: row.integer(17)))
        self.state = state
        count = row.integer(14)
        lastAskedAt = Timestamp(microseconds: row.integer(16))
        if let name = row.optionalText(18), let channel = row.optionalText(19).flatMap(Decider.Channel.init) {
            decider = Decider(name: name, channel: channel)
        }
        decidedAt = row.optionalInteger(20).map(Timestamp.init(microseconds:))
        decisionEntry = row.optionalInteger(21)
        guidance = row.optionalText(22)
        replacedBy = row.optionalText(23)
        replaces = row.optionalText(24)
        usedAt = row.optionalInteger(25).map(Timestamp.init(microseconds:))
    }
}
