/// Why an exchange with a server did not come to its end, and whether the request had gone out.
public struct HTTPTransportError: Error, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Reason: Hashable, Sendable {
        /// No connection came about: the name does not resolve, the port is closed, TLS failed.
        case unreachable
        /// The request's time was over.
        case timedOut
        /// The server went away before its answer was complete.
        case connectionLost
        /// The answer was longer than the request allowed.
        case tooLarge
        /// The URL or a header field cannot be sent.
        case invalidRequest
        /// The task was cancelled.
        case cancelled
    }

    /// What went wrong.
    public var reason: Reason
    /// Whether the request certainly never reached the server: nothing of its body had been sent.
    public var notSent: Bool
    /// One line for people, without secrets.
    public var description: String

    /// An error.
    public init(_ reason: Reason, notSent: Bool, _ description: String) {
        self.reason = reason
        self.notSent = notSent
        self.description = description
    }
}
