/// How a program reads its options.
struct OptionSyntax: Sendable {
    /// The options that take a value in the next word, or attached: `-o`, `--output`.
    var valued: [String]
    /// Whether a single dash starts a long option: `-auto-approve` is one option and not a cluster of letters.
    var hasSingleDashNames = false
    /// Whether the first word that is no option ends the options, as it does for wrappers.
    var endsAtOperand = false

    /// Options of which `valued` take a value.
    init(_ valued: [String] = [], hasSingleDashNames: Bool = false, endsAtOperand: Bool = false) {
        self.valued = valued
        self.hasSingleDashNames = hasSingleDashNames
        self.endsAtOperand = endsAtOperand
    }
}

/// The options and operands of a call.
///
/// Options are asked for by all their names at once. A bar in a long name marks its shortest spelling:
///
///     let options = Options(call.arguments, OptionSyntax(["-o", "--output"]))
///     options.has("-r", "-R", "--r|ecursive")     // also --rec
///     options.value("-o", "--out|put")
struct Options: Sendable {
    /// An option as it is written, without what is attached to it.
    struct Flag: Sendable {
        /// The name with its dashes.
        var name: String
        /// Its value, attached or in the next word.
        var value: Argument?
        /// Whether the value switches it off. The words are those of Go's `strconv.ParseBool`, and `no`.
        var isOff: Bool {
            guard let text = value?.text else { return false }
            return ["false", "False", "FALSE", "f", "F", "0", "no"].contains(text)
        }
    }

    /// The options in the order in which they are written; `-rf` is two.
    private(set) var flags: [Flag] = []
    /// The words that are no options.
    private(set) var operands: [Argument] = []
    /// Where the first operand stands among the arguments; their count where there is none.
    private(set) var firstOperand: Int
    /// Whether `--` ended the options; the operands from `operandsAfterDashes` on stand after it.
    private(set) var operandsAfterDashes: Int?

    /// The options and operands in `arguments`.
    init<Arguments: RandomAccessCollection<Argument>>(_ arguments: Arguments, _ syntax: OptionSyntax = OptionSyntax())
    where Arguments.Index == Int {
        firstOperand = arguments.endIndex
        var index = arguments.startIndex
        while index < arguments.endIndex {
            let argument = arguments[index]
            if argument.text == "--", !argument.isGlob {
                operandsAfterDashes = operands.count
                if operands.isEmpty { firstOperand = Swift.min(index + 1, arguments.endIndex) }
                operands.append(contentsOf: arguments[(index + 1)...])
                return
            }
            guard argument.isOption else {
                if operands.isEmpty { firstOperand = index }
                if syntax.endsAtOperand {
                    operands.append(contentsOf: arguments[index...])
                    return
                }
                operands.append(argument)
                index += 1
                continue
            }
            if argument.text.hasPrefix("--") || syntax.hasSingleDashNames {
                readLong(argument, arguments, &index, syntax)
            } else {
                readCluster(argument, arguments, &index, syntax)
            }
            index += 1
        }
    }

    private mutating func readLong<Arguments: RandomAccessCollection<Argument>>(
        _ argument: Argument, _ arguments: Arguments, _ index: inout Int, _ syntax: OptionSyntax
    ) where Arguments.Index == Int {
        if let equals = argument.text.utf8.firstIndex(of: UInt8(ascii: "=")) {
            var value = argument
            value.text = String(argument.text[argument.text.utf8.index(after: equals)...])
            flags.append(Flag(name: String(argument.text[..<equals]), value: value))
            return
        }
        var flag = Flag(name: argument.text)
        if syntax.valued.contains(argument.text), index + 1 < arguments.endIndex {
            index += 1
            flag.value = arguments[index]
        }
        flags.append(flag)
    }

    private mutating func readCluster<Arguments: RandomAccessCollection<Argument>>(
        _ argument: Argument, _ arguments: Arguments, _ index: inout Int, _ syntax: OptionSyntax
    ) where Arguments.Index == Int {
        let letters = argument.text.dropFirst()
        for position in letters.indices {
            var flag = Flag(name: "-\(letters[position])")
            guard syntax.valued.contains(flag.name) else {
                flags.append(flag)
                continue
            }
            let rest = letters[letters.index(after: position)...]
            if !rest.isEmpty {
                flag.value = argument
                flag.value?.text = String(rest)
            } else if index + 1 < arguments.endIndex {
                index += 1
                flag.value = arguments[index]
            }
            flags.append(flag)
            return
        }
    }

    /// Whether one of `names` is among the options, and not switched off as in `--dry-run=false`.
    func has(_ names: String...) -> Bool {
        flags.contains { flag in !flag.isOff && names.contains { Self.matches(flag.name, $0) } }
    }

    /// The value of the last option that is one of `names`.
    func value(_ names: String...) -> Argument? {
        flags.last { flag in names.contains { Self.matches(flag.name, $0) } }?.value
    }

    /// The values of all options that are one of `names`.
    func values(_ names: String...) -> [Argument] {
        flags.compactMap { flag in names.contains { Self.matches(flag.name, $0) } ? flag.value : nil }
    }

    /// Whether `flag`, as it is written, means `name`, in which a bar may mark the shortest spelling.
    static func matches(_ flag: String, _ name: String) -> Bool {
        if flag == name { return true }
        let written = flag.utf8
        var characters = name.utf8.makeIterator()
        var index = written.startIndex
        var sawBar = false
        while let character = characters.next() {
            if character == UInt8(ascii: "|") {
                sawBar = true
                continue
            }
            guard index < written.endIndex else { return sawBar }
            guard written[index] == character else { return false }
            index = written.index(after: index)
        }
        return sawBar && index == written.endIndex
    }
}
