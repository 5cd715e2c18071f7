internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// What other threads leave for the one that reads and writes, with a pipe that wakes it out of poll(2).
final class Outbox: Sendable {
    /// Something that happened elsewhere.
    struct News: OptionSet {
        let rawValue: Int
        /// Nobody wants the conversation any more.
        static let cancelled = News(rawValue: 1)
        /// All calls that were cancelled have ended.
        static let callsEnded = News(rawValue: 2)
        /// More waits for the client than may.
        static let overflow = News(rawValue: 4)
    }

    private struct State {
        var frames = FrameQueue()
        var news: News = []
        /// Whether the thread waits, or is about to.
        var isWaiting = false
    }

    private let limit: Int
    private let state = Mutex(State())
    /// Becomes readable when the thread is wanted.
    let bell: Int32
    private let clapper: Int32

    /// - Parameter limit: how many bytes may wait at most.
    init(limit: Int) throws(StdioError) {
        self.limit = limit
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .system("pipe", code: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (bell, clapper) = (ends[0], ends[1])
    }

    deinit {
        close(bell)
        close(clapper)
    }

    /// Leaves a frame; what exceeds the limit is dropped with all that waits, and ends the conversation.
    func put(_ frame: [UInt8]) {
        state.withLock { state in
            guard !state.news.contains(.overflow) else { return }
            if state.frames.count + frame.count > limit {
                state.frames.removeAll()
                state.news.insert(.overflow)
            } else {
                state.frames.append(frame)
            }
            ring(&state)
        }
    }

    /// Says that something happened.
    func note(_ news: News) {
        state.withLock { state in
            state.news.formUnion(news)
            ring(&state)
        }
    }

    /// At most one byte is in the pipe at any time, so that writing it never blocks.
    private func ring(_ state: inout State) {
        guard state.isWaiting else { return }
        state.isWaiting = false
        var byte: UInt8 = 0
        _ = write(clapper, &byte, 1)
    }

    // MARK: For the thread that reads and writes

    var news: News { state.withLock(\.news) }

    /// The bytes that come next; nil where nothing waits.
    func next() -> [UInt8]? { state.withLock { $0.frames.next() } }

    /// How many bytes wait.
    var count: Int { state.withLock(\.frames.count) }

    /// From now on whoever leaves something rings.
    ///
    /// - Parameters:
    ///   - known: the news that were looked at.
    ///   - ignoringFrames: whether frames can wait longer.
    /// - Returns: false where there is something to do first.
    func prepareToWait(knowing known: News, ignoringFrames: Bool) -> Bool {
        state.withLock { state in
            guard state.frames.isEmpty || ignoringFrames, state.news == known else { return false }
            state.isWaiting = true
            return true
        }
    }

    /// The wait is over.
    func stopWaiting() {
        let hasRung = state.withLock { state in
            defer { state.isWaiting = false }
            return !state.isWaiting
        }
        guard hasRung else { return }
        var byte: UInt8 = 0
        _ = read(bell, &byte, 1)
    }
}
