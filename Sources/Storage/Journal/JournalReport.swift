internal import Vocabulary

/// What a walk along the whole journal found.
public struct JournalReport: Hashable, Sendable {
    /// How many entries there are.
    public internal(set) var entries: Int64 = 0
    /// How many of them had their payload erased.
    public internal(set) var erasedPayloads: Int64 = 0
    /// The number of the last entry, 0 where there is none.
    public internal(set) var lastSequence: Int64 = 0
    /// The hash of the last entry in hexadecimal digits; zeros where there is none.
    public internal(set) var lastHash = JournalChain.start.hexadecimal
    /// Up to which entry the signature outside the store reaches; nil where there is no valid one.
    public internal(set) var signedSequence: Int64?
    /// What is wrong, the first hundred in order.
    public internal(set) var findings: [JournalFinding] = []
    /// How many things are wrong.
    public internal(set) var findingCount = 0

    /// Whether nothing is wrong.
    public var isIntact: Bool { findingCount == 0 }

    mutating func note(_ kind: JournalFinding.Kind, at sequence: Int64, _ text: String) {
        findingCount += 1
        if findings.count < 100 { findings.append(JournalFinding(kind: kind, sequence: sequence, description: text)) }
    }
}

/// One thing that is wrong with the journal.
public struct JournalFinding: Hashable, Sendable, CustomStringConvertible {
    /// In what way it is wrong.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Entries are missing at the start or in the middle.
        case removed
        /// An entry stands where none can be.
        case inserted
        /// A payload is not the one that was appended.
        case payloadEdited = "payload_edited"
        /// An entry does not follow from the one before: its kind, time, number or one of the hashes was edited.
        case entryEdited = "entry_edited"
        /// Entries that were signed are missing at the end.
        case tailCut = "tail_cut"
        /// The entry that was signed is another one now: the chain was computed anew.
        case rewritten
        /// The signature outside the store is gone.
        case headMissing = "head_missing"
        /// The signature outside the store is not ours.
        case headForged = "head_forged"
        /// An earlier opening of the store found something wrong.
        case earlierSuspicion = "earlier_suspicion"
    }

    /// In what way it is wrong.
    public let kind: Kind
    /// The entry at which it shows; 0 where it concerns the journal as a whole.
    public let sequence: Int64
    /// One sentence that says what and where.
    public let description: String
}
