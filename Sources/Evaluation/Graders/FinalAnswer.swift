/// The number that an answer comes to.
///
/// Looked for in the order in which models mark it: after `####`, in `\boxed{…}`, after "the answer is", in bold at the
/// end, behind the last equals sign of the last statement, as the last number of the last statement; at last a number
/// written as a word.
struct FinalAnswer {
    private let scanner: NumberScanner
    private let text: SearchText
    private var scalars: [Unicode.Scalar] { scanner.scalars }

    init(_ output: String) {
        scanner = NumberScanner(output)
        text = SearchText(output, caseSensitive: false)
    }

    private static let phrases = [
        "answer is", "answer:", "answer**:", "answer =", "answer will be", "answer would be", "final result is",
        "result is:",
    ]

    /// The number; nil where there is none.
    func number() -> WrittenNumber? {
        for marker in ["####", "\\boxed{"] {
            if let place = text.lastOccurrence(of: marker),
                let number = scanner.numbers(in: place.upperBound..<lineEnd(place.upperBound)).first
            {
                return number
            }
        }
        if let place = Self.phrases.compactMap({ text.lastOccurrence(of: $0) }).max(by: {
            $0.upperBound < $1.upperBound
        }),
            let number = value(of: place.upperBound..<sentenceEnd(place.upperBound), prefersFirst: true)
        {
            return number
        }
        return lastStatement() ?? spelledNumber()
    }

    private func lineEnd(_ start: Int) -> Int { scalars[start...].firstIndex(of: "\n") ?? scalars.count }

    /// The end of the sentence: a line break, or a full stop that is not inside a number.
    private func sentenceEnd(_ start: Int) -> Int {
        var position = start
        while position < scalars.count {
            if scalars[position] == "\n",
                scalars[start..<position].contains(where: { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
            {
                return position
            }
            if isSentenceEnd(position) { return position }
            position += 1
        }
        return position
    }

    private func isSentenceEnd(_ position: Int) -> Bool {
        guard scalars[position] == "." || scalars[position] == "!" || scalars[position] == "?" else { return false }
        return position + 1 >= scalars.count || scalars[position + 1].properties.isWhitespace
    }

    /// The last sentence that has a number, from the end backwards.
    private func lastStatement() -> WrittenNumber? {
        var end = scalars.count
        while end > 0 {
            var start = end - 1
            while start > 0, scalars[start - 1] != "\n", !(isSentenceEnd(start - 1) && start < end) { start -= 1 }
            if let number = value(of: start..<end, prefersFirst: false) { return number }
            end = start
        }
        return nil
    }

    /// What one statement comes to.
    private func value(of range: Range<Int>, prefersFirst: Bool) -> WrittenNumber? {
        let numbers = scanner.numbers(in: range)
        guard !numbers.isEmpty else { return nil }
        if let equals = scalars[range].lastIndex(of: "="),
            let number = numbers.first(where: { $0.range.lowerBound > equals })
        {
            return number
        }
        if let number = bold(numbers) { return number }
        if prefersFirst { return numbers.first }
        return stated(numbers, in: range) ?? numbers.last
    }

    private func bold(_ numbers: [WrittenNumber]) -> WrittenNumber? {
        numbers.last { number in
            let before = scalars[max(0, number.range.lowerBound - 3)..<number.range.lowerBound]
            return before.suffix(2).elementsEqual("**".unicodeScalars) || before.elementsEqual("**$".unicodeScalars)
        }
    }

    /// In "she pays $255 each month for 3 months" the amount of money is the answer, and in "he buys 12 eggs for the 3
    /// days" nothing tells; the single amount of money wins, else the last number.
    private func stated(_ numbers: [WrittenNumber], in range: Range<Int>) -> WrittenNumber? {
        let amounts = numbers.filter { number in
            let start = number.range.lowerBound
            return start > 0 && "$€£¥".unicodeScalars.contains(scalars[start - 1])
        }
        return amounts.count == 1 ? amounts[0] : nil
    }

    // MARK: Numbers as words

    private static let words: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// The last number written as words, up to the thousands; only in short answers, where "one" is no pronoun.
    private func spelledNumber() -> WrittenNumber? {
        let ranges = scalars.indices.split { !scalars[$0].properties.isAlphabetic }
        guard ranges.count <= 12 else { return nil }
        var found: WrittenNumber?
        var total = 0.0
        var current: (value: Double, start: Int)?
        func close(_ end: Int) {
            if let open = current { found = WrittenNumber(value: total + open.value, range: open.start..<end) }
            current = nil
            total = 0
        }
        var lastEnd = 0
        for range in ranges {
            let word = String(String.UnicodeScalarView(scalars[range.startIndex..<range.endIndex])).lowercased()
            if let value = Self.words[word] {
                current = ((current?.value ?? 0) + value, current?.start ?? range.startIndex)
            } else if word == "hundred", let open = current {
                current = (open.value * 100, open.start)
            } else if word == "thousand", let open = current {
                total += open.value * 1000
                current = (0, open.start)
            } else if word != "and" || current == nil {
                close(lastEnd)
            }
            if word != "and" { lastEnd = range.endIndex }
        }
        close(lastEnd)
        return found
    }
}
