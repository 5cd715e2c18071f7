public import HookFormats

/// Where a client keeps its settings.
public struct ClientPlaces: Hashable, Sendable {
    /// The client.
    public var client: HookClient
    /// Where its hooks stand.
    public var hooks: String
    /// Where its MCP servers stand.
    public var servers: String
    /// Whether they hold for one project alone.
    public var isProject: Bool

    /// The places of `client`.
    ///
    /// - Parameters:
    ///   - project: the project's folder, for what holds there alone; nil for what holds for the person everywhere.
    ///   - environment: variables by which clients move their folders (`CLAUDE_CONFIG_DIR`, `CODEX_HOME`).
    public init(_ client: HookClient, home: String, project: String?, environment: [String: String]) {
        self.client = client
        isProject = project != nil
        let base = project ?? home
        switch client {
        case .claudeCode:
            // What names a path of this machine belongs into the file that is not committed.
            let moved = project == nil ? environment["CLAUDE_CONFIG_DIR"].flatMap { $0.isEmpty ? nil : $0 } : nil
            hooks = project.map { "\($0)/.claude/settings.local.json" } ?? "\(moved ?? "\(home)/.claude")/settings.json"
            servers = project.map { "\($0)/.mcp.json" } ?? "\(moved ?? home)/.claude.json"
        case .codex:
            let folder = project == nil ? environment["CODEX_HOME"].flatMap { $0.isEmpty ? nil : $0 } : nil
            hooks = "\(folder ?? "\(base)/.codex")/hooks.json"
            servers = "\(folder ?? "\(base)/.codex")/config.toml"
        case .gemini:
            hooks = "\(base)/.gemini/settings.json"
            servers = hooks
        case .cursor:
            hooks = "\(base)/.cursor/hooks.json"
            servers = "\(base)/.cursor/mcp.json"
        }
    }

    /// The files, each once.
    public var files: [String] { hooks == servers ? [hooks] : [hooks, servers] }
}
