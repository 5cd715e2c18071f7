public import Agents
public import Evaluation
public import JSON
public import Vocabulary

/// What an agent or model is to do, and what it may use for it.
///
///     AgentRequest(prompt: "What is 6 times 7? Answer with the number only.")
public struct AgentRequest: Sendable {
    /// What is asked.
    public var prompt: String
    /// Instructions that stand above the prompt.
    public var systemPrompt: String?
    /// Material the answer must rest on; sent along, and used by the graders.
    public var context: String?
    /// What kind of work this is; failures are remembered per operation.
    public var operation: String
    /// Chooses among the configured models where none is named.
    public var kind: TaskKind
    /// The provider to ask; nil leaves the choice to routing.
    public var provider: String?
    /// The model to ask; nil leaves the choice to routing.
    public var model: String?
    /// The form in which the answer is wanted.
    public var form: ModelRequest.Form
    /// Graders to use instead of those that fit the request.
    public var graders: [any Grader]
    /// The right answer, where it is known; graders may use it.
    public var expected: JSON?
    /// Upper bound on output tokens; the configured one where nil.
    public var maxOutputTokens: Int64?
    /// Sampling temperature, for models that take one.
    public var temperature: Double?
    /// Time for everything, waiting and retries included; the configured one where nil.
    public var timeLimit: Duration?
    /// How often a failed call is made again at most; as the settings say where nil or more than they allow.
    public var maximumRetries: Int?
    /// Directory an agent runtime works in.
    public var workingDirectory: String?
    /// Tools an agent runtime may use; none unless named.
    public var allowedTools: [String]
    /// Who asks, for budgets and reports.
    public var attribution: Attribution
    /// What an agent runtime may spend on the call, where it can bound itself; the configured amount where nil.
    public var spendingLimit: Money?
    /// Whether nobody waits for the answer: such work is held back first when a governed budget runs short.
    public var isBackground = false
    /// The recorded trial to answer from, in a replay.
    public var recording: Trial?
    /// Other answers to the same question; the grader `consistency` holds the answer against them.
    public var otherAnswers: [String] = []
    /// What else graders may use, such as `tests` for `code`; kept with the trial.
    public var metadata: JSON?
    /// The place in the evaluation of a suite, where it is part of one.
    var suitePlace: SuitePlace?

    /// Who asks, for budgets and reports.
    public struct Attribution: Hashable, Sendable {
        /// The project the work belongs to.
        public var project: String?
        /// The session it belongs to.
        public var session: String?
        /// The agent that asks.
        public var agent: String?
        /// The grader for which a judge is asked; nil for work that is no judging.
        public var judge: String?
        /// The way by which the request came: `run`, `replay`, a tool's name, …
        public var source: String

        /// Who asks.
        public init(project: String? = nil, session: String? = nil, agent: String? = nil, source: String = "run") {
            self.project = project
            self.session = session
            self.agent = agent
            self.source = source
        }
    }

    /// A request with the usual defaults.
    public init(
        prompt: String, systemPrompt: String? = nil, context: String? = nil, operation: String = "spawn_agent",
        kind: TaskKind = .fast, provider: String? = nil, model: String? = nil, form: ModelRequest.Form = .text,
        graders: [any Grader] = [], expected: JSON? = nil, maxOutputTokens: Int64? = nil, temperature: Double? = nil,
        timeLimit: Duration? = nil, workingDirectory: String? = nil, allowedTools: [String] = [],
        attribution: Attribution = Attribution(), spendingLimit: Money? = nil, recording: Trial? = nil
    ) {
        self.prompt = prompt
        self.systemPrompt = systemPrompt
        self.context = context
        self.operation = operation
        self.kind = kind
        self.provider = provider
        self.model = model
        self.form = form
        self.graders = graders
        self.expected = expected
        self.maxOutputTokens = maxOutputTokens
        self.temperature = temperature
        self.timeLimit = timeLimit
        self.workingDirectory = workingDirectory
        self.allowedTools = allowedTools
        self.attribution = attribution
        self.recording = recording
        self.spendingLimit = spendingLimit
    }
}
