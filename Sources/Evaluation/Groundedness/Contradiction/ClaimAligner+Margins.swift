/// Whether each number, date and name of a claim stands where the rest of the claim does.
///
/// For each such slot the sentence that covers most of the claim's other words is compared with the one that covers most
/// of them and has the slot's value. Where the first is much better, the value belongs to something else, or to nothing.
extension ClaimAligner {
    /// A number, date or name of a claim.
    private struct Slot {
        var words: Range<Int>
        /// What it says; nil for a name.
        var quantity: Quantity?
    }

    /// How many slots of a claim are looked at.
    private static let mostSlots = 10
    /// The least weight of the other words that says something about a place.
    private static let leastRest = 5.0

    /// Fills in the margins of the claim's slots.
    mutating func margins(
        _ words: ArraySlice<GroundingText.Word>, _ terms: [Term], _ quantities: [Quantity],
        _ claim: inout ClaimAlignment
    ) {
        let slots = slots(words, quantities)
        guard !slots.isEmpty else { return }
        var total = 0.0
        for term in terms { total += term.rarity * term.local }
        var known: [Term] = []
        var seen = Set<Int>()
        for term in terms {
            if let id = term.id, seen.insert(id).inserted { known.append(term) }
        }
        let covering = coverage(known)
        defer { clear(covering) }
        for slot in slots {
            let inside = known.filter { slot.words.contains($0.index) }
            let weight = terms.reduce(0) { $0 + (slot.words.contains($1.index) ? $1.rarity * $1.local : 0) }
            guard total - weight >= Self.leastRest else { continue }
            if slot.quantity == nil, inside.contains(where: isTopic) { continue }
            add(inside, sign: -1)
            defer { add(inside, sign: 1) }
            let found = margin(slot, words, terms, covering, total - weight)
            if slot.quantity == nil {
                claim.vector[.nameMargin] = max(claim.vector[.nameMargin], found.margin)
                claim.vector[.nameMarginWide] = max(claim.vector[.nameMarginWide], found.wide)
                claim.vector[.nameRival] = max(claim.vector[.nameRival], found.rival)
            } else {
                claim.vector[.numberMargin] = max(claim.vector[.numberMargin], found.margin)
                claim.vector[.numberMarginWide] = max(claim.vector[.numberMarginWide], found.wide)
                claim.vector[.numberRival] = max(claim.vector[.numberRival], found.rival)
            }
        }
    }

    private func slots(_ words: ArraySlice<GroundingText.Word>, _ quantities: [Quantity]) -> [Slot] {
        var slots = quantities.map { Slot(words: $0.words, quantity: $0) }
        var start = words.startIndex
        while start < words.endIndex {
            guard words[start].traits.contains(.name), !quantities.contains(where: { $0.words.contains(start) }) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < words.endIndex, words[end].traits.contains(.name) { end += 1 }
            slots.append(Slot(words: start..<end))
            start = end
        }
        return Array(slots.prefix(Self.mostSlots))
    }

    /// What the context is about goes by pronouns in most of its sentences, so its name need not stand in them.
    private func isTopic(_ term: Term) -> Bool {
        let sentences = context.sentences(with: term.id!)
        return sentences.first == 0 || sentences.count * 8 > context.text.sentences.count + 16
    }

    private func margin(
        _ slot: Slot, _ words: ArraySlice<GroundingText.Word>, _ terms: [Term], _ covering: [Int32], _ rest: Double
    ) -> (margin: Double, wide: Double, rival: Double) {
        var (best, most): (Int?, Double) = (nil, 0)
        for sentence in covering where covered(sentence) > most { (best, most) = (Int(sentence), covered(sentence)) }
        var (held, wide) = (0.0, 0.0)
        func hold(_ sentence: Int32, _ share: Double) {
            held = max(held, covered(sentence) * share)
            for near in max(0, sentence - 1)...min(Int32(context.text.sentences.count) - 1, sentence + 1) {
                wide = max(wide, covered(near) * share)
            }
        }
        if let quantity = slot.quantity {
            for sentence in context.sentences(with: quantity) { hold(sentence, 1) }
        } else {
            let inside = terms.filter { slot.words.contains($0.index) }
            let weight = inside.reduce(1e-9) { $0 + $1.rarity }
            var shares: [Int32: Double] = [:]
            for term in inside {
                guard let id = term.id else { continue }
                for sentence in context.sentences(with: id) { shares[sentence, default: 0] += term.rarity / weight }
            }
            for (sentence, share) in shares { hold(sentence, share) }
        }
        let margin = max(0, most - held) / rest
        guard let best, margin > 0 else { return (margin, max(0, most - wide) / rest, 0) }
        return (margin, max(0, most - wide) / rest, hasRival(slot, words, best) ? margin : 0)
    }

    /// Whether the sentence has another value of the slot's kind, one that the claim does not name.
    private func hasRival(_ slot: Slot, _ words: ArraySlice<GroundingText.Word>, _ sentence: Int) -> Bool {
        if let quantity = slot.quantity {
            return context.quantities[sentence].contains { other in
                other.key != quantity.key && other.isComparable(with: quantity)
            }
        }
        return context.text.words[context.text.sentences[sentence].words].contains { other in
            other.traits.contains(.name) && !words.contains { $0.stem == other.stem }
        }
    }
}
