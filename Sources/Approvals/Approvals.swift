/// Keeps what waits for a person, and what a person has decided.
///
/// A request is bound to the exact input, the directory and the agent; it waits until a person decides or its time is
/// over, and over means no. An approval lets exactly one action happen: the one that it is bound to. All processes on
/// one store share the inbox.
///
///     let approvals = Approvals()
///     let standing = try await database.write { transaction in
///         try approvals.ask(for: action, because: grounds, id: id, at: now, in: transaction)
///     }
///     if case .approved(let request) = standing { … }     // and the approval is used up
///
/// - Note: Nothing here runs by itself. Time passes with the clock that callers pass in, and with the journal: a clock
///   that was set back revives nothing.
public struct Approvals: Sendable {
    /// What it goes by.
    public let settings: ApprovalSettings

    /// An inbox that goes by `settings`.
    public init(settings: ApprovalSettings = ApprovalSettings()) { self.settings = settings }
}

/// What an inbox goes by.
public struct ApprovalSettings: Hashable, Sendable {
    /// How long a request waits for a person, and how long what the person decided holds.
    public var lifetime: Duration
    /// The longest input, in bytes of JSON, that a person is asked about.
    public var largestInput: Int

    /// The usual settings, less what is given.
    public init(lifetime: Duration = .seconds(1800), largestInput: Int = 1 << 20) {
        self.lifetime = lifetime
        self.largestInput = largestInput
    }
}
