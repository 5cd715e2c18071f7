/// Whose money a budget bounds: everything together, all judging, or one provider, model, project, session, agent or
/// judge.
///
///     LedgerScope.global
///     LedgerScope.provider("openai")
///     LedgerScope.each(.session)        // one budget for every single session
public struct LedgerScope: Hashable, Sendable {
    /// What kind of thing the ledger is kept for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// All use together.
        case global
        /// One provider, as reports and settings name it.
        case provider
        /// One model, whichever provider serves it.
        case model
        /// One project folder.
        case project
        /// One session of a person or a client.
        case session
        /// One agent or subagent.
        case agent
        /// What one judge of answers costs, by the grader's name.
        case judge
        /// What judging answers costs, all judges together, apart from making the answers.
        case judging

        /// Whether there is only one ledger of the kind, which needs no name.
        public var isNameless: Bool { self == .global || self == .judging }
    }

    /// What kind of thing the ledger is kept for.
    public let kind: Kind
    /// Which one: empty for `global` and `judging`, `*` for each single one.
    public let name: String

    /// The ledger of one thing; `global` and `judging` have no name.
    public init(_ kind: Kind, _ name: String = "") {
        self.kind = kind
        self.name = kind.isNameless ? "" : name
    }

    /// All use together.
    public static let global = LedgerScope(.global)
    /// One provider.
    public static func provider(_ name: String) -> LedgerScope { LedgerScope(.provider, name) }
    /// One model.
    public static func model(_ name: String) -> LedgerScope { LedgerScope(.model, name) }
    /// One project.
    public static func project(_ name: String) -> LedgerScope { LedgerScope(.project, name) }
    /// One session.
    public static func session(_ id: String) -> LedgerScope { LedgerScope(.session, id) }
    /// One agent.
    public static func agent(_ id: String) -> LedgerScope { LedgerScope(.agent, id) }
    /// All judging of answers together.
    public static let judging = LedgerScope(.judging)
    /// What is booked under one judge.
    public static func judge(_ name: String) -> LedgerScope { LedgerScope(.judge, name) }
    /// Every single thing of `kind` by itself, where it has no budget of its own.
    public static func each(_ kind: Kind) -> LedgerScope { LedgerScope(kind, "*") }

    /// Whether this stands for every single thing of its kind rather than for one.
    public var isTemplate: Bool { name == "*" }

    /// `global`, `judging` or `kind:name`, as it stands in tables, reports and settings.
    public var key: String { kind.isNameless ? kind.rawValue : "\(kind.rawValue):\(name)" }

    /// Reads what `key` writes; nil for an unknown kind or a missing name.
    public init?(key: String) {
        let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let kind = Kind(rawValue: String(parts[0])) else { return nil }
        switch (kind.isNameless, parts.count) {
        case (true, 1): self.init(kind)
        case (true, _), (_, 1): return nil
        default:
            guard !parts[1].isEmpty else { return nil }
            self.init(kind, String(parts[1]))
        }
    }
}

extension LedgerScope: CustomStringConvertible {
    /// The scope in words: `provider openai`, `each session`, `all use`.
    public var description: String {
        switch (kind, isTemplate) {
        case (.global, _): "all use"
        case (.judging, _): "all judging"
        case (_, true): "each \(kind.rawValue)"
        case (_, false): "\(kind.rawValue) \(name)"
        }
    }
}
