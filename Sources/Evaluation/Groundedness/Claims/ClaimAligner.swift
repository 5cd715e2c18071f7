internal import Learning

/// Looks the claims of one answer up in a context.
///
/// The work per claim is bounded: a claim has at most `GroundingText.longestSentence` words, each looked up in at most
/// `GroundingIndex.mostPostings` sentences.
struct ClaimAligner {
    let answer: GroundingText
    let context: GroundingIndex
    /// What was asked: words from there are not the answer's invention.
    let prompt: GroundingIndex?

    private var scores: [Double]
    private var marks: [Int32]
    private var touched: [Int32] = []
    private var mark: Int32 = 0

    init(answer: GroundingText, context: GroundingIndex, prompt: GroundingIndex?) {
        self.answer = answer
        self.context = context
        self.prompt = prompt
        scores = [Double](repeating: 0, count: context.text.sentences.count)
        marks = [Int32](repeating: 0, count: context.text.sentences.count)
    }

    /// One word of the claim while it is looked up.
    struct Term {
        var index: Int
        var rarity: Double
        /// How rare it is within the context, 0…1; 1 where it does not occur.
        var local: Double
        /// Its number in the context.
        var id: Int?
        /// How far the context has it: 1 its stem, 0.6 only its first letters, 0 not at all.
        var support: Double
        var isInPrompt: Bool
    }

    /// Looks up the claim made of these words of the answer.
    mutating func align(_ range: Range<Int>, isQuestion: Bool = false) -> ClaimAlignment {
        var claim = ClaimAlignment(words: range)
        let words = answer.words[range]
        let quantities = Quantity.all(in: words)
        let terms = terms(words, quantities)
        cover(terms, &claim)
        novelty(words, terms, &claim)
        copying(words, &claim)
        cooccurrence(terms, &claim)
        speech(words, isQuestion, &claim)
        let alignment = align(words, with: claim.best)
        claim.conflicts = conflicts(words, terms, quantities, alignment, claim)
        slots(words, terms, quantities, alignment, &claim)
        claim.vector[.contextWords] = Logarithm.natural(1 + Double(context.text.words.count))
        claim.vector[.contextSentences] = Logarithm.natural(1 + Double(context.text.sentences.count))
        return claim
    }

    // MARK: - Words

    private func terms(_ words: ArraySlice<GroundingText.Word>, _ quantities: [Quantity]) -> [Term] {
        var terms: [Term] = []
        for index in words.indices where words[index].traits.isContent {
            let word = words[index]
            let id = context.id(of: word.stem)
            var support = id != nil || context.hasExact(word) ? 1 : context.hasPrefix(word) ? 0.6 : 0
            if support < 1, !word.traits.isDisjoint(with: [.numeric, .numberWord]),
                let quantity = quantities.first(where: { $0.words.contains(index) }), context.hasNumber(quantity)
            {
                support = 1
            }
            let isInPrompt = prompt.map { $0.hasStem(word) || (support == 0 && $0.hasPrefix(word)) } ?? false
            terms.append(
                Term(
                    index: index, rarity: Rarity.weight(of: word), local: id.map { context.localRarity(of: $0) } ?? 1,
                    id: id, support: support, isInPrompt: isInPrompt))
        }
        return terms
    }

    private func novelty(_ words: ArraySlice<GroundingText.Word>, _ terms: [Term], _ claim: inout ClaimAlignment) {
        var total = 1e-9
        var (exact, stems, fuzzy, rare, mass, both, asked) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        var (most, second) = (0.0, 0.0)
        for term in terms {
            total += term.rarity
            if !context.hasExact(words[term.index]) { exact += 1 }
            if term.isInPrompt { asked += term.rarity }
            guard term.support < 1 else { continue }
            let missing = 1 - term.support
            claim.novel.append(term.index)
            stems += 1
            fuzzy += missing
            rare += missing * term.rarity
            mass += term.rarity * missing
            if !term.isInPrompt { both += term.rarity * missing }
            if term.rarity * missing > most {
                (most, second) = (term.rarity * missing, most)
            } else {
                second = max(second, term.rarity * missing)
            }
        }
        let count = max(1, Double(terms.count))
        claim.vector[.contentWords] = Logarithm.natural(1 + Double(terms.count))
        claim.vector[.novelWords] = exact / count
        claim.vector[.novelStems] = stems / count
        claim.vector[.novelFuzzy] = fuzzy / count
        claim.vector[.novelRarity] = rare / total
        claim.vector[.novelMass] = Logarithm.natural(1 + mass)
        claim.vector[.novelMax] = most / 10
        claim.vector[.novelSecond] = second / 10
        claim.vector[.novelBoth] = both / total
        claim.vector[.novelBothMass] = Logarithm.natural(1 + both)
        claim.vector[.promptShare] = asked / total
    }

    // MARK: - Copied words

