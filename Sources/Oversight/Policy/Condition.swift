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

    /// Effects of these kinds.
    public init(
        _ effects: Set<Effect.Kind> = [], subjects: Set<Subject> = [], places: Set<Place> = [],
        families: Set<String> = [], programs: Set<String> = [], with: Finding.Traits = [],
        withAny: Finding.Traits = [], without: Finding.Traits = []
    ) {
        self.effects = effects
        self.subjects = subjects
        self.places = places
        self.families = families
        self.programs = programs
        self.with = with
        self.withAny = withAny
        self.without = without
    }

    /// Whether `finding` is one of them.
    func holds(for finding: Finding) -> Bool {
        (effects.isEmpty || effects.contains(finding.kind))
            && finding.traits.isSuperset(of: with)
            && finding.traits.isDisjoint(with: without)
            && (withAny.isEmpty || !finding.traits.isDisjoint(with: withAny))
            && (places.isEmpty || places.contains(finding.place))
            && (subjects.isEmpty || subjects.contains(finding.subject))
            && (families.isEmpty || families.contains(finding.family))
            && (programs.isEmpty || programs.contains(finding.program))
    }
}
