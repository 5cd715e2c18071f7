public import JSON
public import Vocabulary

/// The form of answer that was asked for; decides which graders fit when none are named.
public enum AnswerForm: Hashable, Sendable {
    /// Prose, or whatever is not one of the others.
    case text
    /// Source code.
    case code
    /// A number, alone or at the end of prose.
    case number
    /// Any JSON value.
    case json
    /// JSON that satisfies this schema (2020-12).
    case schema(JSON)

    /// The form that a recorded trial seems to ask for.
    ///
    /// What is known comes first: `metadata.schema`, a numeric `expected`, an `expected` object or array, the operation
    /// `code`. Only then the prompt's own words, and only where they leave no doubt ("number only", "respond with
    /// JSON"): a wrong guess would fail right answers.
    public init(of trial: Trial) {
        if let schema = trial.metadata?["schema"], schema.objectValue != nil {
            self = .schema(schema)
        } else if let expected = trial.expected, WrittenNumber(expected) != nil {
            self = .number
        } else if let expected = trial.expected, expected.objectValue != nil || expected.arrayValue != nil {
            self = .json
        } else if trial.operation == "code" {
            self = .code
        } else if PromptWords.asksForNumberOnly(trial.prompt) {
            self = .number
        } else if PromptWords.asksForJSON(trial.prompt) {
            self = .json
        } else {
            self = .text
        }
    }
}

/// What a prompt's words say about the answer's form.
enum PromptWords {
    private static let numberOnly = [
        "number only", "only the number", "only a number", "just the number", "just a number", "numeric answer only",
        "a single number", "only the final number", "only the integer", "a single integer", "an integer only",
        "only an integer", "only give the number", "only output the number", "answer with a number",
        "answer with the number", "nothing but the number", "numerical value only", "only the numerical value",
    ]

    private static let number = ["how many", "how much", "how old", "how far", "how long", "what number", "calculate"]

    private static let json = [
        "json only", "only json", "only valid json", "respond with json", "respond in json", "reply with json",
        "reply in json", "answer in json", "answer with json", "return json", "return only a json", "output json",
        "as a json object", "as a json array", "as json", "in json format", "a single json", "valid json object",
        "valid json array", "json object with the", "json array of",
    ]

    private static let program = ["function", "script", "program", "code", "class", "explain", "what is json"]

    /// Whether the answer must be nothing but a number.
    static func asksForNumberOnly(_ prompt: String) -> Bool { prompt.mentionsAny(of: numberOnly) }

    /// Whether the answer holds a number, alone or in prose.
    static func asksForNumber(_ prompt: String) -> Bool { asksForNumberOnly(prompt) || prompt.mentionsAny(of: number) }

    /// Whether the answer must be JSON, and not a program or a text about JSON.
    static func asksForJSON(_ prompt: String) -> Bool {
        prompt.mentionsAny(of: json) && !prompt.mentionsAny(of: program)
    }
}

extension String {
    fileprivate func mentionsAny(of phrases: [String]) -> Bool {
        let text = SearchText(self, caseSensitive: false)
        return phrases.contains { text.firstOccurrence(of: $0) != nil }
    }
}
