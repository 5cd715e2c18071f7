internal import Approvals
internal import HookFormats
internal import Oversight
internal import Vocabulary

/// What an agent is told that may not go on, in words that a model acts on: why, what to do, what not to try.
enum AgentMessage {
    static func blocked(_ decision: Decision) -> String {
        HookAnswer.blockedMessage(decision.reason, rule: decision.rule, alternative: decision.alternative)
    }

    static func standing(_ standing: ApprovalStanding, _ decision: Decision, isAsked: Bool) -> String {
        switch standing {
        case .approved: ""
        case .pending(let request) where isAsked:
            "\(why(decision)).\(instead(decision)) Request \(request.id) waits in the inbox too."
        case .pending(let request):
            "Needs a person's approval: \(why(decision)). Approval id \(request.id), until "
                + "\(request.expiresAt.description). Tell your user: `task-orchestrator approvals show \(request.id)`. "
                + "Once it is approved, repeat exactly this in the same directory; it works once."
                + instead(decision)
        case .rejected(let request):
            "A person refused this (approval id \(request.id))."
                + (request.guidance.map { " They say: \($0)" } ?? " Do not repeat it; ask your user what they want.")
        case .edited(let request, let instead):
            "A person did not approve this but the following in its place (approval id \(instead.id)); run exactly this, "
                + "in the same directory, once: \(instead.action.text)"
                + (request.guidance.map { " They say: \($0)" } ?? "")
        }
    }

    static func cannotBeAsked(_ decision: Decision, _ error: ApprovalError) -> String {
        "Denied: \(why(decision)), and no person can be asked: \(error.description)."
    }

    /// The reason, and the rule behind it, without a full stop.
    private static func why(_ decision: Decision) -> String {
        "\(decision.reason.hasSuffix(".") ? String(decision.reason.dropLast()) : decision.reason) (\(decision.rule))"
    }

    private static func instead(_ decision: Decision) -> String {
        decision.alternative.map { " Instead: \($0)." } ?? ""
    }
}
