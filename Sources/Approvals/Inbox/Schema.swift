public import Storage

extension Approvals {
    /// The table of this room: one row for each request, from its opening to its end.
    ///
    /// `agent_key` repeats client, session and agent as one text, so that what an agent asks for is found by one index.
    public static let migrations = [
        Migration(
            room: "approvals", version: 1,
            statements: [
                """
                CREATE TABLE approvals (
                    id TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, tool TEXT NOT NULL, input TEXT NOT NULL,
                    input_hash TEXT NOT NULL, directory TEXT NOT NULL, agent_key TEXT NOT NULL, client TEXT NOT NULL,
                    session TEXT, agent TEXT, tool_call TEXT, rule TEXT NOT NULL, reason TEXT NOT NULL,
                    risk TEXT NOT NULL, details TEXT NOT NULL, policy TEXT NOT NULL, asked BIGINT NOT NULL,
                    opened_at BIGINT NOT NULL, asked_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
                    decided_by TEXT, channel TEXT, decided_at BIGINT, decision_entry BIGINT, guidance TEXT,
                    replaced_by TEXT, replaces TEXT, used_at BIGINT
                )
                """,
                "CREATE INDEX approvals_binding ON approvals (input_hash, agent_key, directory, state)",
                "CREATE INDEX approvals_state ON approvals (state, expires_at)",
                "CREATE INDEX approvals_opened ON approvals (opened_at)",
            ])
    ]
}
