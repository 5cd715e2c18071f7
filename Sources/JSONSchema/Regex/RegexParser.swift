/// The syntax tree of a regular expression.
indirect enum RegexNode: Sendable {
    /// A condition on a place between two scalars.
    enum Condition: Sendable { case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary }

    case empty
    case set(ScalarSet)
    case condition(Condition)
    case sequence([RegexNode])
    case alternatives([RegexNode])
    case repetition(RegexNode, minimum: Int, maximum: Int?, isGreedy: Bool)
}

/// Reads ECMAScript's syntax, less what needs backtracking.
struct RegexParser {
    private struct Flags {
        var ignoresCase = false
        var anchorsMatchLines = false
        var dotMatchesNewlines = false
    }

    private static let depthLimit = 100
    static let repetitionLimit = 1000

    private let pattern: String
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    private var flags = Flags()

    init(_ pattern: String) {
        self.pattern = pattern
        scalars = Array(pattern.unicodeScalars)
    }

    mutating func parse() throws(RegexSyntaxError) -> RegexNode {
        let node = try parseAlternatives()
        guard position == scalars.count else { throw failure("a closing parenthesis without an opening one") }
        return node
    }

    private func failure(_ reason: String, at offset: Int? = nil) -> RegexSyntaxError {
        RegexSyntaxError(pattern: pattern, reason: reason, offset: offset ?? position)
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    // MARK: Structure

    private mutating func parseAlternatives() throws(RegexSyntaxError) -> RegexNode {
        var branches = [try parseSequence()]
        while take("|") { branches.append(try parseSequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func parseSequence() throws(RegexSyntaxError) -> RegexNode {
        var items: [RegexNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let atom = try parseAtom()
            items.append(try parseQuantifiers(of: atom))
        }
        return items.count == 1 ? items[0] : items.isEmpty ? .empty : .sequence(items)
    }

    private mutating func parseQuantifiers(of atom: RegexNode) throws(RegexSyntaxError) -> RegexNode {
        let start = position
        guard let bounds = try parseBounds() else { return atom }
        if case .condition = atom { throw failure("an anchor cannot be repeated", at: start) }
        let isGreedy = !take("?")
        if next == "+" { throw failure("possessive quantifiers are not supported") }
        if next == "*" || next == "?" { throw failure("a quantifier follows a quantifier") }
        return .repetition(atom, minimum: bounds.minimum, maximum: bounds.maximum, isGreedy: isGreedy)
    }

    private mutating func parseBounds() throws(RegexSyntaxError) -> (minimum: Int, maximum: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard next == "{" else { return nil }
        let start = position
        position += 1
        guard let minimum = parseNumber() else {
            position = start
            return nil
        }
        var maximum: Int? = minimum
        if take(",") { maximum = next == "}" ? nil : parseNumber() ?? -1 }
        guard take("}") else {
            position = start
            return nil
        }
        guard minimum <= Self.repetitionLimit, maximum ?? 0 <= Self.repetitionLimit else {
            throw failure("repeats more than \(Self.repetitionLimit) times", at: start)
        }
        if let maximum, maximum < minimum {
            throw failure("the bounds of a repetition are in the wrong order", at: start)
        }
        return (minimum, maximum)
    }

    private mutating func parseNumber() -> Int? {
        var value: Int?
        while let scalar = next, ("0"..."9").contains(scalar) {
            value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), Self.repetitionLimit + 1)
            position += 1
        }
        return value
    }

    // MARK: Atoms

    private mutating func parseAtom() throws(RegexSyntaxError) -> RegexNode {
        let start = position
        let scalar = scalars[position]
        position += 1
        switch scalar {
        case "(": return try parseGroup(openedAt: start)
        case "[": return .set(try parseClass(openedAt: start))
        case ".": return .set(flags.dotMatchesNewlines ? .everything : ScalarSet.newlines.complement)
        case "^": return .condition(flags.anchorsMatchLines ? .lineStart : .textStart)
        case "$": return .condition(flags.anchorsMatchLines ? .lineEnd : .textEnd)
        case "*", "+", "?": throw failure("a quantifier has nothing to repeat", at: start)
        case "\\":
            if take("b") { return .condition(.wordBoundary) }
            if take("B") { return .condition(.noWordBoundary) }
            return .set(cased(try parseEscape(inClass: false)))
        case "{" where next.map({ ("0"..."9").contains($0) }) == true:
            throw failure("a quantifier has nothing to repeat", at: start)
        default: return .set(cased(ScalarSet(ranges: [scalar.value...scalar.value])))
        }
    }

    private func cased(_ set: ScalarSet) -> ScalarSet {
        var set = set
        set.ignoresCase = flags.ignoresCase
        return set
    }

    private mutating func parseGroup(openedAt start: Int) throws(RegexSyntaxError) -> RegexNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw failure("groups nest deeper than \(Self.depthLimit) levels", at: start)
        }
        let outer = flags
        if take("?") {
            if take("=") || take("!") { throw failure("lookahead is not supported", at: start) }
            if take("<=") || take("<!") { throw failure("lookbehind is not supported", at: start) }
            if take(">") { throw failure("atomic groups are not supported", at: start) }
            if take("<") || take("P<") {
                while let scalar = next, scalar != ">" { position += scalar == ")" ? scalars.count : 1 }
                guard take(">") else { throw failure("the name of a group has no end", at: start) }
            } else if !take(":"), try parseFlags(openedAt: start) {
                return .empty
            }
        }
        let node = try parseAlternatives()
        guard take(")") else { throw failure("a group is not closed", at: start) }
        flags = outer
        return node
    }

