public import Vocabulary

/// A task as it is kept: from its creation on, so that it outlives its process.
///
/// Only its creation and its end are written. What lies between is known to the process that works on it alone, which
/// holds a lease on it; a task whose lease ran out has lost its process.
public struct StoredTask: Hashable, Sendable {
    /// Its id, which nobody can guess.
    public var id: String
    /// Whose it is; empty where the transport knows no credentials.
    public var principal: String
    /// The desk that works on it, or did.
    public var owner: String
    /// When it was made.
    public var createdAt: Timestamp
    /// Until when the owner vouches to be alive; means nothing once the task has ended.
    public var leasedUntil: Timestamp
    /// When it may be forgotten; nil until it has ended.
    public var keptUntil: Timestamp?
    /// The task as clients see it, as JSON.
    public var document: String

    /// A task to be kept.
    public init(
        id: String, principal: String, owner: String, createdAt: Timestamp, leasedUntil: Timestamp,
        keptUntil: Timestamp? = nil, document: String
    ) {
        self.id = id
        self.principal = principal
        self.owner = owner
        self.createdAt = createdAt
        self.leasedUntil = leasedUntil
        self.keptUntil = keptUntil
        self.document = document
    }
}

/// Keeps tasks; several processes may use the same one at once.
///
/// Every change is durable when it returns, and happens wholly or not at all.
public protocol TaskStore: Sendable {
    /// Adds a task, unless its principal has `limit` of them already.
    ///
    /// - Returns: whether it was added.
    func add(_ task: StoredTask, limit: Int) async throws -> Bool

    /// The task with this id, whoever's it is.
    func task(_ id: String) async throws -> StoredTask?

    /// Writes the end of a task, if it is still open and its owner's. An end never changes.
    ///
    /// - Returns: whether it was written.
    func end(_ task: StoredTask) async throws -> Bool

    /// Writes the end of a task that lost its process, if it is still open and its lease ran out before `now`.
    ///
    /// - Returns: whether it was written.
    func endAbandoned(_ task: StoredTask, at now: Timestamp) async throws -> Bool

    /// Prolongs the leases of all open tasks of `owner`.
    func renewLeases(of owner: String, until: Timestamp) async throws

    /// Forgets ended tasks that need be kept no longer at `now`, and those abandoned before `abandonedBefore`.
    func forget(at now: Timestamp, abandonedBefore: Timestamp) async throws
}
