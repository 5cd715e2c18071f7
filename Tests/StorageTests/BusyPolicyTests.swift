import GRDB
import Testing

@testable import Storage

@Suite struct `Waiting for the file` {
    @Test func `pauses start short, grow to a few milliseconds and differ between processes`() {
        let pauses = (0..<20).map { BusyPolicy.pause($0, spread: 4711) }
        #expect(32..<64 ~= pauses[0])
        #expect(pauses[7...].allSatisfy { 2048..<4096 ~= $0 })
        #expect(pauses != (0..<20).map { BusyPolicy.pause($0, spread: 4712) })
    }

    @Test func `no time allowed means no waiting`() {
        #expect(!BusyPolicy(timeout: .zero).wait(0))
        #expect(!BusyPolicy(timeout: .milliseconds(5)).wait(50))
    }

    @Test func `less time is allowed for a while and the usual time after`() {
        let policy = BusyPolicy(timeout: .seconds(10))
        policy.limited(to: .zero) { #expect(!policy.wait(0)) }
        #expect(policy.wait(0))
    }

    @Test func `a write with little patience gives up where another holds the file, and reads go on`() throws {
        let folder = try TemporaryFolder()
        let writing = BusyPolicy(timeout: .seconds(600))
        let connections = try SQLiteConnections(
            path: folder.path + "/a.sqlite", writing: writing, reading: BusyPolicy(timeout: .seconds(600)))
        try connections.write { session in
            try session.run("PRAGMA journal_mode = WAL")
            try session.run("CREATE TABLE items (name TEXT)")
        }
        let other = try DatabaseQueue(path: folder.path + "/a.sqlite")
        try other.writeWithoutTransaction { holding in
            try holding.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: StorageError.self) {
                try writing.limited(to: .zero) {
                    try connections.write { session in
                        _ = try connections.read { try $0.run("SELECT * FROM items") }
                        try session.run("INSERT INTO items VALUES ('a')")
                    }
                }
            }
            try holding.execute(sql: "COMMIT")
        }
        #expect(try connections.write { try $0.run("INSERT INTO items VALUES ('b')") } == 1)
        try other.close()
        try connections.close()
    }
}
