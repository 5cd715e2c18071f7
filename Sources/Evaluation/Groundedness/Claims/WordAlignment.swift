/// A claim laid word by word beside one sentence of the context.
///
/// The alignment of highest score (Needleman & Wunsch 1970), free of charge at both ends of the context's sentence: equal
/// stems score 2, function words ½, words with equal first letters 1, a word in another's place −0.3, a word left out
/// −0.25. Both sides have at most `GroundingText.longestSentence` words.
struct WordAlignment {
    /// For each word of the claim, the word of the context beside it, relative to the sentence; −1 for none.
    private(set) var partner: [Int]
    /// Whether the partner is the same word.
    private(set) var isSame: [Bool]

    private static let gap: Float = -0.25

    init(_ claim: ArraySlice<GroundingText.Word>, _ sentence: ArraySlice<GroundingText.Word>) {
        let (rows, columns) = (claim.count, sentence.count)
        partner = [Int](repeating: -1, count: rows)
        isSame = [Bool](repeating: false, count: rows)
        guard rows > 0, columns > 0 else { return }
        let width = columns + 1
        var moves = [UInt8](repeating: 0, count: (rows + 1) * width)
        var above = [Float](repeating: 0, count: width)
        var current = above
        for row in 1...rows {
            let word = claim[claim.startIndex + row - 1]
            current[0] = above[0] + Self.gap
            moves[row * width] = 1
            for column in 1...columns {
                let other = sentence[sentence.startIndex + column - 1]
                let across = above[column - 1] + Self.score(word, other)
                let down = above[column] + Self.gap
                let right = current[column - 1] + (row == rows ? 0 : Self.gap)
                var best = across
                var move: UInt8 = 0
                if down > best { (best, move) = (down, 1) }
                if right > best { (best, move) = (right, 2) }
                current[column] = best
                moves[row * width + column] = move
            }
            swap(&above, &current)
        }
        var (row, column) = (rows, columns)
        while row > 0, column >= 0 {
            switch moves[row * width + column] {
            case 1: row -= 1
            case 2: column -= 1
            default:
                partner[row - 1] = column - 1
                isSame[row - 1] =
                    claim[claim.startIndex + row - 1].stem == sentence[sentence.startIndex + column - 1].stem
                (row, column) = (row - 1, column - 1)
            }
        }
    }

    private static func score(_ first: GroundingText.Word, _ second: GroundingText.Word) -> Float {
        if first.stem == second.stem { return first.traits.isContent ? 2 : 0.5 }
        if first.prefix == second.prefix { return 1 }
        let isNumber = first.traits.contains(.numeric)
        if isNumber != second.traits.contains(.numeric) { return -1 }
        return first.traits.isContent == second.traits.isContent ? (isNumber ? 0.2 : -0.3) : -1
    }
}
