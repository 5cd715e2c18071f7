/// One thing that an agent says of its work, and whether what it was seen to do bears it out.
public struct EvidenceClaim: Hashable, Sendable {
    /// What is claimed.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// "All tests pass."
        case testsPass = "tests_pass"
        /// "The build is green."
        case buildPasses = "build_passes"
        /// "Lint is clean", "no type errors".
        case lintClean = "lint_clean"
        /// "I ran `npm test`."
        case ran
        /// "I created src/a.py", "fixed the parser in parse.rs".
        case edited
        /// "I read the whole file", "I searched for callers".
        case looked
        /// "There are no other usages."
        case noOtherUsages = "no_other_usages"
        /// "12 tests passed", "3 files changed".
        case count
        /// Words in quotation marks or backquotes that something is said to have printed.
        case quotedOutput = "quoted_output"
        /// "I verified that it works."
        case verified
        /// "Committed", "pushed", "deployed", "published".
        case released
        /// "Your reservation has been cancelled."
        case service
    }

    /// How a claim stands against the evidence.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// What was seen shows it.
        case supported
        /// What was seen shows the opposite, or shows that it cannot have happened.
        case contradicted
        /// What was seen shows neither.
        case unsupported
    }

    /// What is claimed.
    public var kind: Kind
    /// Offset of the claim's first scalar in the text.
    public var start: Int
    /// Offset behind its last scalar.
    public var end: Int
    /// The claim's words.
    public var text: String
    /// How it stands.
    public var verdict: Verdict
    /// One sentence on why, for a person or for the agent.
    public var reason: String
    /// The positions in the evidence that the verdict rests on.
    public var evidence: [Int]

    /// A checked claim.
    public init(
        kind: Kind, start: Int, end: Int, text: String, verdict: Verdict, reason: String, evidence: [Int] = []
    ) {
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.verdict = verdict
        self.reason = reason
        self.evidence = evidence
    }
}
