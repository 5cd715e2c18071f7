import Testing

@testable import Agents

@Suite struct WireSSETests {
    private static let sample =
        "\u{FEFF}: a comment\r\nevent: first\r\ndata: one\r\ndata:  two\r\n\r\n"
        + "data\ndata: ü€😀\nid: 7\nretry: 10\nunknown\n\n\n"
        + "data: carriage\rdata:returns\r\revent: lonely\n\ndata: {\"a\":1}\n\ndata: no blank line\n"
    private static let expected = [
        ServerSentEvent(type: "first", data: "one\n two"), ServerSentEvent(type: nil, data: "\nü€😀"),
        ServerSentEvent(type: nil, data: "carriage\nreturns"), ServerSentEvent(type: nil, data: "{\"a\":1}"),
        ServerSentEvent(type: nil, data: "no blank line"),
    ]

    private func decode(_ pieces: [[UInt8]]) throws -> [ServerSentEvent] {
        var decoder = ServerSentEventDecoder()
        var events = try pieces.flatMap { try decoder.decode($0) }
        if let last = decoder.finish() { events.append(last) }
        return events
    }

    @Test func `every split into two gives the same events`() throws {
        let bytes = Array(Self.sample.utf8)
        for index in bytes.indices {
            #expect(try decode([Array(bytes[..<index]), Array(bytes[index...])]) == Self.expected)
        }
    }

    @Test func `every split into three gives the same events`() throws {
        let bytes = Array(Self.sample.utf8)
        for first in bytes.indices {
            for second in first..<bytes.count {
                let pieces = [Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...])]
                let events = try decode(pieces)
                if events != Self.expected { Issue.record("split at \(first) and \(second): \(events)") }
            }
        }
    }

    @Test(arguments: [1, 2, 3, 5, 7]) func `pieces of any size give the same events`(_ size: Int) throws {
        let bytes = Array(Self.sample.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        #expect(try decode(pieces) == Self.expected)
    }

    @Test func `an event beyond the limit is refused, whether in one line or in many`() {
        var long = ServerSentEventDecoder(limit: 100)
        #expect(throws: ServerSentEventDecoder.TooLarge.self) { try long.decode(Array(repeating: 0x61, count: 101)) }
        var many = ServerSentEventDecoder(limit: 100)
        #expect(throws: ServerSentEventDecoder.TooLarge.self) {
            for _ in 0..<50 { _ = try many.decode(Array("data: xx\n".utf8)) }
        }
    }

    @Test func `the limit is for one event, not for the stream`() throws {
        var decoder = ServerSentEventDecoder(limit: 100)
        for _ in 0..<50 { #expect(try decoder.decode(Array("data: xxxxxxxx\n\n".utf8)).count == 1) }
    }
}
