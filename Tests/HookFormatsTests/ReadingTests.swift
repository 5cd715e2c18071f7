import HookFormats
import JSON
import Testing

struct ReadingTests {
    private func read(_ text: String, _ client: HookClient, _ event: String) throws -> HookEvent {
        try HookEvent(reading: Array(text.utf8), from: client, event: event)
    }

    @Test func `a command of Claude Code, inside a subagent`() throws {
        let event = try read(
            #"""
            {"session_id":"s1","transcript_path":"/t","cwd":"/work/app","permission_mode":"default","agent_id":"a7",
             "agent_type":"Explore","hook_event_name":"PreToolUse","tool_name":"Bash",
             "tool_input":{"command":"ls -l","description":"look"},"tool_use_id":"toolu_1"}
            """#, .claudeCode, "PreToolUse")
        #expect(event.moment == .beforeTool)
        #expect(event.session == "s1")
        #expect(event.agent == "a7")
        #expect(event.agentKind == "Explore")
        #expect(event.directory == "/work/app")
        #expect(event.permissionMode == "default")
        #expect(event.tool?.name == "Bash")
        #expect(event.tool?.id == "toolu_1")
        #expect(event.tool?.actions == [.shell("ls -l")])
        #expect(event.tool?.server == nil)
    }

    @Test func `an MCP tool of Claude Code with its server`() throws {
        let event = try read(
            #"{"tool_name":"mcp__db__drop_table","tool_input":{"name":"x"},"mcp_server":{"name":"db","source":"user"}}"#,
            .claudeCode, "PreToolUse")
        #expect(event.tool?.actions == [.tool(name: "mcp__db__drop_table", input: ["name": "x"])])
        #expect(event.tool?.server == "db")
    }

    @Test func `a failed command of Claude Code with its exit code`() throws {
        let event = try read(
            #"{"tool_name":"Bash","tool_input":{"command":"make"},"tool_use_id":"t","error":"Exit code 2\nno rule"}"#,
            .claudeCode, "PostToolUseFailure")
        #expect(event.moment == .toolFailed)
        #expect(event.exitCode == 2)
        #expect(event.error == "Exit code 2\nno rule")
    }

    @Test func `the end of a turn, and whether it was sent back before`() throws {
        let first = try read(
            #"{"stop_hook_active":false,"last_assistant_message":"All tests pass."}"#, .claudeCode, "Stop")
        #expect(first.moment == .stopping)
        #expect(!first.wasSentBack)
        #expect(first.lastMessage == "All tests pass.")
        #expect(try read(#"{"stop_hook_active":true}"#, .codex, "Stop").wasSentBack)
        #expect(try read(#"{"stop_hook_active":true,"prompt_response":"x"}"#, .gemini, "AfterAgent").lastMessage == "x")
        #expect(try read(#"{"status":"completed","loop_count":2}"#, .cursor, "stop").wasSentBack)
    }

    @Test func `a patch of Codex is one action for each file`() throws {
        let event = try read(
            #"""
            {"tool_name":"apply_patch","tool_use_id":"c","tool_input":{"command":"*** Begin Patch\n*** Add File: a.txt\n+x\n*** Update File: b/c.txt\n*** Move to: ../d.txt\n@@\n-1\n+2\n*** Delete File: e\n*** End Patch"}}
            """#, .codex, "PreToolUse")
        let named = event.tool?.actions.map { action in
            if case .tool(let name, let input) = action {
                "\(name) \(input["file_path"]?.stringValue ?? "?")"
            } else {
                ""
            }
        }
        #expect(named == ["Write a.txt", "Edit b/c.txt", "Write ../d.txt", "Delete e"])
    }

    @Test func `a command given as words reads as the same words`() throws {
        let event = try read(
            #"{"tool_name":"shell","tool_input":{"command":["bash","-lc","echo 'hi' > \"a b\""]}}"#, .codex,
            "PreToolUse")
        #expect(event.tool?.actions == [.shell(#"bash -lc 'echo '\''hi'\'' > "a b"'"#)])
    }

    @Test(arguments: [
        (#"{"tool_name":"run_shell_command","tool_input":{"command":"ls"}}"#, HookAction.shell("ls")),
        (
            #"{"tool_name":"read_file","tool_input":{"absolute_path":"/a"}}"#,
            .tool(name: "Read", input: ["absolute_path": "/a", "file_path": "/a"])
        ),
        (
            #"{"tool_name":"write_file","tool_input":{"file_path":"/a","content":"x"}}"#,
            .tool(name: "Write", input: ["file_path": "/a", "content": "x"])
        ),
        (
            #"{"tool_name":"mcp_db_drop","tool_input":{},"mcp_context":{"server_name":"db","tool_name":"drop"}}"#,
            .tool(name: "mcp__db__drop", input: [:])
        ),
    ]) func `the tools of the Gemini CLI`(_ input: String, _ action: HookAction) throws {
        #expect(try read(input, .gemini, "BeforeTool").tool?.actions == [action])
    }

    @Test func `a tool of the Gemini CLI that failed says so in its answer`() throws {
        let event = try read(
            #"{"tool_name":"x","tool_input":{},"tool_response":{"llmContent":"","error":{"message":"gone"}}}"#,
            .gemini, "AfterTool")
        #expect(event.moment == .toolFailed)
        #expect(event.error == "gone")
    }

    @Test(arguments: [
        ("beforeShellExecution", #"{"command":"ls","cwd":"/w","conversation_id":"c"}"#, HookAction.shell("ls")),
        (
            "beforeMCPExecution", #"{"tool_name":"query","tool_input":"{\"sql\":\"select 1\"}","url":"http://x"}"#,
            .tool(name: "mcp__server__query", input: ["sql": "select 1"])
        ),
        (
            "preToolUse", #"{"tool_name":"MCP:db:query","tool_input":{"sql":"x"}}"#,
            .tool(name: "mcp__db__query", input: ["sql": "x"])
        ),
        ("preToolUse", #"{"tool_name":"Shell","tool_input":{"command":"ls"}}"#, .shell("ls")),
        (
            "beforeReadFile", #"{"file_path":"/w/.env","content":"KEY=1"}"#,
            .tool(name: "Read", input: ["file_path": "/w/.env"])
        ),
    ]) func `the events of Cursor`(_ event: String, _ input: String, _ action: HookAction) throws {
        #expect(try read(input, .cursor, event).tool?.actions == [action])
    }

    @Test func `Cursor names the session and the workspace in its own way`() throws {
        let event = try read(
            #"{"command":"ls","cwd":"","conversation_id":"c1","workspace_roots":["/w"]}"#, .cursor,
            "beforeShellExecution")
        #expect(event.session == "c1")
        #expect(event.directory == nil)
        let other = try read(
            #"{"tool_name":"Read","tool_input":{},"conversation_id":"c1","workspace_roots":["/w"]}"#, .cursor,
            "preToolUse")
        #expect(other.directory == "/w")
    }

    @Test func `a tool that nobody knows keeps its name and input`() throws {
        let event = try read(#"{"tool_name":"Teleport","tool_input":{"to":"moon"}}"#, .claudeCode, "PreToolUse")
        #expect(event.tool?.actions == [.tool(name: "Teleport", input: ["to": "moon"])])
    }

    @Test(arguments: [
        "", "{", "null", "[]", #""text""#, "{}", #"{"tool_name":7,"tool_input":{}}"#, "{\"tool_name\":\"Bash\"",
        #"{"tool_name":"Bash","tool_input":{}}"#, #"{"tool_name":"Bash","tool_input":{"command":7}}"#,
        #"{"tool_name":"Bash","tool_input":{"command":[1]}}"#, #"{"tool_name":"Bash","tool_input":{"command":[]}}"#,
        #"{"tool_name":"apply_patch","tool_input":{}}"#, #"{"tool_name":"Bash","tool_input":{"command":"\ud800"}}"#,
        #"{"hook_event_name":"PostToolUse","tool_name":"Bash","tool_input":{"command":"ls"}}"#,
    ]) func `what cannot be understood is an error before a tool, never silence`(_ input: String) {
        #expect(throws: HookInputError.self) { try read(input, .claudeCode, "PreToolUse") }
    }

    @Test func `bytes that are no UTF-8, and inputs beyond all measure, are errors`() {
        let bytes = Array(#"{"tool_name":"Bash","tool_input":{"command":""#.utf8) + [0xFF] + Array(#""}}"#.utf8)
        #expect(throws: HookInputError.self) {
            try HookEvent(reading: bytes, from: .claudeCode, event: "PreToolUse")
        }
        #expect(throws: HookInputError.self) {
            try HookEvent(
                reading: [UInt8](repeating: 0x20, count: HookEvent.inputLimit + 1), from: .claudeCode,
                event: "PreToolUse")
        }
    }

    @Test func `a command keeps NUL, carriage returns and marks that turn text around`() throws {
        let event = try read(
            #"{"tool_name":"Bash","tool_input":{"command":"a\u0000b\r\nc\u202ed\u200b"}}"#, .claudeCode, "PreToolUse")
        #expect(event.tool?.actions == [.shell("a\0b\r\nc\u{202e}d\u{200b}")])
    }
}
