public import Vocabulary

/// A model that can be asked for a judgement; what calls it, pays for it and remembers its answers is supplied from
/// outside.
///
/// Nothing here throws: whatever keeps a judge from answering is a `JudgeFailure`, which is no verdict and never a bad
/// grade.
public protocol JudgeModel: Sendable {
    /// Who judges, as `provider/model`; stands in reports, and in the key under which answers are remembered.
    var name: String { get }

    /// Asks once, with whatever retries the caller's gates allow.
    func ask(_ question: JudgeQuestion) async -> Result<JudgeReply, JudgeFailure>

    /// The text of an answer that was remembered under `key`; nil where there is none.
    func recall(_ key: String) async -> String?

    /// Remembers the text of an answer that could be read.
    func remember(_ text: String, to question: JudgeQuestion, key: String) async
}

extension JudgeModel {
    /// Nil: nothing is remembered.
    public func recall(_ key: String) async -> String? { nil }

    /// Remembers nothing.
    public func remember(_ text: String, to question: JudgeQuestion, key: String) async {}
}

/// The judges that can be asked.
public protocol JudgeModels: Sendable {
    /// How often a judge is asked at most about one answer, where a grader does not say.
    var votes: Int { get }

    /// The judge called `reference` (`provider/model`), or the one that is set up for judging where that is nil.
    ///
    /// - Throws: `JudgeSelectionError` where none is set up, or `reference` is no model's name. A judge that cannot be
    ///   asked, because its key is missing or its server is down, is found out when it is asked.
    func judge(_ reference: String?) throws(JudgeSelectionError) -> any JudgeModel
}

/// Why no judge could be chosen.
public struct JudgeSelectionError: ExplainedError, Hashable {
    /// What happened.
    public let whatHappened: String
    /// What to do.
    public let whatToDo: String

    /// An error in a person's words.
    public init(_ whatHappened: String, do whatToDo: String) {
        self.whatHappened = whatHappened
        self.whatToDo = whatToDo
    }
}

/// What came back from a judge.
public struct JudgeReply: Hashable, Sendable {
    /// Why the answer ended.
    public enum Ending: Hashable, Sendable {
        /// The judge was done.
        case complete
        /// The bound on its output was reached.
        case cutOff
        /// The judge declined, or its provider blocked it.
        case declined
    }

    /// The answer, as it came.
    public var text: String
    /// Why it ended.
    public var ending: Ending
    /// What it was charged, failed attempts included.
    public var cost: Money

    /// A reply.
    public init(_ text: String, ending: Ending = .complete, cost: Money = .zero) {
        self.text = text
        self.ending = ending
        self.cost = cost
    }
}

/// Why a judge gave no judgement.
public struct JudgeFailure: Error, Hashable, Sendable {
    /// One sentence without a full stop, such as "the budget for judging is used up".
    public var reason: String
    /// What was charged all the same.
    public var cost: Money

    /// A failure.
    public init(_ reason: String, cost: Money = .zero) {
        self.reason = reason
        self.cost = cost
    }
}
