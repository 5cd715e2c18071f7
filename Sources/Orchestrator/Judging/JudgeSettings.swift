/// How judges are asked.
public struct JudgeSettings: Sendable {
    /// Who judges where a grader names nobody; nil where nobody is set up for it.
    public var model: Configuration.ModelReference?
    /// How often a judge is asked at most about an answer that its first vote fails.
    public var votes: Int
    /// Time for one question, waiting and retries included.
    public var timeLimit: Duration
    /// Upper bound on the tokens of one judgement, reasoning included.
    public var maxOutputTokens: Int64
    /// Whether answers are remembered, and not asked for again.
    public var remembers: Bool

    /// How often a failed call to a judge is made again at most: nobody's answer waits for it.
    static let mostRetries = 2

    /// Settings; what is left out is as built in.
    public init(
        model: Configuration.ModelReference? = nil, votes: Int = 3, timeLimit: Duration = .seconds(60),
        maxOutputTokens: Int64 = 2048, remembers: Bool = true
    ) {
        self.model = model
        self.votes = votes
        self.timeLimit = timeLimit
        self.maxOutputTokens = maxOutputTokens
        self.remembers = remembers
    }
}
