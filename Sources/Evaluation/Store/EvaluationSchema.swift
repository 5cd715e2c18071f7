public import Storage

/// The tables of this room.
public enum EvaluationSchema {
    /// The steps that make them.
    ///
    /// One row holds a whole trial: what is asked for by column has one, the rest is the trial's line and the grades as
    /// JSON. Only what a page or a report looks up has an index, because every index costs each run.
    public static let migrations: [Migration] = trials + JudgementStore.migrations

    private static let trials: [Migration] = [
        Migration(
            room: "evaluation", version: 1,
            statements: [
                """
                CREATE TABLE evaluation_trials (
                    number BIGINT NOT NULL PRIMARY KEY,
                    at BIGINT NOT NULL,
                    run_id TEXT NOT NULL,
                    attempt BIGINT NOT NULL,
                    operation TEXT NOT NULL,
                    label TEXT,
                    outcome TEXT NOT NULL,
                    score DOUBLE PRECISION NOT NULL,
                    failure_type TEXT,
                    cost BIGINT NOT NULL,
                    latency BIGINT NOT NULL,
                    trial TEXT NOT NULL,
                    grades TEXT NOT NULL
                )
                """,
                "CREATE UNIQUE INDEX evaluation_trials_run ON evaluation_trials (run_id, attempt)",
                "CREATE INDEX evaluation_trials_at ON evaluation_trials (at)",
            ]),
        Migration(
            room: "evaluation", version: 2,
            statements: [
                """
                CREATE TABLE evaluation_evidence (
                    session TEXT NOT NULL,
                    number BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    call TEXT,
                    evidence TEXT NOT NULL,
                    PRIMARY KEY (session, number)
                )
                """,
                "CREATE UNIQUE INDEX evaluation_evidence_call ON evaluation_evidence (session, call)",
                "CREATE INDEX evaluation_evidence_at ON evaluation_evidence (at)",
                """
                CREATE TABLE evaluation_sent_back (
                    session TEXT NOT NULL PRIMARY KEY,
                    times BIGINT NOT NULL,
                    at BIGINT NOT NULL
                )
                """,
            ]),
    ]
}
