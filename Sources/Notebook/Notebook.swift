internal import Crypto
internal import JSON
public import Storage
public import Vocabulary

/// What a project has decided, what went wrong in it, and which patterns hold there.
///
/// People and agents write notes; later runs in the same project read them. A note is text from outside: it is cleaned,
/// bounded, and handed on as data, never as an instruction. It is never changed; a newer one corrects it.
///
///     let notebook = Notebook()
///     let draft = try NoteDraft(.decision, title: "Store", content: "One SQLite file; no server to start.")
///     try await database.write { try notebook.append(draft, id: id, to: project, at: now, in: $0) }
///     let status = try await database.read { try notebook.status(of: project, in: $0) }
///
/// - Note: Notes are no journal. The journal is the record of what the program did; it holds only a hash of each note, by
///   which `status` tells a note that was changed behind the program's back.
public struct Notebook: Sendable {
    /// A notebook.
    public init() {}
}

extension Notebook {
    /// Writes a note, and its hash into the journal, in the same transaction.
    ///
    /// - Parameter id: 32 hexadecimal digits that no other note has.
    /// - Throws: `StorageError`.
    @discardableResult
    public func append(
        _ draft: NoteDraft, id: String, to project: Project, at now: Timestamp, in transaction: any Transaction
    ) throws -> Note {
        let note = Note(
            id: id, project: project.path, kind: draft.kind, title: draft.title, content: draft.content,
            metadata: draft.metadata, at: now)
        let sequence = try transaction.append(
            JournalEvent(
                kind: "notebook.noted", at: now,
                payload: [
                    "id": .string(id), "kind": .string(note.kind.rawValue), "project": .string(note.project),
                    "sha256": .string(note.fingerprint),
                ]))
        try transaction.execute(
            """
            INSERT INTO notebook_entries (number, id, project, kind, title, content, metadata, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(sequence), .text(id), .text(note.project), .text(note.kind.rawValue), .text(note.title),
                .text(note.content), .init(note.metadata.map { JSON.object($0).description }), .init(now),
            ])
        return note
    }

    /// The newest notes of a project, newest first.
    ///
    /// - Parameter kind: only of this kind; nil takes all.
    /// - Throws: `StorageError`.
    public func notes(
        of project: Project, kind: Note.Kind? = nil, limit: Int, in reader: any Reader
    ) throws -> [Note] {
        try StoredNote.newest(of: project, kind: kind, limit: limit, in: reader).map(\.note)
    }

    /// How many notes of each kind a project has, the newest, and those that were altered since they were written.
    ///
    /// A note is altered where its text does not have the hash that the journal holds of it, or the journal holds none.
    ///
    /// - Throws: `StorageError`.
    public func status(of project: Project, recent limit: Int = 3, in reader: any Reader) throws -> NotebookStatus {
        var status = NotebookStatus(project: project)
        for stored in try StoredNote.newest(of: project, limit: .max, in: reader) {
            status.counts[stored.note.kind, default: 0] += 1
            if status.recent.count < limit { status.recent.append(stored.note) }
            let entry = try reader.journalEntries(after: stored.number - 1, limit: 1).first
            let isKept = entry?.sequence == stored.number && entry?.payload?["id"]?.stringValue == stored.note.id
            // A payload can be erased for a person; there is then nothing to compare with.
            if let entry, entry.sequence == stored.number, entry.payload == nil { continue }
            if !isKept || entry?.payload?["sha256"]?.stringValue != stored.note.fingerprint {
                status.altered.append(stored.note.id)
            }
        }
        return status
    }
}

extension Note {
    /// SHA-256 of everything a reader sees, in lower-case hexadecimal digits.
    var fingerprint: String {
        let text: JSON = [
            "kind": .string(kind.rawValue), "title": .string(title), "content": .string(content),
            "metadata": metadata.map(JSON.object) ?? .null,
        ]
        return SHA256.hash(data: text.serialized()).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
