/// Every answer once, however many lines and files tell of it.
struct TranscriptTally {
    private var charges: [String: TranscriptCharge] = [:]

    mutating func add(_ charge: TranscriptCharge) {
        if charges[charge.id]?.merge(charge) == nil { charges[charge.id] = charge }
    }

    /// The answers, the earliest first.
    ///
    /// An answer that some lines name with a request and others without is one answer, as long as only one request
    /// has that message.
    func result() -> [TranscriptCharge] {
        var merged = charges
        let requests = Dictionary(grouping: charges.values.filter { $0.requestID != nil }, by: \.messageID)
        for (messageID, named) in requests where named.count == 1 {
            if let bare = merged.removeValue(forKey: messageID) { merged[named[0].id]?.merge(bare) }
        }
        return merged.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }
}
