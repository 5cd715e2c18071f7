public import JSON

/// Something that an agent wants to do, before it is done.
public struct AgentAction: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: Hashable, Sendable {
        /// A command line for bash.
        case shell(String)
        /// A call of a tool that is not a shell: a client's own file or network tools, or an MCP tool (`mcp__server__tool`).
        case tool(name: String, input: JSON, annotations: ToolAnnotations?)
        /// A named operation such as `file_delete` or `email_send`, with what it is to act on.
        case operation(name: String, payload: JSON)
    }

    /// What it is.
    public var kind: Kind
    /// The directory in which it happens, as an absolute path.
    public var directory: String

    /// An action of `kind` in `directory`.
    public init(_ kind: Kind, in directory: String) {
        self.kind = kind
        self.directory = directory
    }
}

/// What a tool's server says about it; nothing of it is trusted to make a call safer than its name and input show.
public struct ToolAnnotations: Hashable, Sendable {
    /// Whether it says that it changes nothing.
    public var isReadOnly: Bool?
    /// Whether it says that it may destroy something.
    public var isDestructive: Bool?
    /// Whether it says that it reaches what lies outside.
    public var isOpenWorld: Bool?

    /// What the server says; nil where it says nothing.
    public init(isReadOnly: Bool? = nil, isDestructive: Bool? = nil, isOpenWorld: Bool? = nil) {
        self.isReadOnly = isReadOnly
        self.isDestructive = isDestructive
        self.isOpenWorld = isOpenWorld
    }
}
