extension HookAnswer {
    /// What an agent is told that may not go on, in words that a model acts on: why, what to do, what not to try.
    ///
    /// - Parameters:
    ///   - reason: why, as a sentence.
    ///   - rule: the rule that decided.
    ///   - alternative: what can be done instead; nil where there is nothing.
    public static func blockedMessage(_ reason: String, rule: String, alternative: String?) -> String {
        "Blocked: \(reason.withoutFullStop) (\(rule))."
            + (alternative.map { " Instead: \($0.withoutFullStop)." } ?? "")
            + " No approval changes this; do not try to reach the same another way."
    }
}

extension String {
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
