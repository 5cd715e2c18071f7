public import JSON
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// An HTTP server on the loopback address that answers as a test tells it to, and keeps what it was asked.
///
///     try await ScriptedHTTPServer.run([.json(#"{"ok":true}"#), .status(500)]) { server in
///         let model = GeminiModel(apiKey: APIKey("k"), transport: transport, baseURL: server.baseURL)
///         …
///         #expect(server.requests[0].path == "/v1beta/models/m:generateContent")
///     }
public final class ScriptedHTTPServer: Sendable {
    /// What the server does with one request.
    public struct Reply: Sendable {
        /// How an answer ends.
        public enum End: Sendable, Hashable {
            /// As HTTP wants it.
            case complete
            /// The connection closes in the middle.
            ///
            /// A client may lose what it received just before; where a test needs that, it holds the answer and calls
            /// `closeHeldConnections` when the client has shown what it has.
            case cut
            /// Nothing more comes until the client goes away.
            case hold
        }

        /// The status; nil closes the connection, or holds it, without an answer.
        public var status: Int?
        /// Header fields by name.
        public var headers: [(name: String, value: String)]
        /// The body, each piece sent by itself.
        public var chunks: [[UInt8]]
        /// How the answer ends.
        public var end: End

        /// An answer in `chunks`.
        public init(
            status: Int?, headers: [(name: String, value: String)] = [], chunks: [[UInt8]] = [], end: End = .complete
        ) {
            self.status = status
            self.headers = headers
            self.chunks = chunks
            self.end = end
        }

        /// JSON as it stands in `text`.
        public static func json(
            _ text: String, status: Int = 200, headers: [(name: String, value: String)] = []
        ) -> Reply {
            Reply(
                status: status, headers: [("content-type", "application/json")] + headers, chunks: [Array(text.utf8)])
        }

        /// A status with no body.
        public static func status(_ status: Int, headers: [(name: String, value: String)] = []) -> Reply {
            Reply(status: status, headers: headers)
        }

        /// A `text/event-stream`, each of `chunks` sent by itself.
        public static func events(
            _ chunks: [String], headers: [(name: String, value: String)] = [], end: End = .complete
        ) -> Reply {
            Reply(
                status: 200, headers: [("content-type", "text/event-stream")] + headers,
                chunks: chunks.map { Array($0.utf8) }, end: end)
        }

        /// Closes the connection before any answer.
        public static let close = Reply(status: nil, end: .cut)
        /// Takes the request and never answers, until the client goes away.
        public static let hold = Reply(status: nil, end: .hold)
    }

    /// A request as it came.
    public struct Request: Sendable {
        /// The method.
        public let method: String
        /// Path and query.
        public let path: String
        /// Header fields by name in small letters; the last one of a name counts.
        public let headers: [String: String]
        /// The body.
        public let body: [UInt8]

        /// The body as JSON; nil where it is none.
        public var json: JSON? { try? JSON(parsing: body) }
    }

    private struct State {
        var requests: [Request] = []
        var departures = 0
        var held: [any Channel] = []
        var waiting: [Waiter] = []
    }

    private struct Waiter {
        let isSatisfied: @Sendable (State) -> Bool
        let continuation: CheckedContinuation<Void, Never>
    }

    private let state = Mutex(State())
    private let respond: @Sendable (Request) -> Reply
    private let channel = Mutex<(any Channel)?>(nil)

    private init(_ respond: @escaping @Sendable (Request) -> Reply) { self.respond = respond }

