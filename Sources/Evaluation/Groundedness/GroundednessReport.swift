/// What was found out about an answer and its context.
public struct GroundednessReport: Hashable, Sendable {
    /// One claim of the answer.
    public struct Claim: Hashable, Sendable {
        /// How the context stands to it.
        public enum Verdict: String, Hashable, Sendable {
            /// The context bears it out.
            case supported
            /// The context does not say it.
            case unsupported
            /// It brings in names or numbers that stand neither in the context nor in the question.
            case invented
            /// The context says otherwise.
            case contradicted
        }

        /// Its place in the answer, in Unicode scalars.
        public var range: Range<Int>
        /// How the context stands to it.
        public var verdict: Verdict
        /// How likely it is not borne out, 0…1.
        public var probability: Double
        /// Why, in one sentence; names what in the context speaks against it.
        public var reason: String
        /// The words that make it so, in Unicode scalars of the answer.
        public var wrong: [Range<Int>]
    }

    /// The answer's log-odds before calibration.
    public var score: Double
    /// The log-odds that the worst claim contradicts the context.
    public var contradictionScore: Double
    /// How likely the answer claims what the context does not bear out, 0…1.
    public var probability: Double
    /// The claims in the order of the answer.
    public var claims: [Claim]
    /// Whether the answer has more claims than were looked at.
    public var isCut: Bool
}
