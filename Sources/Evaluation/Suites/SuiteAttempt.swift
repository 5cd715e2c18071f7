public import Vocabulary

/// One repeat of a case: what came back, what the graders said, what it took.
public struct SuiteAttempt: Hashable, Sendable {
    /// How an attempt ended.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// The answer is good enough.
        case passed
        /// It is not.
        case failed
        /// There is an answer, but a grader that had to speak could not.
        case notJudged = "not_judged"
        /// There is no answer: a gate refused, or nobody answered. Says nothing about quality.
        case error
    }

    /// The most Unicode scalars of an answer that are kept in reports; the whole stands in the store under `runID`.
    public static let longestOutput = 20_000

    /// Which repeat this is, counted from 1.
    public var number: Int
    /// How it ended.
    public var status: Status
    /// What the graders said, limits of time and cost among them.
    public var grades: [Grade]
    /// The weighted mean of the grades' scores, 0…1; 0 where nothing was judged.
    public var score: Double
    /// The answer, at most `longestOutput` scalars of it; nil where there is none.
    public var output: String?
    /// How long the answer is, in Unicode scalars.
    public var outputLength: Int
    /// Why there is no answer, or no verdict; nil where there are both.
    public var problem: String?
    /// What the attempt cost.
    public var cost: Money
    /// How long the answer took; zero for recorded ones.
    public var latency: Duration
    /// Who answered, where that is known.
    public var model: String?
    /// The run that the answer is stored under; nil for recorded answers.
    public var runID: String?

    /// An attempt.
    public init(
        number: Int, status: Status, grades: [Grade] = [], score: Double = 0, output: String? = nil,
        outputLength: Int? = nil, problem: String? = nil, cost: Money = .zero, latency: Duration = .zero,
        model: String? = nil, runID: String? = nil
    ) {
        self.number = number
        self.status = status
        self.grades = grades
        self.score = score
        let scalars = output?.unicodeScalars
        self.outputLength = outputLength ?? scalars?.count ?? 0
        self.output = scalars.map { String(String.UnicodeScalarView($0.prefix(Self.longestOutput))) }
        self.problem = problem
        self.cost = cost
        self.latency = latency
        self.model = model
        self.runID = runID
    }

    /// An attempt that brought no answer, and why.
    public static func error(_ problem: String, number: Int, cost: Money = .zero, runID: String? = nil) -> SuiteAttempt
    {
        SuiteAttempt(number: number, status: .error, problem: problem, cost: cost, runID: runID)
    }

    /// Whether there is an answer that was judged.
    public var isJudged: Bool { status == .passed || status == .failed }

    /// Whether the answer was longer than what is kept of it.
    public var isCut: Bool { outputLength > output?.unicodeScalars.count ?? 0 }

    /// In one sentence what is wrong: the first failed grade's reason, or the problem; nil where nothing is.
    public var complaint: String? {
        if status == .passed { return nil }
        if let grade = grades.first(where: { !$0.passed }), status == .failed {
            return "\(grade.grader): \(grade.reason)"
        }
        return problem
    }
}
