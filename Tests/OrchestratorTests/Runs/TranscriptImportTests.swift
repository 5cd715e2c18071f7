import Foundation
import OrchestratorTestSupport
import Spending
import Testing

@testable import Orchestrator

@Suite struct TranscriptImportTests {
    private func line(_ message: String, request: String?, output: Int = 10, at: String = "2026-11-22T10:00:00Z")
        -> String
    {
        #"{"type":"assistant",\#(request.map { #""requestId":"\#($0)","# } ?? "")"timestamp":"\#(at)","message":{"#
            + #""id":"\#(message)","model":"claude-sonnet-5","usage":{"input_tokens":1,"output_tokens":\#(output)}}}"#
    }

    /// Imports a transcript of these lines.
    private func importing(_ lines: [String], into walk: Walk) async throws -> TranscriptImport {
        let folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(lines.joined(separator: "\n").utf8).write(to: folder.appending(path: "s.jsonl"))
        return try await walk.orchestrator.importTranscripts(from: folder.path)
    }

    @Test func `an answer that cannot be booked is told, and all others are booked`() async throws {
        let walk = try Walk()
        var lines = (1...450).map { line("msg_\($0)", request: "req_\($0)") }
        lines.insert(line("msg_x", request: "req_x", at: "1969-12-31T10:00:00Z"), at: 225)
        let result = try await importing(lines, into: walk)
        #expect(result.imported + result.unpriced == 450)
        #expect(result.problems.count == 1)
        #expect(result.problems.first?.contains("msg_x:req_x") == true)
        #expect(try await walk.orchestrator.spendingSummary().total.allTime.tokens == 450 * 11)
        #expect(try await importing(lines, into: walk).known == 450)
    }

    @Test func `an answer whose request becomes known later is booked once`() async throws {
        let walk = try Walk()
        _ = try await importing([line("msg_1", request: nil)], into: walk)
        #expect(try await importing([line("msg_1", request: "req_1")], into: walk).known == 1)
        #expect(try await walk.orchestrator.spendingSummary().total.allTime.tokens == 11)
    }
}
