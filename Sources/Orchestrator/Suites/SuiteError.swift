public import Vocabulary

/// Why a suite cannot be used. Nothing was asked and nothing paid for.
public struct SuiteError: ExplainedError, Hashable {
    /// The suite's file, as it was named.
    public let path: String
    /// The line, counted from 1; nil where it is the whole file.
    public let line: Int?
    /// What is wrong there.
    public let reason: String
    /// What to write instead.
    public let whatToDo: String

    init(path: String, line: Int? = nil, _ reason: String, do whatToDo: String) {
        self.path = path
        self.line = line
        self.reason = reason
        self.whatToDo = whatToDo
    }

    /// The file, the line and what is wrong there.
    public var whatHappened: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}

/// What is wrong at a line of a suite, before the file's name is known.
struct SuiteProblem: Error {
    var line: Int?
    var reason: String
    var whatToDo: String

    init(_ line: Int?, _ reason: String, do whatToDo: String) {
        self.line = line
        self.reason = reason
        self.whatToDo = whatToDo
    }
}
