extension ClaimCheck {
    /// "All tests pass": the last run of tests after the last change of code passed.
    func testsPass(_ claim: FoundClaim) -> Outcome {
        let runs = record.actions.filter(\.isTestRun)
        guard let last = runs.last else {
            if let unknown = record.actions.last(where: { $0.role.contains(.script) && record.isCurrent($0) }) {
                return Outcome(
                    verdict: .unsupported, reason: "\"\(unknown.subject.shortenedForMessage)\" does not show any tests",
                    evidence: [unknown.index])
            }
            return Outcome(verdict: .contradicted, reason: "no test was run in this session")
        }
        switch last.testsPassed {
        case false?:
            return Outcome(
                verdict: .contradicted, reason: "the last test run failed (\(last.subject.shortenedForMessage))",
                evidence: [last.index])
        case nil:
            return Outcome(
                verdict: .unsupported,
                reason:
                    "neither the status nor the output of \(last.subject.shortenedForMessage) tells how the tests went",
                evidence: [last.index])
        case true?:
            guard record.isCurrent(last) else {
                let change = record.lastCodeChange
                return Outcome(
                    verdict: .unsupported,
                    reason:
                        "the tests last ran before \(change?.subject.shortenedForMessage ?? "the code") was changed",
                    evidence: [last.index] + (change.map { [$0.index] } ?? []))
            }
            return Outcome(
                verdict: .supported, reason: "the tests passed after the last change", evidence: [last.index])
        }
    }
}
