/// Serves one client over standard input and output: a message is a line, in both directions.
///
/// One thread of its own reads and writes. It waits in poll(2) and moves no more than is ready, so it never blocks on a
/// client, needs no `O_NONBLOCK` (which would hold for everyone who shares the descriptors), and no frame can be torn by
/// another. What is answered elsewhere is queued for it.
///
/// A client that does not read is not read from either, once `StdioLimits.backlog` bytes wait for it; one that reads nothing
/// for `StdioLimits.writeTimeLimit` is given up.
public enum StdioTransport {
    /// Why serving ended.
    public enum Ending: Hashable, Sendable {
        /// The client closed our input; what it had asked was answered, or given up after `StdioLimits.grace`.
        case endOfInput
        /// Nobody reads our output any more.
        case clientGone
        /// The process that started this one has ended, though somebody still holds our input open.
        case parentGone
        /// The task was cancelled.
        case cancelled
    }

    /// Serves until the client is gone or the task is cancelled, and then waits for the calls under way to end.
    ///
    /// Calls under way when the input ends are given `StdioLimits.grace` to finish, so that
    /// `printf '…' | program` prints its answers; a client that is gone altogether has closed our output too, and is not
    /// waited for.
    ///
    /// - Parameters:
    ///   - input: where the client's messages come from.
    ///   - output: where ours go; nothing else may write there.
    /// - Throws: `StdioError` where the client stopped reading, or a descriptor cannot be used.
    @discardableResult
    public static func serve(
        _ server: MCPServer, input: Int32 = 0, output: Int32 = 1, limits: StdioLimits = StdioLimits()
    ) async throws -> Ending {
        try await serve(server, input: input, output: output, limits: limits, parent: ParentWatch())
    }

    static func serve(
        _ server: MCPServer, input: Int32, output: Int32, limits: StdioLimits, parent: ParentWatch
    ) async throws -> Ending {
        let outbox = try Outbox(limit: limits.greatestBacklog)
        let connection = Connection(to: server) { outbox.put($0.bytes) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                do {
                    try startThread {
                        var loop = StdioLoop(
                            input: input, output: output, limits: limits, parent: parent, connection: connection,
                            outbox: outbox)
                        do {
                            continuation.resume(returning: try loop.run())
                        } catch {
                            continuation.resume(throwing: error)
                        }
                    }
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        } onCancel: {
            outbox.note(.cancelled)
        }
    }
}
