public import JSON

/// What an agent wants to do, in the same words whichever client says it.
public enum HookAction: Hashable, Sendable {
    /// A command line for bash.
    case shell(String)
    /// A call of a tool. File tools have the names `Read`, `Write` and `Edit` with a `file_path`, MCP tools
    /// `mcp__server__tool`; anything else keeps the client's name.
    case tool(name: String, input: JSON)
}

/// A tool call that a hook is told of.
public struct HookToolCall: Hashable, Sendable {
    /// The tool's name in the client's own words.
    public var name: String
    /// Its input in the client's own form.
    public var input: JSON
    /// The client's id of the call; nil where it gives none.
    public var id: String?
    /// What the call would do; several where one call changes several files.
    public var actions: [HookAction]
    /// The MCP server that has the tool; nil for the client's own tools.
    public var server: String?

    /// A call of `name` with `input` that would do `actions`.
    public init(name: String, input: JSON, id: String? = nil, actions: [HookAction], server: String? = nil) {
        self.name = name
        self.input = input
        self.id = id
        self.actions = actions
        self.server = server
    }
}
