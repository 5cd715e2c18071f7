package import Vocabulary

/// A call that somebody follows from a distance, as it is kept: whose it is, who works on it, how it stands.
package struct FollowedCall: Hashable, Sendable {
    /// Its id.
    package var id: String
    /// Whose it is.
    package var principal: String
    /// Who works on it, or did: one instance of one process.
    package var owner: String
    /// When it was made.
    package var createdAt: Timestamp
    /// Until when its owner vouches to be alive.
    package var leasedUntil: Timestamp
    /// When it may be forgotten; nil until it has ended.
    package var keptUntil: Timestamp?
    /// How it stands, in its owner's own form.
    package var document: String

    package init(
        id: String, principal: String, owner: String, createdAt: Timestamp, leasedUntil: Timestamp,
        keptUntil: Timestamp?, document: String
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
