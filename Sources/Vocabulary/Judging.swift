/// A grader that was to say something of an output and could not.
public struct Abstention: Hashable, Sendable {
    /// The grader's name, such as `faithfulness`.
    public var grader: String
    /// One sentence on why there is no verdict.
    public var reason: String

    /// An abstention of `grader`.
    public init(grader: String, reason: String) {
        self.grader = grader
        self.reason = reason
    }
}

/// What asking models for grades took.
public struct Judging: Hashable, Sendable {
    /// Questions that a model was asked; a call that was made again after a failure counts once.
    public var calls: Int
    /// Questions that were answered from what is remembered, at no cost.
    public var remembered: Int
    /// What the calls were charged.
    public var cost: Money

    /// Nothing, where nothing is given.
    public init(calls: Int = 0, remembered: Int = 0, cost: Money = .zero) {
        self.calls = calls
        self.remembered = remembered
        self.cost = cost
    }

    /// Whether no model was asked and nothing was remembered.
    public var isNothing: Bool { self == Judging() }

    /// Adds what other questions took.
    public static func += (left: inout Judging, right: Judging) {
        left.calls += right.calls
        left.remembered += right.remembered
        left.cost += right.cost
    }
}
