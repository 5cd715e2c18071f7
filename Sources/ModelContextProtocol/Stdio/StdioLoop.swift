internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// What the thread of a `StdioTransport` does: waits, reads and writes, and brings the conversation to its end.
struct StdioLoop: ~Copyable {
    private let limits: StdioLimits
    private let parent: ParentWatch
    private let connection: Connection
    private let outbox: Outbox
    private var reader: FrameReader
    private var writer: FrameWriter
    private var intake: Intake

    init(
        input: Int32, output: Int32, limits: StdioLimits, parent: ParentWatch, connection: Connection, outbox: Outbox
    ) {
        self.limits = limits
        self.parent = parent
        self.connection = connection
        self.outbox = outbox
        reader = FrameReader(input, limit: limits.line)
        writer = FrameWriter(output, outbox, timeLimit: limits.writeTimeLimit)
        intake = Intake(backlog: limits.backlog, openRequests: connection.server.options.maximumConcurrency / 2)
    }

    /// Serves to the end.
    mutating func run() throws(StdioError) -> StdioTransport.Ending {
        do throws(StdioError) {
            let ending = try converse()
            finish(ending)
            return ending
        } catch {
            writer.close()
            settle()
            throw error
        }
    }

    /// Reads and writes until something ends it.
    private mutating func converse() throws(StdioError) -> StdioTransport.Ending {
        while true {
            let news = outbox.news
            if news.contains(.overflow) { throw .clientStoppedReading }
            if news.contains(.cancelled) { return .cancelled }
            try writer.flush()
            let pause = intake.pause(
                waiting: writer.count, openRequests: connection.openRequests, now: ContinuousClock.now)
            switch wait(reading: pause == .none, knowing: news, until: pause.end) {
            case .input:
                guard try read() else { return .endOfInput }
            case .nothing where parent.isGone: return .parentGone
            case .nothing, .other: break
            }
            if writer.isClosed { return .clientGone }
        }
    }

    private mutating func read() throws(StdioError) -> Bool {
        let (connection, outbox, limit) = (connection, outbox, limits.line)
        return try reader.read { line in
            if let line { return connection.receive(line) }
            let error = ProtocolError(.invalidRequest, "the line is longer than \(limit) bytes")
            outbox.put(OutgoingMessage.failure(of: nil, error).bytes)
        }
    }
}

// MARK: - Waiting

extension StdioLoop {
    private enum Event { case input, other, nothing }

    /// Waits for the client, for news, or for a moment; notices when nobody reads our output any more.
    private mutating func wait(
        reading: Bool, knowing news: Outbox.News, until moment: ContinuousClock.Instant? = nil
    ) -> Event {
        guard outbox.prepareToWait(knowing: news, ignoringFrames: writer.isUnderWay || writer.isClosed) else {
            // Whatever came is looked at first; but a client that sends is not made to wait for it.
            return reading ? look(reading: true, milliseconds: 0) : .other
        }
        defer { outbox.stopWaiting() }
        let moments = [moment, writer.deadline].compactMap(\.self)
        let time = moments.reduce(parent.interval) { min($0, $1 - ContinuousClock.now) }
        return look(reading: reading, milliseconds: Int32(max(0, (time / .milliseconds(1)).rounded(.up))))
    }

    private mutating func look(reading: Bool, milliseconds: Int32) -> Event {
        // A negative descriptor is passed over: the end of an input that is not to be read would be told for ever.
        var watched = [
            pollfd(fd: reading ? reader.input : -1, events: Int16(POLLIN), revents: 0),
            pollfd(
                fd: writer.isClosed ? -1 : writer.output, events: writer.isUnderWay ? Int16(POLLOUT) : 0, revents: 0),
            pollfd(fd: outbox.bell, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&watched, nfds_t(watched.count), milliseconds) > 0 else { return .nothing }
        if watched[1].isGone { writer.close() }
        return watched[0].revents != 0 ? .input : .other
    }
}

// MARK: - The end

extension StdioLoop {
    /// Ends what is under way in due form.
    private mutating func finish(_ ending: StdioTransport.Ending) {
        if ending == .endOfInput {
            connection.endSubscriptions()
            drain(for: limits.grace, isInterruptible: true) { [connection] in connection.openRequests > 0 }
        }
        connection.endSubscriptions()
        settle()
    }

    /// Cancels the calls under way and waits for them, so that what they hold is let go of before the process ends.
    private mutating func settle() {
        let calls = connection.end()
        guard !calls.isEmpty else { return drain(for: limits.grace) { false } }
        Task { [outbox] in
            for call in calls { await call.value }
            outbox.note(.callsEnded)
        }
        drain(for: limits.settling) { [outbox] in !outbox.news.contains(.callsEnded) }
    }

    /// Writes what waits, and goes on while there is something to wait for, for so long at most.
    private mutating func drain(
        for time: Duration, isInterruptible: Bool = false, while isAwaited: () -> Bool
    ) {
        let deadline = ContinuousClock.now + time
        while ContinuousClock.now < deadline {
            let news = outbox.news
            if isInterruptible, news.contains(.cancelled) || writer.isClosed { return }
            let isAwaited = isAwaited()
            do throws(StdioError) { try writer.flush() } catch { writer.close() }
            guard isAwaited || writer.count > 0 else { return }
            if wait(reading: false, knowing: news, until: deadline) == .nothing, isInterruptible, parent.isGone {
                return
            }
        }
    }
}
