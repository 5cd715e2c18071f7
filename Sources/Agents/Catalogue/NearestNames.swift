/// Finds the names a person may have meant.
enum NearestNames {
    /// The names nearest to `name`: those with the fewest letters to change, then those that contain it.
    ///
    /// A name further away than half its length is no suggestion. Distance is Levenshtein's over lower-case letters; of
    /// equally near names the first in `names` comes first.
    static func of(_ name: String, among names: [String], atMost limit: Int) -> [String] {
        let wanted = Array(name.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
        let scored = names.enumerated().compactMap { index, candidate -> (score: Int, index: Int)? in
            let letters = Array(candidate.lowercased().utf8)
            let distance = distance(wanted, letters)
            let contains = wanted.count >= 3 && letters.contains(wanted)
            guard contains || distance <= max(wanted.count, letters.count) / 2 else { return nil }
            return (contains ? min(distance, 2) : distance, index)
        }
        return scored.sorted { ($0.score, $0.index) < ($1.score, $1.index) }.prefix(limit).map { names[$0.index] }
    }

    /// How many letters must be put in, taken out or changed to turn one word into the other.
    static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (i, left) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in other.enumerated() {
                let change = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
