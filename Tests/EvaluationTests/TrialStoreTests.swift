import Evaluation
import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

struct TrialStoreTests {
    private func recorded(
        _ id: String, run: String? = nil, attempt: Int64 = 1, at seconds: Int64 = 100, label: Trial.Label? = nil,
        score: Double? = 1, operation: String = "answer"
    ) -> RecordedTrial {
        let grades = score.map { score in
            [
                Grade(
                    grader: "refusal", score: score, passed: score >= 0.5, reason: "r",
                    spans: [.init(start: 0, end: 1, score: 0, reason: "s")], failureType: score >= 0.5 ? nil : .refusal)
            ]
        }
        return RecordedTrial(
            trial: Trial(
                id: id, operation: operation, prompt: "p", output: "o", label: label, metadata: ["group": "g"]),
            verdict: grades.map { Verdict(grades: $0, score: score ?? 0, passed: (score ?? 0) >= 0.5) } ?? .notJudged,
            cost: Money(nanodollars: 1_500_000), latency: .milliseconds(250), at: Timestamp(seconds: seconds),
            runID: run ?? "run-\(id)", attempt: attempt)
    }

    /// Runs `body` on a store that holds `trials`.
    private func withStore(
        _ trials: [RecordedTrial], _ body: (TrialStore, any Database) async throws -> Void
    ) async throws {
        let temporary = try TemporaryStore(migrations: EvaluationSchema.migrations)
        defer { withExtendedLifetime(temporary) {} }
        let store = TrialStore(temporary.database)
        try await temporary.database.write { transaction in
            for trial in trials { try store.append(trial, in: transaction) }
        }
        try await body(store, temporary.database)
    }

    private func lines(_ store: TrialStore, _ filter: TrialFilter = .init()) async throws -> [Trial] {
        var bytes: [UInt8] = []
        try await store.export(filter) { bytes += $0 }
        return try TrialReader {
            defer { bytes = [] }
            return bytes
        }.map { try $0.get() }
    }

    @Test func `what is stored is read back`() async throws {
        let trials = [recorded("a", label: .good), recorded("b", score: 0.1), recorded("c", score: nil)]
        try await withStore(trials) { (store, _) async throws in
            let page = try await store.page()
            #expect(page.map(\.recorded) == trials)
            #expect(page.map(\.number) == [1, 2, 3])
        }
    }

    @Test func `the same attempt of a run is stored once`() async throws {
        try await withStore([recorded("a", run: "r")]) { (store, database) async throws in
            let again = recorded("a", run: "r")
            let second = recorded("a", run: "r", attempt: 2)
            let added = try await database.write { transaction in
                [try store.append(again, in: transaction), try store.append(second, in: transaction)]
            }
            #expect(added == [false, true])
            #expect(try await store.page().count == 2)
        }
    }

    @Test func `a transaction that fails stores nothing`() async throws {
        struct Undo: Error {}
        try await withStore([]) { (store, database) async throws in
            let trial = recorded("a")
            await #expect(throws: Undo.self) {
                try await database.write { transaction in
                    try store.append(trial, in: transaction)
                    throw Undo()
                }
            }
            #expect(try await store.page().isEmpty)
        }
    }

    @Test func `pages follow each other without gaps`() async throws {
        try await withStore((0..<7).map { recorded("\($0)") }) { (store, _) async throws in
            let first = try await store.page(count: 3)
            let second = try await store.page(after: first[2].number, count: 10)
            #expect((first + second).map(\.recorded.trial.id) == ["0", "1", "2", "3", "4", "5", "6"])
        }
    }

    @Test func `an exported trial keeps its operation and gets the label that is known or found`() async throws {
        try await withStore([
            recorded("known", label: .bad, score: 1), recorded("passed"),
            recorded("failed", score: 0, operation: "code"),
            recorded("unjudged", score: nil),
        ]) { (store, _) async throws in
            let exported = try await lines(store)
            #expect(exported.map(\.label) == [.bad, .good, .bad, nil])
            #expect(exported.map(\.operation) == ["answer", "answer", "code", "answer"])
            #expect(
                exported.map { $0.metadata?["recorded"]?["label_from"]?.stringValue } == [
                    "source", "verdict", "verdict", nil,
                ])
            #expect(exported[2].metadata?["recorded"]?["failure_type"] == "refusal")
            #expect(exported[0].metadata?["group"] == "g")
        }
    }

    @Test func `the export says what the store knows besides`() async throws {
        try await withStore([recorded("a")]) { (store, _) async throws in
            let recorded = try await lines(store)[0].metadata?["recorded"]
            #expect(
                recorded?.description
                    == #"{"at":"1970-01-01T00:01:40.000Z","run":"run-a","attempt":1,"cost_usd":0.0015,"latency_ms":250.0,"#
                    + #""score":1.0,"label_from":"verdict"}"#)
        }
    }

    @Test func `an export can be narrowed`() async throws {
        try await withStore([
            recorded("a", at: 100), recorded("b", at: 200, score: 0), recorded("c", at: 300, label: .bad),
            recorded("d", at: 400, operation: "code"), recorded("e", at: 500, score: nil),
        ]) { (store, _) async throws in
            #expect(try await lines(store, .init(label: .bad)).map(\.id) == ["b", "c"])
            #expect(try await lines(store, .init(since: Timestamp(seconds: 300))).map(\.id) == ["c", "d", "e"])
            #expect(try await lines(store, .init(operation: "code")).map(\.id) == ["d"])
            #expect(try await lines(store, .init(label: .good, limit: 1)).map(\.id) == ["a"])
            #expect(try await lines(store, .init(limit: 0)).isEmpty)
        }
    }

    @Test func `an export longer than a page is whole`() async throws {
        try await withStore((0..<450).map { recorded("\($0)") }) { (store, _) async throws in
            #expect(try await lines(store).map(\.id) == (0..<450).map(String.init))
        }
    }

    @Test func `a writer that fails ends the export`() async throws {
        struct DiskFull: Error {}
        try await withStore([recorded("a")]) { (store, _) async throws in
            await #expect(throws: DiskFull.self) { try await store.export { _ in throw DiskFull() } }
        }
    }

    @Test func `a printed grade has the documented fields`() {
        let grade = Grade(grader: "refusal", score: 0, passed: false, reason: "r", failureType: .refusal)
        #expect(
            grade.line(trialID: "t").description
                == #"{"id":"t","grader":"refusal","score":0.0,"passed":false,"reason":"r","failure_type":"refusal","spans":[]}"#
        )
    }
}
