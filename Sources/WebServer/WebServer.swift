internal import Hummingbird
public import Logging
public import ModelContextProtocol
internal import NIOCore
public import ServiceLifecycle

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
    }

    /// Serves until the task is cancelled; calls under way then have `gracePeriod` to finish.
    ///
    /// - Throws: `PortError` where it cannot listen.
    public func runUntilCancelled(gracePeriod: Duration = .seconds(10)) async throws {
    }
}
