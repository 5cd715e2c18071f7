public import Evaluation
internal import Immunity
public import Vocabulary

/// What a replay of recorded trials showed.
public struct ReplaySummary: Sendable {
    /// Trials that went through the gates.
    public private(set) var runs = 0
    /// Trials whose prompt memory knew to have failed before, or one much like it.
    public private(set) var recognised = 0
    /// Those among them whose answer failed again.
    public private(set) var recognisedFailures = 0
    /// Trials that were refused before the call, by memory or by a budget.
    public private(set) var refused = 0
    /// Trials whose recording has no answer.
    public private(set) var unanswered = 0
    /// Answers that every grader passed.
    public private(set) var passed = 0
    /// Answers that a grader found wrong.
    public private(set) var failed = 0
    /// Answers that no grader could judge.
    public private(set) var unjudged = 0
    /// What the calls cost at list prices; nothing is really spent in a replay.
    public private(set) var charged = Money.zero
    /// How often each kind of failure was found, most frequent first.
    public var failureTypes: [(type: FailureType, count: Int)] {
        failures.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map { ($0.key, $0.value) }
    }
    /// What judges took; that is really spent.
    public private(set) var judging = Judging()
    /// How often a grader that was to say something could not.
    public private(set) var abstentions = 0
    /// Failures that were new to memory.
    public private(set) var newPatterns = 0
    /// Failures that memory knew already.
    public private(set) var strengthenedPatterns = 0
    /// The graders against the labels, by group (usually the file), in the order in which the groups came.
    public private(set) var scores: [(group: String, score: LabelScore)] = []

    private var failures: [FailureType: Int] = [:]

    /// A summary of nothing yet.
    public init() {}

    /// The graders against the labels of all groups together.
    public var total: LabelScore.Counts {
        scores.reduce(into: LabelScore.Counts()) { $0.add($1.score.overall) }
    }

    /// Counts one run.
    public mutating func add(_ report: RunReport, of trial: Trial, group: String) {
        charged += report.charged
        // Interrupted is not tried.
        if case .cancelled = report.outcome { return }
        runs += 1
        let isRecognised = !(report.immunity?.matches.isEmpty ?? true)
        if isRecognised { recognised += 1 }
        if report.learned != nil, isRecognised { recognisedFailures += 1 }
        switch report.learned {
        case .new?: newPatterns += 1
        case .strengthened?: strengthenedPatterns += 1
        case nil: break
        }
        guard case .answered = report.outcome else {
            if case .failed = report.outcome { unanswered += 1 } else { refused += 1 }
            return
        }
        let verdict = report.verdict ?? .notJudged
        judging += verdict.judging
        abstentions += verdict.abstentions.count
        if !verdict.isJudged { unjudged += 1 } else if verdict.passed { passed += 1 } else { failed += 1 }
        if let type = verdict.failureType { failures[type, default: 0] += 1 }
        addToScore(of: group, verdict, trial.label)
    }

    private mutating func addToScore(of group: String, _ verdict: Verdict, _ label: Trial.Label?) {
        if let index = scores.firstIndex(where: { $0.group == group }) {
            scores[index].score.add(verdict, label: label)
        } else {
            var score = LabelScore()
            score.add(verdict, label: label)
            scores.append((group, score))
        }
    }
}

extension AgentRequest {
    /// The request that a recorded trial answers.
    ///
    /// Its label is left behind: labels score the graders, they never reach a gate.
    public init(replaying trial: Trial, graders: [any Grader] = []) {
        self.init(
            prompt: trial.prompt, context: trial.context, operation: trial.operation,
            provider: "recorded", model: trial.model ?? "recorded", graders: graders,
            expected: trial.expected, attribution: Attribution(source: "replay"), recording: trial)
    }
}

extension LabelScore.Counts {
    mutating func add(_ other: LabelScore.Counts) {
        caught += other.caught
        missed += other.missed
        falseAlarms += other.falseAlarms
        correctPasses += other.correctPasses
        unjudgedBad += other.unjudgedBad
        unjudgedGood += other.unjudgedGood
    }
}
