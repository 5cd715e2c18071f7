internal import Learning
public import Vocabulary

/// How much the match of a pattern counts.
///
///     risk      = similarity · (½ + ½ · evidence) · trust
///     evidence  = 0.5 · recurrence + 0.3 · relevance + 0.2 · severity
///     recurrence = 1 − 2^(−(failures − 1) / 2)          0 after one failure, 0.5 after three, 0.75 after five
///     trust     = (failures + 1) / (failures + 1 + successes)
///
/// All parts lie in 0…1. So a prompt that failed once and never succeeded has a risk of at least 0.5 when it comes again
/// exactly, however long ago that was; 0.9 takes repeated, recent and severe failures; and each success of the prompt
/// lowers it towards the share of its attempts that failed.
public struct RiskFormula: Hashable, Sendable {
    /// How alike the prompts are.
    public var similarity: Double
    /// How often the pattern failed, at least 1.
    public var failures: Int64
    /// How often a request that it matched went right.
    public var successes: Int64
    /// The pattern's relevance by now.
    public var relevance: Double
    /// How bad the failure is.
    public var severity: Double

    /// The parts of the formula.
    public init(similarity: Double, failures: Int64, successes: Int64, relevance: Double, severity: Double) {
        self.similarity = similarity
        self.failures = failures
        self.successes = successes
        self.relevance = relevance
        self.severity = severity
    }

    /// The risk, 0…1.
    public var risk: Double {
        let failures = Double(max(1, failures))
        let recurrence = 1 - PowerOfTwo.raised(to: -(failures - 1) / 2)
        let evidence = 0.5 * recurrence + 0.3 * relevance + 0.2 * severity
        let trust = (failures + 1) / (failures + 1 + Double(max(0, successes)))
        return min(1, max(0, similarity * (0.5 + 0.5 * evidence) * trust))
    }
}

extension FailureType {
    /// How bad a failure of this type is, 0…1, where the observer does not say: what looks right and is wrong does more
    /// harm than what visibly failed.
    public var severity: Double {
        switch self {
        case .hallucination, .contradiction: 0.9
        case .wrongAnswer, .unsupportedClaim: 0.8
        case .contentBlocked, .schemaViolation, .jsonInvalid, .patternMismatch: 0.6
        case .truncation, .refusal, .emptyResponse: 0.5
        case .callFailed, .lengthViolation: 0.3
        default: 0.5
        }
    }
}
