/// Whether what looks like a claim is hedged, future, conditional or negated, and so none.
struct ClaimGuard {
    private static let hedges: Set<String> = [
        "should", "would", "could", "might", "may", "will", "likely", "probably", "presumably", "hopefully", "think",
        "believe", "expect", "assume", "if", "once", "when", "unless", "until", "ensure", "confirm", "check", "whether",
        "not", "never", "cannot", "unable", "without", "make", "please", "need", "want", "try", "going", "let", "to",
    ]

    /// Whether it is no claim.
    let isHedged: Bool

    init(_ clause: ArraySlice<ClaimToken>, _ match: Range<Int>) {
        isHedged = clause[clause.startIndex..<match.lowerBound].contains {
            $0.kind == .word && Self.hedges.contains($0.text)
        }
    }
}
