import OrchestratorTestSupport
import Storage
import Testing

@Suite struct `SQLite store` {
    @Test(arguments: DatabaseContract.all)
    func `keeps the contract of every store`(_ contract: DatabaseContract) async throws {
        let store = try TemporaryStore(migrations: DatabaseContract.migrations)
        try await contract.check(store.database)
    }
}
