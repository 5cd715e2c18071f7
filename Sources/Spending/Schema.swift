public import Storage

extension Spending {
    /// The room's tables.
    ///
    /// `spending_charges` is the truth: one row per call, from its reservation to its end. `spending_totals` repeats
    /// it summed per ledger and bucket of time, in the same transaction, so that admission costs the same whatever
    /// has been stored. Every provider has totals per day; every other ledger has them while a budget asks for them.
    public static let migrations = [
        Migration(
            room: "spending", version: 1,
            statements: [
                """
                CREATE TABLE spending_budgets (
                    ledger TEXT NOT NULL, budget_window TEXT NOT NULL, unit TEXT NOT NULL,
                    max_amount BIGINT NOT NULL, governed BIGINT NOT NULL, shadow BIGINT NOT NULL, set_at BIGINT NOT NULL,
                    PRIMARY KEY (ledger, budget_window, unit))
                """,
                """
                CREATE TABLE spending_charges (
                    id TEXT NOT NULL PRIMARY KEY, status TEXT NOT NULL,
                    provider TEXT NOT NULL, model TEXT NOT NULL, project TEXT, session TEXT, agent TEXT, judge TEXT,
                    channel TEXT NOT NULL, subagent TEXT, tool TEXT,
                    imputed BIGINT NOT NULL, reserved_at BIGINT NOT NULL, lease_until BIGINT NOT NULL,
                    worst_nano BIGINT NOT NULL, worst_tokens BIGINT NOT NULL, input_nano BIGINT NOT NULL,
                    closed_at BIGINT, charged_nano BIGINT NOT NULL DEFAULT 0, charged_tokens BIGINT NOT NULL DEFAULT 0,
                    overrun BIGINT NOT NULL DEFAULT 0, estimated BIGINT NOT NULL DEFAULT 0,
                    input_tokens BIGINT NOT NULL DEFAULT 0, cache_read_tokens BIGINT NOT NULL DEFAULT 0,
                    cache_write_tokens BIGINT NOT NULL DEFAULT 0, cache_write_long_tokens BIGINT NOT NULL DEFAULT 0,
                    output_tokens BIGINT NOT NULL DEFAULT 0, reasoning_tokens BIGINT NOT NULL DEFAULT 0,
                    web_searches BIGINT NOT NULL DEFAULT 0)
                """,
                """
                CREATE INDEX spending_open_leases ON spending_charges (lease_until) WHERE status = 'reserved'
                """,
                """
                CREATE INDEX spending_unreconciled ON spending_charges (reserved_at) WHERE status = 'expired'
                """,
                """
                CREATE TABLE spending_totals (
                    ledger TEXT NOT NULL, grain BIGINT NOT NULL, bucket BIGINT NOT NULL,
                    spent_billed BIGINT NOT NULL, spent_imputed BIGINT NOT NULL, spent_tokens BIGINT NOT NULL,
                    held_billed BIGINT NOT NULL, held_imputed BIGINT NOT NULL, held_tokens BIGINT NOT NULL,
                    PRIMARY KEY (ledger, grain, bucket))
                """,
                """
                CREATE TABLE spending_marks (
                    ledger TEXT NOT NULL, budget_window TEXT NOT NULL, unit TEXT NOT NULL, period BIGINT NOT NULL,
                    mark TEXT NOT NULL,
                    PRIMARY KEY (ledger, budget_window, unit, period, mark))
                """,
            ])
    ]
}
