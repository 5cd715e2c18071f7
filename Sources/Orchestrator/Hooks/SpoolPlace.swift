internal import Storage

/// How far each file of left decisions was taken.
enum SpoolPlace {
    static let migrations = [
        Migration(
            room: "spool", version: 1,
            statements: ["CREATE TABLE spool_places (file TEXT NOT NULL PRIMARY KEY, taken BIGINT NOT NULL)"])
    ]

    static func taken(of file: String, in reader: any Reader) throws -> Int64 {
        try reader.first("SELECT taken FROM spool_places WHERE file = ?", [.text(file)]) { $0.integer(0) } ?? 0
    }

    static func take(_ file: String, upTo place: Int64, in transaction: any Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO spool_places (file, taken) VALUES (?, ?)
            ON CONFLICT (file) DO UPDATE SET taken = excluded.taken
            """, [.text(file), .integer(place)])
    }

    static func forget(_ file: String, in transaction: any Transaction) throws {
        try transaction.execute("DELETE FROM spool_places WHERE file = ?", [.text(file)])
    }
}