    /// Runs `body` with a server on a free port that answers each request as `respond` says.
    public static func run<Result>(
        answering respond: @escaping @Sendable (Request) -> Reply,
        _ body: (ScriptedHTTPServer) async throws -> Result
    ) async throws -> Result {
        let server = ScriptedHTTPServer(respond)
        try await server.start()
        do {
            let result = try await body(server)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }

    /// Runs `body` with a server on a free port that gives `replies` in order, and 500 when there are no more.
    public static func run<Result>(
        _ replies: [Reply], _ body: (ScriptedHTTPServer) async throws -> Result
    ) async throws -> Result {
        let script = Script(replies)
        return try await run(answering: { _ in script.next() }, body)
    }

    /// The requests so far, in the order in which they were complete.
    public var requests: [Request] { state.withLock(\.requests) }

    /// The port.
    public var port: Int { channel.withLock { $0?.localAddress?.port } ?? 0 }

    /// `http://127.0.0.1:PORT`
    public var baseURL: String { "http://127.0.0.1:\(port)" }

    /// Returns once `count` requests have come.
    public func waitForRequests(_ count: Int) async {
        await wait { $0.requests.count >= count }
    }

    /// Returns once the client has closed `count` connections whose answer was held.
    public func waitForDepartures(_ count: Int) async {
        await wait { $0.departures >= count }
    }

    /// Closes the connections whose answer is held, as a server that dies in the middle does.
    public func closeHeldConnections() {
        let held = state.withLock { state in
            defer { state.held = [] }
            return state.held
        }
        for channel in held { channel.close(promise: nil) }
    }

    private func wait(until isSatisfied: @escaping @Sendable (State) -> Bool) async {
        await withCheckedContinuation { continuation in
            change { $0.waiting.append(Waiter(isSatisfied: isSatisfied, continuation: continuation)) }
        }
    }

    private func change(_ body: (inout sending State) -> Void) {
        let ready = state.withLock { state in
            body(&state)
            let snapshot = state
            let ready = state.waiting.filter { $0.isSatisfied(snapshot) }
            state.waiting.removeAll { $0.isSatisfied(snapshot) }
            return ready
        }
        for waiter in ready { waiter.continuation.resume() }
    }

    fileprivate func answer(_ request: Request) -> Reply {
        change { $0.requests.append(request) }
        return respond(request)
    }

    fileprivate func hold(_ channel: any Channel) {
        change { $0.held.append(channel) }
    }

    fileprivate func noteDeparture() {
        change { $0.departures += 1 }
    }

    private func start() async throws {
        let bound = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: false)
                    try channel.pipeline.syncOperations.addHandler(Handler(server: self))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        channel.withLock { $0 = bound }
    }

    private func stop() async {
        let bound = channel.withLock { $0 }
        try? await bound?.close().get()
    }
}

/// Replies handed out one by one.
private final class Script: Sendable {
    private let rest: Mutex<ArraySlice<ScriptedHTTPServer.Reply>>

    init(_ replies: [ScriptedHTTPServer.Reply]) { rest = Mutex(replies[...]) }

    func next() -> ScriptedHTTPServer.Reply {
        rest.withLock { $0.popFirst() } ?? .json(#"{"error":{"message":"the script is over"}}"#, status: 500)
    }
}

/// One connection; lives on its event loop.
private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let server: ScriptedHTTPServer
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isHeld = false

    init(server: ScriptedHTTPServer) { self.server = server }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let buffer): body.append(contentsOf: buffer.readableBytesView)
        case .end:
            guard let head else { return }
            let headers = Dictionary(
                head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
            let request = ScriptedHTTPServer.Request(
                method: head.method.rawValue, path: head.uri, headers: headers, body: body)
            // Held before the request is known, so that nobody can see it and leave without being noticed.
            isHeld = true
            server.hold(context.channel)
            perform(server.answer(request), context: context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if isHeld { server.noteDeparture() }
        isHeld = false
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func perform(_ reply: ScriptedHTTPServer.Reply, context: ChannelHandlerContext) {
        if reply.end != .hold { isHeld = false }
        guard let status = reply.status else {
            if reply.end != .hold { context.close(promise: nil) }
            return
        }
        var headers = HTTPHeaders(reply.headers)
        headers.replaceOrAdd(name: "transfer-encoding", value: "chunked")
        let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
        for chunk in reply.chunks {
            let buffer = context.channel.allocator.buffer(bytes: chunk)
            context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
        }
        switch reply.end {
        case .complete: context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        case .cut: context.close(promise: nil)
        case .hold: break
        }
    }
}
