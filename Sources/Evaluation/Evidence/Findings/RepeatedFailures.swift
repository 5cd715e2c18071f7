internal import JSON

/// Finds calls that failed in the same way again and again.
enum RepeatedFailures {
    /// So many equal failures are worth a word.
    static let limit = 3

    static func findings(in record: ActionRecord) -> [EvidenceFinding] {
        var failures: [String: [Int]] = [:]
        var order: [String] = []
        for action in record.actions {
            // A change of code makes the next run another attempt.
            if action.kind == .edit, action.failed != true { failures.removeAll() }
            guard action.failed == true else { continue }
            let key = action.subject + "\u{0}" + (action.input?.description ?? "")
            failures[key, default: []].append(action.index)
            if failures[key]?.count == limit, !order.contains(key) { order.append(key) }
        }
        var found: [EvidenceFinding] = []
        for key in order {
            let places = record.actions.filter {
                $0.failed == true && $0.subject + "\u{0}" + ($0.input?.description ?? "") == key
            }
            guard let first = places.first else { continue }
            found.append(
                EvidenceFinding(
                    kind: .repeatedFailure,
                    reason: "\"\(first.subject.shortenedForMessage)\" failed \(places.count) times with the same input",
                    evidence: places.map(\.index)))
        }
        return found
    }
}
