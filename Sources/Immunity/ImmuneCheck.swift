public import Vocabulary

/// A request that is about to be made.
public struct ImmuneQuery: Hashable, Sendable {
    /// What will be asked.
    public var prompt: String
    /// What kind of work it is. Only patterns of the same operation can match; being the same operation is no evidence.
    public var operation: String

    /// A request for `operation`.
    public init(prompt: String, operation: String = "spawn_agent") {
        self.prompt = prompt
        self.operation = operation
    }
}

/// What the memory says of a request.
public struct ImmuneCheck: Hashable, Sendable {
    /// How much the request is like one that failed, 0…1: the highest risk of its matches, 0 without any.
    /// `RiskFormula` says how a match's risk comes about.
    public var riskScore: Double
    /// The risk as a word.
    public var band: RiskBand
    /// False only where `ImmunitySettings.blockAt` is set and reached.
    public var shouldProceed: Bool
    /// The patterns that match, most risky first.
    public var matches: [PatternMatch]
    /// What to add to the prompt, one text per kind of failure and one per lesson; empty without matches.
    public var guardrails: [String]

    /// The answer for a request that is like nothing in the memory.
    public static let clear = ImmuneCheck(
        riskScore: 0, band: .low, shouldProceed: true, matches: [], guardrails: [])

    /// An answer.
    public init(
        riskScore: Double, band: RiskBand, shouldProceed: Bool, matches: [PatternMatch], guardrails: [String]
    ) {
        self.riskScore = riskScore
        self.band = band
        self.shouldProceed = shouldProceed
        self.matches = matches
        self.guardrails = guardrails
    }
}

/// A pattern that is like the request.
public struct PatternMatch: Hashable, Sendable {
    /// The pattern's id.
    public var patternID: String
    /// How alike the prompts are, 0…1; 1 for the same prompt up to case and white space.
    public var similarity: Double
    /// Whether the prompt is the same up to case and white space.
    public var isExact: Bool
    /// How much this match counts, 0…1.
    public var risk: Double
    /// How the earlier attempts failed.
    public var failureType: FailureType
    /// What was learned, as data: one line, capped, without control characters.
    public var lesson: String
    /// What helped, where that is known; data like the lesson.
    public var remedy: String?
    /// How often it failed.
    public var occurrences: Int64

    /// A match.
    public init(
        patternID: String, similarity: Double, isExact: Bool, risk: Double, failureType: FailureType, lesson: String,
        remedy: String? = nil, occurrences: Int64
    ) {
        self.patternID = patternID
        self.similarity = similarity
        self.isExact = isExact
        self.risk = risk
        self.failureType = failureType
        self.lesson = lesson
        self.remedy = remedy
        self.occurrences = occurrences
    }
}

/// A risk between 0 and 1 as a word.
public enum RiskBand: String, Hashable, Sendable, CaseIterable {
    /// Below 0.3: like nothing that failed.
    case low
    /// From 0.3: like something that failed.
    case elevated
    /// From 0.5: the same as, or very like, something that failed.
    case high
    /// From 0.8: it failed again and again.
    case critical

    /// The band that `risk` lies in.
    public init(risk: Double) {
        self =
            switch risk {
            case ..<0.3: .low
            case ..<0.5: .elevated
            case ..<0.8: .high
            default: .critical
            }
    }
}

/// How a request that had matches ended.
public enum MatchOutcome: String, Hashable, Sendable, CaseIterable {
    /// It went right although the memory warned: the match was a false alarm, or the guardrail was enough.
    case succeeded
    /// It failed again.
    case failed
    /// It was not made at all, because the risk was too high.
    case refused
}
