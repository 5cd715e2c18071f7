/// Finds the claims of a text.
struct ClaimReader {
    /// Every claim, in the order of the text.
    func claims(in text: ClaimText) -> [FoundClaim] {
        text.sentences.flatMap { sentence -> [FoundClaim] in
            sentence.isQuestion ? [] : claims(in: sentence.tokens[...])
        }
    }

    private static let testsPass = [
        "all|every? the? unit|integration|existing|new? test|tests|specs|checks now|still|are|have|is? all|now? pass|passed|passing|green|succeed|succeeded",
        "test|tests suite now|is? passes|passed|passing|green",
    ].map(ClaimPattern.init)

    private func claims(in clause: ArraySlice<ClaimToken>) -> [FoundClaim] {
        for pattern in Self.testsPass {
            guard let match = pattern.firstMatch(in: clause), !ClaimGuard(clause, match).isHedged else { continue }
            let range = clause[match.lowerBound].range.lowerBound..<clause[match.upperBound - 1].range.upperBound
            return [FoundClaim(kind: .testsPass, range: range, clause: clause, match: match)]
        }
        return []
    }
}
