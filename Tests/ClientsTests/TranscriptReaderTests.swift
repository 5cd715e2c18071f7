import Foundation
import Testing
import Vocabulary

@testable import Clients

/// A folder of transcripts that goes with the test.
final class TranscriptFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "transcripts-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func write(_ name: String, _ lines: [String], end: String = "\n") throws {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((lines.joined(separator: "\n") + end).utf8).write(to: file)
    }

    func read(lineLimit: Int = 1 << 20) async throws -> TranscriptReading {
        try await TranscriptReader(folder: path, lineLimit: lineLimit).read()
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// One line as Claude Code writes it for a content block.
private func line(
    _ message: String = "msg_1", request: String? = "req_1", output: Int = 9, session: String = "s1",
    at: String = "2026-11-22T10:00:00.000Z", sidechain: Bool = false, model: String = "claude-sonnet-5",
    usage: String = "", extra: String = ""
) -> String {
    let requestID = request.map { #""requestId":"\#($0)","# } ?? ""
    return #"{"parentUuid":null,"isSidechain":\#(sidechain),\#(requestID)\#(extra)"sessionId":"\#(session)","#
        + #""type":"assistant","timestamp":"\#(at)","message":{"id":"\#(message)","model":"\#(model)","#
        + #""role":"assistant","content":[{"type":"text","text":"hi"}],"#
        + #""usage":{"input_tokens":3\#(usage),"output_tokens":\#(output)}}}"#
}

@Suite struct TranscriptReaderTests {
    @Test func `lines of one answer with 9, 9 and 159 tokens are one answer of 159`() async throws {
        let folder = try TranscriptFolder()
        try folder.write("p/s1.jsonl", [line(output: 9), line(output: 9), line(output: 159)])
        let reading = try await folder.read()
        #expect(reading.charges.map(\.usage.outputTokens) == [159])
        #expect(reading.usageLines == 3)
    }

    @Test func `the largest usage counts, whichever line comes last`() async throws {
        let folder = try TranscriptFolder()
        try folder.write("p/s1.jsonl", [line(output: 159), line(output: 9)])
        #expect(try await folder.read().charges.map(\.usage.outputTokens) == [159])
    }

    @Test func `copies in a resumed session's file are one answer of the session that came first`() async throws {
        let folder = try TranscriptFolder()
        try folder.write("p/a.jsonl", [line(output: 159, session: "resumed", at: "2026-11-22T10:00:01Z")])
        try folder.write("p/b.jsonl", [line(output: 159, session: "first"), line("msg_2", request: "req_2")])
        let reading = try await folder.read()
        #expect(reading.charges.map(\.id) == ["msg_1:req_1", "msg_2:req_2"])
        #expect(reading.charges[0].session == "first")
        #expect(reading.files == 2)
    }

    @Test func `without a request the message alone identifies the answer`() async throws {
        let folder = try TranscriptFolder()
        try folder.write("p/a.jsonl", [line(request: nil, output: 9), line(request: nil, output: 30)])
        let reading = try await folder.read()
        #expect(reading.charges.map(\.id) == ["msg_1"])
        #expect(reading.charges.map(\.usage.outputTokens) == [30])
    }

    @Test func `an answer named with and without its request is one answer`() async throws {
        let folder = try TranscriptFolder()
        try folder.write("p/a.jsonl", [line(request: nil, output: 40), line(output: 9)])
        let reading = try await folder.read()
        #expect(reading.charges.map(\.id) == ["msg_1:req_1"])
        #expect(reading.charges.map(\.usage.outputTokens) == [40])
    }

    @Test func `the same message under two requests is two answers`() async throws {
        let folder = try TranscriptFolder()
        try folder.write("p/a.jsonl", [line(request: "r1"), line(request: "r2")])
        #expect(try await folder.read().charges.count == 2)
    }

    @Test func `a subagent's answers are counted in its own file and repeated in the parent's`() async throws {
        let folder = try TranscriptFolder()
        try folder.write("p/s1.jsonl", [line()])
        try folder.write(
            "p/s1/subagents/agent-x.jsonl",
            [line("msg_2", request: nil, sidechain: true, extra: #""agentId":"x","cwd":"/work","#)])
        let charges = try await folder.read().charges
        #expect(charges.map(\.isSidechain) == [false, true])
        #expect(charges[1].agent == "x")
        #expect(charges.map(\.project) == ["p", "/work"])
    }

    @Test(
        arguments: [
            (#","cache_creation_input_tokens":100"#, 100, 0),
            (
                #","cache_creation_input_tokens":100,"cache_creation":{"ephemeral_5m_input_tokens":40,"ephemeral_1h_input_tokens":60}"#,
                40, 60
            ),
            (#","cache_creation":{"ephemeral_5m_input_tokens":40,"ephemeral_1h_input_tokens":60}"#, 40, 60),
            (#","cache_creation_input_tokens":100,"cache_creation":{"ephemeral_1h_input_tokens":60}"#, 40, 60),
            (#","cache_creation_input_tokens":null,"cache_creation":null"#, 0, 0),
        ] as [(String, Int64, Int64)])
    func `cache writes are split by how long they live`(_ usage: String, _ short: Int64, _ long: Int64) async throws {
        let folder = try TranscriptFolder()
        try folder.write("p/a.jsonl", [line(usage: usage)])
        let read = try #require(try await folder.read().charges.first?.usage)
        #expect((read.cacheWriteTokens, read.cacheWriteLongTokens) == (short, long))
    }

    @Test func `what changes the price is kept`() async throws {
        let folder = try TranscriptFolder()
        let usage =
            #","cache_read_input_tokens":7,"speed":"fast","inference_geo":"us","#
            + #""server_tool_use":{"web_search_requests":2}"#
        try folder.write("p/a.jsonl", [line(usage: usage)])
        let charge = try #require(try await folder.read().charges.first)
        #expect(charge.isFast)
        #expect(charge.inferenceGeography == "us")
        #expect(charge.usage.webSearches == 2)
        #expect(charge.usage.cacheReadTokens == 7)
        #expect(charge.usage.inputTokens == 3)
        #expect(charge.at == Timestamp(iso8601: "2026-11-22T10:00:00Z"))
    }

    @Test func `bad lines are reported with file and number, and the rest is read`() async throws {
        let folder = try TranscriptFolder()
        try folder.write(
            "p/a.jsonl",
            [
                line(), #"{"type":"assistant","usage" broken"#, "", "not JSON and no money",
                line("msg_2", at: "yesterday"), line("msg_3", output: -4), "\u{FEFF}",
                #"{"type":"assistant","message":{"usage":{}}}"#, line("msg_4", request: nil),
            ])
        let reading = try await folder.read()
        #expect(reading.charges.map(\.messageID) == ["msg_1", "msg_4"])
        #expect(reading.problemCount == 4)
        #expect(reading.problems.map(\.line) == [2, 5, 6, 8])
        #expect(
            reading.problems[1].description.hasSuffix("p/a.jsonl:5: an answer's timestamp is missing or not ISO 8601"))
        #expect(reading.problems[2].reason == "usage.output_tokens is not a count of tokens")
    }

    @Test func `a last line that is still being written is left for the next reading`() async throws {
        let folder = try TranscriptFolder()
        let half = String(line("msg_2").dropLast(20))
        try folder.write("p/a.jsonl", [line(), half], end: "")
        let reading = try await folder.read()
        #expect(reading.charges.map(\.messageID) == ["msg_1"])
        #expect(reading.problemCount == 0)
        try folder.write("p/a.jsonl", [line(), line("msg_2")], end: "")
        #expect(try await folder.read().charges.count == 2)
    }

    @Test func `prompts, tool results and answers no model made cost nothing`() async throws {
        let folder = try TranscriptFolder()
        try folder.write(
            "p/a.jsonl",
            [
                #"{"type":"user","message":{"content":"what is \"usage\"?"},"usage":{"input_tokens":9}}"#,
                line("msg_2", model: "<synthetic>"), #"{"type":"assistant","message":{"id":"m","usage":null}}"#,
            ])
        try folder.write("p/notes.txt", [line()])
        let reading = try await folder.read()
        #expect(reading.charges.isEmpty)
        #expect(reading.problemCount == 0)
        #expect(reading.files == 1)
    }

    @Test func `a line that is too long is reported and skipped`() async throws {
        let folder = try TranscriptFolder()
        let long = line("msg_2", extra: #""padding":"\#(String(repeating: "x", count: 600_000))","#)
        try folder.write("p/a.jsonl", [line(), long, line("msg_3")])
        let reading = try await folder.read(lineLimit: 1000)
        #expect(reading.charges.map(\.messageID) == ["msg_1", "msg_3"])
        #expect(reading.problems.map(\.line) == [2])
    }

    @Test func `a folder that is not there is an error that names it`() async throws {
        await #expect(throws: TranscriptError(folder: "/nowhere")) {
            try await TranscriptReader(folder: "/nowhere").read()
        }
    }
}
