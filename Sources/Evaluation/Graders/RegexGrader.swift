public import JSONSchema
public import Vocabulary

/// The output has, or must not have, a match of a regular expression.
///
/// Matching takes time linear in the output whatever the expression, so an expression from outside cannot hang a run;
/// lookaround and backreferences are refused for that. `^` and `$` mean the ends of the output, after `(?m)` those of
/// its lines; `(?i)` ignores case, `(?s)` lets the dot match line breaks.
public struct RegexGrader: Grader {
    /// `regex`.
    public let name = "regex"
    /// The expression.
    public let pattern: String
    /// Whether a match is a failure.
    public var forbids: Bool
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double
    private let regex: LinearRegex

    /// A grader that wants a match of `pattern`, or none where `forbids` is true.
    ///
    /// - Throws: `RegexSyntaxError` where the expression cannot be used.
    public init(
        _ pattern: String, forbids: Bool = false, weight: Double = 1, threshold: Double = 1
    ) throws(RegexSyntaxError) {
        self.pattern = pattern
        self.forbids = forbids
        self.weight = weight
        self.threshold = threshold
        regex = try LinearRegex(pattern)
    }

    /// 1 where the output is as wanted, else 0; nil where there is no output, or it is so long that the bound on steps
    /// (two hundred million) is reached.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        switch regex.firstMatch(in: Array(output.unicodeScalars)) {
        case .gaveUp: return nil
        case .noMatch:
            return grade(
                score: forbids ? 1 : 0, "no match of \(pattern.quotedForMessage)", failure: .patternMismatch)
        case .match(let range):
            let reason = "a match of \(pattern.quotedForMessage) at \(range.lowerBound)"
            let span = Grade.Span(start: range.lowerBound, end: range.upperBound, score: 0, reason: reason)
            return grade(
                score: forbids ? 0 : 1, reason, spans: forbids && !range.isEmpty ? [span] : [],
                failure: .patternMismatch)
        }
    }
}
