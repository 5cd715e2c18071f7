/// What a claim says in a slot that the context fills otherwise.
extension ClaimAligner {
    func align(_ words: ArraySlice<GroundingText.Word>, with best: Int?) -> WordAlignment? {
        best.map { WordAlignment(words, context.text.words[context.text.sentences[$0].words]) }
    }

    /// Compares numbers, dates, names, polarity and opposites of the claim with its best sentences.
    func conflicts(
        _ words: ArraySlice<GroundingText.Word>, _ terms: [Term], _ quantities: [Quantity],
        _ alignment: WordAlignment?, _ claim: ClaimAlignment
    ) -> [SlotConflict] {
        guard let best = claim.best else { return [] }
        var found: [SlotConflict] = []
        for quantity in quantities {
            if let conflict = conflict(quantity, words, claim) { found.append(conflict) }
        }
        found += polarity(words, best)
        if let alignment { found += substitutions(words, alignment, best, claim.second) }
        return found
    }

    // MARK: - Numbers

    private func conflict(
        _ quantity: Quantity, _ words: ArraySlice<GroundingText.Word>, _ claim: ClaimAlignment
    ) -> SlotConflict? {
        let sentences = [claim.best, claim.second].compactMap { $0 }
        for sentence in sentences
        where context.quantities[sentence].contains(where: { $0.key == quantity.key || quantity.isPart(of: $0) }) {
            return nil
        }
        var strongest: SlotConflict?
        for sentence in sentences {
            for other in context.quantities[sentence] where other.isComparable(with: quantity) {
                var strength = agreement(quantity.words, words, other.words, sentence)
                if quantity.unit != 0, quantity.unit == other.unit { strength = min(1, strength + 0.3) }
                guard strength > (strongest?.strength ?? 0) else { continue }
                let isDate = [.year, .day, .month].contains(quantity.kind)
                strongest = SlotConflict(
                    kind: isDate ? .date : .number, claim: quantity.words, context: other.words, strength: strength)
            }
        }
        return strongest
    }

    /// The share, by rarity, of the words of matter around a place in the claim that also stand near a place in the
    /// context.
    private func agreement(
        _ place: Range<Int>, _ words: ArraySlice<GroundingText.Word>, _ other: Range<Int>, _ sentence: Int
    ) -> Double {
        let reach = context.text.sentences[sentence].words.clamped(
            to: (other.lowerBound - 10)..<(other.upperBound + 10))
        let near = words.indices.clamped(to: (place.lowerBound - 5)..<(place.upperBound + 5))
        var (total, shared) = (1e-9, 0.0)
        for index in near where !place.contains(index) && words[index].traits.isContent {
            let rarity = Rarity.weight(of: words[index])
            total += rarity
            let stem = words[index].stem
            if reach.contains(where: { context.text.words[$0].stem == stem }) { shared += rarity }
        }
        return total > 1 ? shared / total : 0
    }

    // MARK: - Polarity

    /// Words of matter that one side denies and the other does not.
    private func polarity(_ words: ArraySlice<GroundingText.Word>, _ best: Int) -> [SlotConflict] {
        let sentence = context.text.sentences[best].words
        let other = context.text.words[sentence]
        guard context.negations[best] > 0 || words.contains(where: { $0.traits.contains(.negation) }) else { return [] }
        var strongest: SlotConflict?
        for index in words.indices where words[index].traits.isContent {
            let matches = other.indices.filter { other[$0].stem == words[index].stem }
            guard !matches.isEmpty else { continue }
            let here = negation(before: index, in: words, reach: 4)
            // A negation further off may or may not belong to the word; then nothing is said.
            if here == nil, negation(before: index, in: words, reach: 7) != nil { continue }
            var opposed: (match: Int, there: Int?)?
            var agrees = false
            for match in matches {
                let there = negation(before: match, in: other, reach: 4)
                if (here == nil) == (there == nil)
                    || (there == nil && negation(before: match, in: other, reach: 7) != nil)
                {
                    agrees = true
                } else {
                    opposed = (match, there)
                }
            }
            guard !agrees, let (match, there) = opposed else { continue }
            let strength = agreement(index..<(index + 1), words, match..<(match + 1), best)
            guard strength > strongest?.strength ?? 0 else { continue }
            strongest = SlotConflict(
                kind: .polarity, claim: (here ?? index)..<(index + 1), context: (there ?? match)..<(match + 1),
                strength: strength)
        }
        return strongest.map { [$0] } ?? []
    }

