/// A place where a claim says one thing and the best matching part of the context another.
struct SlotConflict: Sendable {
    /// What differs.
    enum Kind: String, Sendable, CaseIterable { case number, date, name, polarity, quantifier, opposite }

    /// What differs.
    var kind: Kind
    /// The words of the claim, counted in the answer.
    var claim: Range<Int>
    /// The words that speak against it, counted in the context.
    var context: Range<Int>
    /// How well the surroundings agree, and so how sure it is that both speak of the same thing, 0…1.
    var strength: Double
}
