internal import Learning

/// A number as a text states it: how much, of what.
struct Quantity: Sendable {
    /// What kind of number it is; only numbers of one kind can contradict one another.
    enum Kind: UInt64, Sendable { case count, year, day, month, ordinal, percent, money }

    /// The number; for a day, month · 100 + day of the month.
    var value: Double
    /// What kind of number it is.
    var kind: Kind
    /// The stem of what is counted, 0 where nothing is named.
    var unit: UInt64
    /// The words it is written in.
    var words: Range<Int>

    /// A key that equal numbers have in common, whatever their unit: to six significant digits.
    var key: UInt64 {
        guard value != 0, value.isFinite else { return StableHash.mixed(value.bitPattern) }
        var scaled = abs(value)
        var exponent: UInt64 = 1000
        while scaled >= 1e6 { (scaled, exponent) = (scaled / 10, exponent + 1) }
        while scaled < 1e5 { (scaled, exponent) = (scaled * 10, exponent - 1) }
        return StableHash.mixed(UInt64(scaled.rounded()) &+ exponent << 32 &+ (kind == .day ? 1 << 60 : 0))
    }

    /// Its own key, and for a day those of its month and of the day of the month.
    var keys: [UInt64] {
        guard kind == .day else { return [key] }
        let month = (value / 100).rounded(.down)
        return [key, Quantity(plain: month).key, Quantity(plain: value - month * 100).key]
    }

    /// The numbers in a sentence.
    static func all(in words: ArraySlice<GroundingText.Word>) -> [Quantity] {
        var found: [Quantity] = []
        var index = words.startIndex
        while index < words.endIndex {
            if let quantity = Quantity(words, at: index) {
                found.append(quantity)
                index = quantity.words.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private static let weak = StableHash.word("one")

    private init?(_ words: ArraySlice<GroundingText.Word>, at start: Int) {
        let word = words[start]
        let isDigits = word.traits.contains(.numeric)
        if word.traits.contains(.month) {
            guard let day = Self.day(words, after: start) else {
                self.init(value: word.value, kind: .month, unit: 0, words: start..<(start + 1))
                return
            }
            self.init(value: word.value * 100 + day, kind: .day, unit: 0, words: start..<(start + 2))
            return
        }
        guard isDigits || word.traits.contains(.numberWord), word.hash != Self.weak else { return nil }
        guard !isDigits || word.value != 0 || word.end - word.start == 1 else { return nil }
        var end = start + 1
        var value = word.value
        if isDigits, 1...31 ~= value, end < words.endIndex, words[end].traits.contains(.month) {
            self.init(value: words[end].value * 100 + value, kind: .day, unit: 0, words: start..<(end + 1))
            return
        }
        if !isDigits, 20...90 ~= value, end < words.endIndex, words[end].traits.contains(.numberWord),
            1...9 ~= words[end].value
        {
            value += words[end].value
            end += 1
        }
        var isScaled = false
        while end < words.endIndex, words[end].traits.contains(.scale) {
            value *= words[end].value
            end += 1
            isScaled = true
        }
        var kind = Kind.count
        var unit: UInt64 = 0
        let length = Int(word.end - word.start)
        if word.traits.contains(.money) {
            kind = .money
        } else if words[start..<end].contains(where: { $0.traits.contains(.percent) }) {
            kind = .percent
        } else if isDigits, !isScaled, 4...5 ~= length, 1000..<2200 ~= value, value == value.rounded() {
            kind = .year
        } else if word.traits.contains(.ordinal), !isScaled {
            kind = .ordinal
        } else if end < words.endIndex {
            if Self.percentWords.contains(words[end].hash) {
                kind = .percent
            } else if Self.moneyWords.contains(words[end].stem) {
                kind = .money
            } else if words[end].traits.isContent {
                unit = words[end].stem
            }
        }
        self.init(value: value, kind: kind, unit: unit, words: start..<end)
    }

    /// A bare number.
    init(plain value: Double) { self.init(value: value, kind: .count, unit: 0, words: 0..<0) }

    private init(value: Double, kind: Kind, unit: UInt64, words: Range<Int>) {
        self.value = value
        self.kind = kind
        self.unit = unit
        self.words = words
    }

    private static func day(_ words: ArraySlice<GroundingText.Word>, after month: Int) -> Double? {
        guard month + 1 < words.endIndex else { return nil }
        let next = words[month + 1]
        guard next.traits.contains(.numeric), 1...31 ~= next.value, next.value == next.value.rounded() else {
            return nil
        }
        return next.value
    }

    private static let percentWords = Set(["percent", "percentage", "pct"].map(StableHash.word))
    private static let moneyWords = Set(
        ["dollar", "euro", "pound", "yen", "cent", "usd", "eur", "gbp"].map {
            Stem.hash(Array($0.unicodeScalars.map(\.value))[...])
        })
}
