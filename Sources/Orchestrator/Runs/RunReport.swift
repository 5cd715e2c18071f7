public import Agents
public import Immunity
public import Spending
public import Vocabulary

/// What happened to one request, gate by gate. What a gate that did not run would have said is nil.
public struct RunReport: Sendable {
    /// How a run ended.
    public enum Outcome: Sendable {
        /// A model answered; the verdict says whether the answer is right.
        case answered
        /// Memory says that this will fail, and the settings say to refuse then.
        case refusedByImmunity
        /// A budget does not allow it.
        case refusedByBudget(BudgetDenial)
        /// No model answered.
        case failed(any ExplainedError)
        /// The caller gave up; what was used is settled.
        case cancelled
    }

    /// One call to one model, with what became of it.
    public struct Attempt: Sendable {
        /// Who was asked.
        public var candidate: Candidate
        /// What was set aside for the call.
        public var reserved: Money = .zero
        /// What it was charged in the end.
        public var charged: Money = .zero
        /// What budgets in shadow mode would have refused.
        public var shadowDenials: [BudgetDenial] = []
        /// How long the call took; nil where it was never made.
        public var latency: Duration?
        /// Why it failed; nil where it did not.
        public var failure: (any ExplainedError)?
    }

    /// The run's id; its trial is stored under it.
    public let id: String
    /// When it began.
    public let startedAt: Timestamp
    /// How it ended.
    public internal(set) var outcome: Outcome = .cancelled
    /// What memory said before the call.
    public internal(set) var immunity: ImmuneCheck?
    /// What was foretold of the request before the call; nil where no prediction model was trained.
    public internal(set) var prediction: Forecast?
    /// The calls, in order.
    public internal(set) var attempts: [Attempt] = []
    /// Who answered, if anyone did.
    public internal(set) var answeredBy: Candidate?
    /// The answer, if there is one.
    public internal(set) var answer: ModelAnswer?
    /// What the graders say; nil where there was nothing to grade.
    public internal(set) var verdict: Verdict?
    /// What memory learned from the failure, if there was one.
    public internal(set) var learned: Learned?
    /// The runs that asked the same question for other answers to compare with.
    public internal(set) var samples: [RunReport] = []
    /// How long everything took.
    public internal(set) var duration: Duration = .zero

    init(id: String, startedAt: Timestamp) {
        self.id = id
        self.startedAt = startedAt
    }

    /// What all calls cost together, those for other answers among them.
    public var charged: Money {
        attempts.reduce(.zero) { $0 + $1.charged } + samples.reduce(.zero) { $0 + $1.charged }
    }

    /// Whether a model answered and no grader found the answer wrong.
    public var succeeded: Bool {
        if case .answered = outcome { !(verdict?.failed ?? false) } else { false }
    }
}
