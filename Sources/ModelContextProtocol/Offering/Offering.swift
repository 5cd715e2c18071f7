/// What a server offers, in the order in which it is listed.
public struct Offering: Sendable {
    /// What models can call.
    public var tools: [Tool] = []
    /// What models can call that know of it, though it is not listed.
    public var unlistedTools: [Tool] = []
    /// What can be read.
    public var resources: [Resource] = []
    /// What can be read, by pattern.
    public var templates: [ResourceTemplate] = []
    /// What people can put before their model.
    public var prompts: [Prompt] = []

    /// Offers nothing.
    public init() {}
}
