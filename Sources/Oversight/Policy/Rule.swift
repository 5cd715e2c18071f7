/// What may happen with the effects that it is about.
public struct Rule: Hashable, Sendable {
    /// Its name: the pack and a name of its own, as in `git/forced-push`.
    public var name: String
    /// What may happen.
    public var category: Decision.Category
    /// How much harm the effects can do.
    public var severity: Severity
    /// The effects that it is about: those for which one of the conditions holds.
    public var conditions: [Condition]
    /// Why, as one sentence. Where the finding has a summary, that comes first: "Terminates virtual machines: …".
    public var reason: String
    /// What can be done instead, itself safe; a finding's own alternative comes before it.
    public var alternative: String?
    /// Commands that it must decide.
    public var matching: [Example]
    /// Commands that it must not decide.
    public var passing: [Example]

    /// A rule called `name`.
    public init(
        _ name: String, _ category: Decision.Category, _ severity: Severity, when conditions: [Condition],
        because reason: String, instead alternative: String? = nil, matching: [Example], passing: [Example]
    ) {
        self.name = name
        self.category = category
        self.severity = severity
        self.conditions = conditions
        self.reason = reason
        self.alternative = alternative
        self.matching = matching
        self.passing = passing
    }
}
