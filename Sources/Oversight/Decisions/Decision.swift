/// What may happen with an action.
public struct Decision: Hashable, Sendable {
    /// The three answers, from the mildest to the strictest.
    public enum Category: String, Hashable, Sendable, CaseIterable, Comparable {
        /// It may happen without a question.
        case safe
        /// A person decides.
        case requiresApproval = "requires_approval"
        /// It must not happen.
        case blocked

        /// How strict it is, from 0.
        var strictness: Int {
            switch self {
            case .safe: 0
            case .requiresApproval: 1
            case .blocked: 2
            }
        }

        /// Whether the left one is milder.
        public static func < (left: Self, right: Self) -> Bool { left.strictness < right.strictness }
    }

    /// The answer.
    public var category: Category
    /// The rule that decided: `pack/name`, `user/name` or `project/name`.
    public var rule: String
    /// Why, as one sentence for a person and for the agent.
    public var reason: String
    /// What the action would do, the strictest first.
    public var effects: [Effect]
    /// The part of the action that decided, as it is written.
    public var segment: String
    /// What can be done instead, itself safe; nil where there is nothing.
    public var alternative: String?

    /// A decision by `rule`.
    public init(
        _ category: Category, rule: String, reason: String, effects: [Effect] = [], segment: String = "",
        alternative: String? = nil
    ) {
        self.category = category
        self.rule = rule
        self.reason = reason
        self.effects = effects
        self.segment = segment
        self.alternative = alternative
    }
}
