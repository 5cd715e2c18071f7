/// The names in `candidates` that a person who wrote `name` most likely meant, nearest first.
///
/// Case does not count, and neither does `-` against `_`. A candidate is near when at most a third of the longer of the
/// two names would have to change (one change is always allowed). After those come the candidates that contain `name`,
/// where it has three letters or more; ties keep the order of `candidates`.
///
///     nearestNames(to: "anthropc", among: ["openai", "anthropic"])                    // ["anthropic"]
///     nearestNames(to: "sonnet", among: ["claude-opus-5-5", "claude-sonnet-5-5"])     // ["claude-sonnet-5-5"]
public func nearestNames(to name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = comparable(name)
    guard !wanted.isEmpty else { return [] }
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates {
        let other = comparable(candidate)
        let cutOff = max(1, max(wanted.count, other.count) / 3)
        if let distance = editDistance(wanted, other, atMost: cutOff) {
            found.append((distance, candidate))
        } else if wanted.count >= 3, other.contains(wanted) {
            found.append((.max, candidate))
        }
    }
    return found.enumerated()
        .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
        .prefix(limit).map(\.element.name)
}

private func comparable(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.map { $0 == "-" ? "_" : $0 }
}

/// How many insertions, deletions, replacements and swaps of neighbours turn `left` into `right` (Damerau-Levenshtein
/// in its restricted form, optimal string alignment); nil where it takes more than `limit`.
///
/// Takes O(left × right) steps; names whose lengths alone differ by more than `limit` cost nothing.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for column in right.indices {
            var best = min(last[column + 1], current[column]) + 1
            best = min(best, last[column] + (left[row] == right[column] ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current.append(best)
        }
        // Every way to the end leads through two neighbouring rows, so once both are over the limit none is left.
        if min(current.min() ?? 0, last.min() ?? 0) > limit { return nil }
        (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
}
