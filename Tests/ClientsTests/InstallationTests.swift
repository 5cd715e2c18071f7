import Clients
import HookFormats
import JSON
import Testing

struct InstallationTests {
    private let programs = GuardPrograms(
        hook: "/opt/bin/task-orchestrator-hook", server: "/opt/bin/task-orchestrator")

    private func installation(
        _ client: HookClient, project: String? = nil, environment: [String: String] = [:],
        _ files: [String: String] = [:], programs: GuardPrograms? = nil
    ) -> ClientInstallation {
        ClientInstallation(
            ClientPlaces(client, home: "/home/ada", project: project, environment: environment),
            programs: programs ?? self.programs
        ) { path throws(InstallationError) in files[path] }
    }

    /// The files as they are after `changes`.
    private func files(_ changes: [SettingsChange]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: changes.compactMap { change in change.after.map { (change.path, $0) } })
    }

    @Test func `the command line blocks whatever becomes of the hook, where a decision is awaited`() {
        #expect(
            programs.commandLine(.claudeCode, "PreToolUse")
                == "/opt/bin/task-orchestrator-hook claude-code PreToolUse || exit 2")
        #expect(
            programs.commandLine(.gemini, "BeforeTool")
                == "/opt/bin/task-orchestrator-hook gemini BeforeTool || exit 2")
        #expect(
            programs.commandLine(.claudeCode, "UserPromptSubmit")
                == "/opt/bin/task-orchestrator-hook claude-code UserPromptSubmit || exit 0")
        #expect(
            GuardPrograms(hook: "/My Apps/it's/task-orchestrator-hook", server: "x").commandLine(.codex, "PreToolUse")
                == "'/My Apps/it'\\''s/task-orchestrator-hook' codex PreToolUse || exit 2")
    }

    @Test func `Claude Code, with nothing there`() throws {
        let files = files(try installation(.claudeCode).install())
        let settings = try JSON(parsing: try #require(files["/home/ada/.claude/settings.json"]))
        #expect(
            settings["hooks"]?["PreToolUse"] == [
                [
                    "matcher": "*",
                    "hooks": [
                        [
                            "type": "command",
                            "command": "/opt/bin/task-orchestrator-hook claude-code PreToolUse || exit 2",
                            "timeout": 30,
                        ]
                    ],
                ]
            ])
        #expect(
            settings["hooks"]?.objectValue?.keys == [
                "PreToolUse", "PostToolUse", "PostToolUseFailure", "UserPromptSubmit", "SessionStart", "SubagentStart",
                "Stop", "SubagentStop",
            ])
        let servers = try JSON(parsing: try #require(files["/home/ada/.claude.json"]))
        #expect(
            servers["mcpServers"]?["task-orchestrator"]
                == ["type": "stdio", "command": "/opt/bin/task-orchestrator", "args": ["mcp"]])
    }

    @Test func `where a client keeps its settings`() {
        func paths(_ client: HookClient, project: String? = nil, _ environment: [String: String] = [:]) -> [String] {
            ClientPlaces(client, home: "/h", project: project, environment: environment).files
        }
        #expect(paths(.claudeCode) == ["/h/.claude/settings.json", "/h/.claude.json"])
        #expect(paths(.claudeCode, project: "/p") == ["/p/.claude/settings.local.json", "/p/.mcp.json"])
        #expect(paths(.claudeCode, ["CLAUDE_CONFIG_DIR": "/c"]) == ["/c/settings.json", "/c/.claude.json"])
        #expect(paths(.codex) == ["/h/.codex/hooks.json", "/h/.codex/config.toml"])
        #expect(paths(.codex, ["CODEX_HOME": "/c"]) == ["/c/hooks.json", "/c/config.toml"])
        #expect(paths(.gemini) == ["/h/.gemini/settings.json"])
        #expect(paths(.cursor, project: "/p") == ["/p/.cursor/hooks.json", "/p/.cursor/mcp.json"])
    }

    private static let others = """
        {
            "model": "opus",
            "hooks": {
                "PreToolUse": [
                    {
                        "matcher": "Bash",
                        "hooks": [
                            {
                                "type": "command",
                                "command": "mine.sh"
                            }
                        ]
                    }
                ],
                "Notification": [
                    {
                        "hooks": []
                    }
                ]
            },
            "unknown": 12345678901234567890
        }

        """

    @Test func `what stands there of others stays, in its order and its indentation`() throws {
        let path = "/home/ada/.claude/settings.json"
        let changes = try installation(.claudeCode, [path: Self.others]).install()
        let after = try #require(files(changes)[path])
        let settings = try JSON(parsing: after)
        #expect(settings.objectValue?.keys == ["model", "hooks", "unknown"])
        #expect(settings["hooks"]?["PreToolUse"]?[0]?["hooks"]?[0]?["command"] == "mine.sh")
        #expect(settings["hooks"]?["PreToolUse"]?.arrayValue?.count == 2)
        #expect(settings["hooks"]?["Notification"] == [["hooks": []]])
        #expect(after.contains("    \"unknown\": 12345678901234567890\n"))
        #expect(after.hasPrefix("{\n    \"model\": \"opus\",\n"))
    }

    @Test(arguments: HookClient.allCases) func `doing it twice changes nothing more`(_ client: HookClient) throws {
        let first = files(try installation(client).install())
        #expect(try installation(client, first).install().allSatisfy { !$0.isChange })
    }

    @Test(arguments: HookClient.allCases) func `removing what was installed leaves what was there before`(
        _ client: HookClient
    ) throws {
        let installed = files(try installation(client).install())
        let left = try installation(client, installed).uninstall().compactMap(\.after)
        #expect(left == [])
        #expect(try installation(client).uninstall().allSatisfy { !$0.isChange })
    }

    @Test func `removing leaves what others have`() throws {
        let path = "/home/ada/.claude/settings.json"
        let installed = files(try installation(.claudeCode, [path: Self.others]).install())
        #expect(files(try installation(.claudeCode, installed).uninstall())[path] == Self.others)
    }

    @Test func `another copy of the program takes the place of the first`() throws {
        let installed = files(try installation(.claudeCode).install())
        let other = GuardPrograms(hook: "/new/task-orchestrator-hook", server: "/new/task-orchestrator")
        let again = files(try installation(.claudeCode, installed, programs: other).install())
        let text = try #require(again["/home/ada/.claude/settings.json"])
        #expect(text.contains("/new/task-orchestrator-hook claude-code PreToolUse"))
        #expect(!text.contains("/opt/bin"))
    }

    @Test func `a hook of ours stays where the person has put it`() throws {
        let path = "/home/ada/.claude/settings.json"
        let installed = files(try installation(.claudeCode).install())
        var settings = try JSON(parsing: try #require(installed[path]))
        guard case .object(var object) = settings, var hooks = object["hooks"]?.objectValue else { return }
        hooks["PreToolUse"] = .array(
            (hooks["PreToolUse"]?.arrayValue ?? []) + [["hooks": [["type": "command", "command": "later.sh"]]]])
        object["hooks"] = .object(hooks)
        settings = .object(object)
        let changes = try installation(.claudeCode, [path: settings.prettyPrinted]).install()
        #expect(!changes[0].isChange)
    }

    @Test func `Codex gets a block of its own at the end of its TOML`() throws {
        let path = "/home/ada/.codex/config.toml"
        let before = "model = \"gpt\" # mine\n\n[mcp_servers.other]\ncommand = \"x\"\n"
        let installed = files(try installation(.codex, [path: before]).install())
        #expect(
            installed[path]
                == before + """

                    # task-orchestrator: begin, written by 'task-orchestrator install codex'
                    [mcp_servers.task-orchestrator]
                    command = "/opt/bin/task-orchestrator"
                    args = ["mcp"]
                    # task-orchestrator: end

                    """)
        #expect(files(try installation(.codex, installed).uninstall())[path] == before)
        let own = "[mcp_servers.task-orchestrator]\ncommand = \"mine\"\n"
        #expect(try installation(.codex, [path: own]).install().last?.isChange == false)
    }

    @Test func `Cursor is told to fail closed, and the Gemini CLI counts in milliseconds`() throws {
        let cursor = try JSON(parsing: try installation(.cursor).install()[0].after ?? "")
        #expect(cursor["version"] == 1)
        #expect(
            cursor["hooks"]?["beforeShellExecution"] == [
                [
                    "command": "/opt/bin/task-orchestrator-hook cursor beforeShellExecution || exit 2", "timeout": 30,
                    "failClosed": true,
                ]
            ])
        #expect(cursor["hooks"]?["stop"]?[0]?["failClosed"] == nil)
        let gemini = try JSON(parsing: try installation(.gemini).install()[0].after ?? "")
        #expect(gemini["hooks"]?["BeforeTool"]?[0]?["hooks"]?[0]?["timeout"] == 30_000)
        #expect(gemini["mcpServers"]?["task-orchestrator"]?["args"] == ["mcp"])
    }

    @Test(arguments: ["{ // mine\n}", "[]", "{", #"{"hooks": 7}"#])
    func `a file that cannot be understood is left alone`(_ text: String) {
        #expect(throws: InstallationError.self) {
            try installation(.gemini, ["/home/ada/.gemini/settings.json": text]).install()
        }
    }

    @Test func `the difference is shown as diff shows it`() throws {
        let path = "/home/ada/.cursor/mcp.json"
        let before = "{\n  \"mcpServers\": {\n    \"a\": {\n      \"command\": \"a\"\n    }\n  }\n}\n"
        let change = try #require(try installation(.cursor, [path: before]).install().last)
        #expect(
            change.difference == """
                --- /home/ada/.cursor/mcp.json
                +++ /home/ada/.cursor/mcp.json
                @@ -2,6 +2,12 @@
                   "mcpServers": {
                     "a": {
                       "command": "a"
                +    },
                +    "task-orchestrator": {
                +      "command": "/opt/bin/task-orchestrator",
                +      "args": [
                +        "mcp"
                +      ]
                     }
                   }
                 }

                """)
    }
}
