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
        margins(words, terms, quantities, &claim)
        if !isQuestion { claim.vector[.unfoundedDenial] = unfoundedDenial(words, terms) }
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

    /// Adds the weights of words that the context has to its sentences; gives the sentences that have any.
    mutating func coverage(_ terms: [Term]) -> [Int32] {
        var covering: [Int32] = []
        for term in terms {
            let add = term.rarity * term.local
            for sentence in context.sentences(with: term.id!) {
                if scores[Int(sentence)] == 0 { covering.append(sentence) }
                scores[Int(sentence)] += add
            }
        }
        return covering
    }

    /// Adds the words' weights once more, or with `sign` −1 takes them out.
    mutating func add(_ terms: [Term], sign: Double) {
        for term in terms {
            for sentence in context.sentences(with: term.id!) {
                scores[Int(sentence)] += sign * term.rarity * term.local
            }
        }
    }

    /// How much of the words counted by `coverage` the sentence has.
    func covered(_ sentence: Int32) -> Double { scores[Int(sentence)] }

    /// Ends what `coverage` began.
    mutating func clear(_ covering: [Int32]) {
        for sentence in covering { scores[Int(sentence)] = 0 }
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
}
