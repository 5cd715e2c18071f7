public import JSON

/// Why a person is asked, in the words of whoever asks; the inbox keeps and shows it.
public struct ApprovalGrounds: Hashable, Sendable {
    /// The rule that asks.
    public var rule: String
    /// Why, as one sentence.
    public var reason: String
    /// How grave it is: `low`, `medium`, `high` or `critical`.
    public var risk: Risk
    /// What else a person may want to know: effects, the part that decided, what could be done instead.
    public var details: JSON
    /// The version of the rules that were asked.
    public var policyVersion: String

    /// How grave a request is.
    public enum Risk: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Easily undone.
        case low
        /// Undone with some work.
        case medium
        /// Hard to undo, or seen by others.
        case high
        /// Not to be undone.
        case critical

        /// Whether the left one is less grave.
        public static func < (left: Self, right: Self) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    /// Grounds of a rule.
    public init(
        rule: String, reason: String, risk: Risk = .medium, details: JSON = .object(JSONObject()),
        policyVersion: String = ""
    ) {
        self.rule = rule
        self.reason = reason
        self.risk = risk
        self.details = details
        self.policyVersion = policyVersion
    }
}
