internal import JSON

/// A number as people and models write it: `1,234.5`, `$18`, `25%`, `3/4`, `2 1/2`, `1.5 million`, `-7`, `eighteen`.
struct WrittenNumber: Hashable {
    /// Its value; a percentage keeps its written figure (25 for `25%`).
    var value: Double
    /// Whether a percent sign or the word follows.
    var isPercentage = false
    /// Digits behind the decimal point as written.
    var decimals = 0
    /// Where it stands, in Unicode scalars.
    var range: Range<Int>

    init(value: Double, isPercentage: Bool = false, decimals: Int = 0, range: Range<Int>) {
        self.value = value
        self.isPercentage = isPercentage
        self.decimals = decimals
        self.range = range
    }

    /// An expected answer: a JSON number, or a text that is nothing but one number with its unit.
    init?(_ expected: JSON) {
        if let number = expected.doubleValue {
            self.init(value: number, range: 0..<0)
            return
        }
        guard let text = expected.stringValue, text.unicodeScalars.count <= 40 else { return nil }
        let scanner = NumberScanner(text)
        let numbers = scanner.numbers()
        guard numbers.count == 1, let number = numbers.first, scanner.wordsBeside(number.range) <= 2 else { return nil }
        self = number
    }

    /// Whether this answer is `expected`.
    ///
    /// Equal within `tolerance`, or within a millionth of the larger (figures pass through binary fractions); or the
    /// expected value rounded to the two or more decimals that were written; or the same share once as a percentage and
    /// once as a fraction of one.
    func matches(_ expected: WrittenNumber, tolerance: Double) -> Bool {
        if Self.equal(value, expected.value, tolerance, decimals) { return true }
        if isPercentage != expected.isPercentage {
            let share = isPercentage ? value / 100 : value
            let expectedShare = expected.isPercentage ? expected.value / 100 : expected.value
            return Self.equal(share, expectedShare, tolerance, isPercentage ? decimals + 2 : decimals)
        }
        return false
    }

    private static func equal(_ found: Double, _ expected: Double, _ tolerance: Double, _ decimals: Int) -> Bool {
        let difference = abs(found - expected)
        if difference <= max(tolerance, 1e-6 * max(abs(found), abs(expected))) { return true }
        guard 2...12 ~= decimals else { return false }
        var unit = 1.0
        for _ in 0..<decimals { unit /= 10 }
        return difference <= unit * 0.500001
    }
}

