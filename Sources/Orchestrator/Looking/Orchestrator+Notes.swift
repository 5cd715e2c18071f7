public import JSON
public import Notebook
internal import Storage
internal import Vocabulary

extension Orchestrator {
    /// Writes a note about a project; it is durably written when this returns.
    ///
    /// A note teaches the memory of failures nothing: memory recognises prompts, and a note has none.
    ///
    /// - Throws: `StorageError`.
    @discardableResult
    public func addNote(_ draft: NoteDraft, to project: Project) async throws -> Note {
        let (id, now) = (services.newID(), services.now())
        return try await services.database.write { try Notebook().append(draft, id: id, to: project, at: now, in: $0) }
    }

    /// The newest notes of a project, newest first.
    ///
    /// - Throws: `StorageError`.
    public func notes(of project: Project, kind: Note.Kind? = nil, limit: Int) async throws -> [Note] {
        try await services.database.read { try Notebook().notes(of: project, kind: kind, limit: limit, in: $0) }
    }

    /// How many notes of each kind a project has, the newest, and those that were altered.
    ///
    /// - Throws: `StorageError`.
    public func notebookStatus(of project: Project) async throws -> NotebookStatus {
        try await services.database.read { try Notebook().status(of: project, in: $0) }
    }

    /// The notes about a topic, best first.
    ///
    /// - Throws: `StorageError`.
    public func notes(about topic: String, in project: Project, limit: Int = 10) async throws -> [NoteMatch] {
        try await services.database.read { try Notebook().search(topic: topic, of: project, limit: limit, in: $0) }
    }

    /// The noted errors of a type, best first.
    ///
    /// - Throws: `StorageError`.
    public func notes(onErrorType type: String, in project: Project, limit: Int = 10) async throws -> [NoteMatch] {
        try await services.database.read { try Notebook().search(errorType: type, of: project, limit: limit, in: $0) }
    }

    /// A project's notes as material for a run (`AgentRequest.context`); nil where it has none.
    ///
    /// - Throws: `StorageError`.
    public func notesForRun(in project: Project) async throws -> String? {
        try await services.database.read { try Notebook().notesForRun(in: project, reader: $0) }
    }
}

extension NotebookStatus {
    /// The status for machines.
    public var json: JSON {
        [
            "project": .string(project.path), "total": .integer(Int64(total)),
            "counts": .object(
                JSONObject(Note.Kind.allCases.map { ($0.rawValue, .integer(Int64(counts[$0] ?? 0))) })),
            "recent": .array(recent.map(\.json)), "altered": .array(altered.map(JSON.string)),
        ]
    }
}

extension NoteMatch {
    /// The match for machines.
    public var json: JSON {
        guard case .object(var object) = note.json else { return note.json }
        object["score"] = .double(score)
        return .object(object)
    }
}
