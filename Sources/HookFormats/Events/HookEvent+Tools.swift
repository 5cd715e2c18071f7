internal import JSON

extension HookEvent {
    /// The tool call in an input; nil where the event is about none.
    static func tool(
        in input: JSON, from client: HookClient, event: String
    ) throws(HookInputError) -> HookToolCall? {
        if client == .cursor, let call = try cursorTool(in: input, event: event) { return call }
        guard let name = input["tool_name"]?.stringValue else { return nil }
        let arguments = opened(input["tool_input"] ?? .object(JSONObject()))
        let server =
            input["mcp_server"]?["name"]?.stringValue ?? input["mcp_context"]?["server_name"]?.stringValue
        return HookToolCall(
            name: name, input: arguments, id: input["tool_use_id"]?.stringValue,
            actions: try actions(name: name, input: arguments, mcp: input["mcp_context"], from: client),
            server: server ?? serverName(of: name))
    }

    /// The input of a tool; Cursor sends some as a text that holds JSON.
    private static func opened(_ input: JSON) -> JSON {
        guard let text = input.stringValue, let inner = try? JSON(parsing: text), inner.objectValue != nil else {
            return input
        }
        return inner
    }

    private static func cursorTool(in input: JSON, event: String) throws(HookInputError) -> HookToolCall? {
        switch event {
        case "beforeShellExecution", "afterShellExecution":
            guard let command = input["command"]?.stringValue else {
                throw HookInputError(reason: "it has no command")
            }
            return HookToolCall(
                name: "Shell", input: ["command": .string(command)], id: input["tool_use_id"]?.stringValue,
                actions: [.shell(command)])
        case "beforeReadFile", "beforeTabFileRead":
            guard let path = input["file_path"]?.stringValue else {
                throw HookInputError(reason: "it has no file_path")
            }
            return HookToolCall(
                name: "Read", input: ["file_path": .string(path)],
                actions: [.tool(name: "Read", input: ["file_path": .string(path)])])
        case "afterFileEdit":
            guard let path = input["file_path"]?.stringValue else { return nil }
            let arguments: JSON = ["file_path": .string(path), "edits": input["edits"] ?? []]
            return HookToolCall(name: "Edit", input: arguments, actions: [.tool(name: "Edit", input: arguments)])
        case "beforeMCPExecution", "afterMCPExecution":
            guard let name = input["tool_name"]?.stringValue else { return nil }
            let arguments = opened(input["tool_input"] ?? .object(JSONObject()))
            let server = input["server_name"]?.stringValue ?? input["server"]?.stringValue
            let plain = mcpName(name) ?? "mcp__\(server ?? "server")__\(name)"
            return HookToolCall(
                name: name, input: arguments, actions: [.tool(name: plain, input: arguments)],
                server: server ?? serverName(of: plain))
        default: return nil
        }
    }

    /// What a call would do, in the words that all clients share.
    private static func actions(
        name: String, input: JSON, mcp: JSON?, from client: HookClient
    ) throws(HookInputError) -> [HookAction] {
        if let server = mcp?["server_name"]?.stringValue {
            return [.tool(name: "mcp__\(server)__\(mcp?["tool_name"]?.stringValue ?? name)", input: input)]
        }
        if let plain = mcpName(name) { return [.tool(name: plain, input: input)] }
        switch name {
        case "Bash", "Shell", "shell", "run_shell_command", "exec_command", "local_shell", "run_terminal_cmd":
            let line = try commandLine(in: input)
            let folder = ["workdir", "dir_path", "directory", "cwd"].lazy.compactMap { input[$0]?.stringValue }.first
            guard let folder, !folder.isEmpty else { return [.shell(line)] }
            return [.shell("cd \(folder.shellQuoted) || exit\n\(line)")]
        case "apply_patch":
            let patches = ["command", "input", "patch"].compactMap { input[$0]?.stringValue }
            guard patches.count == 1, let patch = patches.first else {
                throw HookInputError(reason: "apply_patch has \(patches.isEmpty ? "no patch" : "several patches")")
            }
            return Patch.actions(of: patch)
        default: break
        }
        guard let plain = FileTool.names[name] else { return [.tool(name: name, input: input)] }
        return [.tool(name: plain, input: FileTool.renamed(input))]
    }

    /// The command line of a shell tool: a text, or words.
    private static func commandLine(in input: JSON) throws(HookInputError) -> String {
        guard input["command"] == nil || input["cmd"] == nil else {
            throw HookInputError(reason: "the shell tool has two commands")
        }
        guard let command = input["command"] ?? input["cmd"] else {
            throw HookInputError(reason: "the shell tool has no command")
        }
        if let text = command.stringValue { return text }
        if let words = command.arrayValue {
            let texts = words.compactMap(\.stringValue)
            guard texts.count == words.count, !texts.isEmpty else {
                throw HookInputError(reason: "the shell tool's command is not made of texts")
            }
            return texts.map(\.shellQuoted).joined(separator: " ")
        }
        throw HookInputError(reason: "the shell tool's command is \(command.typeName), not a text")
    }

    /// `mcp__server__tool` for the ways in which clients write the name of an MCP tool; nil for other tools.
    private static func mcpName(_ name: String) -> String? {
        if name.hasPrefix("mcp__") { return name }
        guard name.hasPrefix("MCP:") else { return nil }
        let parts = name.split(separator: ":", maxSplits: 2).dropFirst()
        return parts.count == 2 ? "mcp__\(parts[1])__\(parts[2])" : "mcp__server__\(parts.first ?? "tool")"
    }

    private static func serverName(of name: String) -> String? {
        guard name.hasPrefix("mcp__") else { return nil }
        let rest = name.dropFirst(5)
        guard let end = rest.firstRange(of: "__") else { return nil }
        return String(rest[..<end.lowerBound])
    }
}

extension String {
    /// The word as bash reads it back unchanged.
    fileprivate var shellQuoted: String {
        let isPlain =
            !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"),
                    UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "@"),
                    UInt8(ascii: "+"), UInt8(ascii: "%"):
                    true
                default: false
                }
            }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
