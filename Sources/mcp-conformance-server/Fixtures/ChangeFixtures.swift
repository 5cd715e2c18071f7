import JSON
import ModelContextProtocol

/// Tools that change what the server offers, so that a client can see whether it is told.
enum ChangeFixtures {
    static func all(of server: MCPServer) throws -> [Tool] {
        [
            try Tool(
                name: "test_trigger_tool_change", description: "Adds a tool, or takes it away again.",
                inputSchema: ToolFixtures.noArguments,
                body: .immediate { [weak server] _, _ in
                    try server?.offer { offering in
                        let without = offering.tools.filter { $0.name != "test_passing_tool" }
                        offering.tools =
                            without.count < offering.tools.count ? without : offering.tools + [try passingTool()]
                    }
                    return .text("The list of tools has changed.")
                }),
            try Tool(
                name: "test_trigger_prompt_change", description: "Adds a prompt, or takes it away again.",
                inputSchema: ToolFixtures.noArguments,
                body: .immediate { [weak server] _, _ in
                    server?.offer { offering in
                        let without = offering.prompts.filter { $0.name != "test_passing_prompt" }
                        offering.prompts =
                            without.count < offering.prompts.count ? without : offering.prompts + [passingPrompt]
                    }
                    return .text("The list of prompts has changed.")
                }),
            try Tool(
                name: "test_trigger_resource_change", description: "Says that \(ResourceFixtures.watched) changed.",
                inputSchema: ToolFixtures.noArguments,
                body: .immediate { [weak server] _, _ in
                    server?.resourceChanged(ResourceFixtures.watched)
                    return .text("The resource has changed.")
                }),
        ]
    }

    private static func passingTool() throws -> Tool {
        try Tool(
            name: "test_passing_tool", description: "Comes and goes.", inputSchema: ToolFixtures.noArguments,
            annotations: .readOnly, body: .immediate { _, _ in .text("Still here.") })
    }

    private static let passingPrompt = Prompt(name: "test_passing_prompt", description: "Comes and goes.") { _, _ in
        [Prompt.Message(.user, .text("Still here."))]
    }
}
