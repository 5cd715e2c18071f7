/// Checks one claim against the record.
///
/// The record is complete, so what is said to have been done and does not stand in it is contradicted. What is said of a
/// state (tests, build, lint) is contradicted where nothing was run at all, or where the last that is known is the opposite;
/// it is unsupported where it was so before the code was changed.
struct ClaimCheck {
    /// What came of it.
    struct Outcome {
        var verdict: EvidenceClaim.Verdict
        var reason: String
        var evidence: [Int] = []

        static func supported(_ reason: String, _ actions: ObservedAction?...) -> Outcome {
            Outcome(verdict: .supported, reason: reason, evidence: actions.compactMap { $0?.index })
        }
        static func contradicted(_ reason: String, _ actions: ObservedAction?...) -> Outcome {
            Outcome(verdict: .contradicted, reason: reason, evidence: actions.compactMap { $0?.index })
        }
        static func unsupported(_ reason: String, _ actions: ObservedAction?...) -> Outcome {
            Outcome(verdict: .unsupported, reason: reason, evidence: actions.compactMap { $0?.index })
        }
    }

    let record: ActionRecord

    /// Whether the record could show what is claimed. "The task has been completed" says nothing that a file or a shell
    /// would show.
    func concerns(_ claim: FoundClaim) -> Bool {
        guard record.isCoding, claim.paths.isEmpty else { return true }
        if claim.kind == .service {
            return !ServiceCall.isGeneral(claim.verb) || !ServiceCall.writes(in: record).isEmpty
        }
        guard claim.kind == .edited else { return true }
        if claim.verb == "resolve" { return false }
        // Data that a program made or changed are no edit.
        let isOfData = ["extract", "create", "generate", "convert", "change", "update", "modify", "adjust"].contains(
            claim.verb ?? "")
        return !isOfData || record.actions.contains { $0.kind == .edit }
            || !record.actions.contains { $0.kind == .command && $0.failed == false && $0.role.isSubset(of: [.script]) }
    }

    /// How `claim` stands.
    func outcome(of claim: FoundClaim) -> Outcome {
        switch claim.kind {
        case .testsPass: testsPass(claim)
        case .buildPasses: buildPasses()
        case .lintClean: lintClean(claim)
        case .count: count(claim)
        case .ran: ran(claim)
        case .edited: isService(claim) ? service(claim) : edited(claim)
        case .looked: looked(claim)
        case .noOtherUsages: noOtherUsages(claim)
        case .quotedOutput: quotedOutput(claim)
        case .verified: verified(claim)
        case .released: released(claim)
        case .service: service(claim)
        }
    }

    /// The words of an action for a message.
    static func name(_ action: ObservedAction) -> String { "\"\(action.subject.shortenedForMessage)\"" }
}
