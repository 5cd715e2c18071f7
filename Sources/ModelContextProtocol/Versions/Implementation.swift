internal import JSON

/// Who a client or a server is.
public struct Implementation: Hashable, Sendable {
    /// Its name for programs.
    public var name: String
    /// Its version.
    public var version: String
    /// Its name for people.
    public var title: String?

    /// Who a client or a server is.
    public init(name: String, version: String, title: String? = nil) {
        self.name = name
        self.version = version
        self.title = title
    }

    /// Who `json` says to be; nil where name or version lack.
    init?(_ json: JSON?) {
        guard let name = json?["name"]?.stringValue, let version = json?["version"]?.stringValue else { return nil }
        self.init(name: name, version: version, title: json?["title"]?.stringValue)
    }

    func json(in version: ProtocolVersion) -> JSON {
        var object: JSONObject = JSONObject([("name", .string(name)), ("version", .string(self.version))])
        if version >= .v2025_06_18 { object["title"] = title.map(JSON.string) }
        return .object(object)
    }
}
