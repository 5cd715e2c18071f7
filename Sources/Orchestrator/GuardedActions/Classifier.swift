public import Oversight

/// The policy of a configuration, by itself: it decides, and nothing is asked, used up or written down.
public struct Classifier: Sendable {
    /// Where actions happen that say nothing about it.
    public let directory: String
    private let policy: GuardPolicy

    /// The policy of `configuration`, for actions in `directory`.
    public init(_ configuration: Configuration, directory: String) {
        self.directory = directory
        policy = GuardPolicy(configuration)
    }

    /// What the policy makes of `action`.
    public func classify(_ action: AgentAction) -> Decision { policy.decide(action) }
}
