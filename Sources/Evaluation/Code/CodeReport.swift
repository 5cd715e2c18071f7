/// What was found out about a piece of code.
public struct CodeReport: Hashable, Sendable {
    /// One thing that was looked at.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// Whether the language's own parser takes it.
        case parses
        /// Whether it compiles.
        case compiles
        /// Whether what it imports is there.
        case imports
        /// Whether the linter is content.
        case lints
        /// Whether its tests pass.
        case tests
    }

    /// What came of it.
    public enum Result: Hashable, Sendable {
        /// All is well.
        case passed
        /// It is not, and why.
        case failed(String)
        /// It cannot be told here, and why: the tool is missing, a module is not installed.
        case cannotJudge(String)
    }

    /// A step and what came of it.
    public struct Entry: Hashable, Sendable {
        /// What was looked at.
        public var step: Step
        /// What came of it.
        public var result: Result

        /// A step and what came of it.
        public init(_ step: Step, _ result: Result) {
            self.step = step
            self.result = result
        }
    }

    /// The steps that were taken, in order.
    public var entries: [Entry]

    /// A report.
    public init(_ entries: [Entry] = []) { self.entries = entries }

    /// What came of a step; nil where it was not taken.
    public subscript(step: Step) -> Result? { entries.first { $0.step == step }?.result }

    /// The first failure.
    public var failure: (step: Step, reason: String)? {
        for entry in entries { if case .failed(let reason) = entry.result { return (entry.step, reason) } }
        return nil
    }
}
