public import Approvals
public import Oversight

/// What was decided about an action, and what that means for the agent now.
public struct GuardedDecision: Hashable, Sendable {
    /// What is to happen now.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// It may happen.
        case allowed
        /// It may happen, once, for a person has approved exactly this.
        case approved
        /// It may happen, though it would not where the policy is enforced.
        case observed
        /// The client asks its person now; without a yes it must not happen.
        case asked
        /// It must not happen now: it waits for a person, or a person refused it.
        case denied
        /// It must not happen, and no approval changes that.
        case blocked

        /// Whether it may happen without anybody being asked now.
        public var mayHappen: Bool { self == .allowed || self == .approved || self == .observed }
    }

    /// What the policy says.
    public var decision: Decision
    /// What is to happen now.
    public var outcome: Outcome
    /// The request in the inbox, where there is one.
    public var standing: ApprovalStanding?
    /// What the agent is told; empty where it may go on.
    public var message: String
    /// The number of the journal's entry.
    public var entry: Int64

    /// The request in the inbox that the agent is told of.
    public var request: ApprovalRequest? { standing?.request }
}
