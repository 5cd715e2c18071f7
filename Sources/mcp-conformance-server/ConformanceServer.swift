import ArgumentParser
import Foundation
import Logging
import ModelContextProtocol
import ServiceLifecycle
import UnixSignals
import WebServer

/// Serves the fixtures that the protocol's official conformance suite expects; proves that the library serves any server.
@main
struct ConformanceServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp-conformance-server",
        abstract: "Serves the fixtures of the Model Context Protocol's conformance suite at http://127.0.0.1:PORT/mcp.",
        discussion: "Lets everybody on this machine in, without a token: for tests only. Stops on SIGTERM and SIGINT.")

    @Option(help: "The port to listen at; 0 takes any that is free.")
    var port = 8766

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port must be from 0 to 65535.") }
    }

    func run() async throws {
        var options = ServerOptions()
        options.takesAnswersAlone = true  // The suite answers some questions without having been asked.
        let server = MCPServer(
            Implementation(name: "mcp-conformance-server", version: "1.0.0", title: "Conformance fixtures"),
            instructions: "Every tool, prompt and resource here is a test fixture.", options: options,
            tasks: TaskDesk())
        try server.offer { offering in
            offering.tools =
                try ToolFixtures.all() + QuestionFixtures.all() + TaskFixtures.all() + ChangeFixtures.all(of: server)
            offering.prompts = PromptFixtures.all
            offering.resources = ResourceFixtures.all
            offering.templates = ResourceFixtures.templates
        }
        var logger = Logger(
            label: Self.configuration.commandName ?? "", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .warning
        let web = WebServer(
            endpoint: HTTPEndpoint(server), version: server.info.version, port: port, logger: logger
        ) { port in
            FileHandle.standardError.write(Data("mcp-conformance-server: http://127.0.0.1:\(port)/mcp\n".utf8))
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [web], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }
}
