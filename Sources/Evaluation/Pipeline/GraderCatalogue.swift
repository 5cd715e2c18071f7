internal import JSON
internal import JSONSchema
internal import Learning
internal import Vocabulary

/// The graders that can be named.
public enum GraderCatalogue {
    /// The names that this version knows.
    public static let names =
        [
            "non_empty", "json_valid", "json_schema", "regex", "length", "contains", "not_contains", "equals",
            "numeric_answer", "refusal", "truncation", "groundedness", "evidence", "consistency", "code",
        ] + judges

    /// Those among them that ask a model; used only where they are named.
    public static let judges = JudgeStandard.names
}

extension GraderSpec {
    /// Makes the grader.
    ///
    /// - Parameters:
    ///   - model: what `groundedness` judges with where no `model=` is named.
    ///   - judges: whom the judges among the graders ask; nil where no model can be asked.
    ///   - readingFile: gives the content of the file at a path; called only for `file=` and `model=` options.
    /// - Throws: `GraderSpecError` for an unknown or missing option, a value out of range, a file that cannot be read,
    ///   content (pattern, schema) that is not valid, or a judge where no model is set up for judging.
    public func makeGrader(
        groundedness model: GroundednessModel = .standard, judges: (any JudgeModels)? = nil,
        readingFile: (String) throws -> String
    ) throws(GraderSpecError) -> any Grader {
        var options = SpecOptions(self)
        let weight = try options.number("weight", in: 0...1_000_000) ?? 1
        if name == "groundedness" { return try groundedness(&options, weight, model, readingFile) }
        guard weight > 0 else {
            throw options.failure("weight must be more than 0", do: "leave the grader out instead")
        }
        if asksModel { return try makeJudge(&options, weight, groundedness: model, judges, readingFile) }
        let threshold = try options.number("threshold", in: 0...1) ?? defaultThreshold
        let grader = try make(&options, weight, threshold, readingFile)
        try options.checkAllUsed()
        return grader
    }

    /// Graders with degrees pass at the middle, the others at 1.
    private var defaultThreshold: Double {
        ["refusal", "truncation", "evidence", "consistency"].contains(name) ? 0.5 : 1
    }

    private func make(
        _ options: inout SpecOptions, _ weight: Double, _ threshold: Double, _ readingFile: (String) throws -> String
    ) throws(GraderSpecError) -> any Grader {
        switch name {
        case "json_valid": return JSONValidGrader(weight: weight, threshold: threshold)
        case "json_schema":
            let schema = try schema(&options, readingFile)
            return JSONSchemaGrader(schema, weight: weight, threshold: threshold)
        case "regex":
            let pattern = try options.required("pattern")
            let forbids = try options.flag("forbid") ?? false
            do throws(RegexSyntaxError) {
                return try RegexGrader(pattern, forbids: forbids, weight: weight, threshold: threshold)
            } catch {
                throw options.failure(error.whatHappened, do: error.whatToDo)
            }
        case "length":
            let minimum = try options.count("min")
            let maximum = try options.count("max")
            guard minimum != nil || maximum != nil else {
                throw options.failure("it has no bound", do: "write length:min=1, length:max=100 or both")
            }
            guard minimum ?? 0 <= maximum ?? .max else {
                throw options.failure("min is larger than max", do: "exchange them")
            }
            return LengthGrader(minimum: minimum ?? 0, maximum: maximum, weight: weight, threshold: threshold)
        case "contains":
            let caseSensitive = try options.flag("case_sensitive") ?? false
            return ContainsGrader(
                options.all("text"), caseSensitive: caseSensitive, weight: weight, threshold: threshold)
        case "not_contains":
            _ = try options.required("text")
            let caseSensitive = try options.flag("case_sensitive") ?? false
            return NotContainsGrader(
                options.all("text"), caseSensitive: caseSensitive, weight: weight, threshold: threshold)
        case "equals":
            return EqualsGrader(
                options.last("text").map(JSON.string), caseSensitive: try options.flag("case_sensitive") ?? true,
                exactWhitespace: try options.flag("exact_whitespace") ?? false, weight: weight, threshold: threshold)
        case "numeric_answer":
            let tolerance = try options.number("tolerance", in: 0...Double.greatestFiniteMagnitude)
            let expected = try options.number(
                "expected", in: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
            return NumericAnswerGrader(
                expected: expected, tolerance: tolerance ?? 0, weight: weight, threshold: threshold)
        case "refusal": return RefusalGrader(weight: weight, threshold: threshold)
        case "truncation": return TruncationGrader(weight: weight, threshold: threshold)
        case "evidence": return EvidenceGrader(weight: weight, threshold: threshold)
        case "consistency": return ConsistencyGrader(weight: weight, threshold: threshold)
        case "code":
            var limits = SandboxLimits()
            if let seconds = try options.number("seconds", in: 1...600) {
                limits.processorTime = .seconds(Int64(seconds))
                limits.wallTime = .seconds(Int64(seconds * 1.5))
            }
            if let megabytes = try options.number("memory_mb", in: 16...65_536) {
                limits.memory = Int64(megabytes) << 20
            }
            let lints = try options.flag("lint") ?? false
            return CodeGrader(limits: limits, lints: lints, weight: weight, threshold: threshold)
        default: return NonEmptyGrader(weight: weight, threshold: threshold)
        }
    }

    private func groundedness(
        _ options: inout SpecOptions, _ weight: Double, _ model: GroundednessModel,
        _ readingFile: (String) throws -> String
    ) throws(GraderSpecError) -> any Grader {
        guard weight > 0 else {
            throw options.failure("weight must be more than 0", do: "leave the grader out instead")
        }
        let threshold = try options.number("threshold", in: 0...1)
        let abstain = try options.number("abstain", in: 0...0.5) ?? 0
        var model = model
        if let path = options.last("model") {
            let text: String
            do {
                text = try readingFile(path)
            } catch {
                throw options.failure("\(path) cannot be read (\(error))", do: "check the path and its permissions")
            }
            do throws(LearnedModelError) {
                model = try GroundednessModel(text: text)
            } catch {
                throw options.failure("in \(path), \(error.whatHappened)", do: error.whatToDo)
            }
        }
        try options.checkAllUsed()
        return GroundednessGrader(model: model, weight: weight, threshold: threshold, abstain: abstain)
    }

    private func schema(
        _ options: inout SpecOptions, _ readingFile: (String) throws -> String
    ) throws(GraderSpecError) -> JSONSchema {
        let path = try options.required("file")
        let text: String
        do {
            text = try readingFile(path)
        } catch {
            throw options.failure("\(path) cannot be read (\(error))", do: "check the path and its permissions")
        }
        let value: JSON
        do throws(JSONError) {
            value = try JSON(parsing: text)
        } catch {
            throw options.failure("\(path) is \(error)", do: "correct the file")
        }
        do throws(JSONSchemaError) {
            return try JSONSchema(value)
        } catch {
            throw options.failure("in \(path), \(error.whatHappened)", do: error.whatToDo)
        }
    }
}

/// The options of a spec while a grader is made of them.
struct SpecOptions {
    private let spec: GraderSpec
    private var known: [String] = ["weight", "threshold"]

