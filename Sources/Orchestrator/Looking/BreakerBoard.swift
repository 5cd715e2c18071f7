internal import Storage
internal import Synchronization

/// How every breaker and rate gate stands, for those who ask often and cannot wait.
///
///     let board = BreakerBoard(orchestrator)
///     try board.standings()      // as `Orchestrator.breakers()` says, in microseconds
///
/// The store is read again only where anything was committed since, by whichever process, so that no answer is older than
/// its question.
public final class BreakerBoard: Sendable {
    private let orchestrator: Orchestrator
    private let reading = Mutex<(counter: Int64, saved: SavedBreakers)?>(nil)

    /// A board that has read nothing yet.
    public init(_ orchestrator: Orchestrator) { self.orchestrator = orchestrator }

    /// How every breaker and rate gate stands that was ever saved, by provider and model.
    ///
    /// - Throws: `StorageError`.
    public func standings() throws -> [BreakerStanding] {
        let store = orchestrator.store
        let saved = try reading.withLock { reading in
            // The counter first: what is committed in between is read now, and once more the next time.
            let counter = try store.changeCounterNow()
            if let reading, reading.counter == counter { return reading.saved }
            let saved = try store.readNow { try SavedBreakers(in: $0) }
            reading = (counter, saved)
            return saved
        }
        return saved.standings(orchestrator.services)
    }
}
