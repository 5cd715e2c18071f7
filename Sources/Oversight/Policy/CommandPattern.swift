/// Calls that are alike: the same program, the same subcommand, no other options, arguments of the same kinds.
public struct CommandPattern: Hashable, Sendable {
    /// What an argument is, as far as a generalised rule tells arguments apart.
    public enum ArgumentKind: String, Hashable, Sendable, CaseIterable {
        /// A file or folder of the project.
        case workspacePath = "workspace_path"
        /// A temporary file or folder.
        case temporaryPath = "temporary_path"
        /// A word without slashes: a name, a number, a subcommand's argument.
        case word
        /// Anything else; only the very same text matches.
        case exact
    }

    /// The program; for a tool, its name, in which `*` stands for any text.
    public var program: String
    /// The words that follow it, in order, before any other argument.
    public var words: [String]
    /// The options that may be there; nil for any.
    public var options: [String]?
    /// The kinds of the other arguments; nil for any.
    public var kinds: Set<ArgumentKind>?
    /// The arguments that match by their text alone.
    public var exact: Set<String>

    /// Calls of `program` with `words` after it.
    public init(
        _ program: String, words: [String] = [], options: [String]? = nil, kinds: Set<ArgumentKind>? = nil,
        exact: Set<String> = []
    ) {
        self.program = program
        self.words = words
        self.options = options
        self.kinds = kinds
        self.exact = exact
    }

    /// Whether `call` is one of them.
    func matches(_ call: Invocation, facts: any WorkspaceFacts) -> Bool {
        guard
            call.program == program
                || (program.utf8.contains(UInt8(ascii: "*")) && Paths.matches(call.program, program))
        else { return false }
        var rest = call.arguments[...]
        var wanted = words[...]
        while let word = wanted.first {
            guard let argument = rest.first else { return false }
            rest = rest.dropFirst()
            if argument.isKnown, argument.text == word {
                wanted = wanted.dropFirst()
            } else {
                // Options may stand between the words only where options are left open.
                guard options == nil, argument.isOption else { return false }
            }
        }
        guard options != nil || kinds != nil else { return true }
        return rest.allSatisfy { argument in
            if argument.isOption { return options.map { $0.contains(Self.optionName(argument.text)) } ?? true }
            guard let kinds else { return true }
            return kinds.contains(Self.kind(of: argument, in: call, facts: facts))
                || (argument.isKnown && exact.contains(argument.text))
        }
    }

    /// The name of an option without its attached value.
    static func optionName(_ text: String) -> String {
        guard text.hasPrefix("--"), let equals = text.firstIndex(of: "=") else { return text }
        return String(text[..<equals])
    }

    /// What `argument` is.
    static func kind(of argument: Argument, in call: Invocation, facts: any WorkspaceFacts) -> ArgumentKind {
        guard argument.isKnown, !argument.isGlob, call.host == .here,
            let path = Paths.absolute(argument.text, in: call.directory)
        else { return .exact }
        let isWord =
            !argument.text.utf8.contains(UInt8(ascii: "/")) && !argument.text.isEmpty && argument.text != "."
            && argument.text != ".."
        let examination = Examination(facts: facts, directory: call.directory ?? facts.workspace)
        let place = examination.target(argument, of: call).place
        if SensitiveFiles.isSensitive(argument.text) { return .exact }
        switch place {
        case .temporary: return path.utf8.split(separator: UInt8(ascii: "/")).count > 1 ? .temporaryPath : .exact
        case .workspace: return isWord ? .word : .workspacePath
        default: return .exact
        }
    }
}
