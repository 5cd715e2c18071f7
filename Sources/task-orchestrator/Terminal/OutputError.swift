import Foundation
import Vocabulary

/// Standard output takes no more.
struct OutputError: ExplainedError, Hashable {
    /// The system's code for the cause.
    let code: Int32

    /// Whether the reader has gone away (`| head`): nothing is wrong then, and nobody is left to tell.
    var isReaderGone: Bool { code == EPIPE }

    var whatHappened: String { "standard output cannot be written: \(String(cString: strerror(code)))" }
    var whatToDo: String {
        code == ENOSPC ? "free some space, then give the command again" : "check where the output goes"
    }
}

/// Writes all of `bytes`; returns the system's code for what prevents it.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
        guard count < 0, errno != EINTR else { continue }
        guard errno == EAGAIN else { return errno }
        // Somebody has made the pipe or terminal non-blocking; wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
    }
    return nil
}
