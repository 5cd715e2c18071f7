import ArgumentParser
import JSON
import Logging
import ModelContextProtocol
import Orchestrator
import Vocabulary
import WebServer

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve MCP clients over HTTP, many at once.",
        discussion: """
            Clients connect to /mcp and bring a bearer token; where it is, and how Claude Code is told, is said at the \
            start. Ctrl-C stops it: calls under way may finish.

            Example:
              task-orchestrator serve --port 8765
            """)

    @Option(help: "The port to listen at; 0 takes any that is free.")
    var port = 8765

    @Option(help: ArgumentHelp("The address to listen at.", valueName: "address"))
    var host = "127.0.0.1"

    @OptionGroup var options: CommonOptions

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port takes 0 to 65535.") }
    }

    func run() async throws {
        try await Session.open(options, callsModels: true) { session in
            let settings = session.configuration.serve
            guard isLoopback || settings.allowsRemote else {
                throw CommandFailure.wrongInput(
                    """
                    \(host) can be reached from other machines, where the token would travel unencrypted; listen at \
                    127.0.0.1, or put a proxy with TLS before the server, name it in serve.hosts and set \
                    serve.allow_remote
                    """)
            }
            var randomness = SystemRandomNumberGenerator()
            let token = try ServeToken(session.configuration, randomness: &randomness)
            let server = WebServer(
                endpoint: HTTPEndpoint(try session.toolServer(hasOneClient: false), policy: policy(settings, token)),
                version: Version.current,
                host: host, port: port, logger: logger(session.configuration.logging)
            ) { port in
                greet(at: port, token, session)
            }
            try await server.runUntilCancelled(alongside: [RetrainingService(session)].compactMap(\.self))
        }
    }

    private var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    private func policy(_ settings: Configuration.Serve, _ token: ServeToken) -> HTTPPolicy {
        var policy = HTTPPolicy()
        policy.hosts.formUnion(settings.hosts.map { $0.lowercased() })
        policy.hosts.insert(host.contains(":") ? "[\(host)]" : host.lowercased())
        policy.origins = Set(settings.origins)
        policy.publicURL = settings.publicURL
        policy.tokens = [BearerToken(token.secret.reveal(), principal: "owner")]
        return policy
    }

    private func logger(_ settings: Configuration.Logging) -> Logger {
        var logger = Logger(label: "task-orchestrator.serve") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: settings.level.rawValue) ?? .warning
        return logger
    }

    /// Says where the server is and how a client gets in; never the token itself.
    private func greet(at port: Int, _ token: ServeToken, _ session: Session) {
        let authority = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        let url = "\(session.configuration.serve.publicURL ?? "http://\(authority)")/mcp"
        if session.printsJSON {
            let line: JSON = [
                "url": .string(url), "port": .integer(Int64(port)),
                "token_file": token.path.map(JSON.string) ?? .null,
            ]
            try? session.terminal.print(line.description)
        }
        session.terminal.note("serving MCP at \(url)")
        session.terminal.note("the token is \(token.path.map { "in \($0)" } ?? "the one you set (serve.token)")")
        session.terminal.note("Claude Code learns of it by:")
        session.terminal.note(
            "  claude mcp add -t http task-orchestrator \(url) -H \"Authorization: Bearer \(token.shellExpression)\"")
        if !isLoopback {
            session.terminal.note(
                session.terminal.styledNote("warning: ", .warning)
                    + "other machines reach this address; without a proxy that speaks TLS the token travels in the clear"
            )
        }
    }
}
