/// How strictly requests are compared with the memory, and when they are refused.
public struct ImmunitySettings: Hashable, Sendable {
    /// The risk from which a request is refused before any provider is called; nil never refuses. 0.9 is a good start.
    public var blockAt: Double?
    /// The similarity from which a pattern counts as a near match, 0…1.
    public var nearMatchThreshold: Double
    /// How many matches a check reports at most.
    public var maximumMatches: Int
    /// Operations that are the same work under another name, as `alias: name`. Patterns are kept under the name.
    public var sameOperation: [String: String]

    /// Settings; what is left out has its default.
    public init(
        blockAt: Double? = nil, nearMatchThreshold: Double = 0.6, maximumMatches: Int = 5,
        sameOperation: [String: String] = ["spawn_parallel_agents": "spawn_agent", "run": "spawn_agent"]
    ) {
        self.blockAt = blockAt
        self.nearMatchThreshold = nearMatchThreshold
        self.maximumMatches = maximumMatches
        self.sameOperation = sameOperation
    }
}
