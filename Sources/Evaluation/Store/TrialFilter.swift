internal import Storage
public import Vocabulary

/// Which stored trials are meant.
public struct TrialFilter: Hashable, Sendable {
    /// At this moment or later.
    public var since: Timestamp?
    /// With this label, known or found; nil takes those without one, too.
    public var label: Trial.Label?
    /// Of this operation.
    public var operation: String?
    /// At most so many.
    public var limit: Int?

    /// All trials, less what is left out.
    public init(
        since: Timestamp? = nil, label: Trial.Label? = nil, operation: String? = nil, limit: Int? = nil
    ) {
        self.since = since
        self.label = label
        self.operation = operation
        self.limit = limit
    }

    /// The condition and its arguments. Every part is always there, so that one statement serves all filters.
    var condition: (sql: String, arguments: [SQLValue]) {
        let sql = """
            at >= ?
                AND (CAST(? AS TEXT) IS NULL OR operation = ?)
                AND (
                    CAST(? AS TEXT) IS NULL
                    OR COALESCE(label, CASE outcome WHEN 'passed' THEN 'good' WHEN 'failed' THEN 'bad' END) = ?)
            """
        let label = SQLValue(label?.rawValue)
        let operation = SQLValue(operation)
        return (sql, [.integer(since?.microseconds ?? .min), operation, operation, label, label])
    }
}
