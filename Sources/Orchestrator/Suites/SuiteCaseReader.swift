internal import Agents
internal import Crypto
internal import Evaluation
internal import JSON
internal import Vocabulary

/// Reads the cases of one suite; what a case leaves out is as the suite's defaults say.
struct SuiteCaseReader {
    /// What a case and the defaults may both say.
    static let sharedKeys = [
        "provider", "model", "kind", "system", "operation", "graders", "threshold", "repeats", "pass", "time_limit",
        "cost_limit", "max_tokens", "temperature", "tags", "context", "context_files",
    ]
    static let caseKeys = ["id", "prompt", "prompt_file", "expected", "output", "outputs", "metadata"] + sharedKeys
    static let fileKeys = ["file", "ask"] + sharedKeys

    private let suite: SuiteReader
    private var defaults: SuiteCase
    /// What the defaults' graders are made of, for the cases' keys.
    private var graderTexts: [String] = []

    init(_ suite: SuiteReader) {
        self.suite = suite
        defaults = SuiteCase(Trial(id: "", operation: "answer", prompt: ""))
        defaults.repeats = 1
    }

    mutating func takeDefaults(_ raw: RawValue) throws(SuiteProblem) {
        let fields = try SuiteFields(raw, "defaults", keys: Self.sharedKeys)
        (defaults, graderTexts) = try applied(fields, to: defaults, graderTexts)
    }

    /// The cases that one element of the list stands for: itself, or the trials of the file that it names.
    func cases(_ raw: RawValue, position: Int) throws(SuiteProblem) -> [SuiteCase] {
        if case .text(let file) = raw.content {
            return try trials(in: file, ask: false, defaults, graderTexts, raw.line)
        }
        if case .members(let members) = raw.content, members.contains(where: { $0.name == "file" }) {
            let fields = try SuiteFields(raw, "the file of cases", keys: Self.fileKeys)
            guard let file = try fields.text("file") else {
                throw fields.problem("file", "is empty", do: "name a file")
            }
            let (base, texts) = try applied(fields, to: defaults, graderTexts)
            return try trials(in: file, ask: try fields.flag("ask") ?? false, base, texts, raw.line)
        }
        return [try single(raw, position: position)]
    }

    private func single(_ raw: RawValue, position: Int) throws(SuiteProblem) -> SuiteCase {
        var fields = try SuiteFields(raw, "case \(position)", keys: Self.caseKeys)
        let id = try fields.text("id") ?? "case-\(position)"
        if let name = try fields.text("id") {
            fields = try SuiteFields(raw, "case “\(name.printable(atMost: 40))”", keys: Self.caseKeys)
        }
        guard !id.isEmpty, id.unicodeScalars.count <= 200 else {
            throw fields.problem("id", "is empty or longer than 200 characters", do: "give it a short name")
        }
        var (suiteCase, texts) = try applied(fields, to: defaults, graderTexts)
        suiteCase.trial.id = id
        suiteCase.trial.prompt = try prompt(fields)
        suiteCase.trial.expected = fields.value("expected")?.json
        suiteCase.trial.metadata = fields.value("metadata")?.json
        if fields.has("output"), fields.has("outputs") {
            throw fields.problem(
                "outputs", "stands beside output", do: "give one answer as output or several as outputs")
        }
        let outputs = try fields.has("outputs") ? fields.texts("outputs") : fields.text("output").map { [$0] }
        if let outputs {
            guard 1...SuiteReader.mostRepeats ~= outputs.count else {
                throw fields.problem(
                    "outputs", "has \(outputs.count) answers", do: "give 1 to \(SuiteReader.mostRepeats)")
            }
            if fields.has("repeats") {
                throw fields.problem(
                    "repeats", "stands beside recorded answers", do: "leave it out: each answer is one")
            }
            suiteCase.answers = outputs
            suiteCase.repeats = outputs.count
        }
        return try finished(suiteCase, texts, line: raw.line)
    }

