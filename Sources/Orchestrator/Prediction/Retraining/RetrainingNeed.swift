internal import Immunity
internal import Vocabulary

/// Whether it is time to train the prediction model anew: what is known, and what follows from it.
struct RetrainingNeed: Equatable {
    /// How the model stands.
    enum Model: Equatable {
        /// There is none, or its file cannot be used.
        case none
        /// There is one, made when the store's last trial had this number.
        case madeAt(Int64)
    }

    /// How many new trials are wanted before it is trained again.
    let wanted: Int
    let model: Model
    let record: RetrainingRecord?
    /// The number of the store's last trial.
    let lastNumber: Int64
    static let firstWait = Duration.seconds(600)
    static let longestWait = Duration.seconds(86_400)

    /// The number behind which trials are new: neither the model nor the last attempt knew them.
    var newSince: Int64 {
        let tried = record.map { $0.ending == nil ? 0 : $0.lastNumber } ?? 0
        let since =
            switch model {
            case .madeAt(let number): max(number, tried)
            // A model that took over and is gone was removed or damaged.
            case .none: record?.ending == .tookOver ? 0 : tried
            }
        // The store has been replaced by another, or by an older copy of itself.
        return since > lastNumber ? 0 : since
    }

    /// Whether to train now, with so many judged trials behind `newSince`.
    ///
    /// An attempt whose process ended over it is made again after ten minutes, then after twice as long each time, up to a
    /// day: were the training itself what kills processes, no two would die of it soon after each other.
    func isDue(newTrials: Int, at now: Timestamp) -> Bool {
        guard newTrials >= wanted else { return false }
        guard let record, record.ending == nil else { return true }
        let wait = min(Self.longestWait, Self.firstWait * (1 << min(16, max(0, record.starts - 1))))
        return now >= record.startedAt + wait || now < record.startedAt
    }

    /// The record of the attempt that begins now.
    func beginning(newTrials: Int, at now: Timestamp) -> RetrainingRecord {
        let starts = record.map { $0.ending == nil ? $0.starts + 1 : 1 } ?? 1
        return RetrainingRecord(startedAt: now, starts: starts, lastNumber: lastNumber, newTrials: newTrials)
    }
}
