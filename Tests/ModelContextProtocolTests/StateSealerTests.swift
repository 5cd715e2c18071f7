import JSON
import OrchestratorTestSupport
import Testing

@testable import ModelContextProtocol

struct StateSealerTests {
    let clock = TestClock()
    let sealer: StateSealer
    let call = Self.call("tools/call", "deploy", ["to": "staging"], "ann")
    let round = StateSealer.Round(
        answers: ["a": ["action": "accept", "content": ["name": "Ünal"]]], asked: ["confirm": "b"], state: ["step": 2])

    static func call(
        _ method: String, _ name: String, _ arguments: JSON, _ principal: String?
    ) -> StateSealer.Call {
        StateSealer.Call(method: method, name: name, arguments: arguments.members, principal: principal)
    }

    init() { sealer = StateSealer(lifetime: .seconds(60), memory: 4, clock: clock) }

    @Test func `what was sealed opens for its call`() throws {
        #expect(try sealer.open(sealer.seal(round, of: call), of: call) == round)
    }

    @Test func `it opens once`() throws {
        let sealed = try sealer.seal(round, of: call)
        _ = try sealer.open(sealed, of: call)
        let error = try #require(throws: ProtocolError.self) { try sealer.open(sealed, of: call) }
        #expect(error.code == .invalidParams)
        #expect(error.message.contains("used before"))
    }

    @Test func `the client reads nothing in it`() throws {
        let bytes = try #require(Base64URL.bytes(of: sealer.seal(round, of: call)))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("accept"))
    }

    @Test func `two seals of the same are not the same`() throws {
        #expect(try sealer.seal(round, of: call) != sealer.seal(round, of: call))
    }

    @Test func `wherever one character is changed, it is refused`() throws {
        let sealed = Array(try sealer.seal(round, of: call).utf8)
        for index in sealed.indices {
            var changed = sealed
            changed[index] = sealed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            let error = #expect(throws: ProtocolError.self) {
                try sealer.open(String(decoding: changed, as: UTF8.self), of: call)
            }
            #expect(error?.code == .invalidParams)
        }
    }

    @Test(arguments: ["", "x", "-TAMPERED", "not base64!", "é", String(repeating: "A", count: 100_000)])
    func `what is no state is refused`(_ text: String) throws {
        #expect(throws: ProtocolError.self) { try sealer.open(text, of: call) }
        let sealed = try sealer.seal(round, of: call)
        guard !text.isEmpty else { return }
        #expect(throws: ProtocolError.self) { try sealer.open(sealed + text, of: call) }
    }

    @Test(arguments: [
        Self.call("prompts/get", "deploy", ["to": "staging"], "ann"),
        Self.call("tools/call", "destroy", ["to": "staging"], "ann"),
        Self.call("tools/call", "deploy", ["to": "production"], "ann"),
        Self.call("tools/call", "deploy", [:], "ann"),
        Self.call("tools/call", "deploy", ["to": "staging"], "bob"),
        Self.call("tools/call", "deploy", ["to": "staging"], nil),
    ])
    func `on another call it is refused, and stays good for its own`(_ other: StateSealer.Call) throws {
        let sealed = try sealer.seal(round, of: call)
        let error = try #require(throws: ProtocolError.self) { try sealer.open(sealed, of: other) }
        #expect(error.message.contains("another call"))
        #expect(try sealer.open(sealed, of: call) == round)
    }

    @Test func `the order of arguments does not matter, however deep`() throws {
        let sealed = try sealer.seal(round, of: Self.call("m", "x", ["a": [["b": 1, "c": 2]], "d": 3], nil))
        #expect(try sealer.open(sealed, of: Self.call("m", "x", ["d": 3, "a": [["c": 2, "b": 1]]], nil)) == round)
    }

    @Test func `it opens until it expires`() throws {
        let first = try sealer.seal(round, of: call)
        let second = try sealer.seal(round, of: call)
        clock.advance(by: .milliseconds(59_999))
        #expect(try sealer.open(first, of: call) == round)
        clock.advance(by: .milliseconds(1))
        let error = try #require(throws: ProtocolError.self) { try sealer.open(second, of: call) }
        #expect(error.message.contains("too old"))
    }

    @Test func `another process does not open it`() throws {
        let other = StateSealer(lifetime: .seconds(60), clock: clock)
        #expect(throws: ProtocolError.self) { try other.open(sealer.seal(round, of: call), of: call) }
    }

    @Test func `a request that cannot be used does not spend it`() throws {
        let sealed = try sealer.seal(round, of: call)
        #expect(throws: ProtocolError.self) {
            try sealer.open(sealed, of: call) { _ throws(ProtocolError) in throw ProtocolError(.invalidParams, "no") }
        }
        #expect(try sealer.open(sealed, of: call) == round)
    }

    @Test func `to remember little never means to accept twice`() throws {
        var opened: [String] = []
        for _ in 0..<20 {
            clock.advance(by: .seconds(1))
            let sealed = try sealer.seal(round, of: call)
            _ = try sealer.open(sealed, of: call)
            opened.append(sealed)
        }
        for sealed in opened { #expect(throws: ProtocolError.self) { try sealer.open(sealed, of: call) } }
        clock.advance(by: .seconds(1))
        #expect(try sealer.open(sealer.seal(round, of: call), of: call) == round)
    }

    @Test func `what expired by itself makes room first`() throws {
        for _ in 0..<4 { _ = try sealer.open(sealer.seal(round, of: call), of: call) }
        clock.advance(by: .seconds(30))
        let waiting = try sealer.seal(round, of: call)
        clock.advance(by: .seconds(31))
        _ = try sealer.open(sealer.seal(round, of: call), of: call)
        #expect(try sealer.open(waiting, of: call) == round)
    }
}

struct Base64URLTests {
    /// RFC 4648, section 10, and the two characters that differ from plain base64.
    @Test(
        arguments: [
            ([], ""), (Array("f".utf8), "Zg"), (Array("fo".utf8), "Zm8"), (Array("foo".utf8), "Zm9v"),
            (Array("foob".utf8), "Zm9vYg"), (Array("fooba".utf8), "Zm9vYmE"), (Array("foobar".utf8), "Zm9vYmFy"),
            ([0xFB, 0xEF, 0xFF], "--__"),
        ] as [([UInt8], String)])
    func `bytes and text stand for each other`(_ bytes: [UInt8], _ text: String) {
        #expect(Base64URL.text(of: bytes) == text)
        #expect(Base64URL.bytes(of: text) == bytes)
    }

    @Test(arguments: ["Z", "Zg==", "Zh", "Zm9", "Zm 9v", "Zm9v\n", "+/+/", "Zm9vé"])
    func `what is not exactly that is refused`(_ text: String) { #expect(Base64URL.bytes(of: text) == nil) }
}
