/// A claim as it stands in a text, not yet checked.
struct FoundClaim {
    /// What is claimed.
    var kind: EvidenceClaim.Kind
    /// Where it stands, in Unicode scalars.
    var range: Range<Int>
    /// The tokens of its clause.
    var clause: ArraySlice<ClaimToken>
    /// The tokens that made it a claim, as positions in the clause.
    var match: Range<Int>
}
