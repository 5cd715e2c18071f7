/// Finds the claims of a text.
///
/// First what is said of results (tests, builds, lint, counts, usages, output), by patterns; then what is said to have been
/// done, by its verb. What is hedged, future, conditional, negated or asked is left out, see `ClaimGuard`.
struct ClaimReader {
    /// Every claim, in the order of the text.
    func claims(in text: ClaimText) -> [FoundClaim] {
        var found = text.sentences.flatMap { sentence -> [FoundClaim] in
            sentence.isQuestion || Self.isOutlook(sentence.tokens) ? [] : claims(in: sentence.tokens, text)
        }
        let paths = Set(found.flatMap(\.paths))
        for index in found.indices { found[index].pathsOfText = paths }
        return found
    }

    /// "Next: …", "To do: …".
    private static func isOutlook(_ tokens: [ClaimToken]) -> Bool {
        guard let first = tokens.first, let second = tokens.dropFirst().first else { return false }
        return ["next", "todo", "remaining", "later", "optionally", "suggestion"].contains(first.text)
            && (second.text == ":" || second.text == "steps" || second.text == "up")
    }

    private func claims(in sentence: [ClaimToken], _ text: ClaimText) -> [FoundClaim] {
        var matches: [ClaimMatch] = []
        for match in ResultClaims.matches(in: sentence) + ActionClaims.matches(in: sentence) {
            if matches.contains(where: { $0.tokens.overlaps(match.tokens) }) { continue }
            let clause = Self.clauseStart(sentence, match.tokens.lowerBound)
            if ClaimGuard.isHedged(sentence, clause: clause, match.tokens, isAction: match.isAction) { continue }
            matches.append(match)
        }
        matches.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return matches.enumerated().map { index, match in
            let next = index + 1 < matches.count ? matches[index + 1].tokens.lowerBound : sentence.count
            let end = Self.claimEnd(sentence, match, before: next)
            let tokens = sentence[match.tokens.lowerBound..<end]
            let range = tokens.first!.range.lowerBound..<tokens.last!.range.upperBound
            return FoundClaim(
                kind: match.kind, range: range, tokens: tokens, sentence: sentence,
                writtenSentence: text.written(sentence.first!.range.lowerBound..<sentence.last!.range.upperBound),
                verb: match.verb,
                written: text.written(range))
        }
    }

    /// Where the clause begins in which the token at `index` stands.
    static func clauseStart(_ sentence: [ClaimToken], _ index: Int) -> Int {
        for position in (0..<index).reversed() {
            let token = sentence[position]
            if token.kind == .mark { return position + 1 }
            if token.kind == .word, ["but", "so", "however"].contains(token.text) { return position + 1 }
        }
        return 0
    }

    /// A claim ends with its clause: at a mark that is not followed by more of its objects, or where the next begins.
    private static func claimEnd(_ sentence: [ClaimToken], _ match: ClaimMatch, before next: Int) -> Int {
        var end = match.tokens.upperBound
        var position = end
        var depth = 0
        while position < next {
            let token = sentence[position]
            if token.kind == .mark {
                if token.text == "(" { depth += 1 } else if token.text == ")" { depth = max(0, depth - 1) }
                if [";", "—", "–", "-", "✅", "✓", "✔"].contains(token.text) { break }
                if token.text == ",", !continuesList(sentence, after: position, before: next) { break }
                if token.text == ":", position + 1 < next, sentence[position + 1].kind == .word { break }
            } else if token.kind == .word, ["but", "so", "because", "which", "while"].contains(token.text) {
                break
            } else {
                end = position + 1
            }
            position += 1
        }
        while end > match.tokens.upperBound,
            ["and", "then", "also", "i", "we", "the", "all", "have"].contains(sentence[end - 1].text)
        {
            end -= 1
        }
        return end
    }

    /// Whether a comma separates files or code of one list: `a.py`, `b.py` and `c.py`.
    private static func continuesList(_ sentence: [ClaimToken], after comma: Int, before end: Int) -> Bool {
        guard comma + 1 < end else { return false }
        let next = sentence[comma + 1].text == "and" && comma + 2 < end ? sentence[comma + 2] : sentence[comma + 1]
        return next.kind == .code || next.kind == .word && ClaimPath.path(in: next.text) != nil
    }
}

/// Tokens that make a claim.
struct ClaimMatch {
    /// What is claimed.
    var kind: EvidenceClaim.Kind
    /// The positions of the tokens in the sentence.
    var tokens: Range<Int>
    /// The plain form of the verb, where there is one.
    var verb: String?
    /// Whether something is said to have been done.
    var isAction = false
}