    /// The nearest negation among the `reach` words before the word.
    private func negation(before index: Int, in words: ArraySlice<GroundingText.Word>, reach: Int) -> Int? {
        words[max(words.startIndex, index - reach)..<index].lastIndex { $0.traits.contains(.negation) }
    }

    // MARK: - Words in one another's place

    private func substitutions(
        _ words: ArraySlice<GroundingText.Word>, _ alignment: WordAlignment, _ best: Int, _ second: Int?
    ) -> [SlotConflict] {
        let sentence = context.text.sentences[best].words
        let elsewhere = second.map { context.text.words[context.text.sentences[$0].words] } ?? []
        var found: [SlotConflict] = []
        for (place, index) in words.indices.enumerated() {
            let word = words[index]
            guard !alignment.isSame[place], word.traits.isContent || word.traits.contains(.quantifier) else { continue }
            if Opposites.hasOpposite(word.stem), let other = opposite(of: word, in: sentence) {
                found.append(
                    SlotConflict(
                        kind: .opposite, claim: index..<(index + 1), context: other..<(other + 1),
                        strength: agreement(index..<(index + 1), words, other..<(other + 1), best)))
                continue
            }
            guard alignment.partner[place] >= 0 else { continue }
            let match = sentence.lowerBound + alignment.partner[place]
            let other = context.text.words[match]
            let stands = { (slice: ArraySlice<GroundingText.Word>) in slice.contains { $0.stem == word.stem } }
            var strength = 0.0
            if place > 0, alignment.isSame[place - 1] { strength += 0.5 }
            if place + 1 < words.count, alignment.isSame[place + 1] { strength += 0.5 }
            // A word that the context has elsewhere is out of place only where all around it fits.
            if stands(context.text.words[sentence]) || stands(elsewhere) {
                guard strength == 1, other.traits.isContent else { continue }
            }
            let kind: SlotConflict.Kind? =
                word.traits.contains(.quantifier) && other.traits.contains(.quantifier)
                ? .quantifier : word.traits.contains(.name) && other.traits.contains(.capitalized) ? .name : nil
            guard let kind, strength > 0 || kind == .name else { continue }
            found.append(
                SlotConflict(kind: kind, claim: index..<(index + 1), context: match..<(match + 1), strength: strength))
        }
        return found
    }

    private func opposite(of word: GroundingText.Word, in sentence: Range<Int>) -> Int? {
        guard !sentence.contains(where: { context.text.words[$0].stem == word.stem }) else { return nil }
        return sentence.first { Opposites.contains(context.text.words[$0].stem, word.stem) }
    }

    // MARK: - Features

    /// Fills in the features about numbers, names and the word by word comparison.
    func slots(
        _ words: ArraySlice<GroundingText.Word>, _ terms: [Term], _ quantities: [Quantity],
        _ alignment: WordAlignment?, _ claim: inout ClaimAlignment
    ) {
        let near = [claim.best, claim.second].compactMap { $0 }
        var (new, misplaced) = (0.0, 0.0)
        for quantity in quantities {
            let isSpelled = words[quantity.words].allSatisfy { $0.traits.isDisjoint(with: [.numeric, .month]) }
            if !context.hasNumber(quantity), !(prompt?.hasNumber(quantity) ?? false) {
                if isSpelled { claim.vector[.spelledNovel] = 1 } else { new += 1 }
            }
            if isSpelled { continue }
            let isNear = near.contains {
                context.quantities[$0].contains { $0.key == quantity.key || quantity.isPart(of: $0) }
            }
            if !isNear { misplaced += 1 }
        }
        let count = Double(max(1, quantities.count))
        claim.vector[.numbers] = min(4, Double(quantities.count))
        claim.vector[.numbersNovel] = new / count
        claim.vector[.numbersNovelCount] = min(4, new)
        claim.vector[.numbersMisplaced] = misplaced / count

        let displaced = displacement(words)
        claim.vector[.displaced] = displaced.max() ?? 0
        claim.vector[.displacedCount] = min(3, displaced.reduce(0, +))

        let names = terms.filter { words[$0.index].traits.contains(.name) }
        let nameCount = Double(max(1, names.count))
        let newNames = names.filter { $0.support < 0.5 }
        claim.vector[.names] = min(6, Double(names.count))
        claim.vector[.namesNovel] = Double(newNames.count) / nameCount
        claim.vector[.namesNovelCount] = min(4, Double(newNames.count))
        claim.vector[.namesNovelBoth] = min(4, Double(newNames.count { !$0.isInPrompt }))
        let away = names.filter { term in
            !near.contains {
                context.text.words[context.text.sentences[$0].words].contains { $0.stem == words[term.index].stem }
            }
        }
        claim.vector[.namesMisplaced] = Double(away.count) / nameCount

        for conflict in claim.conflicts {
            let feature: ClaimFeature
            switch conflict.kind {
            case .number:
                feature = .numberConflict
                claim.vector[.numberConflictStrength] = max(claim.vector[.numberConflictStrength], conflict.strength)
            case .date: feature = .dateConflict
            case .name: feature = .nameConflict
            case .polarity: feature = .polarityConflict
            case .opposite: feature = .oppositeConflict
            case .quantifier: feature = .quantifierMismatch
            }
            let value = feature == .numberConflict ? 1 : max(0.1, conflict.strength)
            claim.vector[feature] = max(claim.vector[feature], value)
        }
        claim.vector[.opposites] = min(3, Double(claim.conflicts.count { $0.kind == .opposite }))
        if let alignment { alignmentFeatures(words, alignment, &claim) }
    }

