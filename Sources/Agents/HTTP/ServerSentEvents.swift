/// One event of a `text/event-stream`.
struct ServerSentEvent: Hashable, Sendable {
    /// The event's type; nil where none was sent.
    var type: String?
    /// The data, its lines joined by line feeds.
    var data: String
}

/// Reads a `text/event-stream` (WHATWG HTML, 9.2.6) from bytes that arrive in pieces of any size.
///
/// Lines end with LF, CR or CRLF, comments and unknown fields are skipped, and a byte order mark is dropped. Unlike the
/// standard, an event whose lines are complete but that lacks its blank line counts when the stream ends: some servers
/// leave it out.
struct ServerSentEventDecoder: Sendable {
    /// An event grew beyond the limit; nothing can be made of what follows.
    struct TooLarge: Error, Hashable {}

    private let limit: Int
    private var line: [UInt8] = []
    private var type: String?
    private var data: [UInt8] = []
    private var hasData = false
    private var isFirstLine = true
    private var skipsLineFeed = false

    /// A decoder for events of up to `limit` bytes.
    init(limit: Int = 8 << 20) { self.limit = limit }

    /// Takes the next bytes.
    ///
    /// - Returns: the events they complete.
    mutating func decode(_ bytes: [UInt8]) throws(TooLarge) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        var rest = bytes[...]
        if skipsLineFeed, let first = rest.first {
            skipsLineFeed = false
            if first == 0x0A { rest = rest.dropFirst() }
        }
        while let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            try append(rest[..<end])
            if let event = endLine() { events.append(event) }
            let isCarriageReturn = rest[end] == 0x0D
            rest = rest[(end + 1)...]
            guard isCarriageReturn else { continue }
            if rest.isEmpty {
                skipsLineFeed = true
            } else if rest.first == 0x0A {
                rest = rest.dropFirst()
            }
        }
        try append(rest)
        return events
    }

    /// Ends the stream.
    ///
    /// - Returns: the last event, where only its blank line was missing.
    mutating func finish() -> ServerSentEvent? {
        line = []
        return dispatch()
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws(TooLarge) {
        guard line.count + data.count + bytes.count <= limit else { throw TooLarge() }
        line.append(contentsOf: bytes)
    }

    private mutating func endLine() -> ServerSentEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        guard !line.isEmpty else { return dispatch() }
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        var value = line.dropFirst(name.count + 1)
        if value.first == 0x20 { value = value.dropFirst() }
        if name.elementsEqual("data".utf8) {
            if hasData { data.append(0x0A) }
            data.append(contentsOf: value)
            hasData = true
        } else if name.elementsEqual("event".utf8) {
            type = String(decoding: value, as: UTF8.self)
        }
        return nil
    }

    private mutating func dispatch() -> ServerSentEvent? {
        defer {
            data = []
            type = nil
            hasData = false
        }
        guard hasData else { return nil }
        return ServerSentEvent(type: type, data: String(decoding: data, as: UTF8.self))
    }
}
