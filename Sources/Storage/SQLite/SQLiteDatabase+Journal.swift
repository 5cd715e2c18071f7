extension SQLiteDatabase {
    /// Walks along the whole journal and compares it with the signature outside the store.
    ///
    /// Writers go on meanwhile; what they append is walked, too.
    @concurrent
    public func verifyJournal() async throws -> JournalReport {
        var verifier = JournalVerifier(head: head.read())
        var last = Int64.min
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await journalEntries(after: after, limit: 1000)
            for entry in page { verifier.take(entry) }
            guard let end = page.last else { break }
            last = end.sequence
        }
        return verifier.finish(suspicions: suspicions.read())
    }

    /// Signs the start of a new journal; keeps what is wrong with the head of an older one, because the next commit
    /// writes over it. Callers hold the opening lock.
    static func checkHead(_ head: JournalHead, _ suspicions: JournalSuspicions, _ reader: any Reader) throws {
        // Read before the journal, which other processes may be appending to.
        let state = head.read()
        let last = try reader.lastJournalRecord()
        switch state {
        case .missing where last.sequence == 0: head.replace(with: .start)
        case .missing: try suspicions.keep("journal.head was missing while the journal had entries")
        case .forged: try suspicions.keep("journal.head was not signed with journal.key")
        case .signed(let record) where record.sequence > last.sequence:
            try suspicions.keep("entries up to \(record.sequence) were signed, but the journal ended before")
        case .signed(let record):
            let hash = try reader.first("SELECT hash FROM journal WHERE seq = ?", [.integer(record.sequence)]) {
                JournalChain.link($0.text(0))
            }
            guard hash ?? JournalChain.start != record.hash else { return }
            try suspicions.keep("entry \(record.sequence) was not the one that had been signed")
        }
    }
}
