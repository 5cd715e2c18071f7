public import Vocabulary

/// One question of a suite, with everything that decides how it is asked and how its answers are judged.
public struct SuiteCase: Sendable {
    /// What is asked, and what is known of the right answer; its id is the case's, its output is not used.
    public var trial: Trial
    /// The answers that are already there, one for each repeat; nil: a model is asked.
    public var answers: [String]?
    /// Instructions above the prompt.
    public var systemPrompt: String?
    /// The provider to ask; nil leaves the choice to routing.
    public var provider: String?
    /// The model to ask; nil leaves the choice to routing.
    public var model: String?
    /// The kind of work, which chooses among models where none is named; nil: the usual.
    public var kind: String?
    /// Upper bound on output tokens; the configured one where nil.
    public var maxOutputTokens: Int64?
    /// Sampling temperature, for models that take one.
    public var temperature: Double?
    /// The graders that were named; empty: those that fit.
    public var graders: [any Grader]
    /// The least weighted mean of the scores at which an answer passes; nil: every grader must pass.
    public var threshold: Double?
    /// How often the question is asked, at least 1.
    public var repeats: Int
    /// How many of the repeats must pass.
    public var rule: PassRule
    /// How long one answer may take; an answer that is not there by then is a failed one.
    public var timeLimit: Duration?
    /// What one answer may cost; a dearer one is a failed one.
    public var costLimit: Money?
    /// Words by which cases are chosen.
    public var tags: [String]
    /// Stands for everything that decides an answer and its verdict: where it is the same, so is the case. Made by
    /// whoever reads the suite, of the case's content.
    public var key: String

    /// A case; what is left out is not bounded, not named, or asked once.
    public init(
        _ trial: Trial, answers: [String]? = nil, systemPrompt: String? = nil, provider: String? = nil,
        model: String? = nil, kind: String? = nil, maxOutputTokens: Int64? = nil, temperature: Double? = nil,
        graders: [any Grader] = [], threshold: Double? = nil, repeats: Int = 1, rule: PassRule = .all,
        timeLimit: Duration? = nil, costLimit: Money? = nil, tags: [String] = [], key: String = ""
    ) {
        self.trial = trial
        self.answers = answers
        self.systemPrompt = systemPrompt
        self.provider = provider
        self.model = model
        self.kind = kind
        self.maxOutputTokens = maxOutputTokens
        self.temperature = temperature
        self.graders = graders
        self.threshold = threshold
        self.repeats = answers?.count ?? repeats
        self.rule = rule
        self.timeLimit = timeLimit
        self.costLimit = costLimit
        self.tags = tags
        self.key = key
    }

    /// The case's name, unique in its suite.
    public var id: String { trial.id }
}
