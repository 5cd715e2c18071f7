/// A regular expression that is matched in time linear in the text.
///
/// Patterns come from people, from schemas and from other programs; with a backtracking matcher such as Foundation's or
/// the standard library's, `(a+)+$` over thirty letters runs for minutes. This one follows all alternatives at once
/// (Ken Thompson, "Regular Expression Search Algorithm", 1968; Rob Pike's form of it), so its work is bounded by text ×
/// pattern. The price: no lookaround and no backreferences. Syntax and classes are ECMAScript's, as JSON Schema wants
/// them.
package struct LinearRegex: Sendable {
    /// What a search came to.
    package enum Outcome: Equatable {
        /// The first match, in Unicode scalars of the text.
        case match(Range<Int>)
        case noMatch
        /// The bound on steps was reached first.
        case gaveUp
    }

    private enum Instruction: Sendable {
        case set(ScalarSet)
        case condition(RegexNode.Condition)
        /// Goes on at both places, the first preferred.
        case fork(Int, Int)
        case jump(Int)
        case match
    }

    private static let sizeLimit = 20_000

    /// The expression as it was written.
    let pattern: String
    private var program: [Instruction] = []

    package init(_ pattern: String) throws(RegexSyntaxError) {
        self.pattern = pattern
        var parser = RegexParser(pattern)
        try emit(try parser.parse())
        program.append(.match)
    }

    // MARK: Compiling

    private mutating func emit(_ node: RegexNode) throws(RegexSyntaxError) {
        guard program.count < Self.sizeLimit else {
            throw RegexSyntaxError(
                pattern: pattern, reason: "it is too large when its repetitions are written out", offset: 0)
        }
        switch node {
        case .empty: break
        case .set(let set): program.append(.set(set))
        case .condition(let condition): program.append(.condition(condition))
        case .sequence(let items): for item in items { try emit(item) }
        case .alternatives(let branches): try emitAlternatives(branches)
        case .repetition(let item, let minimum, let maximum, let isGreedy):
            for _ in 0..<minimum { try emit(item) }
            if let maximum {
                try emitOptional(item, times: maximum - minimum, isGreedy: isGreedy)
            } else {
                try emitLoop(item, isGreedy: isGreedy)
            }
        }
    }

    private mutating func emitAlternatives(_ branches: [RegexNode]) throws(RegexSyntaxError) {
        var jumps: [Int] = []
        for (index, branch) in branches.enumerated() {
            guard index < branches.count - 1 else {
                try emit(branch)
                break
            }
            let fork = program.count
            program.append(.jump(0))
            try emit(branch)
            jumps.append(program.count)
            program.append(.jump(0))
            program[fork] = .fork(fork + 1, program.count)
        }
        for jump in jumps { program[jump] = .jump(program.count) }
    }

    private mutating func emitOptional(_ item: RegexNode, times: Int, isGreedy: Bool) throws(RegexSyntaxError) {
        var forks: [Int] = []
        for _ in 0..<times {
            forks.append(program.count)
            program.append(.jump(0))
            try emit(item)
        }
        for fork in forks {
            program[fork] = isGreedy ? .fork(fork + 1, program.count) : .fork(program.count, fork + 1)
        }
    }

    private mutating func emitLoop(_ item: RegexNode, isGreedy: Bool) throws(RegexSyntaxError) {
        let fork = program.count
        program.append(.jump(0))
        try emit(item)
        program.append(.jump(fork))
        program[fork] = isGreedy ? .fork(fork + 1, program.count) : .fork(program.count, fork + 1)
    }

    // MARK: Matching

    /// The threads of one position, in order of preference, each instruction at most once.
    private struct Threads {
        var list: [(instruction: Int, start: Int)] = []
        var seen: [Int]

        init(size: Int) { seen = Array(repeating: -1, count: size) }
    }

    /// Whether the expression occurs in `text`.
    package func occurs(in text: String) -> Bool {
        if case .match = firstMatch(in: Array(text.unicodeScalars)) { true } else { false }
    }

    /// The leftmost match; among those, the one a backtracking matcher would have found.
    ///
    /// - Parameter stepLimit: how many instructions may be visited.
    package func firstMatch(in text: [Unicode.Scalar], stepLimit: Int = 200_000_000) -> Outcome {
        var current = Threads(size: program.count)
        var following = Threads(size: program.count)
        var found: Range<Int>?
        var steps = 0
        for position in 0...text.count {
            if found == nil { add(0, start: position, to: &current, at: position, text, &steps) }
            if current.list.isEmpty { if found != nil { break } else { continue } }
            following.list.removeAll(keepingCapacity: true)
            threads: for (instruction, start) in current.list {
                switch program[instruction] {
                case .set(let set):
                    if position < text.count, set.contains(text[position]) {
                        add(instruction + 1, start: start, to: &following, at: position + 1, text, &steps)
                    }
                case .match:
                    found = start..<position
                    break threads
                default: break
                }
            }
            steps += current.list.count
            if steps > stepLimit { return .gaveUp }
            swap(&current, &following)
        }
        return found.map(Outcome.match) ?? .noMatch
    }

    /// Adds the thread at `instruction` and all it leads to without reading.
    private func add(
        _ instruction: Int, start: Int, to threads: inout Threads, at position: Int, _ text: [Unicode.Scalar],
        _ steps: inout Int
    ) {
        var stack = [instruction]
        while let instruction = stack.popLast() {
            guard threads.seen[instruction] != position else { continue }
            threads.seen[instruction] = position
            steps += 1
            switch program[instruction] {
            case .jump(let target): stack.append(target)
            case .fork(let first, let second): stack += [second, first]
            case .condition(let condition):
                if holds(condition, at: position, text) { stack.append(instruction + 1) }
            case .set, .match: threads.list.append((instruction, start))
            }
        }
    }

    private func holds(_ condition: RegexNode.Condition, at position: Int, _ text: [Unicode.Scalar]) -> Bool {
        switch condition {
        case .textStart: return position == 0
        case .textEnd: return position == text.count
        case .lineStart: return position == 0 || ScalarSet.newlines.contains(text[position - 1])
        case .lineEnd: return position == text.count || ScalarSet.newlines.contains(text[position])
        case .wordBoundary, .noWordBoundary:
            let before = position > 0 && ScalarSet.wordCharacters.contains(text[position - 1])
            let after = position < text.count && ScalarSet.wordCharacters.contains(text[position])
            return (before != after) == (condition == .wordBoundary)
        }
    }
}