    /// For each name or number that the context has, but beside other words: how far its neighbours are known there.
    private func displacement(_ words: ArraySlice<GroundingText.Word>) -> [Double] {
        var found: [Double] = []
        var start = words.startIndex
        while start < words.endIndex {
            let isSlot = { (word: GroundingText.Word) in !word.traits.isDisjoint(with: [.name, .numeric, .month]) }
            guard isSlot(words[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < words.endIndex, isSlot(words[end]) { end += 1 }
            defer { start = end }
            guard (start..<end).allSatisfy({ context.hasStem(words[$0]) }) else { continue }
            var (neighbours, known, joined) = (0.0, 0.0, false)
            if start > words.startIndex {
                neighbours += 1
                if context.hasStem(words[start - 1]) { known += 1 }
                if context.hasBigram(words[start - 1].stem, words[start].stem) { joined = true }
            }
            if end < words.endIndex {
                neighbours += 1
                if context.hasStem(words[end]) { known += 1 }
                if context.hasBigram(words[end - 1].stem, words[end].stem) { joined = true }
            }
            if !joined, neighbours > 0 { found.append(max(0.2, known / neighbours)) }
        }
        return found
    }

    private func alignmentFeatures(
        _ words: ArraySlice<GroundingText.Word>, _ alignment: WordAlignment, _ claim: inout ClaimAlignment
    ) {
        var (total, same, swapped, names, numbers, inserted, ordered) = (1e-9, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        for (place, index) in words.indices.enumerated() where words[index].traits.isContent {
            let rarity = Rarity.weight(of: words[index])
            total += rarity
            if alignment.isSame[place] {
                same += rarity
                if place > 0, alignment.isSame[place - 1] { ordered += rarity }
            } else if alignment.partner[place] >= 0 {
                swapped += 1
                if words[index].traits.contains(.name) { names += 1 }
                if words[index].traits.contains(.numeric) { numbers += 1 }
            } else {
                inserted += rarity
            }
        }
        claim.vector[.aligned] = same / total
        claim.vector[.order] = ordered / total
        claim.vector[.substitutions] = min(6, swapped)
        claim.vector[.nameSubstitutions] = min(4, names)
        claim.vector[.numberSubstitutions] = min(4, numbers)
        claim.vector[.insertedMass] = inserted / total
    }
}

extension Quantity {
    /// Whether two numbers say how much of the same kind of thing.
    func isComparable(with other: Quantity) -> Bool {
        if kind == other.kind { return kind != .count || unit == other.unit || unit == 0 || other.unit == 0 }
        return (kind == .count && other.kind == .money) || (kind == .money && other.kind == .count)
    }

    /// Whether it is the month of a date, or a date whose month alone is named.
    func isPart(of other: Quantity) -> Bool {
        switch (kind, other.kind) {
        case (.month, .day): (other.value / 100).rounded(.down) == value
        case (.day, .month): (value / 100).rounded(.down) == other.value
        default: false
        }
    }
}
