internal import JSON
internal import Synchronization

/// A server of the Model Context Protocol, for both of its eras at once: handlers are written once, and the same process
/// and endpoint serves clients of 2026-07-28 and of the four versions before it.
///
///     let server = MCPServer(Implementation(name: "clock", version: "1.0"))
///     server.offer { offering in
///         offering.tools = [
///             try Tool(name: "now", description: "Tells the time.", inputSchema: ["type": "object"],
///                      annotations: .readOnly, body: .immediate { _, _ in .text(time()) })
///         ]
///     }
///     try await StdioTransport.serve(server)
///
/// What is offered may change at any time; clients that want to know are told. The offering is the same for all
/// connections, as 2026-07-28 demands.
public final class MCPServer: Sendable {
    /// Who the server is.
    public let info: Implementation
    /// What a model should know about the server as a whole; clients cut it at 2 KB.
    public let instructions: String?
    /// Bounds and habits.
    public let options: ServerOptions
    /// Measures how long clients may take.
    let clock: any Clock<Duration>
    /// Seals what clients carry for us between two rounds of questions.
    let sealer: StateSealer
    /// Calls that clients follow as tasks; nil: no call becomes one.
    public let tasks: TaskDesk?

    private let state: Mutex<State>

    private struct State {
        var offering = Offering()
        var tools: [String: Tool] = [:]
        /// Whoever wants to hear of changes.
        var listeners: [ObjectIdentifier: Listener] = [:]
        /// Whoever waits for a client to ask for the list of tools.
        var toolListings: [Int: AsyncStream<Void>.Continuation] = [:]
        var lastToolListing = 0
    }

    private struct Listener {
        weak var connection: Connection?
    }

    /// A server that offers nothing yet.
    ///
    /// - Parameter clock: measures how long clients take to answer, and by when requests must be.
    public init(
        _ info: Implementation, instructions: String? = nil, options: ServerOptions = ServerOptions(),
        tasks: TaskDesk? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.info = info
        self.instructions = instructions
        self.options = options
        self.tasks = tasks
        self.clock = clock
        sealer = StateSealer(
            lifetime: options.inputLifetime, takesAnswersAlone: options.takesAnswersAlone, clock: clock)
        state = Mutex(State())
    }

    /// What is offered now.
    public var offering: Offering { state.withLock(\.offering) }

    /// Changes what is offered, and tells the clients that want to know which lists have changed.
    ///
    /// Lists count as changed where the names or addresses in them do.
    ///
    /// - Returns: whether a client was told.
    @discardableResult
    public func offer(_ change: (inout Offering) throws -> Void) rethrows -> Bool {
        let (changes, connections) = try state.withLock { state in
            var offering = state.offering
            try change(&offering)
            let changes = ListChanges(from: state.offering, to: offering)
            state.offering = offering
            state.tools = Dictionary(
                (offering.tools + offering.unlistedTools).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }
            )
            return (changes, state.listeners.values.compactMap(\.connection))
        }
        guard !changes.isEmpty else { return false }
        return connections.count { $0.announce(changes) } > 0
    }

    /// Yields each time that a client has been answered the list of tools, from now on.
    ///
    /// A client that was told of new tools may refuse its own model's call of one until it has asked for the list anew:
    /// whoever adds a tool on a model's request waits for that before the request is answered.
    public func toolListings() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.lastToolListing += 1
            state.toolListings[state.lastToolListing] = continuation
            return state.lastToolListing
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.toolListings.removeValue(forKey: number) }
        }
        return stream
    }

    /// A client has been answered the list of tools.
    func toolsWereListed() {
        for waiting in state.withLock({ Array($0.toolListings.values) }) { waiting.yield() }
    }

    /// Tells the clients that subscribed to the resource at `uri` that it reads differently now.
    public func resourceChanged(_ uri: String) {
        let connections = state.withLock { $0.listeners.values.compactMap(\.connection) }
        for connection in connections { connection.announce(resource: uri) }
    }

    /// Tells those who follow the task, and whose it is, about its state.
    func taskChanged(_ id: String, of principal: String?, _ task: JSONObject) {
        let connections = state.withLock { $0.listeners.values.compactMap(\.connection) }
        for connection in connections { connection.announce(task: id, of: principal, task) }
    }

    func tool(named name: String) -> Tool? { state.withLock { $0.tools[name] } }

    /// From now on `connection` hears of changes, until it is closed or gone.
    func addListener(_ connection: Connection) {
        state.withLock { state in
            state.listeners = state.listeners.filter { $0.value.connection != nil }
            state.listeners[ObjectIdentifier(connection)] = Listener(connection: connection)
        }
    }

    func removeListener(_ connection: Connection) {
        _ = state.withLock { $0.listeners.removeValue(forKey: ObjectIdentifier(connection)) }
    }
}

/// Bounds and habits of a server.
public struct ServerOptions: Sendable {
    /// How many entries a list's page holds.
    public var pageSize = 200
    /// How long a client may keep a list before it asks again, in milliseconds (2026-07-28); changes are announced anyway.
    public var listLifetime: Int64 = 0
    /// How many requests of one connection may be served at once; more are refused. Over standard input no more are read
    /// from half of that on, so that only what one read brings comes on top: less than the other half.
    public var maximumConcurrency = 4096
    /// How long a client may take to answer a question.
    public var inputLifetime: Duration = .seconds(3600)
    /// Whether a call of 2026-07-28 may bring answers without the `requestState` that its questions went out with.
    ///
    /// The protocol leaves that open. Off, an answer counts once and only where it was asked for; on, a client can answer
    /// ahead, and again and again, so no handler may take an answer for a person's leave to act.
    public var takesAnswersAlone = false
    /// By when a request must be answered, from its arrival; nil: no bound.
    public var requestTimeLimit: Duration?
    /// Hears of every result that a tool has made, before it is sent; must not wait for anything.
    public var onToolResult: (@Sendable (Tool, ToolResult, RequestContext) -> Void)?

    /// The usual bounds.
    public init() {}
}
