public import JSON
public import Vocabulary

/// Where the value of a setting came from.
public enum SettingOrigin: Hashable, Sendable, CustomStringConvertible {
    /// The program itself.
    case builtIn
    /// A line of a file.
    case file(path: String, line: Int)
    /// A variable of the environment.
    case environment(variable: String)
    /// A flag of the command line.
    case flag(String)

    /// The origin in words: `built-in`, `/p/.env:3`, `environment variable OPENAI_API_KEY`, `flag run.parallel`.
    public var description: String {
        switch self {
        case .builtIn: "built-in"
        case .file(let path, let line): "\(path):\(line)"
        case .environment(let variable): "environment variable \(variable)"
        case .flag(let name): "flag \(name)"
        }
    }
}

/// One thing that is wrong with the configuration. Never holds the text of a secret.
public struct ConfigurationProblem: ExplainedError, Hashable {
    /// What kind of thing is wrong.
    public enum Kind: String, Sendable {
        /// A file is there but cannot be read.
        case unreadableFile = "unreadable_file"
        /// A file, or a line of it, is not of the form it should have.
        case brokenFile = "broken_file"
        /// There is no such setting.
        case unknownKey = "unknown_key"
        /// There is no such variable.
        case unknownVariable = "unknown_variable"
        /// A value is not one that the setting takes.
        case wrongValue = "wrong_value"
        /// A project may not set this.
        case notForProjects = "not_for_projects"
        /// A value of the project would loosen what holds without it; it was not taken.
        case loosening
        /// A value was never filled in; it counts as unset.
        case placeholder
        /// A variable that other programs read and this one does not.
        case unreadVariable = "unread_variable"
    }

    /// Whether the configuration can be used all the same.
    public enum Severity: String, Sendable {
        /// It can.
        case warning
        /// It cannot.
        case error
    }

    /// What kind of thing is wrong.
    public var kind: Kind
    /// Whether the configuration can be used all the same.
    public var severity: Severity
    /// Where; nil where it is no single place.
    public var origin: SettingOrigin?
    /// The setting or variable concerned.
    public var key: String?
    /// What happened and where.
    public var whatHappened: String
    /// What the person can do.
    public var whatToDo: String

    /// The problem for machines.
    public var json: JSON {
        [
            "kind": .string(kind.rawValue), "severity": .string(severity.rawValue),
            "where": origin.map { .string($0.description) } ?? .null, "key": key.map { .string($0) } ?? .null,
            "what_happened": .string(whatHappened), "what_to_do": .string(whatToDo),
        ]
    }
}

/// Everything that is wrong with the configuration.
public struct ConfigurationError: ExplainedError, Hashable {
    /// All problems, warnings among them, in the order of the layers.
    public var problems: [ConfigurationProblem]

    /// The problems that make the configuration unusable.
    public var errors: [ConfigurationProblem] { problems.filter { $0.severity == .error } }

    /// The first error, and how many there are.
    public var whatHappened: String {
        guard let first = errors.first else { return "the configuration cannot be used" }
        return errors.count == 1 ? first.whatHappened : "\(first.whatHappened) (the first of \(errors.count) problems)"
    }

    /// What to do about the first error.
    public var whatToDo: String { errors.first?.whatToDo ?? "run `task-orchestrator doctor`" }

    /// All errors, one a line.
    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
