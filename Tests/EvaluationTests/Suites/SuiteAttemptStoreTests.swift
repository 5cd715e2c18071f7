import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@testable import Evaluation

@Suite struct SuiteAttemptStoreTests {
    private let store = SuiteAttemptStore()

    @Test func `attempts are kept by evaluation, case and repeat, the last word counting`() async throws {
        let temporary = try TemporaryStore(migrations: SuiteAttemptStore.migrations)
        let attempt = SuiteAttempt(number: 2, status: .notJudged, output: "42", cost: Money(nanodollars: 7))
        var judged = attempt
        judged.status = .passed
        let last = judged
        try await temporary.database.write { [store] transaction in
            try store.begin("s", id: "one", at: Timestamp(seconds: 1), in: transaction)
            try store.append(attempt, of: "key", to: "one", in: transaction)
            try store.append(last, of: "key", to: "one", in: transaction)
            try store.append(attempt, of: "key", to: "two", in: transaction)
        }
        let kept = try await temporary.database.read { [store] in try store.attempts(of: "one", in: $0) }
        #expect(kept == [.init(caseKey: "key", number: 2): judged])
    }

    @Test func `the last evaluation of a suite is the one begun last`() async throws {
        let temporary = try TemporaryStore(migrations: SuiteAttemptStore.migrations)
        try await temporary.database.write { [store] transaction in
            try store.begin("s", id: "one", at: Timestamp(seconds: 5), in: transaction)
            try store.begin("other", id: "two", at: Timestamp(seconds: 6), in: transaction)
            // A clock that was put back does not change the order.
            try store.begin("s", id: "three", at: Timestamp(seconds: 4), in: transaction)
        }
        let last = try await temporary.database.read { [store] in try store.last(of: "s", in: $0) }
        #expect(last == .init(id: "three", startedAt: Timestamp(seconds: 4)))
        let none = try await temporary.database.read { [store] in try store.last(of: "none", in: $0) }
        #expect(none == nil)
    }

    @Test func `old evaluations are forgotten with their attempts`() async throws {
        let temporary = try TemporaryStore(migrations: SuiteAttemptStore.migrations)
        try await temporary.database.write { [store] transaction in
            for number in 1...SuiteAttemptStore.kept + 2 {
                try store.begin("s", id: "\(number)", at: Timestamp(seconds: 1), in: transaction)
                try store.append(SuiteAttempt(number: 1, status: .passed), of: "k", to: "\(number)", in: transaction)
            }
        }
        let counts = try await temporary.database.read { [store] reader in
            try (1...SuiteAttemptStore.kept + 2).map { try store.attempts(of: "\($0)", in: reader).count }
        }
        #expect(counts == [0, 0, 1, 1, 1, 1, 1])
    }
}