    /// Reads `i`, `m`, `s` and `-` up to `:` (the rest of the group) or `)` (the rest of the enclosing group, true).
    private mutating func parseFlags(openedAt start: Int) throws(RegexSyntaxError) -> Bool {
        var isOn = true
        while let scalar = next {
            position += 1
            switch scalar {
            case "i": flags.ignoresCase = isOn
            case "m": flags.anchorsMatchLines = isOn
            case "s": flags.dotMatchesNewlines = isOn
            case "-": isOn = false
            case ":": return false
            case ")": return true
            default: throw failure("an unknown kind of group", at: start)
            }
        }
        throw failure("a group is not closed", at: start)
    }

    // MARK: Classes and escapes

    private mutating func parseClass(openedAt start: Int) throws(RegexSyntaxError) -> ScalarSet {
        var set = ScalarSet()
        set.isNegated = take("^")
        while !take("]") {
            guard next != nil else { throw failure("a class is not closed", at: start) }
            let itemStart = position
            let low = try parseClassItem()
            guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
                set.formUnion(low)
                continue
            }
            position += 1
            let high = try parseClassItem()
            guard let first = low.singleScalar, let last = high.singleScalar, first <= last else {
                throw failure("a range in a class has its ends in the wrong order or no ends", at: itemStart)
            }
            set.insert(first...last)
        }
        return cased(set)
    }

    private mutating func parseClassItem() throws(RegexSyntaxError) -> ScalarSet {
        guard let scalar = next else { throw failure("a class is not closed") }
        position += 1
        if scalar == "\\" { return try parseEscape(inClass: true) }
        return ScalarSet(ranges: [scalar.value...scalar.value])
    }

    private mutating func parseEscape(inClass: Bool) throws(RegexSyntaxError) -> ScalarSet {
        let start = position - 1
        guard let scalar = next else { throw failure("a backslash at the end", at: start) }
        position += 1
        func single(_ value: UInt32) -> ScalarSet { ScalarSet(ranges: [value...value]) }
        switch scalar {
        case "d": return .digits
        case "D": return ScalarSet.digits.complement
        case "w": return .wordCharacters
        case "W": return ScalarSet.wordCharacters.complement
        case "s": return .spaces
        case "S": return ScalarSet.spaces.complement
        case "t": return single(0x09)
        case "n": return single(0x0A)
        case "v": return single(0x0B)
        case "f": return single(0x0C)
        case "r": return single(0x0D)
        case "b" where inClass: return single(0x08)
        case "0" where next.map({ ("0"..."9").contains($0) }) != true: return single(0)
        case "1"..."9": throw failure("backreferences are not supported", at: start)
        case "k": throw failure("backreferences are not supported", at: start)
        case "c":
            guard let letter = next, letter.isASCII, letter.properties.isAlphabetic else {
                throw failure("a control escape needs a letter", at: start)
            }
            position += 1
            return single(letter.value % 32)
        case "x": return single(try parseHex(digits: 2, openedAt: start))
        case "u": return single(try parseUnicodeEscape(openedAt: start))
        case "p", "P": return try parseProperty(isNegated: scalar == "P", openedAt: start)
        case _ where scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)):
            throw failure("unknown escape \\\(scalar)", at: start)
        default: return single(scalar.value)
        }
    }

    private mutating func parseHex(digits: Int, openedAt start: Int) throws(RegexSyntaxError) -> UInt32 {
        guard position + digits <= scalars.count else {
            throw failure("expected \(digits) hexadecimal digits", at: start)
        }
        let text = String(String.UnicodeScalarView(scalars[position..<(position + digits)]))
        guard let value = UInt32(text, radix: 16), text.allSatisfy(\.isHexDigit) else {
            throw failure("expected \(digits) hexadecimal digits", at: start)
        }
        position += digits
        return value
    }

    private mutating func parseUnicodeEscape(openedAt start: Int) throws(RegexSyntaxError) -> UInt32 {
        if take("{") {
            let digits = scalars[position...].prefix { $0 != "}" }
            position += digits.count
            guard take("}"), let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16), value <= 0x10FFFF
            else { throw failure("expected hexadecimal digits in braces", at: start) }
            return value
        }
        let high = try parseHex(digits: 4, openedAt: start)
        guard 0xD800..<0xDC00 ~= high, take("\\u") else { return high }
        let low = try parseHex(digits: 4, openedAt: start)
        guard 0xDC00..<0xE000 ~= low else { throw failure("a high surrogate needs its low one", at: start) }
        return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }

    private mutating func parseProperty(isNegated: Bool, openedAt start: Int) throws(RegexSyntaxError) -> ScalarSet {
        guard take("{") else { throw failure("a property needs its name in braces", at: start) }
        let name = String(String.UnicodeScalarView(scalars[position...].prefix { $0 != "}" }))
        position += name.unicodeScalars.count
        guard take("}") else { throw failure("the name of a property has no end", at: start) }
        guard let members = Unicode.GeneralCategory.named(name) else {
            throw failure("unknown property \(name); general categories such as L or Nd are known", at: start)
        }
        return ScalarSet(category: members, isNegated: isNegated)
    }
}

extension ScalarSet {
    /// The one scalar of a set made for one; nil for any other.
    fileprivate var singleScalar: UInt32? {
        guard !isNegated, categories.isEmpty, ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }
}
