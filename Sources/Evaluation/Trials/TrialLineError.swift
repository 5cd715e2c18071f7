public import Vocabulary

/// Why one line of a trial file could not be read. The other lines of the file are not affected.
public struct TrialLineError: ExplainedError, Hashable {
    /// The line's number, counted from 1.
    public let line: Int
    /// The field at fault, such as `label` or `evidence[0].kind`; nil where it is the whole line.
    public let field: String?
    /// What should have been there.
    public let expected: String
    /// What was there.
    public let found: String

    /// An error in `field` of `line`.
    public init(line: Int, field: String? = nil, expected: String, found: String) {
        self.line = line
        self.field = field
        self.expected = expected
        self.found = found
    }

    /// The line, the field, what was expected and what was found.
    public var whatHappened: String {
        "line \(line)\(field.map { ", field \"\($0)\"" } ?? ""): expected \(expected), found \(found)"
    }

    /// How to go on.
    public var whatToDo: String { "correct the line, or remove it; the other lines are read without it" }
}
