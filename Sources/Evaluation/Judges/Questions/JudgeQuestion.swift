internal import Crypto
public import JSON
internal import Vocabulary

/// One question to a judge: what it is to do, the material, and the form of its answer.
public struct JudgeQuestion: Hashable, Sendable {
    /// The grader that asks; the call is booked under it.
    public var grader: String
    /// Which vote this is, from 0. The first is asked for without randomness, the others with some: a judge that only
    /// repeats itself says nothing new.
    public var vote: Int
    /// The standard, and the rules of judging; the same for every output that is judged by it.
    public var instructions: String
    /// The material, delimited.
    public var prompt: String
    /// The JSON Schema of the answer; every object closed and every member required, as strict modes want it.
    public var schema: JSON

    /// A question.
    public init(grader: String, vote: Int = 0, instructions: String, prompt: String, schema: JSON) {
        self.grader = grader
        self.vote = vote
        self.instructions = instructions
        self.prompt = prompt
        self.schema = schema
    }

    /// The version of the questions' wording and of the rules by which answers are read. One more with every change: what
    /// was remembered from older ones is then asked again.
    public static let version = 1

    /// Under which an answer of `judge` is remembered: SHA-256 over version, judge and the whole question, in 64
    /// hexadecimal digits. What is done with the answer (threshold, weight) is not part of it.
    public func key(judge: String) -> String {
        let parts = [
            String(Self.version), judge, grader, String(vote), instructions, prompt, schema.description,
        ]
        return contentHash(of: parts)
    }
}

/// SHA-256 over the texts, each with its length before it so that no two lists run together; 64 hexadecimal digits.
func contentHash(of parts: [String]) -> String {
    var hash = SHA256()
    for part in parts {
        let bytes = Array(part.utf8)
        hash.update(data: Array("\(bytes.count):".utf8))
        hash.update(data: bytes)
    }
    return Array(hash.finalize()).hexadecimal
}
