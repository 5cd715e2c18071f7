public import JSON

/// A fact to be appended to the journal.
public struct JournalEvent: Hashable, Sendable {
    /// What kind of fact, as `room.what_happened`: `spending.reserved`, `trial.recorded`, …
    public var kind: String
    /// When it happened.
    public var at: Timestamp
    /// The fact itself; carries no secrets.
    public var payload: JSON

    /// A fact of `kind` that happened at `at`.
    public init(kind: String, at: Timestamp, payload: JSON) {
        self.kind = kind
        self.at = at
        self.payload = payload
    }
}
