internal import JSON
internal import ModelContextProtocol
internal import Vocabulary

/// Asks a person for what no agent may decide.
struct PersonsDecision {
    /// What is to be decided, as a question.
    let question: String
    /// How a person does it without the agent.
    let command: String

    /// Returns where a person agrees.
    ///
    /// - Throws: `NotAgreed` where they do not, or cannot be asked; whatever ends a round of 2026-07-28.
    func obtain(_ context: RequestContext) async throws {
        let form: JSON = [
            "type": "object",
            "properties": ["agree": ["type": "boolean", "title": "I agree", "default": false]],
            "required": ["agree"],
        ]
        switch try await context.elicit(question, schema: form) {
        case .accepted(let answer) where answer["agree"] == .bool(true): return
        case .accepted, .declined: throw NotAgreed(question: question, command: command, wasAsked: true)
        case .cancelled: throw NotAgreed(question: question, command: command, wasAsked: false)
        }
    }
}

/// No person agreed, so nothing was changed.
struct NotAgreed: ExplainedError {
    let question: String
    let command: String
    let wasAsked: Bool

    var whatHappened: String {
        let who = wasAsked ? "the person who was asked did not agree" : "no person could be asked"
        return "nothing was changed: \(who) (\(question))"
    }
    var whatToDo: String { "only a person can decide this; in a terminal: \(command)" }
}

extension Tool {
    /// Marks what only a person may decide: Claude Code then asks one on every call, whatever its rules allow.
    static let decidedByAPerson = JSONObject([("anthropic/requiresUserInteraction", true)])
}
