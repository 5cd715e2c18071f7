internal import Agents
public import Evaluation
internal import JSON
internal import Vocabulary

/// Reads suites of cases, as docs/SUITES.md describes them.
///
///     let files = SuiteFiles(suite: path, project: configuration.projectDirectory)
///     let suite = try SuiteReader(files: files).suite(at: path)
///
/// Everything a suite names is looked at before anything is asked: unknown keys and graders, files, schemas, patterns.
public struct SuiteReader: Sendable {
    static let keys = ["name", "description", "defaults", "cases", "gate", "pass_at"]
    static let gateKeys = ["pass_rate", "lower_bound", "score", "cost", "errors", "regressions"]
    /// More would be a loop without an end that somebody pays for.
    static let mostRepeats = 1000
    static let mostCases = 100_000

    let files: SuiteFiles
    let overrides: Overrides
    let groundedness: GroundednessModel
    let judges: (any JudgeModels)?

    /// What the person who runs a suite says otherwise.
    public struct Overrides: Sendable {
        /// The provider to ask.
        public var provider: String?
        /// The model to ask.
        public var model: String?
        /// How often each question is asked; recorded answers stay as many as they are.
        public var repeats: Int?

        /// Nothing.
        public init(provider: String? = nil, model: String? = nil, repeats: Int? = nil) {
            self.provider = provider
            self.model = model
            self.repeats = repeats
        }
    }

    /// A reader.
    ///
    /// - Parameters:
    ///   - files: the files that suites may name.
    ///   - overrides: what holds instead of what a suite says.
    ///   - groundedness: what the grader of that name judges with.
    ///   - judges: whom graders ask that need a model; nil: a suite that names one cannot be used.
    public init(
        files: SuiteFiles, overrides: Overrides = .init(), groundedness: GroundednessModel = .standard,
        judges: (any JudgeModels)? = nil
    ) {
        self.files = files
        self.overrides = overrides
        self.groundedness = groundedness
        self.judges = judges
    }

    /// Reads the suite in the file at `path`.
    ///
    /// - Throws: `FileReadError`, or `SuiteError` with the line where the suite cannot be used.
    public func suite(at path: String) throws -> Suite {
        try suite(try ReadOnlyFile(path: path).readAll(), path: path)
    }

    /// Reads a suite.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - path: its path, for messages and where the suite has no name.
    /// - Throws: `SuiteError` with the line where it cannot be used.
    public func suite(_ bytes: [UInt8], path: String) throws(SuiteError) -> Suite {
        let root: RawValue?
        do throws(YAMLDocument.Broken) {
            root = try YAMLDocument(parsing: bytes, within: .suite).root
        } catch {
            throw SuiteError(
                path: path, line: error.line, error.message,
                do: "write it as docs/SUITES.md shows; many cases fit better into a file of trials")
        }
        do throws(SuiteProblem) {
            guard let root else { throw SuiteProblem(nil, "it is empty", do: "write cases, as docs/SUITES.md shows") }
            return try suite(root, fallbackName: path.split(separator: "/").last.map(String.init) ?? path)
        } catch {
            throw SuiteError(path: path, line: error.line, error.reason, do: error.whatToDo)
        }
    }

    private func suite(_ root: RawValue, fallbackName: String) throws(SuiteProblem) -> Suite {
        let fields = try SuiteFields(root, "the suite", keys: Self.keys)
        var defaults = SuiteCaseReader(self)
        if let raw = fields.value("defaults") { try defaults.takeDefaults(raw) }
        guard let raw = fields.value("cases") else {
            throw SuiteProblem(
                fields.line("cases"), "it has no cases", do: "write them under cases, or name a file of trials there")
        }
        var cases: [SuiteCase] = []
        var lines: [String: Int] = [:]
        for element in raw.listed {
            for suiteCase in try defaults.cases(element, position: cases.count + 1) {
                if let first = lines[suiteCase.id] {
                    throw SuiteProblem(
                        element.line,
                        "there are two cases called “\(suiteCase.id.printable(atMost: 40))”; the first is at line \(first)",
                        do: "give each case an id of its own")
                }
                lines[suiteCase.id] = element.line
                cases.append(suiteCase)
            }
            guard cases.count <= Self.mostCases else {
                throw SuiteProblem(element.line, "it has more than \(Self.mostCases) cases", do: "split it")
            }
        }
        guard !cases.isEmpty else { throw SuiteProblem(raw.line, "it has no cases", do: "write at least one") }
        return Suite(
            name: try fields.text("name") ?? fallbackName, cases: cases, gate: try gate(fields.value("gate")),
            passAt: try passAt(fields))
    }

    private func passAt(_ fields: SuiteFields) throws(SuiteProblem) -> [Int] {
        var counts: Set<Int> = []
        for text in try fields.texts("pass_at") {
            guard let count = Int(text), 1...Self.mostRepeats ~= count else {
                throw fields.problem(
                    "pass_at", "has “\(text.printable(atMost: 40))”",
                    do: "give whole numbers from 1 to \(Self.mostRepeats)")
            }
            counts.insert(count)
        }
        return counts.sorted()
    }

    private func gate(_ raw: RawValue?) throws(SuiteProblem) -> SuiteGate {
        var gate = SuiteGate()
        guard let raw else { return gate }
        let fields = try SuiteFields(raw, "the gate", keys: Self.gateKeys)
        let share = "a share from 0 to 1, such as 0.9"
        gate.passRate = try fields.number("pass_rate", 0...1, share) ?? 1
        gate.lowerBound = try fields.number("lower_bound", 0...1, share)
        gate.score = try fields.number("score", 0...1, share)
        gate.cost = try fields.dollars("cost")
        gate.errors = try fields.count("errors", 0...Self.mostCases) ?? 0
        if let text = try fields.text("regressions") {
            switch text {
            case "none": gate.regressions = .atMost(0)
            case "within_chance": gate.regressions = .withinChance
            default:
                guard let count = Int(text), count >= 0 else {
                    throw fields.problem(
                        "regressions", "is “\(text.printable(atMost: 40))”",
                        do: "give none, a number of cases, or within_chance")
                }
                gate.regressions = .atMost(count)
            }
        }
        return gate
    }
}
