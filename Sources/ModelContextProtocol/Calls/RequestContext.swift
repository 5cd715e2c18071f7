public import JSON

/// What every handler is given beside its arguments: who asks, in which version, and the ways back to the client.
///
/// Cancellation is the task's own: a handler that takes its time checks `Task.isCancelled`, as everywhere in Swift.
public struct RequestContext: Sendable {
    /// The version this request is served in.
    public let version: ProtocolVersion
    /// Who asks, if the client says.
    public let client: Implementation?
    /// What the client can do.
    public let capabilities: ClientCapabilities
    /// Whose credential the request came with; nil where the transport knows none.
    public let principal: String?
    /// What the request carries under `_meta`, such as `traceparent`.
    public let metadata: JSONObject
    /// By when the answer must be there; nil: nobody said, or the client follows the call as a task.
    public internal(set) var deadline: ContinuousClock.Instant?
    /// The way to ask the client for something.
    var input: any InputChannel
    /// The way back to the client while the request is being served.
    let open: OpenRequest
    /// The way to become a task, where the call may; what it does as one.
    var followed: FollowedCall?

    /// Tells the client how far the work is.
    ///
    /// What does not grow is dropped, as the protocol demands; so is all that comes after the response, and all where
    /// the client did not ask for it. Clients that follow the call as a task read `message` in it instead.
    public func progress(_ progress: Double, of total: Double? = nil, message: String? = nil) {
        open.progress(progress, of: total, message: message)
        if let message { followed?.say(message) }
    }

    /// Tells the client something for its log; sent where it asked for messages this grave.
    public func log(_ level: LogLevel, _ data: JSON, logger: String? = nil) {
        open.log(level, data, logger: logger)
    }

    /// Lets go of the line that the call came on, while the work goes on; the client comes back for the answer by itself
    /// (HTTP, 2025-11-25). Does nothing for clients that do not know how to.
    public func releaseLine() { open.releaseLine() }
}
