#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Writes the frames of an outbox, without ever blocking on the client.
///
/// poll(2) promises that a pipe takes `PIPE_BUF` bytes without blocking, and no more; so nothing larger is written at once.
struct FrameWriter {
    private static let piece = Int(PIPE_BUF)
    /// After how many pieces other work has its turn.
    private static let piecesAtOnce = 256

    let output: Int32
    private let outbox: Outbox
    private let timeLimit: Duration
    private var batch: [UInt8] = []
    private var written = 0
    /// Since when the client has taken nothing, though something waits for it.
    private var stalledSince: ContinuousClock.Instant?
    /// Nobody reads any more.
    private(set) var isClosed = false

    init(_ output: Int32, _ outbox: Outbox, timeLimit: Duration) {
        self.output = output
        self.outbox = outbox
        self.timeLimit = timeLimit
    }

    /// Whether a frame, or a part of one, waits for the client to read.
    var isUnderWay: Bool { written < batch.count && !isClosed }

    /// How many bytes wait.
    var count: Int { isClosed ? 0 : batch.count - written + outbox.count }

    /// By when the client must have read something; nil where nothing waits.
    var deadline: ContinuousClock.Instant? { stalledSince?.advanced(by: timeLimit) }

    mutating func close() { isClosed = true }

    /// Writes what waits, as far as the client takes it.
    ///
    /// - Throws: `clientStoppedReading` after the time limit.
    mutating func flush() throws(StdioError) {
        for _ in 0..<Self.piecesAtOnce {
            guard takeNext() else { return stalledSince = nil }
            switch readiness() {
            case .ready: try writePiece()
            case .gone: return close()
            case .full:
                let now = ContinuousClock.now
                if let stalledSince, now - stalledSince >= timeLimit { throw .clientStoppedReading }
                return stalledSince = stalledSince ?? now
            }
        }
    }

    private mutating func takeNext() -> Bool {
        if isClosed { return false }
        if written < batch.count { return true }
        (batch, written) = (outbox.next() ?? [], 0)
        return !batch.isEmpty
    }

    private mutating func writePiece() throws(StdioError) {
        let count = batch.withUnsafeBytes { bytes in
            write(output, bytes.baseAddress.map { $0 + written }, min(Self.piece, bytes.count - written))
        }
        if count >= 0 {
            written += count
            stalledSince = nil
            return
        }
        switch errno {
        case EINTR, EAGAIN: return
        case EPIPE, ECONNRESET, EIO: close()
        default: throw .system("write", code: errno)
        }
    }

    private enum Readiness { case ready, full, gone }

    private func readiness() -> Readiness {
        var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        guard poll(&descriptor, 1, 0) > 0 else { return .full }
        return descriptor.isGone ? .gone : .ready
    }
}

extension pollfd {
    /// Whether the other end is gone.
    var isGone: Bool { revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 }
}
