internal import HookFormats
internal import Vocabulary

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The clocks of this machine.
enum Clock {
    static func now() -> Timestamp { Timestamp(microseconds: read(CLOCK_REALTIME)) }
    static func monotonic() -> Int64 { read(CLOCK_MONOTONIC) }

    private static func read(_ clock: clockid_t) -> Int64 {
        var moment = timespec()
        clock_gettime(clock, &moment)
        return Int64(moment.tv_sec) * 1_000_000 + Int64(moment.tv_nsec) / 1000
    }
}

/// What the client writes.
enum StandardInput {
    /// Everything up to the end, at most `limit` bytes; nil where reading fails.
    static func read(atMost limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let count = piece.withUnsafeMutableBytes { buffer in
                #if canImport(Darwin)
                    Darwin.read(0, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.read(0, buffer.baseAddress, buffer.count)
                #else
                    Glibc.read(0, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { return nil }
            if count == 0 { break }
            bytes += piece[..<count]
        }
        return bytes
    }
}

/// What the client reads.
enum StandardOutput {
    /// Whether all of `text` was written.
    static func write(_ text: String, to descriptor: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { buffer in
                #if canImport(Darwin)
                    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.write(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

/// Ends the process when its time is over, in the way that blocks where a decision is awaited.
enum Watchdog {
    /// Begins to watch.
    ///
    /// The timer outlives `execv`; the handler does not, so that the large program, too, ends when its time is over.
    static func start(after microseconds: Int, decides: Bool) {
        // Where the client has gone, writing fails instead of ending the process with a code that lets the call happen.
        signal(SIGPIPE, SIG_IGN)
        if decides {
            signal(SIGALRM) { _ in
                let message: StaticString =
                    "task-orchestrator: no decision in time, so the call is blocked; try again\n"
                _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
                _exit(2)
            }
        } else {
            signal(SIGALRM) { _ in _exit(0) }
        }
        extend(to: microseconds)
    }

    /// Sets the time that is left.
    static func extend(to microseconds: Int) {
        var timer = itimerval()
        timer.it_value.tv_sec = microseconds / 1_000_000
        timer.it_value.tv_usec = .init(microseconds % 1_000_000)
        #if canImport(Glibc)
            setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
        #else
            setitimer(ITIMER_REAL, &timer, nil)
        #endif
    }
}

/// The variables of the process.
enum Environment {
    static let all: [String: String] = {
        var found: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            // Only these names matter here, and there may be thousands of others.
            if isOfInterest(entry) {
                let text = String(cString: entry)
                if let separator = text.firstIndex(of: "=") {
                    found[String(text[..<separator])] = String(text[text.index(after: separator)...])
                }
            }
            next += 1
        }
        return found
    }()

    private static func isOfInterest(_ entry: UnsafeMutablePointer<CChar>) -> Bool {
        switch UInt8(bitPattern: entry[0]) {
        case UInt8(ascii: "T"), UInt8(ascii: "H"), UInt8(ascii: "X"), UInt8(ascii: "P"): true
        default: false
        }
    }
}
