import JSON
import Notebook
import OrchestratorTestSupport
import Testing

@testable import Orchestrator

@Suite struct NotesTests {
    @Test func `a note is written, listed, found and handed to a run`() async throws {
        let walk = try Walk(ScriptedModel())
        let project = try Project(of: walk.store.folder)
        let draft = try NoteDraft(
            .error, content: "The build hung.", metadata: JSONObject([("error_type", "BuildHang")]))
        let note = try await walk.orchestrator.addNote(draft, to: project)
        #expect(note.id.count == 32)
        #expect(try await walk.orchestrator.notes(of: project, limit: 5) == [note])
        #expect(try await walk.orchestrator.notes(of: project, kind: .decision, limit: 5).isEmpty)
        #expect(try await walk.orchestrator.notes(about: "hung builds", in: project).map(\.note) == [note])
        #expect(try await walk.orchestrator.notes(onErrorType: "buildhang", in: project).map(\.score) == [1])
        #expect(try await walk.orchestrator.notebookStatus(of: project).json["counts"]?["error"] == 1)
        #expect(try await walk.orchestrator.notesForRun(in: project)?.contains("The build hung.") == true)
        #expect(try await walk.journalKinds() == ["notebook.noted"])
        #expect(try await walk.orchestrator.audit().isValid)
    }

    @Test func `a note teaches the memory of failures nothing`() async throws {
        let walk = try Walk(ScriptedModel())
        let project = try Project(of: walk.store.folder)
        try await walk.orchestrator.addNote(NoteDraft(.error, content: "It hung."), to: project)
        #expect(try await walk.orchestrator.failures(limit: 5).isEmpty)
    }
}
