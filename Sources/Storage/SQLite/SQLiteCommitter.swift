internal import Synchronization

/// Runs batches of writes, each as one transaction, and keeps the log from growing.
final class SQLiteCommitter: Sendable {
    private let path: String
    private let connections: SQLiteConnections
    private let head: JournalHead
    private let busy: BusyPolicy
    private let logLimit: Int64
    private let batches = Atomic<Int>(0)

    init(path: String, connections: SQLiteConnections, head: JournalHead, busy: BusyPolicy, logLimit: Int64) {
        self.path = path
        self.connections = connections
        self.head = head
        self.busy = busy
        self.logLimit = logLimit
    }

    /// Runs all bodies of `jobs`, commits, and only then answers their callers.
    func commit(_ jobs: [any WriteJob]) {
        settle(jobs, with: Result { try connections.write { try run(jobs, on: $0) } })
    }

    /// The same with one job, unless another process holds the file.
    ///
    /// - Returns: whether it was done.
    func commitAtOnce(_ job: any WriteJob) -> Bool {
        let outcome = Result {
            try connections.write { session in
                let transaction = SQLiteTransaction(session: session)
                guard try busy.limited(to: .zero, { try transaction.beginUnlessLocked() }) else { return nil }
                return try run([job], in: transaction)
            } as [(any Error)?]?
        }
        switch outcome {
        case .success(nil): return false
        case .success(let failures?): settle([job], with: .success(failures))
        case .failure(let error): settle([job], with: .failure(error))
        }
        return true
    }

    private func settle(_ jobs: [any WriteJob], with outcome: Result<[(any Error)?], any Error>) {
        switch outcome {
        case .success(let failures):
            for (job, failure) in zip(jobs, failures) {
                if let failure { job.fail(failure) } else { job.succeed() }
            }
        case .failure(let error):
            let cause = (error as? WholeBatchFailed)?.cause ?? StorageError(error, path: path)
            for job in jobs { job.fail(cause) }
        }
        truncateLogIfLong()
    }

    /// - Returns: for each job what its body threw, nil where it is committed.
    private func run(_ jobs: [any WriteJob], on session: SQLiteSession) throws -> [(any Error)?] {
        let transaction = SQLiteTransaction(session: session)
        try transaction.begin()
        return try run(jobs, in: transaction)
    }

    private func run(_ jobs: [any WriteJob], in transaction: SQLiteTransaction) throws -> [(any Error)?] {
        do {
            let failures = try runBodies(jobs, in: transaction)
            if failures.allSatisfy({ $0 != nil }) {
                transaction.rollback()
            } else {
                try transaction.commit()
                if let tail = transaction.appendedTail { head.advance(to: tail) }
            }
            return failures
        } catch {
            transaction.rollback()
            throw error
        }
    }

    private func runBodies(
        _ jobs: [any WriteJob], in transaction: SQLiteTransaction
    ) throws -> [(any Error)?] {
        if jobs.count == 1 {
            // Alone in its transaction, a body needs no savepoint: the rollback of all is its own.
            do {
                try jobs[0].run(in: transaction)
                try transaction.checkForeignKeys()
                return [nil]
            } catch {
                return [error]
            }
        }
        var failures: [(any Error)?] = []
        failures.reserveCapacity(jobs.count)
        for job in jobs {
            do {
                try transaction.isolated { try job.run(in: transaction) }
                failures.append(nil)
            } catch let error as WholeBatchFailed {
                throw error
            } catch {
                failures.append(error)
            }
        }
        return failures
    }

    // MARK: The log

    private static let batchesBetweenLooks = 64

    /// SQLite moves the log into the file by itself, but starts it anew only at a moment without readers; under steady
    /// reading that moment never comes, so a long log waits for it, briefly.
    private func truncateLogIfLong() {
        guard batches.add(1, ordering: .relaxed).newValue % Self.batchesBetweenLooks == 0,
            FileFacts.size(of: path + "-wal") ?? 0 > logLimit
        else { return }
        busy.limited(to: .milliseconds(100)) {
            _ = try? connections.write { try $0.run("PRAGMA wal_checkpoint(TRUNCATE)") }
        }
    }
}
