/// What may happen: the built-in packs, the person's own rules, and the project's.
public struct Policy: Hashable, Sendable {
    /// What is done with a decision.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        /// It holds.
        case enforce
        /// It holds, and where nobody can be asked, asking is refusing.
        case headless
        /// It is only written down.
        case shadow
    }

    /// What is done with decisions.
    public var mode: Mode
    /// The rules that are always there.
    public var packs: [Pack]
    /// The person's own rules; they may allow what the packs ask about, never what the packs block.
    public var userRules: [Rule]
    /// The project's rules; they may only tighten.
    public var projectRules: [Rule]

    /// A policy of the built-in packs and these rules.
    public init(mode: Mode = .enforce, packs: [Pack] = Pack.builtIn, userRules: [Rule] = [], projectRules: [Rule] = [])
    {
        self.mode = mode
        self.packs = packs
        self.userRules = userRules
        self.projectRules = projectRules
    }

    /// The built-in packs and nothing else.
    public static let builtIn = Policy()

    /// Whether any rule is about calls and not about effects.
    var namesCommands: Bool {
        (userRules + projectRules).contains { $0.conditions.contains { $0.command != nil } }
    }
}
