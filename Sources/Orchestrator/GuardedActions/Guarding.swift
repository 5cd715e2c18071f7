package import Approvals
package import Oversight

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
        judge = GuardPolicy(configuration).judge
        approvals = Approvals(settings: ApprovalSettings(lifetime: configuration.policy.approvalLifetime))
    }
}

/// The policy in force, with the facts of the place where it is in force.
package struct ActionJudge: Sendable {
    /// A hash of all rules: two decisions by the same version were made by the same rules.
    package var policyVersion: String
    /// What the rules make of an action.
    package var decide: @Sendable (AgentAction) -> Decision

    package init(policyVersion: String, decide: @escaping @Sendable (AgentAction) -> Decision) {
        self.policyVersion = policyVersion
        self.decide = decide
    }

    /// Where no policy was set up, everything is asked.
    package static let asking = ActionJudge(policyVersion: "none") { _ in
        Decision(.requiresApproval, rule: "policy/none", reason: "no policy was set up, so everything is asked")
    }
}
