package import Approvals
package import Oversight
internal import Synchronization

/// What a guarded action goes by.
package struct Guarding: Sendable {
    /// What the policy does.
    package var mode = Policy.Mode.enforce
    /// Whether the journal keeps what was asked for beside its hash.
    package var recordsText = false
    /// Says what the policy makes of an action.
    package var judge = ActionJudge.asking
    /// The inbox.
    package var approvals = Approvals()

    package init() {}

    /// What `configuration` asks for.
    init(_ configuration: Configuration) {
        mode = configuration.policy.mode
        recordsText = configuration.policy.recordsText
        judge = ActionJudge { GuardPolicy(configuration) }
        approvals = Approvals(settings: ApprovalSettings(lifetime: configuration.policy.approvalLifetime))
    }
}

/// The policy in force, with the facts of the place where it is in force.
///
/// It is made ready for the first action or question: most of what opens the store guards nothing, and an MCP server has
/// to answer its client at once.
package final class ActionJudge: Sendable {
    private let rules: Mutex<Rules>

    private enum Rules {
        case unmade(@Sendable () -> GuardPolicy)
        case made(version: String, decide: @Sendable (AgentAction) -> Decision)
    }

    /// A judge by rules of its own.
    package init(policyVersion: String, decide: @escaping @Sendable (AgentAction) -> Decision) {
        rules = Mutex(.made(version: policyVersion, decide: decide))
    }

    /// A judge by the policy that `make` gives.
    init(_ make: @escaping @Sendable () -> GuardPolicy) { rules = Mutex(.unmade(make)) }

    /// A hash of all rules: two decisions by the same version were made by the same rules.
    package var policyVersion: String { ready.version }

    /// What the rules make of an action.
    package func decide(_ action: AgentAction) -> Decision { ready.decide(action) }

    /// Where no policy was set up, everything is asked.
    package static let asking = ActionJudge(policyVersion: "none") { _ in
        Decision(.requiresApproval, rule: "policy/none", reason: "no policy was set up, so everything is asked")
    }

    private var ready: (version: String, decide: @Sendable (AgentAction) -> Decision) {
        rules.withLock { rules in
            switch rules {
            case .made(let version, let decide): return (version, decide)
            case .unmade(let make):
                let policy = make()
                rules = .made(version: policy.version, decide: policy.decide)
                return (policy.version, policy.decide)
            }
        }
    }
}
