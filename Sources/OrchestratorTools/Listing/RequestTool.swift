internal import JSON
internal import ModelContextProtocol

extension ToolList {
    /// The tool by which a model asks for more tools.
    func requestTool() throws(ToolDefinitionError) -> Tool {
        let choices = groups.filter { $0.category != .core }
        let contents = choices.map { "\($0.category.rawValue) (\($0.category.purpose))" }
        return try Tool(
            name: "request_tool", title: "List more tools",
            description: "Lists the tools of a category and answers their definitions: "
                + contents.joined(separator: "; ") + ".",
            inputSchema: Schema.object(
                [
                    "category": Schema.word(of: choices.map(\.category.rawValue)),
                    "reason": Schema.text("What for.", atMost: 1000),
                ], required: ["category"]),
            outputSchema: Schema.result([
                "already_listed": Schema.boolean, "tools": Schema.list(of: Schema.map),
            ]),
            // It changes what is listed, and nothing else.
            annotations: Tool.Annotations(isDestructive: false, isIdempotent: true, isOpenWorld: false),
            body: .suspending { [self] arguments, context in await answer(arguments, context) })
    }

    private func answer(_ arguments: JSONObject, _ context: RequestContext) async -> ToolResult {
        guard let category = arguments["category"]?.stringValue.flatMap(ToolCategory.init) else {
            return .failure("there is no such category")
        }
        let tools = tools(of: category)
        let isNew = await addAndWait(category)
        if let reason = arguments["reason"]?.stringValue {
            context.log(.info, ["category": .string(category.rawValue), "reason": .string(reason)], logger: "tools")
        }
        return .structured([
            "category": .string(category.rawValue), "already_listed": .bool(!isNew),
            "loaded_categories": .array(listedCategories.map { .string($0.rawValue) }),
            "tools": .array(tools.map { $0.json(in: context.version) }),
        ])
    }
}
