public import Storage

extension Immunity {
    /// The tables of this room.
    ///
    /// `immune_terms` says in how many patterns a term is, `immune_postings` in which. Terms (`IndexTerms`)
    /// are hashed to 32 bits together with the operation: two terms that fall together cost a needless
    /// comparison and never a wrong match, and the number fits the row's own key. `immune_tallies` and `immune_days` are
    /// running sums, so that the status of a large memory needs no pass over it.
    public static let migrations = [
        Migration(
            room: "immunity", version: 1,
            statements: [
                """
                CREATE TABLE immune_patterns (
                    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, operation TEXT NOT NULL,
                    failure_type TEXT NOT NULL, prompt TEXT NOT NULL, lesson TEXT NOT NULL, remedy TEXT,
                    severity DOUBLE PRECISION NOT NULL, occurrences BIGINT NOT NULL, successes BIGINT NOT NULL,
                    false_alarms BIGINT NOT NULL, relevance DOUBLE PRECISION NOT NULL, relevance_at BIGINT NOT NULL,
                    source TEXT NOT NULL, first_seen BIGINT NOT NULL, last_seen BIGINT NOT NULL
                )
                """,
                "CREATE INDEX immune_patterns_last_seen ON immune_patterns (last_seen)",
                "CREATE INDEX immune_patterns_occurrences ON immune_patterns (occurrences)",
                "CREATE TABLE immune_terms (term INTEGER PRIMARY KEY, patterns BIGINT NOT NULL)",
                """
                CREATE TABLE immune_postings (
                    term INTEGER NOT NULL, pattern INTEGER NOT NULL, PRIMARY KEY (term, pattern)
                )
                """,
                """
                CREATE TABLE immune_tallies (
                    operation TEXT NOT NULL, failure_type TEXT NOT NULL, patterns BIGINT NOT NULL,
                    failures BIGINT NOT NULL, PRIMARY KEY (operation, failure_type)
                )
                """,
                """
                CREATE TABLE immune_days (
                    day INTEGER PRIMARY KEY, learned BIGINT NOT NULL, repeated BIGINT NOT NULL, averted BIGINT NOT NULL
                )
                """,
            ]),
        Migration(
            room: "immunity", version: 2,
            statements: ["ALTER TABLE immune_days ADD COLUMN refused BIGINT NOT NULL DEFAULT 0"]),
    ]
}
