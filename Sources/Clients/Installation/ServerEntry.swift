internal import HookFormats
internal import JSON

/// Our MCP server in the form in which a client's settings hold it.
struct ServerEntry {
    static let name = "task-orchestrator"

    let client: HookClient
    let programs: GuardPrograms

    private var json: JSON {
        let call: [(String, JSON)] = [("command", .string(programs.server)), ("args", ["mcp"])]
        return .object(JSONObject(client == .claudeCode ? [("type", "stdio")] + call : call))
    }

    func added(to settings: JSONObject) -> JSONObject {
        var settings = settings
        var servers = settings["mcpServers"]?.objectValue ?? JSONObject()
        servers[Self.name] = json
        settings["mcpServers"] = .object(servers)
        return settings
    }

    func removed(from settings: JSONObject) -> JSONObject {
        guard var servers = settings["mcpServers"]?.objectValue, servers[Self.name] != nil else { return settings }
        var settings = settings
        servers[Self.name] = nil
        if servers.isEmpty { settings["mcpServers"] = nil } else { settings["mcpServers"] = .object(servers) }
        return settings
    }
}

/// Our MCP server in Codex's `config.toml`: a block of its own at the end, so that nothing else is touched.
struct TOMLServerEntry {
    private static let begin = "# task-orchestrator: begin, written by 'task-orchestrator install codex'"
    private static let end = "# task-orchestrator: end"

    let programs: GuardPrograms

    func added(to text: String) -> String {
        let rest = removed(from: text)
        // A table that the person has written is theirs; a second one of that name would make the file unreadable.
        if rest.contains("[mcp_servers.\(ServerEntry.name)]") { return text }
        let block = """
            \(Self.begin)
            [mcp_servers.\(ServerEntry.name)]
            command = \(JSON.string(programs.server).description)
            args = ["mcp"]
            \(Self.end)

            """
        if rest.isEmpty { return block }
        return rest + (rest.hasSuffix("\n\n") ? "" : rest.hasSuffix("\n") ? "\n" : "\n\n") + block
    }

    func removed(from text: String) -> String {
        guard let begin = text.firstRange(of: Self.begin),
            let end = text[begin.upperBound...].firstRange(of: Self.end)
        else { return text }
        let before = text[..<begin.lowerBound]
        let after = text[end.upperBound...].drop { $0 == "\n" }
        // Of the empty line in front of the block, which came with it.
        let kept = before.hasSuffix("\n\n") ? before.dropLast() : before
        return String(kept) + String(after)
    }
}
