/// Names that a person may have meant.
enum NearestNames {
    /// At most three of `names`, nearest first: those within two edits (three for long names), and those that begin
    /// alike.
    static func of(_ word: String, among names: [String]) -> [String] {
        let word = word.lowercased().replacing("-", with: "_")
        guard !word.isEmpty else { return [] }
        let near: [(name: String, edits: Int)] = names.compactMap { name in
            let edits = distance(Array(word.utf8), Array(name.utf8))
            let limit = name.utf8.count > 8 ? 3 : 2
            if edits <= min(limit, name.utf8.count - 1) { return (name, edits) }
            let isPart = word.utf8.count >= 3 && (name.contains(word) || word.contains(name))
            return isPart ? (name, 10 + edits) : nil
        }
        return near.sorted { ($0.edits, $0.name) < ($1.edits, $1.name) }.prefix(3).map(\.name)
    }

    /// Edits between two words: insertions, deletions, replacements and swaps of neighbours (Damerau; optimal string
    /// alignment).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(
                    previous[column + 1] + 1, current[column] + 1, previous[column] + (byte == other ? 0 : 1))
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
