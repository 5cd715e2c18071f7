/// Whether what looks like a claim is hedged, future, conditional or negated, and so none.
struct ClaimGuard {
    /// Words that take the force of a claim that follows in the same clause.
    private static let hedges: Set<String> = [
        "should", "would", "could", "might", "may", "will", "shall", "must", "likely", "probably", "presumably",
        "hopefully", "think", "believe", "expect", "assume", "ensure", "whether", "never", "unable", "without",
        "please",
        "need", "needs", "want", "wants", "try", "going", "let", "seems", "seem", "appears", "says", "said", "claims",
        "claimed", "asked", "suggests", "failed", "fails", "until", "unless", "nor", "neither", "hardly", "can",
        "shows",
        "requires", "instead", "attempted", "tried", "supposed", "suggest", "recommend", "wait", "not", "be", "cannot",
        "do", "does", "did", "make", "being", "how", "why",
    ]
    /// Words that make everything that follows in the sentence conditional.
    private static let conditions: Set<String> = ["if", "once", "unless", "until", "whenever", "assuming"]
    /// Words that take it back behind the claim: "… that I know of".
    private static let doubts: Set<String> = [
        "know", "aware", "believe", "think", "hopefully", "presumably", "probably",
    ]
    /// Words that set a time; what stands behind them in the same clause is told, not claimed.
    private static let times: Set<String> = ["when", "after", "before", "until"]

    /// Whether the claim that matches at `match` in `sentence` is none.
    ///
    /// - Parameters:
    ///   - sentence: the whole sentence.
    ///   - clause: the start of the clause in which the match stands.
    ///   - match: the tokens that make the claim.
    ///   - isAction: whether the last of them is a verb and the others its subject, which may hold such words, too.
    static func isHedged(
        _ sentence: [ClaimToken], clause: Int, _ match: Range<Int>, isAction: Bool
    ) -> Bool {
        let end = isAction ? match.upperBound - 1 : match.lowerBound
        for index in 0..<end where sentence[index].kind == .word {
            let word = sentence[index].text
            if conditions.contains(word) { return true }
            if times.contains(word) {
                let isSameClause = !sentence[index..<end].contains { $0.kind == .mark }
                if isSameClause || !isPast(sentence, after: index, before: end) { return true }
            }
            if index >= clause, hedges.contains(word) { return true }
        }
        if isInfinitive(sentence, clause: clause, match) { return true }
        for token in sentence[match.upperBound...] {
            if token.kind == .mark { break }
            if token.kind == .word, conditions.contains(token.text) || doubts.contains(token.text) { return true }
        }
        return false
    }

    /// "When I ran it, …", "after reviewing …": a time that has been, no condition.
    private static func isPast(_ sentence: [ClaimToken], after index: Int, before end: Int) -> Bool {
        sentence[(index + 1)..<end].prefix(5).contains { token in
            ClaimVerbs.verb(token.text) != nil || token.text.hasSuffix("ing") || token.text == "was"
                || token.text == "had"
        }
    }

    /// "To verify …", "want to have fixed …": directly before the match, or before the clause's last verb.
    private static func isInfinitive(_ sentence: [ClaimToken], clause: Int, _ match: Range<Int>) -> Bool {
        guard match.lowerBound > clause else { return false }
        if sentence[clause].kind == .word, sentence[clause].text == "to" { return true }
        let before = sentence[match.lowerBound - 1]
        return before.kind == .word && before.text == "to"
    }
}
