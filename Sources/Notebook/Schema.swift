internal import JSON
public import Storage
internal import Vocabulary

extension Notebook {
    /// The table of this room.
    ///
    /// A note's number is that of its entry in the journal: so notes are ordered as they were written, and each is found
    /// beside what the journal says of it.
    public static let migrations = [
        Migration(
            room: "notebook", version: 1,
            statements: [
                """
                CREATE TABLE notebook_entries (
                    number BIGINT NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, project TEXT NOT NULL,
                    kind TEXT NOT NULL, title TEXT NOT NULL, content TEXT NOT NULL, metadata TEXT, at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX notebook_entries_project ON notebook_entries (project, number)",
            ])
    ]
}

/// A row of `notebook_entries`.
struct StoredNote {
    let number: Int64
    let note: Note

    private init?(_ row: any Row) {
        guard let kind = Note.Kind(rawValue: row.text(3)) else { return nil }
        number = row.integer(0)
        note = Note(
            id: row.text(1), project: row.text(2), kind: kind, title: row.text(4), content: row.text(5),
            metadata: row.optionalText(6).flatMap { try? JSON(parsing: $0) }?.objectValue,
            at: Timestamp(microseconds: row.integer(7)))
    }

    static func newest(
        of project: Project, kind: Note.Kind? = nil, limit: Int, in reader: any Reader
    ) throws -> [StoredNote] {
        let kind = SQLValue(kind?.rawValue)
        return try reader.rows(
            """
            SELECT number, id, project, kind, title, content, metadata, at FROM notebook_entries
            WHERE project = ? AND (CAST(? AS TEXT) IS NULL OR kind = ?) ORDER BY number DESC LIMIT ?
            """, [.text(project.path), kind, kind, .integer(Int64(max(0, limit)))], row: StoredNote.init
        ).compactMap(\.self)
    }
}
