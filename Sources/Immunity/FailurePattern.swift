public import Vocabulary

/// A failure as it was observed: by a grader, by a failed call or by a person. A label in a data set is no observation.
public struct ObservedFailure: Hashable, Sendable {
    /// What was asked.
    public var prompt: String
    /// What kind of work it was.
    public var operation: String
    /// How it failed.
    public var failureType: FailureType
    /// What can be learned from it, such as the grader's reason. Text from outside: it is kept and shown as data.
    public var lesson: String
    /// What made it go right afterwards, where that is known.
    public var remedy: String?
    /// How bad it is, 0…1; nil takes the failure type's own (`FailureType.severity`).
    public var severity: Double?
    /// When it failed.
    public var at: Timestamp
    /// Who observed it: a grader's name, `call`, `person`, a hook.
    public var source: String

    /// A failure.
    public init(
        prompt: String, operation: String = "spawn_agent", failureType: FailureType, lesson: String,
        remedy: String? = nil, severity: Double? = nil, at: Timestamp, source: String
    ) {
        self.prompt = prompt
        self.operation = operation
        self.failureType = failureType
        self.lesson = lesson
        self.remedy = remedy
        self.severity = severity
        self.at = at
        self.source = source
    }
}

/// What the memory made of a failure.
public enum Learned: Hashable, Sendable {
    /// It was new; the id of its pattern.
    case new(id: String)
    /// It was known; the id of its pattern and how often it has failed by now.
    case strengthened(id: String, occurrences: Int64)

    /// The id of the pattern.
    public var patternID: String {
        switch self {
        case .new(let id), .strengthened(let id, _): id
        }
    }
}

/// A failed prompt and what is known about it.
public struct FailurePattern: Hashable, Sendable {
    /// 32 hexadecimal digits made from the operation, the failure type and the whole normalised prompt.
    public var id: String
    /// What kind of work it was.
    public var operation: String
    /// How it failed.
    public var failureType: FailureType
    /// The prompt as it was written, with runs of white space as one space; head and tail where it is long.
    public var promptExcerpt: String
    /// What was learned, as data: one line, capped, without control characters.
    public var lesson: String
    /// What helped, where that is known; data like the lesson.
    public var remedy: String?
    /// How bad it is, 0…1.
    public var severity: Double
    /// How often it failed.
    public var occurrences: Int64
    /// How often a request that matched it went right.
    public var successes: Int64
    /// How relevant it was at `relevanceAt`, 0…1; `Relevance` says how that fades.
    public var relevance: Double
    /// When the relevance was last set.
    public var relevanceAt: Timestamp
    /// Who observed it last.
    public var source: String
    /// When it was first seen.
    public var firstSeen: Timestamp
    /// When it was last seen.
    public var lastSeen: Timestamp
}
