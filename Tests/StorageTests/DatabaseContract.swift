import JSON
import Storage
import Testing
import Vocabulary

/// What every engine promises, written against `any Database` so that each runs the same checks.
///
/// An engine's suite makes an empty store with `DatabaseContract.migrations` for each check and calls it.
struct DatabaseContract {
    static let migrations = [
        Migration(
            room: "contract", version: 1,
            statements: [
                "CREATE TABLE parent (id TEXT PRIMARY KEY, amount BIGINT NOT NULL CHECK (amount >= 0), note TEXT)",
                """
                CREATE TABLE child (
                    id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent (id), weight DOUBLE PRECISION
                )
                """,
            ])
    ]

    let name: String
    let check: @Sendable (any Database) async throws -> Void

    static let all = [
        everyTypeComesBack, changesAreCounted, failedBodyChangesNothing, foreignKeysHold, deferredWritesBesideFailures,
        upsertAndReturning, snapshotStaysStill, readsCannotWrite, wrongArgumentCountIsRefused, nestedQueriesOfOneText,
        sameStatementManyTimes, journalCountsUp, journalEntryGoesWithItsTransaction, counterMoves,
        unknownStatementIsNamed, manyReadersAtOnce, aCancelledWriteStillRuns,
    ]
}

extension DatabaseContract: CustomTestStringConvertible {
    var testDescription: String { name }

    static let at = Timestamp(seconds: 1_795_370_979)

    static let everyTypeComesBack = DatabaseContract(name: "every type of value comes back as it went in") { store in
        let texts = ["", "a", "žluťoučký 🐎", "nul\u{0}inside", String(repeating: "x", count: 70_000)]
        try await store.write { transaction in
            for (index, text) in texts.enumerated() {
                try transaction.execute(
                    "INSERT INTO parent (id, amount, note) VALUES (?, ?, ?)",
                    [.text("p\(index)"), .integer(.max - Int64(index)), .text(text)])
            }
            try transaction.execute("INSERT INTO parent (id, amount, note) VALUES (?, ?, ?)", ["null", 0, nil])
            try transaction.execute(
                "INSERT INTO child (id, parent_id, weight) VALUES (?, ?, ?)", ["c", "p0", .real(0.1)])
        }
        let read = try await store.read { reader in
            try reader.rows("SELECT note, amount FROM parent WHERE note IS NOT NULL ORDER BY id") {
                ($0.text(0), $0.integer(1))
            }
        }
        #expect(read.map(\.0) == texts)
        #expect(read.map(\.1) == texts.indices.map { Int64.max - Int64($0) })
        let weight = try await store.read { try $0.first("SELECT weight FROM child") { $0.real(0) } }
        #expect(weight == 0.1)
        let missing = try await store.read { reader in
            try reader.first("SELECT note FROM parent WHERE id = ?", ["null"]) { ($0.isNull(0), $0.optionalText(0)) }
        }
        #expect(missing?.0 == true && missing?.1 == nil)
    }

    static let changesAreCounted = DatabaseContract(name: "execute says how many rows it changed") { store in
        let counts = try await store.write { transaction in
            [
                try transaction.execute(insertParent, ["a", 1]), try transaction.execute(insertParent, ["b", 2]),
                try transaction.execute("UPDATE parent SET amount = amount + 1", []),
                try transaction.execute("UPDATE parent SET amount = 0 WHERE id = ?", ["none"]),
                try transaction.execute("DELETE FROM parent", []),
            ]
        }
        #expect(counts == [1, 1, 2, 0, 2])
    }

