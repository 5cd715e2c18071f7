internal import JSON

extension HookEvent {
    /// The largest input that is read, in bytes.
    public static let inputLimit = 32 << 20

    /// Reads what `client` has written to its hook's standard input.
    ///
    /// - Parameter event: the name under which the hook was installed; the input's own name must be the same, because
    ///   what a hook may decide depends on it.
    /// - Throws: `HookInputError` for what is not JSON, lacks what the event must have, or is about another event.
    public init(
        reading bytes: some Collection<UInt8>, from client: HookClient, event: String
    ) throws(HookInputError) {
        guard bytes.count <= Self.inputLimit else {
            throw HookInputError(reason: "it is longer than \(Self.inputLimit >> 20) MiB")
        }
        let input: JSON
        do throws(JSONError) { input = try JSON(parsing: bytes) } catch {
            throw HookInputError(reason: "\(error)")
        }
        guard input.objectValue != nil else { throw HookInputError(reason: "it is \(input.typeName), not an object") }
        if let named = input["hook_event_name"]?.stringValue, named != event {
            throw HookInputError(reason: "it is about \(named.brief), and the hook was called for \(event.brief)")
        }
        self.init(client: client, name: event)
        session = input["session_id"]?.stringValue ?? input["conversation_id"]?.stringValue ?? ""
        agent = input["agent_id"]?.stringValue ?? input["subagent_id"]?.stringValue
        agentKind = input["agent_type"]?.stringValue ?? input["subagent_type"]?.stringValue
        directory = Self.directory(in: input)
        permissionMode = input["permission_mode"]?.stringValue
        prompt = input["prompt"]?.stringValue
        source = input["source"]?.stringValue
        wasSentBack = input["stop_hook_active"]?.boolValue ?? ((input["loop_count"]?.integerValue ?? 0) > 0)
        lastMessage = input["last_assistant_message"]?.stringValue ?? input["prompt_response"]?.stringValue
        response = input["tool_response"] ?? input["tool_output"] ?? input["result_json"] ?? input["output"]
        error = input["error"]?.stringValue ?? input["error_message"]?.stringValue
        tool = try Self.tool(in: input, from: client, event: event)
        if moment == .afterTool, client == .gemini, let failure = response?["error"], !failure.isNull {
            moment = .toolFailed
            error = failure.stringValue ?? failure["message"]?.stringValue ?? failure.description
        }
        exitCode = Self.exitCode(response: response, error: error)
        if moment == .beforeTool, tool == nil {
            throw HookInputError(reason: "it names no tool")
        }
    }

    private static func directory(in input: JSON) -> String? {
        let named = input["cwd"]?.stringValue ?? input["workspace_roots"]?[0]?.stringValue
        return named.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    /// The exit code that a command ended with, where its answer or its error tells.
    private static func exitCode(response: JSON?, error: String?) -> Int64? {
        for key in ["exit_code", "exitCode"] {
            if let code = response?[key]?.integerValue ?? response?["metadata"]?[key]?.integerValue { return code }
        }
        // Cursor hands the answer over as a text that holds JSON; Claude Code says it in the first line of the error.
        if let text = response?.stringValue, text.utf8.first == UInt8(ascii: "{"), text.utf8.count < 1 << 20,
            let inner = try? JSON(parsing: text), let code = inner["exitCode"] ?? inner["exit_code"]
        {
            return code.integerValue
        }
        let mark = "Exit code "
        guard let error, error.hasPrefix(mark) else { return nil }
        return Int64(error.dropFirst(mark.count).prefix { $0.isASCII && $0.isNumber })
    }
}

extension String {
    /// The text in quotes for a message, cut where it is long.
    package var brief: String {
        let limit = 60
        let shown = unicodeScalars.prefix(limit).map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 }
        return "'" + String(String.UnicodeScalarView(shown)) + (unicodeScalars.count > limit ? "…'" : "'")
    }
}
