import Foundation
import GRDB

/// The file of a store, changed behind its back.
struct StoreFile {
    let path: String

    /// Runs statements on it with a connection of its own, as any SQLite tool could.
    func run(_ statements: String...) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            for statement in statements { try database.execute(sql: statement) }
        }
        try queue.close()
    }

    /// The answer of a query of one value.
    func text(_ query: String) throws -> String? {
        let queue = try DatabaseQueue(path: path)
        return try queue.read { try String.fetchOne($0, sql: query) }
    }

    var bytes: Data {
        get throws { try Data(contentsOf: URL(filePath: path)) }
    }

    func write(_ bytes: Data) throws { try bytes.write(to: URL(filePath: path)) }

    /// Overwrites bytes in its middle.
    func damage(at range: Range<Int>) throws {
        var bytes = try bytes
        for index in range { bytes[index] = 0xA5 }
        try write(bytes)
    }

    func truncate(to count: Int) throws { try write(try bytes.prefix(count)) }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    var permissions: Int {
        get throws {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
        }
    }
}