    init(_ spec: GraderSpec) { self.spec = spec }

    func failure(_ reason: String, do whatToDo: String) -> GraderSpecError {
        GraderSpecError(spec.text, reason, do: whatToDo)
    }

    mutating func all(_ key: String) -> [String] {
        known.append(key)
        return spec.options.filter { $0.key == key }.map(\.value)
    }

    mutating func last(_ key: String) -> String? { all(key).last }

    mutating func required(_ key: String) throws(GraderSpecError) -> String {
        guard let value = last(key), !value.isEmpty else {
            throw failure("it needs \(key)=…", do: "write \(spec.name):\(key)=…")
        }
        return value
    }

    mutating func number(_ key: String, in range: ClosedRange<Double>) throws(GraderSpecError) -> Double? {
        guard let text = last(key) else { return nil }
        guard let value = Double(text), range.contains(value) else {
            let bounds = range.upperBound < 1e9 ? " from \(range.lowerBound) to \(range.upperBound)" : ""
            throw failure("\(key)=\(text) is out of range", do: "write \(key) as a number\(bounds)")
        }
        return value
    }

    mutating func count(_ key: String) throws(GraderSpecError) -> Int? {
        guard let text = last(key) else { return nil }
        guard let value = Int(text), value >= 0 else {
            throw failure("\(key)=\(text) is no count", do: "write \(key) as a whole number of 0 or more")
        }
        return value
    }

    mutating func flag(_ key: String) throws(GraderSpecError) -> Bool? {
        switch last(key) {
        case nil: return nil
        case "true"?, "yes"?: return true
        case "false"?, "no"?: return false
        case let text?:
            throw failure("\(key)=\(text) is neither true nor false", do: "write \(key)=true or \(key)=false")
        }
    }

    func checkAllUsed() throws(GraderSpecError) {
        let known = Set(known).sorted()
        for option in spec.options where !known.contains(option.key) {
            let near = nearestNames(to: option.key, among: known)
            let hint = near.isEmpty ? "" : "did you mean \(near[0])? "
            throw failure(
                "\(spec.name) has no option \(option.key.quotedForMessage)",
                do: "\(hint)its options are \(known.joined(separator: ", "))")
        }
    }
}
