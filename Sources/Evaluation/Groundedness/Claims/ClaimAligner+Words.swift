internal import Learning

/// Which words of a claim stand together in the context, and how the claim speaks.
extension ClaimAligner {
    // MARK: - Words that stand together

    /// Whether words that the claim puts side by side also stand in one sentence of the context.
    func cooccurrence(_ terms: [Term], _ claim: inout ClaimAlignment) {
        var (pairs, apart, missing) = (1e-9, 0.0, 0.0)
        for (first, second) in zip(terms, terms.dropFirst()) {
            let weight = min(first.rarity, second.rarity)
            pairs += weight
            if let a = first.id, let b = second.id {
                if a != b, distance(a, b) > 0 { apart += weight }
            } else if first.support < 1 || second.support < 1 {
                missing += weight
            }
        }
        claim.vector[.neighbourCooccurrence] = apart / pairs
        claim.vector[.contentPairNovelty] = (apart + missing) / pairs

        let known = terms.filter { $0.id != nil }.sorted { $0.rarity * $0.local > $1.rarity * $1.local }.prefix(8)
        guard known.count > 1 else { return }
        var (total, near, weakest, weakestWord) = (1e-9, 0.0, 1.0, 1.0)
        for (place, first) in known.enumerated() {
            var strongest = 0.0
            for (otherPlace, second) in known.enumerated() where otherPlace != place && first.id != second.id {
                let distance = distance(first.id!, second.id!)
                let closeness = distance == 0 ? 1 : distance == 1 ? 0.5 : 0
                strongest = max(strongest, closeness)
                guard otherPlace > place else { continue }
                let weight = min(first.rarity * first.local, second.rarity * second.local)
                total += weight
                near += weight * closeness
                if abs(first.index - second.index) <= 4 { weakest = min(weakest, closeness) }
            }
            weakestWord = min(weakestWord, strongest)
        }
        claim.vector[.pairCooccurrence] = 1 - near / total
        claim.vector[.weakestPair] = 1 - weakest
        claim.vector[.weakestWord] = 1 - weakestWord
    }

    /// How many sentences lie between the nearest occurrences of two words.
    private func distance(_ first: Int, _ second: Int) -> Int {
        let (left, right) = (context.sentences(with: first), context.sentences(with: second))
        var (i, j, least) = (left.startIndex, right.startIndex, Int.max)
        while i < left.endIndex, j < right.endIndex {
            least = min(least, abs(Int(left[i]) - Int(right[j])))
            if least == 0 { return 0 }
            if left[i] < right[j] { i += 1 } else { j += 1 }
        }
        return least
    }

    // MARK: - How it speaks

    func speech(_ words: ArraySlice<GroundingText.Word>, _ isQuestion: Bool, _ claim: inout ClaimAlignment) {
        let count = Double(max(1, words.count))
        func share(_ trait: WordTraits) -> Double { Double(words.count { $0.traits.contains(trait) }) / count }
        claim.vector[.negation] = min(2, share(.negation) * count)
        claim.vector[.hedge] = min(2, share(.hedge) * count)
        claim.vector[.quantifier] = min(2, share(.quantifier) * count)
        claim.vector[.speaker] = share(.speaker)
        claim.vector[.objection] = min(2, share(.objection) * count)
        claim.vector[.question] = isQuestion ? 1 : 0
        claim.vector[.answerWords] = Logarithm.natural(1 + count)
        if let best = claim.best {
            let denied = Int(share(.negation) * count + 0.5)
            claim.vector[.negationMismatch] =
                (denied % 2 != context.negations[best] % 2) ? claim.vector[.localCover1] : 0
        }
        var (quoted, quotedNew) = (0.0, 0.0)
        for word in words where word.traits.contains(.quoted) && word.traits.isContent {
            quoted += 1
            if !context.hasStem(word) { quotedNew += 1 }
        }
        claim.vector[.quoteNovelty] = quoted > 0 ? quotedNew / quoted : 0
    }
}
