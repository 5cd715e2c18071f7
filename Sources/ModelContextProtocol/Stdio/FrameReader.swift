internal import Vocabulary

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Reads the client's lines.
struct FrameReader: ~Copyable {
    let input: Int32
    private var lines: LineSplitter
    private var isAtStart = true
    private let buffer: UnsafeMutableRawBufferPointer

    /// A read holds fewer requests than may be served at once, so that a client that sends many is not refused for it.
    private static let bufferSize = 32 << 10
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Parameter limit: how many bytes a line may have.
    init(_ input: Int32, limit: Int) {
        self.input = input
        lines = LineSplitter(limit: limit)
        buffer = .allocate(byteCount: Self.bufferSize, alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// Reads once what is there, and hands over each line that it completes; nil stands for a line that is too long.
    ///
    /// - Returns: false at the end of the input; its last line need not have an end.
    mutating func read(_ take: (UnsafeBufferPointer<UInt8>?) -> Void) throws(StdioError) -> Bool {
        let count = systemRead(input, buffer)
        if count < 0 {
            switch errno {
            case EINTR, EAGAIN: return true
            case EIO, ECONNRESET: break  // A terminal or socket whose other end is gone.
            default: throw .system("read", code: errno)
            }
        }
        var isAtStart = self.isAtStart
        guard count > 0 else {
            let last = lines.finish() ?? []
            last.withUnsafeBufferPointer { Self.text(of: $0, isFirst: isAtStart).map(take) }
            return false
        }
        lines.take(UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<count])) { line in
            if let line {
                Self.text(of: line, isFirst: isAtStart).map(take)
            } else {
                take(nil)
            }
            isAtStart = false
        }
        self.isAtStart = isAtStart
        return true
    }

    /// The line without the mark that some programs put in front of UTF-8; nil where it is blank.
    private static func text(of line: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> UnsafeBufferPointer<UInt8>? {
        let isMarked = isFirst && line.starts(with: byteOrderMark)
        let line = isMarked ? UnsafeBufferPointer(rebasing: line.dropFirst(byteOrderMark.count)) : line
        let isBlank = line.allSatisfy {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
        }
        return isBlank ? nil : line
    }
}

/// `read`, under a name that no method hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
