/// Which effects a rule is about. Every part that is set must hold.
public struct Condition: Hashable, Sendable {
    /// The kinds of effect; empty for any.
    public var effects: Set<Effect.Kind> = []
    /// The sorts of thing; empty for any.
    public var subjects: Set<Subject> = []
    /// The places; empty for any.
    public var places: Set<Place> = []
    /// The families of programs; empty for any.
    public var families: Set<String> = []
    /// The programs or tools; empty for any.
    public var programs: Set<String> = []
    /// Traits that must all be there.
    public var with: Finding.Traits = []
    /// Traits of which one must be there; empty for none.
    public var withAny: Finding.Traits = []
    /// Traits of which none may be there.
    public var without: Finding.Traits = []
    /// What the effect happens to, with `*` for any text, `?` for one character; nil for anything.
    public var target: String?
    /// The calls that it is about; nil for any. A condition with a command and nothing else is about the call itself.
    public var command: CommandPattern?

    /// Effects of these kinds.
    public init(
        _ effects: Set<Effect.Kind> = [], subjects: Set<Subject> = [], places: Set<Place> = [],
        families: Set<String> = [], programs: Set<String> = [], with: Finding.Traits = [],
        withAny: Finding.Traits = [], without: Finding.Traits = [], target: String? = nil,
        command: CommandPattern? = nil
    ) {
        self.effects = effects
        self.subjects = subjects
        self.places = places
        self.families = families
        self.programs = programs
        self.with = with
        self.withAny = withAny
        self.without = without
        self.target = target
        self.command = command
    }

    /// Whether `finding` is one of them, its command left aside.
    func holds(for finding: Finding) -> Bool {
        finding.traits.isSuperset(of: with)
            && finding.traits.isDisjoint(with: without)
            && (withAny.isEmpty || !finding.traits.isDisjoint(with: withAny))
            && (effects.isEmpty || effects.contains(finding.kind))
            && (places.isEmpty || places.contains(finding.place))
            && (subjects.isEmpty || subjects.contains(finding.subject))
            && (families.isEmpty || families.contains(finding.family))
            && (programs.isEmpty || programs.contains(finding.program))
            && (target.map { Paths.matches(finding.effect.target ?? "", $0) } ?? true)
    }

    /// Whether it asks nothing of the effects.
    var isAboutCalls: Bool {
        command != nil && effects.isEmpty && subjects.isEmpty && places.isEmpty && families.isEmpty && with.isEmpty
            && withAny.isEmpty && without.isEmpty
            && target == nil && programs.isEmpty
    }

    /// Whether no effect can fulfil it: it wants a trait and forbids it.
    var isImpossible: Bool { !with.isDisjoint(with: without) || (!withAny.isEmpty && without.isSuperset(of: withAny)) }
}
