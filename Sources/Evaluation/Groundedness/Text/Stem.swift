internal import Learning

/// The part of an English word that its inflected forms share, as a hash.
///
/// Plural, past, progressive and adverb endings are cut, a doubled consonant before them is made one, and a final "e"
/// goes: `increases`, `increased` and `increasing` are one. Nothing cleverer: two words that a person would not take
/// for one another must not become one, since a difference of one word can be what makes a claim wrong.
enum Stem {
    /// The hash of the stem of these lower-case scalars.
    static func hash(_ word: ArraySlice<UInt32>) -> UInt64 { hash(of: word.prefix(length(word)), word) }

    /// How many scalars of the word its stem has. A stem that ends in "i" for "y" is treated as one that ends in "y".
    static func length(_ word: ArraySlice<UInt32>) -> Int {
        let first = word.startIndex
        var count = word.count
        func ends(_ ending: StaticString) -> Bool {
            let length = ending.utf8CodeUnitCount
            guard count > length else { return false }
            for index in 0..<length
            where word[first + count - length + index] != UInt32(ending.utf8Start[index]) { return false }
            return true
        }
        if ends("'s") { count -= 2 }
        guard count > 3 else { return count }
        if ends("ies"), count > 4 {
            count -= 2
        } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
            count -= 2
        } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
            count -= 1
        } else if ends("ing"), count >= 6 {
            count = undoubled(word, count - 3)
        } else if ends("ied"), count > 4 {
            count -= 2
        } else if ends("ed"), count >= 5 {
            count = undoubled(word, count - 2)
        } else if ends("ly"), count >= 6 {
            count -= 2
        }
        if count > 3, word[first + count - 1] == 0x65 { count -= 1 }
        return count
    }

    private static func undoubled(_ word: ArraySlice<UInt32>, _ count: Int) -> Int {
        let last = word[word.startIndex + count - 1]
        let isDouble = count > 3 && word[word.startIndex + count - 2] == last
        return isDouble && !"lsz".unicodeScalars.contains { $0.value == last } ? count - 1 : count
    }

    private static func hash(of stem: ArraySlice<UInt32>, _ word: ArraySlice<UInt32>) -> UInt64 {
        var hash = StableHash()
        let last = stem.index(before: stem.endIndex)
        for index in stem.indices {
            let scalar = stem[index]
            hash.combine(index == last && scalar == 0x79 && stem.count > 3 ? 0x69 : scalar)
        }
        return hash.value
    }
}
