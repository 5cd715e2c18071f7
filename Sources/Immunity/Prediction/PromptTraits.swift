internal import Learning

/// What can be counted in a prompt, whatever it is about.
struct PromptTraits {
    /// The traits' names, in the order of `values`, as reasons are told with them.
    static let names = [
        "length", "number of words", "length of its words", "share of digits", "share of capitals",
        "share of symbols", "number of lines", "number of questions", "number of numbers", "variety of its words",
        "length of its longest line", "share of names", "share of program text", "number of negations",
        "share of everyday words", "number of sentences",
    ]

    /// Counts as ln(1 + n), shares from 0 to 1.
    let values: [Float]

    init(_ prompt: String, _ text: TextWords) {
        var (digits, capitals, symbols, letters, lines, questions) = (0, 0, 0, 0, 1, 0)
        var (line, longest) = (0, 0)
        for byte in prompt.utf8 {
            line += 1
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A: capitals += 1
            case 0x61...0x7A, 0x80...: letters += 1
            case 0x0A:
                lines += 1
                longest = max(longest, line)
                line = 0
            case 0x3F:
                questions += 1
                symbols += 1
            case 0x21...0x7E: symbols += 1
            default: break
            }
        }
        longest = max(longest, line)
        var (numbers, names, program, negations, everyday, sentences, wordLetters) = (0, 0, 0, 0, 0, 0, 0)
        var distinct: Set<UInt64> = []
        for word in text.words {
            distinct.insert(word.hash)
            wordLetters += Int(word.count)
            if word.traits.contains(.numeric) { numbers += 1 }
            if word.traits.contains(.capitalized), !word.traits.contains(.opensSentence) { names += 1 }
            if word.traits.contains(.identifier) { program += 1 }
            if word.traits.contains(.opensSentence) { sentences += 1 }
            if Self.negations.contains(word.hash) { negations += 1 }
            if EverydayWords.contains(word.hash) { everyday += 1 }
        }
        let visible = Float(max(1, digits + capitals + symbols + letters))
        let words = Float(max(1, text.words.count))
        func count(_ number: Int) -> Float { Float(Logistic.logOfOnePlus(Double(number))) }
        values = [
            count(prompt.utf8.count), count(text.words.count), Float(wordLetters) / words, Float(digits) / visible,
            Float(capitals) / visible, Float(symbols) / visible, count(lines), count(questions), count(numbers),
            Float(distinct.count) / words, count(longest), Float(names) / words, Float(program) / words,
            count(negations), Float(everyday) / words, count(sentences),
        ]
    }

    private static let negations = Set(
        "not no never none nor neither without except unless cannot can't don't doesn't isn't aren't wasn't won't false"
            .split(separator: " ").map { StableHash.word(String($0)) })
}
