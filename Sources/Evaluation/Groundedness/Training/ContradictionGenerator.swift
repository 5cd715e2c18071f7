internal import Learning

/// Makes a right answer wrong in one place: another number, date or name, or the opposite.
///
/// Half of the numbers, dates and names put in are taken from the same context, where they stand for something else; the
/// others are made up or come from another context, and do not stand in this one. Only what the context says can be
/// contradicted, so
///
/// - what is exchanged is a value that stands in the context, or the denial of a word that does;
/// - questions and what speakers say of themselves ("I am not sure") are left alone;
/// - a value from the same context does not stand in one sentence with the right one, as in a list of which both are true.
///
/// An answer in which nothing can be exchanged gives nil.
package struct ContradictionGenerator: Sendable {
    /// What is exchanged.
    package enum Slot: String, Sendable, CaseIterable { case number, date, name, polarity }

    private var random: UInt64
    /// Whether the last exchange took its value from the same context.
    package private(set) var isFromContext = false
    /// Names of other contexts.
    private let otherNames: [String]

    /// A generator whose choices depend on `seed`; `otherNames` are proper names that other contexts mention.
    package init(seed: UInt64, otherNames: [String]) {
        random = seed
        self.otherNames = otherNames
    }

    /// The answer with one slot filled wrongly.
    package mutating func contradict(_ answer: String, context: String, slot: Slot) -> String? {
        let scalars = Array(answer.unicodeScalars)
        let text = GroundingText(answer)
        let index = GroundingIndex(context)
        isFromContext = false
        switch slot {
        case .number, .date: return exchangeQuantity(scalars, text, context, index, isDate: slot == .date)
        case .name: return exchangeName(scalars, text, context, index)
        case .polarity: return exchangePolarity(scalars, text, index)
        }
    }

    /// Whether the word's sentence states something about the matter: no question, nothing about the speaker.
    private static func isStated(_ word: Int, in text: GroundingText) -> Bool {
        let sentence = text.sentences[Int(text.words[word].sentence)]
        return !sentence.isQuestion && !text.words[sentence.words].contains { $0.traits.contains(.speaker) }
    }

    /// The proper names in a text, each as it is written.
    package static func names(in source: String) -> [String] {
        let scalars = Array(source.unicodeScalars)
        let text = GroundingText(source)
        return nameRuns(text).map { written(scalars, text, $0) }
    }

    // MARK: - Chance

    private mutating func next() -> UInt64 {
        random &+= 0x9e37_79b9_7f4a_7c15
        return StableHash.mixed(random)
    }

    private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
    private mutating func choose<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values[below(values.count)]
    }

    // MARK: - Text

    private static func written(_ scalars: [Unicode.Scalar], _ text: GroundingText, _ words: Range<Int>) -> String {
        let range = Int(text.words[words.lowerBound].start)..<Int(text.words[words.upperBound - 1].end)
        return String(String.UnicodeScalarView(scalars[range]))
    }

    private func replacing(
        _ scalars: [Unicode.Scalar], _ text: GroundingText, _ words: Range<Int>, with new: String
    ) -> String {
        let start = Int(text.words[words.lowerBound].start)
        let end = Int(text.words[words.upperBound - 1].end)
        return String(String.UnicodeScalarView(scalars[..<start])) + new
            + String(String.UnicodeScalarView(scalars[end...]))
    }

    // MARK: - Numbers and dates

    private mutating func exchangeQuantity(
        _ scalars: [Unicode.Scalar], _ text: GroundingText, _ context: String, _ index: GroundingIndex, isDate: Bool
    ) -> String? {
        let dates: Set<Quantity.Kind> = [.year, .day, .month]
        let found = text.sentences.flatMap { Quantity.all(in: text.words[$0.words]) }.filter {
            dates.contains($0.kind) == isDate && index.hasNumber($0) && Self.isStated($0.words.lowerBound, in: text)
        }
        guard let quantity = choose(found) else { return nil }
        let old = Self.written(scalars, text, quantity.words)
        if below(2) == 0 {
            let contextScalars = Array(context.unicodeScalars)
            let beside = index.quantities.filter { $0.contains { $0.key == quantity.key } }.flatMap { $0.map(\.key) }
            let others = index.quantities.joined()
                .filter { $0.kind == quantity.kind && !beside.contains($0.key) && $0.words.count < 4 }
                .map { Self.written(contextScalars, index.text, $0.words) }
                .filter { $0 != old }
            if let other = choose(others) {
                isFromContext = true
                return replacing(scalars, text, quantity.words, with: other)
            }
        }
        // What is made up may happen to stand in the context after all; then another is tried.
        for _ in 0..<8 {
            guard let made = madeUp(quantity, old, scalars, text, isDate: isDate) else { return nil }
            let places = GroundingText(made)
            let fresh = places.sentences.flatMap { Quantity.all(in: places.words[$0.words]) }
            if fresh.contains(where: { !index.hasNumber($0) }) { return made }
        }
        return nil
    }

    /// The answer with a number or date that was changed by chance.
    private mutating func madeUp(
        _ quantity: Quantity, _ old: String, _ scalars: [Unicode.Scalar], _ text: GroundingText, isDate: Bool
    ) -> String? {
        if quantity.kind == .month || quantity.kind == .day,
            let place = quantity.words.first(where: { text.words[$0].traits.contains(.month) })
        {
            let months = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            let month = months[(Int(text.words[place].value) - 1 + 1 + below(11)) % 12]
            return replacing(scalars, text, place..<(place + 1), with: month)
        }
        guard let place = quantity.words.first(where: { text.words[$0].traits.contains(.numeric) }) else {
            let words =
                quantity.kind == .ordinal
                ? ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
                : ["three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve"]
            guard let word = choose(words.filter { $0 != old.lowercased() }) else { return nil }
            return replacing(scalars, text, quantity.words, with: word)
        }
        // Another digit in one place keeps the form: $25.3 billion stays an amount with one decimal.
        var digits = scalars
        let places = (Int(text.words[place].start)..<Int(text.words[place].end)).filter {
            ("0"..."9").contains(scalars[$0])
        }
        guard let chosen = isDate ? places.suffix(2).first : choose(places) else { return nil }
        let value = scalars[chosen].value - 0x30
        let changed = (value + 1 + UInt32(below(chosen == places.first ? 8 : 9))) % 10
        digits[chosen] = Unicode.Scalar(
            UInt8(0x30 + (changed == 0 && chosen == places.first ? (value + 1) % 9 + 1 : changed)))
        let result = String(String.UnicodeScalarView(digits))
        return digits == scalars ? nil : result
    }

    // MARK: - Names

    private static func nameRuns(_ text: GroundingText) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in text.words.indices where text.words[index].traits.contains(.name) {
            let word = text.words[index]
            if let last = runs.last, last.upperBound == index, text.words[index - 1].sentence == word.sentence,
                word.start == text.words[index - 1].end + 1
            {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs.filter { $0.count <= 4 }
    }

    private mutating func exchangeName(
        _ scalars: [Unicode.Scalar], _ text: GroundingText, _ context: String, _ index: GroundingIndex
    ) -> String? {
        let names = Self.nameRuns(text).filter { run in
            run.allSatisfy { index.hasExact(text.words[$0]) } && Self.isStated(run.lowerBound, in: text)
                && Self.isWhole(scalars, text, run)
        }
        guard let name = choose(names) else { return nil }
        let mine = Set(name.map { text.words[$0].hash })
        func differs(_ words: some Collection<GroundingText.Word>) -> Bool {
            words.allSatisfy { !mine.contains($0.hash) }
        }
        if below(2) == 0 {
            let written = Set(text.words.map(\.hash))
            let contextScalars = Array(context.unicodeScalars)
            let others = Self.nameRuns(index.text).filter { run in
                let words = index.text.words[run]
                let beside = index.text.words[index.text.sentences[Int(words[run.lowerBound].sentence)].words]
                return differs(beside) && words.contains { !written.contains($0.hash) }
                    && Self.isWhole(contextScalars, index.text, run)
            }
            if let other = choose(others) {
                isFromContext = true
                return replacing(scalars, text, name, with: Self.written(contextScalars, index.text, other))
            }
        }
        guard let other = choose(otherNames) else { return nil }
        let words = GroundingText(other).words
        guard differs(words), words.contains(where: { !index.hasStem($0) }) else { return nil }
        return replacing(scalars, text, name, with: other)
    }

    /// Whether no letter or digit touches the words, as where two words were put together in one.
    private static func isWhole(_ scalars: [Unicode.Scalar], _ text: GroundingText, _ words: Range<Int>) -> Bool {
        let start = Int(text.words[words.lowerBound].start)
        let end = Int(text.words[words.upperBound - 1].end)
        func touches(_ place: Int) -> Bool {
            scalars.indices.contains(place)
                && (scalars[place].properties.isAlphabetic || ("0"..."9").contains(scalars[place]))
        }
        return !touches(start - 1) && !touches(end)
    }

    // MARK: - Polarity

    private static let auxiliaries = Set(
        [
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might",
            "must", "does", "did",
        ].map(StableHash.word))
    private static let removable = Set(["not", "never"].map(StableHash.word))

    /// Takes a "not" out or puts one in behind an auxiliary; where there is none, puts "never" before the first verb-like
    /// word in -ed.
    private mutating func exchangePolarity(
        _ scalars: [Unicode.Scalar], _ text: GroundingText, _ index: GroundingIndex
    ) -> String? {
        func denies(_ place: Int) -> Bool {
            let end = text.sentences[Int(text.words[place].sentence)].words.upperBound
            let behind = ((place + 1)..<max(place + 1, end)).prefix(6)
            let next = behind.first { text.words[$0].traits.isContent }
            return Self.isStated(place, in: text) && (next.map { index.hasStem(text.words[$0]) } ?? false)
                && !(behind.first.map { Self.additions.contains(text.words[$0].hash) } ?? false)
        }
        let negations = text.words.indices.filter { Self.removable.contains(text.words[$0].hash) }
        if !negations.isEmpty {
            guard let negation = negations.first(where: denies) else { return nil }
            return replacing(scalars, text, negation..<(negation + 1), with: "").split(separator: " ").joined(
                separator: " ")
        }
        let places = text.words.indices.filter {
            Self.auxiliaries.contains(text.words[$0].hash) && !text.words[$0].traits.contains(.capitalized)
                && denies($0)
        }
        if let place = choose(places) {
            let word = Self.written(scalars, text, place..<(place + 1))
            return replacing(scalars, text, place..<(place + 1), with: word + " not")
        }
        let verbs = text.words.indices.filter {
            let word = text.words[$0]
            return word.traits.isContent && !word.traits.contains(.capitalized) && word.end - word.start > 4
                && scalars[Int(word.end) - 1] == "d" && scalars[Int(word.end) - 2] == "e" && index.hasStem(word)
                && Self.isStated($0, in: text)
        }
        guard let verb = choose(verbs) else { return nil }
        let word = Self.written(scalars, text, verb..<(verb + 1))
        return replacing(scalars, text, verb..<(verb + 1), with: "never " + word)
    }

    /// "not only" denies nothing.
    private static let additions = Set(["only", "just", "merely", "necessarily"].map(StableHash.word))
}
