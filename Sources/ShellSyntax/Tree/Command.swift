/// One command: what runs, and where its input and output go.
public struct Command: Hashable, Sendable {
    /// What kind of command it is.
    public indirect enum Form: Hashable, Sendable {
        /// Assignments and words: `LANG=C grep -r x .`.
        case simple(SimpleCommand)
        /// `( … )`.
        case subshell([Statement])
        /// `{ …; }`.
        case group([Statement])
        /// `if … then … elif … then … else … fi`.
        case conditional([Branch], otherwise: [Statement])
        /// `while … do … done`, or with `until`.
        case loop(condition: [Statement], body: [Statement], isUntil: Bool)
        /// `for name in words; do … done`, or with `select`; `words` is nil where `in` is left out (`"$@"`).
        case each(name: String, words: [Word]?, body: [Statement], isSelect: Bool)
        /// `for (( … ; … ; … )); do … done`.
        case counted(Arithmetic, body: [Statement])
        /// `case word in pattern) … ;; esac`.
        case choice(Word, [Choice])
        /// `name() { … }`; it runs only where it is called.
        case function(name: String, body: Command)
        /// `[[ … ]]`: the words and operators in it, in order.
        case test([Word])
        /// `(( … ))`.
        case arithmetic(Arithmetic)
        /// `coproc name command`.
        case coprocess(name: String?, Command)
    }

    /// What it is.
    public var form: Form
    /// Where its input and output go, in order.
    public var redirections: [Redirection]
    /// Where it stands, as UTF-8 offsets.
    public var range: Range<Int>

    /// A command at `range`.
    public init(_ form: Form, redirections: [Redirection] = [], range: Range<Int>) {
        self.form = form
        self.redirections = redirections
        self.range = range
    }
}

/// One condition of an `if`, and what runs where it holds.
public struct Branch: Hashable, Sendable {
    /// The condition.
    public var condition: [Statement]
    /// What runs where it holds.
    public var body: [Statement]

    /// `body`, where `condition` holds.
    public init(condition: [Statement], body: [Statement]) {
        self.condition = condition
        self.body = body
    }
}

/// One entry of a `case`.
public struct Choice: Hashable, Sendable {
    /// Its patterns.
    public var patterns: [Word]
    /// What runs where one of them matches.
    public var body: [Statement]

    /// `body`, where one of `patterns` matches.
    public init(patterns: [Word], body: [Statement]) {
        self.patterns = patterns
        self.body = body
    }
}

/// Assignments and words.
public struct SimpleCommand: Hashable, Sendable {
    /// The assignments before the first word.
    public var assignments: [Assignment]
    /// The words: the command's name, then its arguments. Array assignments of `declare`, `local` and the like are
    /// words too, whose parts end with `.array`.
    public var words: [Word]

    /// A command of `words`, with `assignments` before them.
    public init(assignments: [Assignment] = [], words: [Word]) {
        self.assignments = assignments
        self.words = words
    }
}

/// `name=value`, `name+=value`, `name[subscript]=value` or `name=(values)`.
public struct Assignment: Hashable, Sendable {
    /// What is assigned.
    public enum Value: Hashable, Sendable {
        /// One word; empty parts for `name=`.
        case scalar(Word)
        /// `( … )`: the words in it; `[key]=value` stands as one word.
        case array([Word])
    }

    /// The variable.
    public var name: String
    /// The subscript, for an element of an array.
    public var subscripted: Word?
    /// Whether the value is added to what is there (`+=`).
    public var appends: Bool
    /// What is assigned.
    public var value: Value

    /// An assignment of `value` to `name`.
    public init(name: String, subscripted: Word? = nil, appends: Bool = false, value: Value) {
        self.name = name
        self.subscripted = subscripted
        self.appends = appends
        self.value = value
    }
}

/// Where input comes from or output goes to.
public struct Redirection: Hashable, Sendable {
    /// What the operator does.
    public enum Operator: Hashable, Sendable {
        /// `<`.
        case read
        /// `>`.
        case write
        /// `>|`.
        case clobber
        /// `>>`.
        case append
        /// `<>`.
        case readWrite
        /// `&>` and, with a word that is no descriptor, `>&`.
        case writeBoth
        /// `&>>`.
        case appendBoth
        /// `<&`; the target is a descriptor, `-`, or a word that becomes one.
        case duplicateInput
        /// `>&` with a descriptor, `-`, or a word that becomes one.
        case duplicateOutput
        /// `<<` and `<<-`; the target is the body. Where the delimiter was quoted, the body is one `.singleQuoted` part.
        case hereDocument
        /// `<<<`.
        case hereString
    }

    /// The descriptor that is redirected, where one is written (`2>`), or the variable of `{name}>`.
    public var descriptor: String?
    /// What the operator does.
    public var operation: Operator
    /// The file, descriptor, text or body.
    public var target: Word

    /// A redirection by `operation` to `target`.
    public init(_ operation: Operator, _ target: Word, descriptor: String? = nil) {
        self.operation = operation
        self.target = target
        self.descriptor = descriptor
    }
}