    private func prompt(_ fields: SuiteFields) throws(SuiteProblem) -> String {
        if fields.has("prompt"), fields.has("prompt_file") {
            throw fields.problem("prompt_file", "stands beside prompt", do: "give one of them")
        }
        if let file = try fields.text("prompt_file") { return try text(of: file, fields.line("prompt_file")) }
        guard let prompt = try fields.text("prompt"), prompt.contains(where: { !$0.isWhitespace }) else {
            throw SuiteProblem(
                fields.line, "\(fields.name) has no prompt", do: "give prompt, or prompt_file with the name of a file")
        }
        return prompt
    }

    private func trials(
        in file: String, ask: Bool, _ base: SuiteCase, _ texts: [String], _ line: Int
    ) throws(SuiteProblem) -> [SuiteCase] {
        var cases: [SuiteCase] = []
        // Through the text, for only this way leads through what a suite may read.
        let content = try text(of: file, line)
        for (number, text) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if text.allSatisfy(\.isWhitespace) { continue }
            let trial: Trial
            do throws(TrialLineError) {
                trial = try TrialFile.trial(parsing: Array(text.utf8), number: number + 1)
            } catch {
                throw SuiteProblem(line, "\(file.printable(atMost: 60)), \(error.whatHappened)", do: "correct the line")
            }
            var suiteCase = base
            suiteCase.trial = trial
            suiteCase.trial.context = trial.context ?? base.trial.context
            suiteCase.trial.output = nil
            if !ask {
                guard let output = trial.output else {
                    throw SuiteProblem(
                        line, "\(file.printable(atMost: 60)), line \(number + 1) has no output",
                        do: "write {file: …, ask: true} to have a model asked")
                }
                suiteCase.answers = [output]
                suiteCase.repeats = 1
                if suiteCase.model == nil { suiteCase.model = trial.model }
            }
            cases.append(try finished(suiteCase, texts, line: line))
        }
        guard !cases.isEmpty else {
            throw SuiteProblem(
                line, "\(file.printable(atMost: 60)) holds no trials", do: "write one JSON object a line")
        }
        return cases
    }

    /// `base` with what `fields` say otherwise.
    private func applied(
        _ fields: SuiteFields, to base: SuiteCase, _ baseTexts: [String]
    ) throws(SuiteProblem) -> (SuiteCase, [String]) {
        var suiteCase = base
        var texts = baseTexts
        suiteCase.provider = try fields.text("provider") ?? base.provider
        suiteCase.model = try fields.text("model") ?? base.model
        suiteCase.systemPrompt = try fields.text("system") ?? base.systemPrompt
        suiteCase.trial.operation = try fields.text("operation") ?? base.trial.operation
        if let kind = try fields.text("kind") {
            let kinds = TaskKind.allCases.map(\.rawValue)
            guard kinds.contains(kind) else {
                throw fields.problem(
                    "kind", "is “\(kind.printable(atMost: 40))”", do: "give one of \(kinds.joined(separator: ", "))")
            }
            suiteCase.kind = kind
        }
        suiteCase.threshold =
            try fields.number("threshold", 0...1, "a score from 0 to 1, such as 0.7") ?? base.threshold
        suiteCase.repeats = try fields.count("repeats", 1...SuiteReader.mostRepeats) ?? base.repeats
        if let text = try fields.text("pass") {
            guard let rule = PassRule(text) else {
                throw fields.problem(
                    "pass", "is “\(text.printable(atMost: 40))”", do: "give all, any, or how many repeats must pass")
            }
            suiteCase.rule = rule
        }
        if let seconds = try fields.number("time_limit", 0.1...86_400, "seconds from 0.1 to 86400") {
            suiteCase.timeLimit = .milliseconds(Int64(seconds * 1000))
        }
        suiteCase.costLimit = try fields.dollars("cost_limit") ?? base.costLimit
        suiteCase.maxOutputTokens =
            try fields.count("max_tokens", 1...10_000_000).map(Int64.init) ?? base.maxOutputTokens
        suiteCase.temperature = try fields.number("temperature", 0...2, "a number from 0 to 2") ?? base.temperature
        suiteCase.tags = base.tags + (try fields.texts("tags")).filter { !base.tags.contains($0) }
        suiteCase.trial.context = try context(fields) ?? base.trial.context
        if let raw = fields.value("graders") {
            (suiteCase.graders, texts) = try SuiteGraders(suite).graders(raw, of: fields.name)
        }
        return (suiteCase, texts)
    }

    private func context(_ fields: SuiteFields) throws(SuiteProblem) -> String? {
        var parts = try fields.text("context").map { [$0] } ?? []
        for file in try fields.texts("context_files") { parts.append(try text(of: file, fields.line("context_files"))) }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    private func text(of file: String, _ line: Int) throws(SuiteProblem) -> String {
        do throws(SuiteFileError) { return try suite.files.text(file) } catch {
            throw SuiteProblem(
                line, "\(file.printable(atMost: 60)) cannot be used: \(error.reason)", do: error.whatToDo)
        }
    }

    /// The case with what the person who runs the suite says otherwise, and its key.
    private func finished(_ unfinished: SuiteCase, _ texts: [String], line: Int) throws(SuiteProblem) -> SuiteCase {
        var suiteCase = unfinished
        if suiteCase.answers == nil {
            suiteCase.provider = suite.overrides.provider ?? suiteCase.provider
            suiteCase.model = suite.overrides.model ?? suiteCase.model
            suiteCase.repeats = suite.overrides.repeats ?? suiteCase.repeats
        }
        if case .atLeast(let count) = suiteCase.rule, count > suiteCase.repeats {
            throw SuiteProblem(
                line,
                "case “\(suiteCase.id.printable(atMost: 40))” wants \(count) of \(suiteCase.repeats) answers to pass",
                do: "raise repeats, or lower pass")
        }
        suiteCase.key = Self.key(of: suiteCase, texts)
        return suiteCase
    }

    /// The first 16 bytes of a SHA-256 over everything that decides an answer and its verdict, in hexadecimal digits. How
    /// often the question is asked, how many answers must pass and the tags decide neither.
    private static func key(of suiteCase: SuiteCase, _ texts: [String]) -> String {
        func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
        let content: JSON = [
            "trial": TrialFile.json(suiteCase.trial).canonical,
            "answers": suiteCase.answers.map { .array($0.map(JSON.string)) } ?? .null,
            "system": optional(suiteCase.systemPrompt), "provider": optional(suiteCase.provider),
            "model": optional(suiteCase.model), "kind": optional(suiteCase.kind),
            "max_tokens": suiteCase.maxOutputTokens.map(JSON.integer) ?? .null,
            "temperature": suiteCase.temperature.map(JSON.double) ?? .null,
            "threshold": suiteCase.threshold.map(JSON.double) ?? .null,
            "time_limit": suiteCase.timeLimit.map { .integer($0.wholeMicroseconds) } ?? .null,
            "cost_limit": optional(suiteCase.costLimit?.description), "graders": .array(texts.map(JSON.string)),
        ]
        return Array(SHA256.hash(data: content.serialized()).prefix(16)).hexadecimal
    }
}

extension RawValue {
    /// The value as JSON: plain numbers, `true` and `false` are what they look like, quoted ones are text.
    fileprivate var json: JSON {
        switch content {
        case .nothing: return .null
        case .list(let elements): return .array(elements.map(\.json))
        case .members(let members): return .object(JSONObject(members.map { ($0.name, $0.value.json) }))
        case .text(let text):
            guard isPlain, let value = try? JSON(parsing: text.utf8) else { return .string(text) }
            return value.doubleValue != nil || value.boolValue != nil ? value : .string(text)
        }
    }
}
