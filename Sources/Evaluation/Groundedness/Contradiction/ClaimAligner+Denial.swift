internal import Learning

/// Denials in a claim that the context knows nothing of.
extension ClaimAligner {
    /// How far the claim denies what the context says without a denial, 0…1.
    ///
    /// For the word that a negation stands before, the sentence of the context that denies it and has most of the claim
    /// is compared with the one that has it without a denial: 1 where only the second exists, ½ where they cover the
    /// claim alike or neither has the word, 0 where only the first exists. What a speaker says of himself ("I am not
    /// sure") is no denial of the context.
    mutating func unfoundedDenial(_ words: ArraySlice<GroundingText.Word>, _ terms: [Term]) -> Double {
        let negations = words.indices.filter { words[$0].traits.contains(.negation) }
        guard !negations.isEmpty else { return 0 }
        var known: [Term] = []
        var seen = Set<Int>()
        var total = 1e-9
        for term in terms {
            total += term.rarity * term.local
            if let id = term.id, seen.insert(id).inserted { known.append(term) }
        }
        let covering = coverage(known)
        defer { clear(covering) }
        var strongest = 0.0
        for index in negations.prefix(5) {
            if words[max(words.startIndex, index - 3)..<index].contains(where: { $0.traits.contains(.speaker) }) {
                continue
            }
            let scope = scope(of: index, in: words)
            guard !scope.isEmpty else { continue }
            var (denied, stated) = (0.0, 0.0)
            for word in scope {
                guard let id = context.id(of: words[word].stem) else { continue }
                for sentence in context.sentences(with: id) {
                    if denies(Int(sentence), words[word].stem) {
                        denied = max(denied, covered(sentence))
                    } else {
                        stated = max(stated, covered(sentence))
                    }
                }
            }
            let value = denied == 0 ? (stated > 0 ? 1 : 0.5) : stated / (stated + denied)
            strongest = max(strongest, value)
        }
        return strongest
    }

    /// The one or two words of matter that a negation stands before; the one in front of it at the end of a claim.
    private func scope(of negation: Int, in words: ArraySlice<GroundingText.Word>) -> [Int] {
        let behind = words.indices.clamped(to: (negation + 1)..<(negation + 7))
        if let next = behind.first, Self.additions.contains(words[next].hash) { return [] }
        let found = behind.filter { words[$0].traits.isContent }.prefix(2)
        if !found.isEmpty { return Array(found) }
        return words[words.startIndex..<negation].lastIndex { $0.traits.isContent }.map { [$0] } ?? []
    }

    /// "not only", "not just": nothing is denied.
    private static let additions = Set(["only", "just", "merely", "necessarily"].map(StableHash.word))

    /// Whether a sentence of the context has the word behind a negation.
    private func denies(_ sentence: Int, _ stem: UInt64) -> Bool {
        guard context.negations[sentence] > 0 else { return false }
        let words = context.text.words[context.text.sentences[sentence].words]
        return words.indices.contains { index in
            words[index].stem == stem
                && words[max(words.startIndex, index - 8)..<index].contains { $0.traits.contains(.negation) }
        }
    }
}
