/// Checks one claim against the record.
struct ClaimCheck {
    /// What came of it.
    struct Outcome {
        var verdict: EvidenceClaim.Verdict
        var reason: String
        var evidence: [Int] = []
    }

    let record: ActionRecord

    /// How `claim` stands.
    func outcome(of claim: FoundClaim) -> Outcome {
        testsPass(claim)
    }
}
