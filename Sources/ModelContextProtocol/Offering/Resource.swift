internal import JSON

/// Something a client can read, at an address of its own.
public struct Resource: Sendable {
    /// Its address.
    public var uri: String
    /// Its name for programs.
    public var name: String
    /// Its name for people.
    public var title: String?
    /// What it is.
    public var description: String?
    /// Its media type.
    public var mimeType: String?
    /// Reads it.
    public let read: @Sendable (RequestContext) async throws -> [ResourceContents]

    /// A resource.
    public init(
        uri: String, name: String, title: String? = nil, description: String? = nil, mimeType: String? = nil,
        read: @escaping @Sendable (RequestContext) async throws -> [ResourceContents]
    ) {
        self.uri = uri
        self.name = name
        self.title = title
        self.description = description
        self.mimeType = mimeType
        self.read = read
    }
}

/// Many resources whose addresses follow one pattern, such as `runs://{id}`.
public struct ResourceTemplate: Sendable {
    /// The pattern: literal text and `{name}`, each of which stands for one or more characters but `/`.
    public var uriTemplate: String
    /// Its name for programs.
    public var name: String
    /// Its name for people.
    public var title: String?
    /// What they are.
    public var description: String?
    /// Their media type.
    public var mimeType: String?
    /// Completes the value of a variable, where that can be done.
    public var completions: [String: Completion]
    /// Reads the resource whose variables have these values; nil where there is none.
    public let read: @Sendable ([String: String], RequestContext) async throws -> [ResourceContents]?

    /// A family of resources.
    public init(
        uriTemplate: String, name: String, title: String? = nil, description: String? = nil, mimeType: String? = nil,
        completions: [String: Completion] = [:],
        read: @escaping @Sendable ([String: String], RequestContext) async throws -> [ResourceContents]?
    ) {
        self.uriTemplate = uriTemplate
        self.name = name
        self.title = title
        self.description = description
        self.mimeType = mimeType
        self.completions = completions
        self.read = read
    }
}

/// Proposes values for a variable: given what is written so far, and the values of the other variables.
public typealias Completion = @Sendable (String, [String: String]) async throws -> [String]