    private func copying(_ words: ArraySlice<GroundingText.Word>, _ claim: inout ClaimAlignment) {
        guard words.count > 1 else { return }
        var (newPairs, newTriples, run, longest) = (0.0, 0.0, 1, 1)
        for index in words.indices.dropFirst() {
            if context.hasBigram(words[index - 1].stem, words[index].stem) {
                let isRun =
                    index - 2 < words.startIndex || run == 1
                    || context.hasTrigram(words[index - 2].stem, words[index - 1].stem, words[index].stem)
                run = isRun ? run + 1 : 2
                longest = max(longest, run)
            } else {
                newPairs += 1
                run = 1
            }
            if index - 2 >= words.startIndex,
                !context.hasTrigram(words[index - 2].stem, words[index - 1].stem, words[index].stem)
            {
                newTriples += 1
            }
        }
        claim.vector[.bigramNovelty] = newPairs / Double(words.count - 1)
        claim.vector[.trigramNovelty] = words.count > 2 ? newTriples / Double(words.count - 2) : newPairs
        claim.vector[.copiedRun] = Double(longest) / Double(words.count)
        claim.vector[.copiedRunLength] = Logarithm.natural(Double(longest))
    }

    // MARK: - Sentences

    /// Finds the sentence that covers most of the claim, the one that adds most to it, and the best three in a row.
    private mutating func cover(_ terms: [Term], _ claim: inout ClaimAlignment) {
        var (total, localTotal) = (1e-9, 1e-9)
        var distinct: [Term] = []
        var seen = Set<Int>()
        for term in terms {
            total += term.rarity
            localTotal += term.rarity * term.local
            if let id = term.id, seen.insert(id).inserted { distinct.append(term) }
        }
        guard !distinct.isEmpty else { return }
        let repeats = terms.reduce(into: [Int: Double]()) { if let id = $1.id { $0[id, default: 0] += 1 } }
        func weight(_ term: Term) -> Double { term.rarity * term.local * (repeats[term.id!] ?? 1) }

        let (best, bestScore) = strongest(distinct, weight)
        guard let best else { return }
        claim.best = best
        let inBest = Set(context.text.sentences[best].words.map { Int(context.ids[$0]) })
        let rest = distinct.filter { !inBest.contains($0.id!) }
        let (second, secondScore) = strongest(rest, weight)
        claim.second = second
        var (plain, plainSecond, square, claimSquare) = (0.0, 0.0, 0.0, 1e-9)
        let inSecond = second.map { Set(context.text.sentences[$0].words.map { Int(context.ids[$0]) }) } ?? []
        for term in terms {
            claimSquare += term.rarity * term.rarity
            guard let id = term.id else { continue }
            if inBest.contains(id) {
                plain += term.rarity
                square += term.rarity * term.rarity
            } else if inSecond.contains(id) {
                plainSecond += term.rarity
            }
        }
        claim.vector[.cover1] = plain / total
        claim.vector[.cover2] = (plain + plainSecond) / total
        claim.vector[.localCover1] = bestScore / localTotal
        claim.vector[.localCover2] = (bestScore + secondScore) / localTotal
        claim.vector[.coverWindow] = window(distinct, weight) / localTotal
        claim.vector[.cosine1] = square / (claimSquare.squareRoot() * max(context.lengths[best], 1e-9))
        claim.vector[.cosineContext] =
            terms.reduce(0) { $0 + ($1.id == nil ? 0 : $1.rarity * $1.rarity) } / claimSquare
    }

    private mutating func strongest(_ terms: [Term], _ weight: (Term) -> Double) -> (Int?, Double) {
        touched.removeAll(keepingCapacity: true)
        for term in terms {
            let add = weight(term)
            for sentence in context.sentences(with: term.id!) {
                if scores[Int(sentence)] == 0 { touched.append(sentence) }
                scores[Int(sentence)] += add
            }
        }
        var (best, most): (Int?, Double) = (nil, 0)
        for sentence in touched {
            // Of sentences that cover the same, the shorter says it more plainly.
            let length = Double(context.text.sentences[Int(sentence)].words.count)
            let score = scores[Int(sentence)] - 1e-6 * length
            if score > most { (best, most) = (Int(sentence), score) }
        }
        for sentence in touched { scores[Int(sentence)] = 0 }
        return (best, most)
    }

    /// The most that three sentences in a row cover together.
    private mutating func window(_ terms: [Term], _ weight: (Term) -> Double) -> Double {
        touched.removeAll(keepingCapacity: true)
        for term in terms {
            mark += 1
            let add = weight(term)
            for sentence in context.sentences(with: term.id!) {
                for near in max(0, Int(sentence) - 1)...min(scores.count - 1, Int(sentence) + 1)
                where marks[near] != mark {
                    marks[near] = mark
                    if scores[near] == 0 { touched.append(Int32(near)) }
                    scores[near] += add
                }
            }
        }
        var most = 0.0
        for sentence in touched {
            most = max(most, scores[Int(sentence)])
            scores[Int(sentence)] = 0
        }
        return most
    }

    // MARK: - Words that stand together

    /// Whether words that the claim puts side by side also stand in one sentence of the context.
    private func cooccurrence(_ terms: [Term], _ claim: inout ClaimAlignment) {
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

    private func speech(_ words: ArraySlice<GroundingText.Word>, _ isQuestion: Bool, _ claim: inout ClaimAlignment) {
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
