#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

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
        let isContiguous: Void? = piece.withContiguousStorageIfAvailable { piece in
            take(piece) { line in lines.append(line.map(Array.init)) }
        }
        if isContiguous == nil { lines = take(Array(piece)) }
        return lines
    }

    /// Takes the next piece in and hands over the lines it completes; those that lie wholly in it are not copied.
    ///
    /// - Parameter each: given each line, valid during the call alone; nil for one that is too long.
    package mutating func take(
        _ piece: UnsafeBufferPointer<UInt8>, each: (UnsafeBufferPointer<UInt8>?) -> Void
    ) {
        var remaining = piece
        while let end = Self.lineEnd(in: remaining) {
            let line = UnsafeBufferPointer(rebasing: remaining[..<end])
            remaining = UnsafeBufferPointer(rebasing: remaining[(end + 1)...])
            if rest.isEmpty, !isSkipping, line.count <= limit {
                each(Self.withoutCarriageReturn(line))
                continue
            }
            hold(line, each)
            if !isSkipping { rest.withUnsafeBufferPointer { each(Self.withoutCarriageReturn($0)) } }
            rest = []
            isSkipping = false
        }
        hold(remaining, each)
    }

    /// The last line, where the stream did not end with a line feed.
    package mutating func finish() -> [UInt8]? {
        defer { rest = [] }
        return rest.isEmpty ? nil : rest
    }

    private mutating func hold(_ part: UnsafeBufferPointer<UInt8>, _ each: (UnsafeBufferPointer<UInt8>?) -> Void) {
        if isSkipping || part.isEmpty { return }
        guard rest.count + part.count <= limit else {
            isSkipping = true
            rest = []
            return each(nil)
        }
        rest.append(contentsOf: part)
    }

    private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = bytes.baseAddress, let found = memchr(start, 0x0A, bytes.count) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }

    private static func withoutCarriageReturn(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        line.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
    }
}
