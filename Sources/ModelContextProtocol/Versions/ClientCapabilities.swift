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

    /// The part of `needed`, in the shape of capabilities, that the client did not declare.
    func lacking(_ needed: JSONObject) -> JSONObject {
        var declared = json.objectValue ?? JSONObject()
        if elicitsForms, var elicitation = declared["elicitation"]?.objectValue {
            elicitation["form"] = elicitation["form"] ?? .object(JSONObject())
            declared["elicitation"] = .object(elicitation)
        }
        return Self.rest(of: needed, without: declared)
    }

    private static func rest(of needed: JSONObject, without declared: JSONObject) -> JSONObject {
        var lacking = JSONObject()
        for (key, value) in needed {
            guard let own = declared[key], !own.isNull, own != .bool(false) else {
                lacking[key] = value
                continue
            }
            let inner = rest(of: value.objectValue ?? JSONObject(), without: own.objectValue ?? JSONObject())
            if !inner.isEmpty { lacking[key] = .object(inner) }
        }
        return lacking
    }
}

extension ProtocolError {
    /// The client did not declare what serving its request needs; the data says what, in the shape of capabilities.
    static func lacking(_ capabilities: JSONObject, in version: ProtocolVersion) -> ProtocolError {
        ProtocolError(
            version.era == .stateless ? .missingClientCapability : .invalidRequest,
            "the client did not declare what this needs: \(JSON.object(capabilities))",
            data: ["requiredCapabilities": .object(capabilities)])
    }
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
