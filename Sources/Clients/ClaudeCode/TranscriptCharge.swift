public import Vocabulary

/// One answer of a model that Claude Code paid for, as its transcripts tell it.
public struct TranscriptCharge: Hashable, Sendable {
    /// The message's id, which the provider gave it.
    public var messageID: String
    /// The request's id; absent with other providers' endpoints and for some subagents.
    public var requestID: String?
    /// The model that answered.
    public var model: String
    /// What it used; the largest figures of all lines that tell of it.
    public var usage: Usage
    /// When its first line was written.
    public var at: Timestamp
    /// The session that wrote it first.
    public var session: String?
    /// The directory it worked in.
    public var project: String?
    /// The subagent that asked, where the line names it.
    public var agent: String?
    /// Whether a subagent asked.
    public var isSidechain: Bool
    /// Whether it ran in fast mode, at twice the price.
    public var isFast: Bool
    /// Where it was computed, where the provider says: `us` costs a tenth more.
    public var inferenceGeography: String?

    /// Identifies the answer over all files: the message's id, and the request's where there is one.
    public var id: String { requestID.map { "\(messageID):\($0)" } ?? messageID }
}

extension TranscriptCharge {
    /// Takes in another line about the same answer: the larger usage, the earlier moment.
    ///
    /// Claude Code writes one line per content block and repeats the usage, whose output grows from line to line;
    /// resumed and forked sessions copy lines into their own files.
    mutating func merge(_ other: TranscriptCharge) {
        if other.usage.totalTokens >= usage.totalTokens {
            usage = other.usage
            isFast = other.isFast
            inferenceGeography = other.inferenceGeography ?? inferenceGeography
        }
        // Copies carry the original's moment; among equals the order of names decides, so that it is the same each time.
        if (other.at, other.session ?? "") < (at, session ?? "") {
            at = other.at
            session = other.session
            project = other.project ?? project
        }
        requestID = requestID ?? other.requestID
        agent = agent ?? other.agent
        isSidechain = isSidechain && other.isSidechain
    }
}
