internal import Hummingbird
internal import HummingbirdCore
public import Logging
public import ModelContextProtocol
internal import NIOCore
public import ServiceLifecycle
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Serves what this program offers over HTTP: the protocol's endpoint and a word on whether the server is well.
///
///     let server = WebServer(endpoint: endpoint, version: "1.0", port: 8765, logger: logger) { print("port \($0)") }
///     try await server.runUntilCancelled()
///
/// The server stops when its `ServiceGroup` or its task does: streams end in due form, calls under way may finish within
/// the grace period.
public struct WebServer: Service {
    let endpoint: HTTPEndpoint
    let version: String
    let host: String
    let port: Int
    let logger: Logger
    let onRunning: @Sendable (_ port: Int) async -> Void

    /// A server that is not running yet.
    ///
    /// - Parameters:
    ///   - version: the program's version, as `/health` tells it.
    ///   - host: the address to listen at.
    ///   - port: the port to listen at; 0: any that is free.
    ///   - onRunning: called with the port once the server listens.
    public init(
        endpoint: HTTPEndpoint, version: String, host: String = "127.0.0.1", port: Int, logger: Logger,
        onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.endpoint = endpoint
        self.version = version
        self.host = host
        self.port = port
        self.logger = logger
        self.onRunning = onRunning
    }

    /// Serves until the group that runs this service stops.
    ///
    /// - Throws: `PortError` where it cannot listen.
    public func run() async throws {
        let disconnections = Disconnections()
        let hasStarted = Mutex(false)
        let application = Application(
            responder: routes(disconnections).buildResponder(),
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [disconnections.watcher()], idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.maximumConnections)),
            onServerRunning: { channel in
                hasStarted.withLock { $0 = true }
                await onRunning(channel.localAddress?.port ?? port)
            }, logger: logger)
        defer { endpoint.close() }
        do {
            try await withGracefulShutdownHandler {
                try await application.run()
            } onGracefulShutdown: {
                endpoint.stop()
            }
        } catch  where !hasStarted.withLock({ $0 }) && !(error is CancellationError) {
            throw PortError(
                host: host, port: port, reason: "\(error)", isTaken: (error as? IOError)?.errnoCode == EADDRINUSE)
        }
    }

    /// How many lines may be open at once; further clients wait.
    private static let maximumConnections = 1024

    private func routes(_ disconnections: Disconnections) -> Router<WebContext> {
        let router = Router(context: WebContext.self)
        ProtocolRoutes(endpoint: endpoint, disconnections: disconnections).add(to: router)
        router.get("/health") { _, _ in "ok \(version)\n" }
        return router
    }

    /// Serves until the task is cancelled, together with `services`; calls under way then have `gracePeriod` to finish.
    ///
    /// - Throws: `PortError` where it cannot listen.
    public func runUntilCancelled(
        alongside services: [any Service] = [], gracePeriod: Duration = .seconds(10)
    ) async throws {
        var configuration = ServiceGroupConfiguration(services: [self] + services, logger: logger)
        configuration.maximumGracefulShutdownDuration = gracePeriod
        let group = ServiceGroup(configuration: configuration)
        // A task of its own: what is cancelled stops at once, and streams would be cut off.
        let running = Task { try await group.run() }
        try await withTaskCancellationHandler {
            try await running.value
        } onCancel: {
            Task { await group.triggerGracefulShutdown() }
        }
    }
}