/// Finds the numbers in a text.
struct NumberScanner {
    let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    private static let scales: [(word: String, factor: Double)] = [
        ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12),
    ]

    /// Every number in `range`, in order. Markers of a list (`3.` at the start of a line) and digits inside words
    /// (`GPT4`, `2nd`) are none.
    func numbers(in range: Range<Int>? = nil) -> [WrittenNumber] {
        let range = range ?? 0..<scalars.count
        var found: [WrittenNumber] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let number = number(at: position, end: range.upperBound) {
                if !isListMarker(number.range, end: range.upperBound) { found.append(number) }
                position = number.range.upperBound
            } else if isWordPart(scalars[position]) {
                position = skipWord(position, range.upperBound)
            } else {
                position += 1
            }
        }
        return found
    }

    /// How many words stand beside a range.
    func wordsBeside(_ range: Range<Int>) -> Int {
        let text = Array(scalars[..<range.lowerBound]) + [" "] + Array(scalars[range.upperBound...])
        return text.split { !$0.properties.isAlphabetic }.count
    }

    private func isDigit(_ position: Int) -> Bool { isDigit(position, scalars.count) }
    private func isDigit(_ position: Int, _ end: Int) -> Bool {
        position >= 0 && position < end && ("0"..."9").contains(scalars[position])
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    private func skipWord(_ position: Int, _ end: Int) -> Int {
        var position = position
        while position < end, isWordPart(scalars[position]) { position += 1 }
        return position
    }

    private func isListMarker(_ range: Range<Int>, end: Int) -> Bool {
        guard range.upperBound + 1 < end, scalars[range.upperBound] == "." || scalars[range.upperBound] == ")",
            scalars[range.upperBound + 1] == " ", scalars[range].allSatisfy({ ("0"..."9").contains($0) })
        else { return false }
        let lineStart = scalars[..<range.lowerBound].lastIndex { $0 == "\n" }.map { $0 + 1 } ?? 0
        return scalars[lineStart..<range.lowerBound].allSatisfy { $0 == " " || $0 == "*" || $0 == "\t" }
    }

    /// The number that starts exactly at `start`.
    private func number(at start: Int, end: Int) -> WrittenNumber? {
        guard isDigit(start, end) || (scalars[start] == "." && isDigit(start + 1, end) && !isDigit(start - 1)) else {
            return nil
        }
        if start > 0, isWordPart(scalars[start - 1]) { return nil }
        var position = start
        guard let (written, decimals) = decimal(&position, end) else { return nil }
        var value = written
        if let (factor, next) = fraction(position, end, of: value, decimals) {
            (value, position) = (factor, next)
        }
        // `2nd`, `3x4` and `5km` read as words; a unit behind a figure is fine where it is one.
        let suffixEnd = skipWord(position, end)
        let suffix = String(String.UnicodeScalarView(scalars[position..<suffixEnd])).lowercased()
        if ["st", "nd", "rd", "th"].contains(suffix) { return nil }
        var isPercentage = false
        if suffix.isEmpty {
            (value, position, isPercentage) = scaled(value, position, end)
        }
        return WrittenNumber(
            value: isNegative(before: start) ? -value : value, isPercentage: isPercentage, decimals: decimals,
            range: start..<position)
    }

    /// Digits with thousands separators, decimals and exponent.
    private func decimal(_ position: inout Int, _ end: Int) -> (Double, decimals: Int)? {
        var text = ""
        let start = position
        while isDigit(position, end) || isThousandsSeparator(position, from: start, end) {
            if scalars[position] != "," { text.unicodeScalars.append(scalars[position]) }
            position += 1
        }
        var decimals = 0
        if position < end, scalars[position] == ".", isDigit(position + 1, end) {
            text += text.isEmpty ? "0." : "."
            position += 1
            while isDigit(position, end) {
                text.unicodeScalars.append(scalars[position])
                decimals += 1
                position += 1
            }
        }
        if position < end, scalars[position] == "e" || scalars[position] == "E" {
            var next = position + 1
            if next < end, scalars[next] == "-" || scalars[next] == "+" { next += 1 }
            let digits = next
            while isDigit(next, end) { next += 1 }
            if next > digits, next - digits <= 4, next == end || !isWordPart(scalars[next]) {
                text.unicodeScalars.append(contentsOf: scalars[position..<next])
                position = next
            }
        }
        return Double(text).map { ($0, decimals) }
    }

    private func isThousandsSeparator(_ position: Int, from start: Int, _ end: Int) -> Bool {
        guard position < end, scalars[position] == ",", position > start,
            position - start <= 3 || isGrouped(start, position)
        else { return false }
        return (1...3).allSatisfy { isDigit(position + $0, end) } && !isDigit(position + 4, end)
    }

    private func isGrouped(_ start: Int, _ position: Int) -> Bool {
        position - start >= 4 && scalars[position - 4] == ","
    }

    /// `3/4`, and `1 1/2` behind a whole number.
    private func fraction(_ position: Int, _ end: Int, of whole: Double, _ decimals: Int) -> (Double, Int)? {
        guard decimals == 0 else { return nil }
        func digits(_ start: Int) -> (Double, Int)? {
            var next = start
            while isDigit(next, end), next - start < 9 { next += 1 }
            return next > start ? (scalars[start..<next].reduce(0.0) { $0 * 10 + Double($1.value - 0x30) }, next) : nil
        }
        if position < end, scalars[position] == "/", let (divisor, next) = digits(position + 1), divisor > 0,
            next == end || (scalars[next] != "/" && !isWordPart(scalars[next]))
        {
            return (whole / divisor, next)
        }
        if position + 1 < end, scalars[position] == " ", let (part, slash) = digits(position + 1), slash < end,
            scalars[slash] == "/", let (divisor, next) = digits(slash + 1), divisor > part,
            next == end || (scalars[next] != "/" && !isWordPart(scalars[next]))
        {
            return (whole + part / divisor, next)
        }
        return nil
    }

    /// A percent sign or a word of scale behind the figure.
    private func scaled(_ value: Double, _ position: Int, _ end: Int) -> (Double, Int, Bool) {
        var next = position
        if next < end, scalars[next] == "\\" { next += 1 }
        if next < end, scalars[next] == "%" { return (value, next + 1, true) }
        guard position < end, scalars[position] == " " else { return (value, position, false) }
        let wordEnd = skipWord(position + 1, end)
        let word = String(String.UnicodeScalarView(scalars[(position + 1)..<wordEnd])).lowercased()
        if word == "percent" { return (value, wordEnd, true) }
        if let scale = Self.scales.first(where: { $0.word == word }) { return (value * scale.factor, wordEnd, false) }
        return (value, position, false)
    }

    /// Whether a minus sign belongs to the number: `-5`, `−5`, `-$5`, `$-5`, but not the one in `7-5` or `7 - 5`.
    private func isNegative(before start: Int) -> Bool {
        var position = start - 1
        while position >= 0, "$€£¥".unicodeScalars.contains(scalars[position]) { position -= 1 }
        guard position >= 0, scalars[position] == "-" || scalars[position] == "\u{2212}" else { return false }
        guard position > 0 else { return true }
        let before = scalars[position - 1]
        return !isWordPart(before) && before != ")" && before != "-" && before != "/"
    }
}
