internal import JSON
public import Vocabulary

/// An earlier evaluation, as far as a later one is compared with it; read from that one's report.
public struct SuiteBaseline: Hashable, Sendable {
    /// One case of it.
    public struct Entry: Hashable, Sendable {
        /// The case's name.
        public var id: String
        /// Stands for its content; see `SuiteCase.key`.
        public var key: String
        /// How it ended.
        public var status: CaseResult.Status
        /// The share of judged answers that passed; nil where none was judged.
        public var rate: Double?
    }

    /// The suite it is of.
    public var suite: String
    /// Its cases.
    public var entries: [Entry]

    /// The format's name and version, which every report begins with.
    static let format = "task-orchestrator-suite-report"
    static let version: Int64 = 1

    /// Reads a report that `evaluate --json` has written.
    ///
    /// - Throws: `SuiteBaselineError` where `text` is no such report, or one of a later version.
    public init(parsing text: String) throws(SuiteBaselineError) {
        let value: JSON
        do throws(JSONError) { value = try JSON(parsing: text) } catch {
            throw SuiteBaselineError("it is no JSON (\(error.reason), byte \(error.offset))")
        }
        guard value["format"]?.stringValue == Self.format else {
            throw SuiteBaselineError("it is no report of a suite")
        }
        guard let version = value["version"]?.integerValue, version <= Self.version else {
            throw SuiteBaselineError("it was written by a later version of the program")
        }
        guard let suite = value["suite"]?.stringValue, let cases = value["cases"]?.arrayValue else {
            throw SuiteBaselineError("its suite or its cases are missing")
        }
        self.suite = suite
        entries = []
        for (index, element) in cases.enumerated() {
            guard let id = element["id"]?.stringValue,
                let status = element["status"]?.stringValue.flatMap(CaseResult.Status.init(rawValue:)),
                let passed = element["passed"]?.integerValue, let judged = element["judged"]?.integerValue,
                passed >= 0, judged >= passed
            else { throw SuiteBaselineError("case \(index + 1) of it lacks its id, status or counts") }
            entries.append(
                Entry(
                    id: id, key: element["key"]?.stringValue ?? "", status: status,
                    rate: judged > 0 ? Double(passed) / Double(judged) : nil))
        }
    }
}

/// A file cannot be used as a baseline.
public struct SuiteBaselineError: ExplainedError, Hashable {
    /// The file; empty until whoever opened it adds it.
    public var path = ""
    /// What is wrong with it.
    public var reason: String

    /// An error with this reason.
    public init(_ reason: String) { self.reason = reason }

    /// The file and what is wrong with it.
    public var whatHappened: String {
        "\(path.isEmpty ? "the report" : path) cannot be compared with: \(reason)"
    }
    /// What to give instead.
    public var whatToDo: String { "give what 'task-orchestrator evaluate SUITE --json' or --save-baseline has written" }
}
