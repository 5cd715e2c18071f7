/// Cuts a stream of bytes into lines at line feeds, holding no more than one line.
struct LineSplitter {
    /// A line is longer than is allowed.
    struct LineTooLong: Error {
        let limit: Int
    }

    private let limit: Int
    private var rest: [UInt8] = []

    /// A splitter for lines of at most `limit` bytes.
    init(limit: Int) { self.limit = limit }

    /// Takes the next bytes in and returns the lines they complete, without their ends.
    mutating func take(_ bytes: some Collection<UInt8>) throws(LineTooLong) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var remaining = bytes[...]
        while let end = remaining.firstIndex(of: UInt8(ascii: "\n")) {
            rest.append(contentsOf: remaining[..<end])
            remaining = remaining[remaining.index(after: end)...]
            if rest.count > limit { throw LineTooLong(limit: limit) }
            if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
            lines.append(rest)
            rest = []
        }
        rest.append(contentsOf: remaining)
        if rest.count > limit { throw LineTooLong(limit: limit) }
        return lines
    }

    /// The last line where the stream did not end with a line feed.
    mutating func finish() -> [UInt8]? {
        defer { rest = [] }
        return rest.isEmpty ? nil : rest
    }
}
