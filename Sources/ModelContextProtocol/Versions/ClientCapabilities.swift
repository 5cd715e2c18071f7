public import JSON

/// What a client says it can do.
public struct ClientCapabilities: Hashable, Sendable {
    /// What it said, as it said it.
    public let json: JSON

    /// A client that said `json`.
    public init(_ json: JSON = .object(JSONObject())) { self.json = json }

    /// Whether it can put a form before a person. A client that names no mode means forms.
    public var elicitsForms: Bool {
        guard let elicitation = json["elicitation"]?.objectValue else { return false }
        return elicitation["form"] != nil || elicitation["url"] == nil
    }
    /// Whether it can send a person to a page.
    public var elicitsURLs: Bool { json["elicitation"]?["url"] != nil }
    /// Whether it can ask its model.
    public var samples: Bool { json["sampling"] != nil }
    /// Whether it tells its roots.
    public var listsRoots: Bool { json["roots"] != nil }
    /// Whether it follows tasks (the extension `io.modelcontextprotocol/tasks`).
    public var followsTasks: Bool { json["extensions"]?[MetaKey.tasksExtension] != nil }
}

/// Names that the protocol reserves under `_meta` and for extensions.
enum MetaKey {
    static let protocolVersion = "io.modelcontextprotocol/protocolVersion"
    static let clientInfo = "io.modelcontextprotocol/clientInfo"
    static let clientCapabilities = "io.modelcontextprotocol/clientCapabilities"
    static let serverInfo = "io.modelcontextprotocol/serverInfo"
    static let logLevel = "io.modelcontextprotocol/logLevel"
    static let subscriptionID = "io.modelcontextprotocol/subscriptionId"
    static let progressToken = "progressToken"
    static let tasksExtension = "io.modelcontextprotocol/tasks"
}
