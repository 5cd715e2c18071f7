/// What differs between two texts, line by line.
struct TextDifference {
    private enum Line: Hashable {
        case same(Substring)
        case removed(Substring)
        case added(Substring)
    }

    private let lines: [Line]

    init(from old: String, to new: String) {
        let (old, new) = (Self.lines(of: old), Self.lines(of: new))
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                lines.append(.removed(old[left]))
                left += 1
            } else if right < new.count, added.contains(right) {
                lines.append(.added(new[right]))
                right += 1
            } else {
                lines.append(.same(old[left]))
                left += 1
                right += 1
            }
        }
        self.lines = lines
    }

    private static func lines(of text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// The unified form, with three lines around each change.
    func shown(from old: String, to new: String) -> String {
        let context = 3
        let changed = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
        guard !changed.isEmpty else { return "" }
        var text = "--- \(old)\n+++ \(new)\n"
        var shownUpTo = 0
        var numbers = (old: 1, new: 1)
        var position = 0
        var next = 0
        while next < changed.count {
            let start = max(shownUpTo, changed[next] - context)
            var end = min(lines.count, changed[next] + context + 1)
            while next + 1 < changed.count, changed[next + 1] - context <= end {
                next += 1
                end = min(lines.count, changed[next] + context + 1)
            }
            next += 1
            while position < start { count(lines[position], &numbers, &position) }
            let first = numbers
            var body = ""
            while position < end {
                switch lines[position] {
                case .same(let line): body += " \(line)\n"
                case .removed(let line): body += "-\(line)\n"
                case .added(let line): body += "+\(line)\n"
                }
                count(lines[position], &numbers, &position)
            }
            let (oldCount, newCount) = (numbers.old - first.old, numbers.new - first.new)
            text += "@@ -\(oldCount == 0 ? first.old - 1 : first.old),\(oldCount) "
            text += "+\(newCount == 0 ? first.new - 1 : first.new),\(newCount) @@\n" + body
            shownUpTo = end
        }
        return text
    }

    private func count(_ line: Line, _ numbers: inout (old: Int, new: Int), _ position: inout Int) {
        switch line {
        case .same: (numbers.old, numbers.new) = (numbers.old + 1, numbers.new + 1)
        case .removed: numbers.old += 1
        case .added: numbers.new += 1
        }
        position += 1
    }
}
