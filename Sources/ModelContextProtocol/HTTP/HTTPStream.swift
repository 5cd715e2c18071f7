internal import Synchronization

/// The pieces of a body that is sent as they come, for one reader.
///
/// What the reader has not taken yet is kept, up to a bound: a reader that falls behind it is given up, for a server
/// neither waits for its clients nor keeps everything for them.
public final class HTTPStream: AsyncSequence, Sendable {
    private let bound: Int
    private let state = Mutex(State())

    private struct State {
        var pieces: [[UInt8]] = []
        var size = 0
        var isEnded = false
        var reader: CheckedContinuation<[UInt8]?, Never>?
    }

    /// - Parameter bound: how many bytes may wait for the reader; one piece may always wait, however long it is.
    init(bound: Int) { self.bound = bound }

    /// What became of a piece.
    enum Taken { case kept, ended, behind }

    /// Sends a piece; `.behind` where the reader has too much to take already, which ends the stream.
    @discardableResult
    func push(_ piece: [UInt8]) -> Taken {
        let (taken, reader) = state.withLock { state -> (Taken, CheckedContinuation<[UInt8]?, Never>?) in
            guard !state.isEnded else { return (.ended, nil) }
            if let reader = state.reader {
                state.reader = nil
                return (.kept, reader)
            }
            guard state.pieces.isEmpty || state.size + piece.count <= bound else {
                state.isEnded = true
                (state.pieces, state.size) = ([], 0)
                return (.behind, nil)
            }
            state.pieces.append(piece)
            state.size += piece.count
            return (.kept, nil)
        }
        reader?.resume(returning: piece)
        return taken
    }

    /// Shows the reader, and all that lies between, that the line is alive; nothing where pieces wait anyway.
    func keepAlive() {
        if state.withLock({ $0.pieces.isEmpty }) { push(Array(":\r\n\r\n".utf8)) }
    }

    /// Nothing more comes; what waits is still delivered.
    func end() {
        let reader = state.withLock { state in
            state.isEnded = true
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(returning: nil)
    }

    /// The reader is gone: what waits is dropped.
    func abandon() {
        state.withLock { state in (state.pieces, state.size) = ([], 0) }
        end()
    }

    /// All pieces that wait, as one; waits for the next if there are none. Nil at the end.
    private func next() async -> [UInt8]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let piece = state.withLock { state -> [UInt8]?? in
                    if !state.pieces.isEmpty {
                        defer { (state.pieces, state.size) = ([], 0) }
                        return state.pieces.count == 1 ? state.pieces[0] : Array(state.pieces.joined())
                    }
                    if state.isEnded || Task.isCancelled { return .some(nil) }
                    state.reader = continuation
                    return nil
                }
                if let piece { continuation.resume(returning: piece) }
            }
        } onCancel: {
            abandon()
        }
    }

    /// Reads the pieces.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let stream: HTTPStream

        /// The next piece; nil at the end, and where the reading task is cancelled.
        public mutating func next() async -> [UInt8]? { await stream.next() }
    }

    /// Reads the pieces; there can be one reader.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: self) }
}
