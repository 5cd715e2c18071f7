/// What one grader says of one output.
public struct Grade: Hashable, Sendable {
    /// A part of the output that is wrong. Offsets count Unicode scalars of the output; `end` is exclusive.
    public struct Span: Hashable, Sendable {
        /// Offset of the first scalar.
        public var start: Int
        /// Offset behind the last scalar.
        public var end: Int
        /// How good this part is, 0…1.
        public var score: Double
        /// What is wrong with it.
        public var reason: String

        /// A part of the output, `start..<end` in Unicode scalars.
        public init(start: Int, end: Int, score: Double, reason: String) {
            self.start = start
            self.end = end
            self.score = score
            self.reason = reason
        }
    }

    /// The grader's name, such as `json_schema`.
    public var grader: String
    /// How good the output is, 0…1.
    public var score: Double
    /// Whether the score reaches the grader's threshold.
    public var passed: Bool
    /// One sentence on why.
    public var reason: String
    /// The parts that are wrong, where the grader can tell.
    public var spans: [Span]
    /// What kind of failure this is, where it did not pass.
    public var failureType: FailureType?

    /// A grade.
    public init(
        grader: String, score: Double, passed: Bool, reason: String, spans: [Span] = [],
        failureType: FailureType? = nil
    ) {
        self.grader = grader
        self.score = score
        self.passed = passed
        self.reason = reason
        self.spans = spans
        self.failureType = failureType
    }
}

/// What all graders together say of one output.
public struct Verdict: Hashable, Sendable {
    /// What each grader says.
    public var grades: [Grade]
    /// The mean of the scores, weighted by the graders' weights, 0…1.
    public var score: Double
    /// Whether every grader passed.
    public var passed: Bool
    /// The graders that were to say something and could not, with why: neither passed nor failed.
    public var abstentions: [Abstention]
    /// What asking models for these grades took.
    public var judging: Judging

    /// A verdict.
    public init(
        grades: [Grade], score: Double, passed: Bool, abstentions: [Abstention] = [], judging: Judging = Judging()
    ) {
        self.grades = grades
        self.score = score
        self.passed = passed
        self.abstentions = abstentions
        self.judging = judging
    }

    /// The verdict where no grader could say anything.
    public static let notJudged = Verdict(grades: [], score: 0, passed: false)

    /// Whether any grader could say something. A verdict without grades has neither passed nor failed: its score is 0
    /// and `passed` is false, so that no gate opens on it, and `failed` is false, so that nothing is learned from it.
    public var isJudged: Bool { !grades.isEmpty }

    /// Whether the output was judged and did not pass.
    public var failed: Bool { isJudged && !passed }

    /// What went wrong first, in the order of the graders; nil where everything passed.
    public var failureType: FailureType? { grades.first { !$0.passed }?.failureType }
}

/// How an attempt failed; decides which guardrail is added when a similar request comes.
public struct FailureType: RawRepresentable, Hashable, Sendable {
    /// The name used in files and reports.
    public let rawValue: String

    /// A failure type by its name; unknown names are kept, so that newer files can be read.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing came back.
    public static let emptyResponse = FailureType(rawValue: "empty_response")
    /// The output is not the JSON that was asked for.
    public static let jsonInvalid = FailureType(rawValue: "json_invalid")
    /// The output is JSON, but not of the form that was asked for.
    public static let schemaViolation = FailureType(rawValue: "schema_violation")
    /// The output lacks a pattern it must have, or has one it must not have.
    public static let patternMismatch = FailureType(rawValue: "pattern_mismatch")
    /// The output is too short or too long.
    public static let lengthViolation = FailureType(rawValue: "length_violation")
    /// The output is not the expected answer.
    public static let wrongAnswer = FailureType(rawValue: "wrong_answer")
    /// The model declined.
    public static let refusal = FailureType(rawValue: "refusal")
    /// The output stops in the middle.
    public static let truncation = FailureType(rawValue: "truncation")
    /// The provider blocked the prompt or the answer.
    public static let contentBlocked = FailureType(rawValue: "content_blocked")
    /// The output brings in names, numbers or facts that stand neither in its context nor in the question.
    public static let hallucination = FailureType(rawValue: "hallucination")
    /// The output says what the evidence or the context neither shows nor rules out.
    public static let unsupportedClaim = FailureType(rawValue: "unsupported_claim")
    /// The output says the opposite of what the evidence or the context shows.
    public static let contradiction = FailureType(rawValue: "contradiction")
    /// A placeholder stands where the work was to be.
    public static let stub = FailureType(rawValue: "stub")
    /// Tests were deleted, skipped or weakened.
    public static let weakenedTests = FailureType(rawValue: "weakened_tests")
    /// The output is about something else than what was asked.
    public static let irrelevant = FailureType(rawValue: "irrelevant")
    /// The output leaves out part of what was asked for.
    public static let incomplete = FailureType(rawValue: "incomplete")
    /// The output does not have the form that was asked for in words.
    public static let wrongFormat = FailureType(rawValue: "wrong_format")
    /// The output could do harm.
    public static let unsafe = FailureType(rawValue: "unsafe")
    /// Code that is needlessly slow or wasteful.
    public static let inefficient = FailureType(rawValue: "inefficient")
    /// Code that works but is badly made.
    public static let poorCode = FailureType(rawValue: "poor_code")
    /// The output does not meet a standard of the deployment's own.
    public static let rubricViolation = FailureType(rawValue: "rubric_violation")
    /// Several answers to the same question disagree.
    public static let inconsistency = FailureType(rawValue: "inconsistency")
    /// Code that does not parse, compile or pass its tests.
    public static let codeFailure = FailureType(rawValue: "code_failure")
    /// The call itself failed (provider, network, time).
    public static let callFailed = FailureType(rawValue: "call_failed")
    /// A person or program reported a failure that has no name of its own here.
    public static let other = FailureType(rawValue: "other")
}
