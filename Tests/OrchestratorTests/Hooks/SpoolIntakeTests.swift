import Approvals
import HookFormats
import JSON
import OrchestratorTestSupport
import Oversight
import Storage
import Testing
import Vocabulary

@testable import Orchestrator

struct SpoolIntakeTests {
    private let walk: Walk
    private let spool: Spool

    init() throws {
        walk = try Walk()
        spool = Spool(folder: "\(walk.store.folder)/spool")
    }

    private func leave(_ numbers: ClosedRange<Int>) throws {
        for number in numbers {
            try spool.append(
                SpoolLine(id: "line\(number)", at: walk.time.now, payload: ["rule": .string("r\(number)")]))
        }
    }

    private func taken() async throws -> [String] {
        try await walk.store.database.journalEntries(after: 0, limit: 1000).filter { $0.kind == "oversight.decided" }
            .compactMap { $0.payload?["line"]?.stringValue }
    }

    @Test func `every line is taken once, in its order`() async throws {
        try leave(1...3)
        #expect(try await walk.orchestrator.takeSpool(in: spool.folder) == 3)
        try leave(4...5)
        #expect(try await walk.orchestrator.takeSpool(in: spool.folder) == 2)
        #expect(try await walk.orchestrator.takeSpool(in: spool.folder) == 0)
        #expect(try await taken() == (1...5).map { "line\($0)" })
    }

    @Test func `several that take at once take each line once`() async throws {
        try leave(1...200)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { try await walk.orchestrator.takeSpool(in: spool.folder) } }
            try await group.waitForAll()
        }
        #expect(try await taken() == (1...200).map { "line\($0)" })
    }

    @Test func `a file that gets no more lines goes, and its place is forgotten`() async throws {
        try leave(1...1)
        try await walk.orchestrator.takeSpool(in: spool.folder)
        #expect(spool.files().count == 1)
        walk.time.advance(by: .seconds(3 * 3600))
        try await walk.orchestrator.takeSpool(in: spool.folder)
        #expect(spool.files().isEmpty)
        let places = try await walk.store.database.read { reader in
            try reader.rows("SELECT file FROM spool_places") { $0.text(0) }
        }
        #expect(places.isEmpty)
        #expect(try await taken() == ["line1"])
    }

    @Test func `both programs know a call by the same hash`() async throws {
        let call = HookToolCall(
            name: "Bash", input: ["command": "echo ü"], actions: [.shell("echo ü")])
        let several = HookToolCall(
            name: "apply_patch", input: [:],
            actions: [.tool(name: "Edit", input: ["b": 1, "a": "ü"]), .tool(name: "Write", input: [:])])
        for call in [call, several] {
            let actions = call.actions.map { AgentAction(told: $0, in: "/work") }
            #expect(RequestedAction(actions, by: ActingAgent(client: "x")).inputHash == call.inputHash)
        }
    }
}
