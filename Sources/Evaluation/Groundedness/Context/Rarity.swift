internal import Learning

/// How much a word tells, from how many of some hundred and fifty thousand English sentences contain it.
///
/// `ln((1 + N) / (1 + n))`, in steps of ½, for the words of `WordRarity.list`; words that are not there are the rarest.
enum Rarity {
    /// The weight of words that the list does not have.
    static let unknown = 10.0
    /// The weight of a number in digits, of which there are too many for a list.
    static let number = 8.0

    /// The weight of a word.
    static func weight(of word: GroundingText.Word) -> Double {
        if word.traits.contains(.numeric) { return number }
        if word.traits.contains(.ideograph) { return unknown / 2 }
        return table[word.stem].map { Double($0) / 2 } ?? unknown
    }

    private static let table: HashTable = {
        var table = HashTable(capacity: 8192)
        var level: Int32 = 0
        for line in WordRarity.list.description.split(separator: "\n") {
            for part in line.split(separator: " ") {
                if let first = part.unicodeScalars.first, 0x30...0x39 ~= first.value {
                    level = Int32(String(part)) ?? level
                } else {
                    // The list begins with the commonest words; forms of one stem share the weight of the first.
                    table.insert(Stem.hash(Array(part.unicodeScalars.map(\.value))[...]), level)
                }
            }
        }
        return table
    }()
}
