public import Vocabulary

/// The server cannot listen where it should.
public struct PortError: ExplainedError, Hashable {
    /// The address it should listen at.
    public let host: String
    /// The port it should listen at.
    public let port: Int
    /// Why it cannot, as the system says it.
    public let reason: String
    /// Whether somebody else listens there.
    public let isTaken: Bool

    /// Where it cannot listen, and why.
    public var whatHappened: String {
        isTaken
            ? "port \(port) at \(host) is taken: another program listens there, perhaps this one"
            : "cannot listen at \(host):\(port): \(reason)"
    }
    /// What to do.
    public var whatToDo: String {
        isTaken ? "stop that program, or choose another port with --port" : "choose another --host or --port"
    }
}
