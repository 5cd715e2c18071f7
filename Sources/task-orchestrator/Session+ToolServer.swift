import ModelContextProtocol
import Orchestrator
import OrchestratorTools

extension Session {
    /// The MCP server of this process, as `mcp` and `serve` offer it.
    ///
    /// - Parameter hasOneClient: whether all that is said is said to one client, whose context may run low.
    func toolServer(hasOneClient: Bool) throws -> MCPServer {
        var settings = ToolSettings(configuration.mcp)
        settings.version = Version.current
        settings.projectDirectory = configuration.projectDirectory
        settings.hasOneClient = hasOneClient
        return try ToolServer.make(orchestrator, settings: settings, tasks: TaskDesk(keepingIn: orchestrator))
    }
}
