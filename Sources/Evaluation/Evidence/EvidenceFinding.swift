/// Something in what an agent did that a reader of its report would want to know, whatever it claims.
public struct EvidenceFinding: Hashable, Sendable {
    /// What was found.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A test, or assertions in one, were deleted.
        case testDeleted = "test_deleted"
        /// A test is skipped now.
        case testSkipped = "test_skipped"
        /// An assertion was replaced by one that says less.
        case testWeakened = "test_weakened"
        /// A placeholder stands where work was claimed.
        case stub
        /// An error is thrown away: `|| true`, an empty `catch`.
        case swallowedError = "swallowed_error"
        /// The same call failed again and again.
        case repeatedFailure = "repeated_failure"
        /// A file, command or package that is not there.
        case missing
    }

    /// What was found.
    public var kind: Kind
    /// One sentence: what, and where.
    public var reason: String
    /// The positions in the evidence where it stands.
    public var evidence: [Int]

    /// A finding.
    public init(kind: Kind, reason: String, evidence: [Int]) {
        self.kind = kind
        self.reason = reason
        self.evidence = evidence
    }
}
