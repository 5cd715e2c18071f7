internal import Vocabulary

/// Walks along the journal, entry by entry, and collects what is wrong.
///
/// Each entry is checked against the stored hash of the one before, so a fault is reported where it is and not for all
/// that follow.
struct JournalVerifier {
    private(set) var report = JournalReport()
    private var previousHash = JournalChain.start
    private let head: JournalHead.State

    /// A walk towards `head`, which must have been read before the first entry: the journal may grow meanwhile.
    init(head: JournalHead.State) {
        self.head = head
        if case .signed(let record) = head { report.signedSequence = record.sequence }
    }

    mutating func take(_ entry: JournalEntry) {
        let expected = report.lastSequence + 1
        let hash = [UInt8](hexadecimal: entry.hash)
        if entry.sequence < 1 {
            report.note(.inserted, at: entry.sequence, "entry \(entry.sequence) stands before the first")
        } else if entry.sequence > expected {
            let gap =
                entry.sequence - 1 == expected
                ? "entry \(expected) is" : "entries \(expected) to \(entry.sequence - 1) are"
            report.note(.removed, at: expected, "\(gap) missing")
        } else if chained(entry) != hash {
            report.note(
                .entryEdited, at: entry.sequence,
                "entry \(entry.sequence) does not follow from the one before: it or the hash before it was edited")
        }
        checkPayload(of: entry)
        checkHead(against: entry, hash)

        report.entries += 1
        report.lastSequence = max(entry.sequence, report.lastSequence)
        report.lastHash = entry.hash
        previousHash = JournalChain.link(entry.hash)
    }

    private func chained(_ entry: JournalEntry) -> JournalChain.Hash? {
        guard let payloadHash = [UInt8](hexadecimal: entry.payloadHash), payloadHash.count == 32 else { return [] }
        return JournalChain.hash(
            after: previousHash, sequence: entry.sequence, at: entry.at.microseconds, payloadHash: payloadHash,
            kind: entry.kind)
    }

    private mutating func checkPayload(of entry: JournalEntry) {
        guard let payload = entry.payloadText else {
            report.erasedPayloads += 1
            return
        }
        guard JournalChain.payloadHash(Array(payload.utf8)).hexadecimal != entry.payloadHash else { return }
        report.note(
            .payloadEdited, at: entry.sequence, "the payload of entry \(entry.sequence) is not the one appended")
    }

    private mutating func checkHead(against entry: JournalEntry, _ hash: JournalChain.Hash?) {
        guard case .signed(let record) = head, record.sequence == entry.sequence, record.hash != hash else { return }
        report.note(
            .rewritten, at: entry.sequence,
            "entry \(entry.sequence) is not the one that was signed: it or the chain before it was written anew")
    }

    /// Ends the walk.
    mutating func finish(suspicions: [String]) -> JournalReport {
        switch head {
        case .missing: report.note(.headMissing, at: 0, "journal.head, the signature of the last entry, is missing")
        case .forged: report.note(.headForged, at: 0, "journal.head was not signed with journal.key")
        case .signed(let record) where record.sequence > report.lastSequence:
            report.note(
                .tailCut, at: report.lastSequence + 1,
                "entries up to \(record.sequence) were signed, but the journal ends at \(report.lastSequence): "
                    + "cut off, or lost in a power failure")
        case .signed: break
        }
        for suspicion in suspicions {
            report.note(.earlierSuspicion, at: 0, "journal.suspicions says: \(suspicion)")
        }
        return report
    }
}
