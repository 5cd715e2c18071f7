internal import JSON
public import ModelContextProtocol
public import Orchestrator

/// The program as a server of the Model Context Protocol: its tools, resources and prompts over one `Orchestrator`.
///
///     let server = try ToolServer.make(orchestrator, settings: ToolSettings(configuration.mcp))
///     try await StdioTransport.serve(server)
///
/// One server serves any number of connections, and lists the same tools on all of them.
public enum ToolServer {
    /// A server that offers everything.
    ///
    /// - Parameters:
    ///   - options: bounds and habits of the protocol's side.
    ///   - tasks: where calls are kept that clients follow as tasks; nil: none is.
    /// - Throws: `ToolDefinitionError` where a tool is not well defined, which tests rule out.
    public static func make(
        _ orchestrator: Orchestrator, settings: ToolSettings = ToolSettings(), options: ServerOptions = ServerOptions(),
        tasks: TaskDesk? = nil
    ) throws(ToolDefinitionError) -> MCPServer {
        let list = ToolList(try ToolCatalogue.groups(orchestrator, settings), settings)
        var options = options
        options.onToolResult = { [former = options.onToolResult] tool, result, context in
            former?(tool, result, context)
            list.note(result, of: tool)
        }
        let server = MCPServer(
            Implementation(name: "task-orchestrator", version: settings.version, title: "Task Orchestrator"),
            instructions: instructions, options: options, tasks: tasks)
        try list.offer(on: server)
        server.offer { offering in
            offering.resources = Records.resources(of: orchestrator)
            offering.templates = Records.templates(of: orchestrator)
            offering.prompts = Guides.prompts(over: orchestrator)
        }
        return server
    }

    /// What a model is told about the server as a whole; clients cut it at 2 KB.
    static let instructions = """
        Runs models and agents inside gates: memory of past failures, hard budgets, circuit breakers with retries, \
        graders. spawn_agent gives one request to a model and says whether the answer passed: read `success` and \
        `evaluation` before you use `response`. healing_status says which models can be called now. Before work that \
        may repeat a known failure ask immune_check; tell immune_record what went wrong. If a tool you need is not \
        listed, call request_tool with its category. A refusal by a budget or a breaker stands until it says \
        otherwise: do not repeat the call, tell your user. What a person must decide is asked of the person.
        """
}
