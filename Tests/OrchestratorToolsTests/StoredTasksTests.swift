import JSON
import ModelContextProtocol
import Orchestrator
import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import OrchestratorTools

/// What every store of tasks must do, and that the orchestrator's does it across processes.
@Suite struct StoredTasksTests {
    enum Kind: CaseIterable { case inMemory, stored }

    private let folder: TemporaryStore
    private let orchestrator: Orchestrator

    init() throws {
        folder = try TemporaryStore()
        orchestrator = try Orchestrator.open(at: folder.folder + "/home", models: [])
    }

    private func store(_ kind: Kind) -> any TaskStore {
        kind == .inMemory ? InMemoryTaskStore() : StoredTasks(calls: orchestrator.followedCalls)
    }

    private func task(
        _ id: String = "t", principal: String = "ada", owner: String = "one", keptUntil: Int64? = nil,
        document: String = "{}"
    ) -> StoredTask {
        StoredTask(
            id: id, principal: principal, owner: owner, createdAt: Timestamp(seconds: 100),
            leasedUntil: Timestamp(seconds: 160), keptUntil: keptUntil.map(Timestamp.init(seconds:)),
            document: document)
    }

    @Test(arguments: Kind.allCases) func `a task comes back as it was added`(_ kind: Kind) async throws {
        let store = store(kind)
        let task = task(document: #"{"status":"working","message":"größer"}"#)
        #expect(try await store.add(task, limit: 1))
        #expect(try await store.task("t") == task)
        #expect(try await store.task("other") == nil)
    }

    @Test(arguments: Kind.allCases) func `an id is taken once`(_ kind: Kind) async throws {
        let store = store(kind)
        #expect(try await store.add(task(), limit: 10))
        #expect(try await !store.add(task(principal: "bob"), limit: 10))
        #expect(try await store.task("t")?.principal == "ada")
    }

    @Test(arguments: Kind.allCases) func `the limit counts the tasks of one principal, ended ones too`(
        _ kind: Kind
    ) async throws {
        let store = store(kind)
        #expect(try await store.add(task("1"), limit: 2))
        #expect(try await store.add(task("2"), limit: 2))
        #expect(try await store.end(task("2", keptUntil: 500)))
        #expect(try await !store.add(task("3"), limit: 2))
        #expect(try await store.add(task("4", principal: "bob"), limit: 2))
    }

    @Test(arguments: Kind.allCases) func `only its owner ends a task, and only once`(_ kind: Kind) async throws {
        let store = store(kind)
        _ = try await store.add(task(), limit: 10)
        #expect(try await !store.end(task(owner: "two", keptUntil: 500, document: "stolen")))
        #expect(try await store.end(task(keptUntil: 500, document: "first")))
        #expect(try await !store.end(task(keptUntil: 600, document: "second")))
        #expect(try await store.task("t")?.document == "first")
        #expect(try await store.task("t")?.keptUntil == Timestamp(seconds: 500))
    }

    @Test(arguments: Kind.allCases) func `a task is abandoned when its lease has run out, not before`(
        _ kind: Kind
    ) async throws {
        let store = store(kind)
        _ = try await store.add(task(), limit: 10)
        let end = task(keptUntil: 500, document: "abandoned")
        #expect(try await !store.endAbandoned(end, at: Timestamp(seconds: 160)))
        try await store.renewLeases(of: "one", until: Timestamp(seconds: 200))
        #expect(try await !store.endAbandoned(end, at: Timestamp(seconds: 161)))
        #expect(try await store.endAbandoned(end, at: Timestamp(seconds: 201)))
        #expect(try await !store.endAbandoned(end, at: Timestamp(seconds: 202)))
        #expect(try await !store.end(task(keptUntil: 500, document: "too late")))
        #expect(try await store.task("t")?.document == "abandoned")
    }

    @Test(arguments: Kind.allCases) func `an owner prolongs its own leases alone`(_ kind: Kind) async throws {
        let store = store(kind)
        _ = try await store.add(task("1"), limit: 10)
        _ = try await store.add(task("2", owner: "two"), limit: 10)
        try await store.renewLeases(of: "one", until: Timestamp(seconds: 200))
        #expect(try await store.task("1")?.leasedUntil == Timestamp(seconds: 200))
        #expect(try await store.task("2")?.leasedUntil == Timestamp(seconds: 160))
    }

    @Test(arguments: Kind.allCases) func `what need be kept no longer is forgotten, and nothing else`(
        _ kind: Kind
    ) async throws {
        let store = store(kind)
        for id in ["open", "kept", "over"] { _ = try await store.add(task(id), limit: 10) }
        _ = try await store.end(task("kept", keptUntil: 501))
        _ = try await store.end(task("over", keptUntil: 500))
        try await store.forget(at: Timestamp(seconds: 500), abandonedBefore: Timestamp(seconds: 160))
        #expect(try await store.task("open") != nil)
        #expect(try await store.task("kept") != nil)
        #expect(try await store.task("over") == nil)
        try await store.forget(at: Timestamp(seconds: 500), abandonedBefore: Timestamp(seconds: 161))
        #expect(try await store.task("open") == nil)
        #expect(try await store.task("kept") != nil)
    }

    @Test func `a store that was closed and opened again has its tasks`() async throws {
        let tasks = StoredTasks(calls: orchestrator.followedCalls)
        _ = try await tasks.add(task("done"), limit: 10)
        _ = try await tasks.end(task("done", keptUntil: 500, document: "result"))
        try await orchestrator.close()
        let again = try Orchestrator.open(at: folder.folder + "/home", models: [])
        #expect(try await StoredTasks(calls: again.followedCalls).task("done")?.document == "result")
        try await again.close()
    }

    @Test func `of many who find a task abandoned one writes its end`() async throws {
        let other = try Orchestrator.open(at: folder.folder + "/home", models: [])
        let stores = [orchestrator, other].map { StoredTasks(calls: $0.followedCalls) }
        _ = try await stores[0].add(task(), limit: 10)
        let ends = (0..<20).map { task(keptUntil: 500, document: "\($0)") }
        let written = try await withThrowingTaskGroup(of: String?.self) { group in
            for (index, end) in ends.enumerated() {
                group.addTask {
                    try await stores[index % 2].endAbandoned(end, at: Timestamp(seconds: 200)) ? end.document : nil
                }
            }
            return try await group.reduce(into: [String]()) { written, document in
                if let document { written.append(document) }
            }
        }
        #expect(written.count == 1)
        #expect(try await stores[1].task("t")?.document == written.first)
        try await other.close()
    }
}
