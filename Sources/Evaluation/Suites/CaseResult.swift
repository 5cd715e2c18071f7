public import Vocabulary

/// What came of one case: its attempts, and what follows from them.
public struct CaseResult: Hashable, Sendable {
    /// How a case ended.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Enough repeats passed.
        case passed
        /// So many failed that no other outcome of the rest could save it.
        case failed
        /// It is open: repeats without an answer or a verdict could decide either way.
        case error
    }

    /// The case's name.
    public var id: String
    /// Stands for the case's content; see `SuiteCase.key`.
    public var key: String
    /// What was asked, at most 2,000 Unicode scalars of it.
    public var prompt: String
    /// The words by which it is chosen.
    public var tags: [String]
    /// How many of the repeats had to pass.
    public var rule: PassRule
    /// The repeats, in order.
    public var attempts: [SuiteAttempt]

    /// The most scalars of a prompt that are kept.
    static let longestPrompt = 2_000

    /// The result of `suiteCase` with these attempts, all of which must be there.
    public init(_ suiteCase: SuiteCase, attempts: [SuiteAttempt]) {
        id = suiteCase.id
        key = suiteCase.key
        prompt = String(String.UnicodeScalarView(suiteCase.trial.prompt.unicodeScalars.prefix(Self.longestPrompt)))
        tags = suiteCase.tags
        rule = suiteCase.rule
        self.attempts = suiteCase.completed(attempts)
    }

    /// How many repeats passed.
    public var passed: Int { attempts.count { $0.status == .passed } }
    /// How many repeats were judged.
    public var judged: Int { attempts.count(where: \.isJudged) }

    /// How the case ended, by its rule.
    public var status: Status {
        let needed = rule.needed(of: attempts.count)
        if passed >= needed { return .passed }
        return passed + attempts.count - judged < needed ? .failed : .error
    }

    /// The share of judged repeats that passed, with Wilson's interval; nil where none was judged.
    public var rate: RateInterval? { RateInterval(passed: passed, of: judged) }

    /// The chance that at least one of `k` answers passes; see `passAtK`.
    public func pass(at k: Int) -> Double? { passAtK(passed: passed, judged: judged, k: k) }

    /// The mean of the judged repeats' scores; nil where none was judged.
    public var score: Double? {
        judged > 0 ? attempts.reduce(0) { $0 + ($1.isJudged ? $1.score : 0) } / Double(judged) : nil
    }

    /// What all repeats cost.
    public var cost: Money { attempts.reduce(.zero) { $0 + $1.cost } }
    /// How long all repeats took together.
    public var latency: Duration { attempts.reduce(.zero) { $0 + $1.latency } }
    /// What is wrong first, in one sentence; nil where the case passed.
    public var complaint: String? {
        guard status != .passed else { return nil }
        let wanted: (SuiteAttempt) -> Bool = status == .failed ? { $0.status == .failed } : { !$0.isJudged }
        return (attempts.first(where: wanted) ?? attempts.first { $0.complaint != nil })?.complaint
    }
}
