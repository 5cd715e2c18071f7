/// Cuts a stream of bytes into lines, whatever pieces it comes in, holding no more than one line.
///
///     var splitter = LineSplitter(limit: 1 << 20)
///     for try await piece in output {
///         for line in splitter.take(piece) { … }      // nil: a line is too long
///     }
///     if let last = splitter.finish() { … }
package struct LineSplitter {
    private let limit: Int
    private var rest: [UInt8] = []
    /// Whether the rest of a line that was too long is being passed over.
    private var isSkipping = false

    /// A splitter that gives up lines of more than `limit` bytes.
    package init(limit: Int) { self.limit = limit }

    /// Takes the next piece in and returns the lines it completes, without their ends (`\n` or `\r\n`).
    ///
    /// A line that is too long gives one nil, as soon as it is known and not only at its end.
    package mutating func take(_ piece: some Collection<UInt8>) -> [[UInt8]?] {
        var lines: [[UInt8]?] = []
        var remaining = piece[...]
        while let end = remaining.firstIndex(of: UInt8(ascii: "\n")) {
            hold(remaining[..<end], &lines)
            remaining = remaining[remaining.index(after: end)...]
            if !isSkipping {
                if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
                lines.append(rest)
            }
            rest = []
            isSkipping = false
        }
        hold(remaining, &lines)
        return lines
    }

    /// The last line, where the stream did not end with a line feed.
    package mutating func finish() -> [UInt8]? {
        defer { rest = [] }
        return rest.isEmpty ? nil : rest
    }

    private mutating func hold(_ part: some Collection<UInt8>, _ lines: inout [[UInt8]?]) {
        if isSkipping { return }
        guard rest.count + part.count <= limit else {
            isSkipping = true
            rest = []
            return lines.append(nil)
        }
        rest.append(contentsOf: part)
    }
}
