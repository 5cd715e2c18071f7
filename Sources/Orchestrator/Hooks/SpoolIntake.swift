internal import HookFormats
internal import JSON
internal import Storage
internal import Vocabulary

/// Takes what hooks decided without the store into the journal, each decision once.
struct SpoolIntake: Sendable {
    private let spool: Spool
    private let database: any Database
    private let now: WallClock

    init(spool: Spool, database: any Database, now: @escaping WallClock) {
        self.spool = spool
        self.database = database
        self.now = now
    }

    /// Takes everything that is there.
    ///
    /// - Returns: how many decisions were taken.
    /// - Throws: `StorageError`; what was not taken is taken the next time.
    @discardableResult
    func takeAll() async throws -> Int {
        var taken = 0
        for file in spool.files() {
            var start = try await database.read { try SpoolPlace.taken(of: file, in: $0) }
            while true {
                let found = spool.read(file, from: start)
                guard found.end > start else { break }
                let (place, count) = try await take(found, of: file, from: start)
                taken += count
                start = place
            }
            if spool.discard(file, takenUpTo: start, now: now()) {
                try await database.write { try SpoolPlace.forget(file, in: $0) }
            }
        }
        return taken
    }

    /// Takes what was found behind `start`, unless another process did so meanwhile.
    private func take(
        _ found: Spool.Found, of file: String, from start: Int64
    ) async throws -> (place: Int64, count: Int) {
        let now = now()
        return try await database.write { transaction in
            let place = try SpoolPlace.taken(of: file, in: transaction)
            guard place == start else { return (place, 0) }
            for line in found.lines {
                var payload = line.payload.objectValue ?? JSONObject()
                payload["line"] = .string(line.id)
                try transaction.append(
                    JournalEvent(kind: "oversight.decided", at: line.at, payload: .object(payload)))
            }
            if found.broken > 0 {
                try transaction.append(
                    JournalEvent(
                        kind: "oversight.lines_lost", at: now,
                        payload: ["file": .string(file), "lines": .integer(Int64(found.broken))]))
            }
            try SpoolPlace.take(file, upTo: found.end, in: transaction)
            return (found.end, found.lines.count)
        }
    }
}

extension Orchestrator {
    /// Takes the decisions that hooks left in `folder` into the journal.
    ///
    /// - Returns: how many there were.
    /// - Throws: `StorageError`.
    @discardableResult
    public func takeSpool(in folder: String) async throws -> Int {
        try await SpoolIntake(spool: Spool(folder: folder), database: services.database, now: services.now).takeAll()
    }
}
