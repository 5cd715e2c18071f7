internal import JSON

/// What rounds of questions and answers have brought so far (2026-07-28).
struct InputRounds: Sendable {
    /// Answers by the key of their question.
    var answers: [String: JSON] = [:]
    /// What the handler left for itself when it last asked.
    var state: JSON?
}
