internal import Foundation
public import Storage

/// A store in a folder of its own, which goes with it.
///
///     let store = try TemporaryStore(migrations: SpendingSchema.migrations)
///     try await store.database.write { … }
public final class TemporaryStore: Sendable {
    /// The folder that holds the store and nothing else.
    public let folder: String
    /// The store.
    public let database: SQLiteDatabase

    private let migrations: [Migration]
    private let options: SQLiteOptions

    /// Opens a new store with these tables.
    public init(migrations: [Migration] = [], options: SQLiteOptions = .init()) throws {
        let url = FileManager.default.temporaryDirectory.appending(
            path: "task-orchestrator-test-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder =
            url.path(percentEncoded: false).hasSuffix("/")
            ? String(url.path(percentEncoded: false).dropLast()) : url.path(percentEncoded: false)
        self.migrations = migrations
        self.options = options
        do {
            database = try SQLiteDatabase.open(at: folder + "/state.sqlite", migrations: migrations, options: options)
        } catch {
            try? FileManager.default.removeItem(at: url)
            throw error
        }
    }

    /// The store's file.
    public var path: String { database.path }

    /// Opens the same file once more with connections of its own, as another process would.
    public func openAgain() throws -> SQLiteDatabase {
        try SQLiteDatabase.open(at: path, migrations: migrations, options: options)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
