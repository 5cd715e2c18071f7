public import Vocabulary

/// Why a regular expression cannot be used.
public struct RegexSyntaxError: ExplainedError, Hashable {
    /// The expression.
    public let pattern: String
    /// What is wrong with it.
    public let reason: String
    /// Where, in Unicode scalars from its start.
    public let offset: Int

    /// The expression, the place and the reason.
    public var whatHappened: String {
        "the regular expression \(pattern.quotedForMessage) is not valid at character \(offset + 1): \(reason)"
    }
    /// What is understood.
    public var whatToDo: String {
        "use ECMAScript syntax without lookaround and backreferences, which cannot be matched in bounded time"
    }
}