    static let failedBodyChangesNothing = DatabaseContract(name: "a body that throws changes nothing") { store in
        await #expect(throws: Refusal.self) {
            try await store.write { transaction in
                try transaction.execute(insertParent, ["a", 1])
                try transaction.append(JournalEvent(kind: "contract.refused", at: at, payload: nil))
                throw Refusal()
            }
        }
        try await expectParents(in: store, [])
        try await expectJournal(in: store, [])
    }

    static let foreignKeysHold = DatabaseContract(name: "a row that refers to nothing is refused") { store in
        let error = await #expect(throws: StorageError.self) {
            try await store.write { transaction in
                try transaction.execute("INSERT INTO child (id, parent_id) VALUES (?, ?)", ["c", "nobody"])
            }
        }
        #expect(error?.code == .constraint)
    }

    static let deferredWritesBesideFailures = DatabaseContract(
        name: "of many writes at once, those that throw take nothing with them"
    ) { store in
        let failures = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask {
                    do {
                        try await store.write { transaction in
                            try transaction.execute(insertParent, [.text("p\(index)"), .integer(Int64(index))])
                            try transaction.append(
                                JournalEvent(kind: "contract.written", at: at, payload: .integer(Int64(index))))
                            if index % 3 == 0 { throw Refusal() }
                        }
                        return false
                    } catch {
                        return error is Refusal
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(failures == 67)
        let expected = (0..<200).filter { $0 % 3 != 0 }.map { "p\($0)" }.sorted()
        try await expectParents(in: store, expected)
        try await expectJournal(in: store, (1...133).map { Int64($0) })
    }

    static let upsertAndReturning = DatabaseContract(name: "ON CONFLICT and RETURNING work together") { store in
        let amounts = try await store.write { transaction in
            try (1...3).map { _ in
                try transaction.first(
                    """
                    INSERT INTO parent (id, amount) VALUES (?, ?)
                    ON CONFLICT (id) DO UPDATE SET amount = parent.amount + excluded.amount RETURNING amount
                    """, ["a", 5]
                ) { $0.integer(0) }
            }
        }
        #expect(amounts == [5, 10, 15])
    }

    static let snapshotStaysStill = DatabaseContract(name: "a body sees its own writes, others see them when done") {
        store in
        let seen = try await store.write { transaction in
            try transaction.execute(insertParent, ["a", 1])
            return try transaction.first("SELECT count(*) FROM parent") { $0.integer(0) }
        }
        #expect(seen == 1)
        try await expectParents(in: store, ["a"])
    }

    static let readsCannotWrite = DatabaseContract(name: "a read cannot change anything") { store in
        await #expect(throws: StorageError.self) {
            try await store.read { try $0.query("DELETE FROM parent", []) { _ in } }
        }
    }

    static let wrongArgumentCountIsRefused = DatabaseContract(name: "too few or too many values are refused") { store in
        for arguments in [[], ["a"], ["a", 1, "more"]] as [[SQLValue]] {
            let error = await #expect(throws: StorageError.self) {
                try await store.write { try $0.execute(insertParent, arguments) }
            }
            #expect(error?.code == .statement)
        }
    }

    static let nestedQueriesOfOneText = DatabaseContract(name: "a query may run inside itself") { store in
        try await fill(store, 3)
        let pairs = try await store.read { reader in
            var pairs: [String] = []
            try reader.query("SELECT id FROM parent ORDER BY id", []) { outer in
                let first = outer.text(0)
                try reader.query("SELECT id FROM parent ORDER BY id", []) { pairs.append(first + $0.text(0)) }
            }
            return pairs
        }
        #expect(pairs == ["00", "01", "02", "10", "11", "12", "20", "21", "22"])
    }

    static let sameStatementManyTimes = DatabaseContract(name: "a failed statement can be used again") { store in
        try await store.write { transaction in
            try transaction.execute(insertParent, ["a", 1])
            #expect(throws: StorageError.self) { try transaction.execute(insertParent, ["a", 1]) }
            #expect(throws: StorageError.self) { try transaction.execute(insertParent, ["b", -1]) }
            try transaction.execute(insertParent, ["b", 2])
        }
        try await expectParents(in: store, ["a", "b"])
    }

    static let unknownStatementIsNamed = DatabaseContract(name: "a statement with a fault is named") { store in
        let error = await #expect(throws: StorageError.self) {
            try await store.read { try $0.query("SELEKT 1", []) { _ in } }
        }
        #expect(error?.code == .statement)
        #expect(error?.description.contains("SELEKT 1") == true)
    }

    static let journalCountsUp = DatabaseContract(name: "the journal counts from one without gaps") { store in
        for _ in 0..<3 {
            let pair = try await store.write { transaction in
                [
                    try transaction.append(JournalEvent(kind: "contract.first", at: at, payload: ["a": 1])),
                    try transaction.append(JournalEvent(kind: "contract.second", at: at, payload: nil)),
                ]
            }
            #expect(pair[1] == pair[0] + 1)
        }
        try await expectJournal(in: store, [1, 2, 3, 4, 5, 6])
    }

    static let journalEntryGoesWithItsTransaction = DatabaseContract(
        name: "a body that throws leaves no number of the journal unused"
    ) { store in
        let append: @Sendable (any Transaction) throws -> Void = {
            _ = try $0.append(JournalEvent(kind: "contract.written", at: at, payload: nil))
        }
        try await store.write(append)
        await #expect(throws: Refusal.self) {
            try await store.write { transaction in
                try append(transaction)
                throw Refusal()
            }
        }
        try await store.write(append)
        try await expectJournal(in: store, [1, 2])
    }

    static let counterMoves = DatabaseContract(name: "the counter moves with every commit and only then") { store in
        let before = try await store.changeCounter()
        let unmoved = try await store.changeCounter()
        #expect(unmoved == before)
        try await fill(store, 1)
        let after = try await store.changeCounter()
        #expect(after != before)
        let still = try await store.changeCounter()
        #expect(still == after)
    }

    static let manyReadersAtOnce = DatabaseContract(name: "hundreds of reads and writes at once all come to an end") {
        store in
        try await fill(store, 10)
        let sums = try await withThrowingTaskGroup(of: Int64?.self) { group in
            for index in 0..<400 {
                group.addTask {
                    if index % 4 == 0 {
                        _ = try await store.write { try $0.execute("UPDATE parent SET note = ?", [.text("\(index)")]) }
                    }
                    return try await store.read { try $0.first("SELECT sum(amount) FROM parent") { $0.integer(0) } }
                }
            }
            return try await group.reduce(into: Set<Int64?>()) { $0.insert($1) }
        }
        #expect(sums == [45])
    }

    static let aCancelledWriteStillRuns = DatabaseContract(name: "a write runs although its caller was cancelled") {
        store in
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await fill(store, 2)
        }
        _ = await task.result
        try await expectParents(in: store, ["0", "1"])
    }
}

private struct Refusal: Error {}

private let insertParent = "INSERT INTO parent (id, amount) VALUES (?, ?)"

private func fill(_ store: any Database, _ count: Int64) async throws {
    try await store.write { transaction in
        for index in 0..<count { try transaction.execute(insertParent, [.text("\(index)"), .integer(index)]) }
    }
}

private func expectParents(
    in store: any Database, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let found = try await store.read { try $0.rows("SELECT id FROM parent ORDER BY id") { $0.text(0) } }
    #expect(found == expected, sourceLocation: sourceLocation)
}

private func expectJournal(
    in store: any Database, _ expected: [Int64], sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let found = try await store.read { try $0.rows("SELECT seq FROM journal ORDER BY seq") { $0.integer(0) } }
    #expect(found == expected, sourceLocation: sourceLocation)
}
