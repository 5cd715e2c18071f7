/// One word as it is written: its parts one after the other, nothing expanded.
public struct Word: Hashable, Sendable {
    /// The parts; none for an empty value.
    public var parts: [WordPart]
    /// Where it stands, as UTF-8 offsets.
    public var range: Range<Int>

    /// A word of `parts` at `range`.
    public init(_ parts: [WordPart], range: Range<Int>) {
        self.parts = parts
        self.range = range
    }
}

/// A part of a word.
public enum WordPart: Hashable, Sendable {
    /// Unquoted text: globs, braces and a leading tilde are still active in it.
    case literal(String)
    /// Text that stands for itself: a backslash and one character, without the backslash.
    case escaped(String)
    /// `'…'`.
    case singleQuoted(String)
    /// `$'…'`, with its escapes resolved.
    case ansiQuoted(String)
    /// `"…"` and `$"…"`.
    case doubleQuoted([WordPart])
    /// `$name` and `${…}`.
    indirect case parameter(Parameter)
    /// `$(…)` and `` `…` ``.
    case command([Statement])
    /// `$((…))` and `$[…]`.
    case arithmetic(Arithmetic)
    /// `<(…)` and `>(…)`.
    case process([Statement], isOutput: Bool)
    /// `@(…)`, `!(…)` and the like: the text of the pattern, and the commands in it.
    case extendedGlob(String, [WordPart])
    /// `(…)` after `name=` among the arguments of `declare`, `local`, `export`, `readonly` and `typeset`.
    case array([Word])
}

/// The expansion of a variable or positional parameter.
public struct Parameter: Hashable, Sendable {
    /// What is done with the value.
    public enum Operation: Hashable, Sendable {
        /// The value itself.
        case value
        /// `${#name}`.
        case length
        /// `${name-word}`, `=`, `?`, `+`, and each with a colon before it. Any other operator is one that bash refuses
        /// when it comes to expand it.
        case alternative(String, Word)
        /// `${name#pattern}`, `##`, `%`, `%%`.
        case remove(String, Word)
        /// `${name/pattern/replacement}`, `//`, `/#`, `/%`.
        case replace(String, pattern: Word, replacement: Word?)
        /// `${name:offset}` and `${name:offset:length}`.
        case substring(Arithmetic, length: Arithmetic?)
        /// `${name^}`, `^^`, `,`, `,,`, `~`, `~~`.
        case changeCase(String, Word?)
        /// `${name@Q}` and the like.
        case transform(String)
        /// `${!prefix*}` and `${!prefix@}`.
        case names(String)
        /// `${!name[@]}` and `${!name[*]}`.
        case keys(String)
    }

    /// The name: letters and digits, or one of `@ * # ? - $ ! _`.
    public var name: String
    /// The subscript of an array's element.
    public var subscripted: Word?
    /// Whether the value is itself the name (`${!name}`).
    public var isIndirect: Bool
    /// What is done with the value.
    public var operation: Operation

    /// The expansion of `name`.
    public init(
        name: String, subscripted: Word? = nil, isIndirect: Bool = false, operation: Operation = .value
    ) {
        self.name = name
        self.subscripted = subscripted
        self.isIndirect = isIndirect
        self.operation = operation
    }
}

/// An arithmetic expression: its text, and what in it expands before it is computed.
public struct Arithmetic: Hashable, Sendable {
    /// The text as written.
    public var text: String
    /// The expansions in it, in order; commands among them run.
    public var expansions: [WordPart]

    /// The expression `text`.
    public init(_ text: String, expansions: [WordPart] = []) {
        self.text = text
        self.expansions = expansions
    }
}
