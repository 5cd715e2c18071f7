internal import JSON

/// A piece of content in a result or a prompt.
public enum ContentBlock: Hashable, Sendable {
    /// Text.
    case text(String)
    /// An image, as base64.
    case image(base64: String, mimeType: String)
    /// A sound, as base64.
    case audio(base64: String, mimeType: String)
    /// The contents of a resource, carried along.
    case embedded(ResourceContents)
    /// A resource that can be read.
    case link(uri: String, name: String, description: String? = nil, mimeType: String? = nil)

    /// The block as it goes over the wire. What the version does not know yet becomes text.
    func json(in version: ProtocolVersion) -> JSON {
        switch self {
        case .text(let text): ["type": "text", "text": .string(text)]
        case .image(let data, let type): ["type": "image", "data": .string(data), "mimeType": .string(type)]
        case .audio(let data, let type):
            version >= .v2025_03_26
                ? ["type": "audio", "data": .string(data), "mimeType": .string(type)]
                : ["type": "text", "text": .string("(a sound of type \(type))")]
        case .embedded(let contents): ["type": "resource", "resource": contents.json]
        case .link(let uri, let name, let description, let mimeType):
            if version >= .v2025_06_18 {
                .object(
                    JSONObject(
                        [
                            ("type", "resource_link"), ("uri", .string(uri)), ("name", .string(name)),
                        ]
                            + [("description", description), ("mimeType", mimeType)].compactMap { key, value in
                                value.map { (key, .string($0)) }
                            }))
            } else {
                ["type": "text", "text": .string("\(name): \(uri)")]
            }
        }
    }
}

/// What is in a resource.
public struct ResourceContents: Hashable, Sendable {
    /// Text, or bytes as base64.
    public enum Body: Hashable, Sendable {
        case text(String)
        case base64(String)
    }

    /// The resource's address.
    public var uri: String
    /// Its media type.
    public var mimeType: String?
    /// What is in it.
    public var body: Body

    /// The contents of a resource.
    public init(uri: String, mimeType: String? = nil, body: Body) {
        self.uri = uri
        self.mimeType = mimeType
        self.body = body
    }

    var json: JSON {
        var object = JSONObject([("uri", .string(uri))])
        object["mimeType"] = mimeType.map(JSON.string)
        switch body {
        case .text(let text): object["text"] = .string(text)
        case .base64(let data): object["blob"] = .string(data)
        }
        return .object(object)
    }
}
