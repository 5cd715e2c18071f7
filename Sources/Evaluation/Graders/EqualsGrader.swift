public import JSON
internal import JSONSchema
public import Vocabulary

/// The output is the expected answer, and nothing else.
///
/// An expected text is compared with the whole output. Any other expected value is compared with the JSON value the
/// output holds, whatever its layout, number form (`1` equals `1.0`) and order of members.
public struct EqualsGrader: Grader {
    /// `equals`.
    public let name = "equals"
    /// The answer; nil takes the trial's own.
    public var expected: JSON?
    /// Whether capital and small letters count as different.
    public var caseSensitive: Bool
    /// Whether every space and line break counts. Otherwise runs of white space count as one space, and those at the
    /// ends not at all.
    public var exactWhitespace: Bool
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that wants `expected`, or the trial's own answer where that is nil.
    public init(
        _ expected: JSON? = nil, caseSensitive: Bool = true, exactWhitespace: Bool = false, weight: Double = 1,
        threshold: Double = 1
    ) {
        self.expected = expected
        self.caseSensitive = caseSensitive
        self.exactWhitespace = exactWhitespace
        self.weight = weight
        self.threshold = threshold
    }

    /// 1 where they are equal, else 0; nil where there is no output or nothing to compare with.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output, let expected = expected ?? trial.expected else { return nil }
        let equal: Bool
        if case .string(let text) = expected {
            equal = normalised(output) == normalised(text)
        } else {
            let found = try? JSON(parsing: EmbeddedJSON(output).text.utf8)
            equal = found.map { $0.isSameValue(as: expected) } ?? false
        }
        if equal { return grade(score: 1, "the output is the expected answer", failure: .wrongAnswer) }
        let found = output.quotedForMessage
        let wanted = expected.stringValue?.quotedForMessage ?? expected.brief
        return grade(score: 0, "the output is \(found), expected \(wanted)", failure: .wrongAnswer)
    }

    private func normalised(_ text: String) -> String {
        let cased = caseSensitive ? text : text.lowercased()
        return exactWhitespace ? cased : cased.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
