internal import JSON
internal import Oversight
internal import Vocabulary

/// Reads one rule as people write it in YAML.
///
///     terraform-apply:
///       decide: ask
///       because: It changes what is running.
///       instead: terraform plan
///       when:
///         - command: {program: terraform, words: [apply]}
///       must_match: [terraform apply -auto-approve]
///       must_not_match: [terraform plan]
struct RuleReader {
    private static let keys = [
        "decide", "because", "severity", "instead", "when", "must_match", "must_not_match",
    ]
    private static let conditionKeys = [
        "effects", "subjects", "places", "families", "programs", "with", "with_any", "without", "target", "command",
    ]
    private static let commandKeys = ["program", "words", "options", "arguments", "exact"]

    private let member: RawValue.Member

    init(member: RawValue.Member) { self.member = member }

    func rule() throws(Mismatch) -> Rule {
        guard member.name.isSettingName else {
            throw Mismatch(
                found: "a rule called “\(member.name.printable(atMost: 40))”", line: member.line,
                whatToDo: "name it with lower-case letters, digits, _ and -")
        }
        let fields = try Fields(member.value, of: "rule \(member.name)", among: Self.keys, line: member.line)
        let category: Decision.Category = try fields.word(
            "decide",
            [
                "allow": .safe, "ask": .requiresApproval, "block": .blocked,
            ])
        let conditions = try fields.list("when").mapOrThrow(condition)
        guard !conditions.isEmpty else { throw fields.missing("when", "say when it holds") }
        let matching = try fields.list("must_match").mapOrThrow(example)
        guard !matching.isEmpty else {
            throw fields.missing("must_match", "give at least one command that it must decide")
        }
        guard let reason = try fields.text("because") else { throw fields.missing("because", "say why in a sentence") }
        return Rule(
            "user/\(member.name)", category,
            try fields.has("severity") ? fields.word("severity", words(Severity.allCases)) : .medium,
            when: conditions, because: reason, instead: try fields.text("instead"), matching: matching,
            passing: try fields.list("must_not_match").mapOrThrow(example))
    }

    private func condition(_ raw: RawValue) throws(Mismatch) -> Condition {
        let fields = try Fields(raw, of: "a condition", among: Self.conditionKeys, line: raw.line)
        let condition = Condition(
            try fields.words("effects", words(Effect.Kind.allCases)),
            subjects: try fields.words("subjects", words(Subject.allCases)),
            places: try fields.words("places", words(Place.allCases)),
            families: Set(try fields.texts("families") ?? []),
            programs: Set(try fields.texts("programs") ?? []),
            with: try traits("with", fields), withAny: try traits("with_any", fields),
            without: try traits("without", fields), target: try fields.text("target"),
            command: try fields.value("command").mapOrThrow(command))
        guard condition != Condition() else {
            throw Mismatch(
                found: "a condition that says nothing", line: raw.line,
                whatToDo: "name effects, programs, a target or a command; a rule about everything is not meant")
        }
        return condition
    }

    /// The words of a command as one text, or all parts of a pattern.
    private func command(_ raw: RawValue) throws(Mismatch) -> CommandPattern {
        if case .text(let text) = raw.content {
            let words = text.split(separator: " ").map(String.init)
            guard let program = words.first else {
                throw Mismatch(found: "an empty command", line: raw.line, whatToDo: "name a program")
            }
            return CommandPattern(program, words: Array(words.dropFirst()))
        }
        let fields = try Fields(raw, of: "a command", among: Self.commandKeys, line: raw.line)
        guard let program = try fields.text("program") else {
            throw fields.missing("program", "name the program or tool")
        }
        // Texts that match exactly mean nothing where any argument matches.
        let kinds: Set<CommandPattern.ArgumentKind>? =
            fields.has("arguments")
            ? try fields.words("arguments", words(CommandPattern.ArgumentKind.allCases))
            : fields.has("exact") ? [] : nil
        return CommandPattern(
            program, words: try fields.texts("words") ?? [], options: try fields.texts("options"), kinds: kinds,
            exact: Set(try fields.texts("exact") ?? []))
    }

    private func traits(_ key: String, _ fields: Fields) throws(Mismatch) -> Finding.Traits {
        try fields.words(key, Finding.Traits.byName).reduce(into: []) { $0.formUnion($1) }
    }

    /// A command line as text, or `{tool: NAME, input: {…}}` with the input as JSON.
    private func example(_ raw: RawValue) throws(Mismatch) -> Example {
        if case .text(let text) = raw.content { return .shell(text) }
        let fields = try Fields(raw, of: "an example", among: ["tool", "operation", "input"], line: raw.line)
        let input = try fields.text("input") ?? "{}"
        guard let json = try? JSON(parsing: input) else {
            throw Mismatch(found: "an input that is not JSON", line: raw.line, whatToDo: "write it as JSON in quotes")
        }
        if let tool = try fields.text("tool") { return .tool(tool, json) }
        if let operation = try fields.text("operation") { return .operation(operation, json) }
        throw fields.missing("tool", "give a command line, or tool and input")
    }

    private func words<Value: RawRepresentable<String>>(_ values: [Value]) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: values.map { ($0.rawValue, $0) })
    }
}

/// The members of a mapping, each known.
private struct Fields {
    private let members: [RawValue.Member]
    private let name: String
    private let line: Int

    init(_ raw: RawValue, of name: String, among keys: [String], line: Int) throws(Mismatch) {
        guard case .members(let members) = raw.content else {
            throw Mismatch(
                found: "\(name), which is \(raw.shown)", line: raw.line,
                whatToDo: "write its parts below it: \(keys.joined(separator: ", "))")
        }
        self.members = members
        self.name = name
        self.line = line
        for member in members where !keys.contains(member.name) {
            let near = nearestNames(to: member.name, among: keys, limit: 2)
            throw Mismatch(
                found: "\(name) with the unknown key “\(member.name.printable(atMost: 40))”", line: member.line,
                whatToDo: near.isEmpty
                    ? "its keys are \(keys.joined(separator: ", "))" : "did you mean \(near.joined(separator: " or "))")
        }
    }

    func has(_ key: String) -> Bool { members.contains { $0.name == key } }

    func value(_ key: String) -> RawValue? { members.first { $0.name == key }?.value }

    func missing(_ key: String, _ remedy: String) -> Mismatch {
        Mismatch(found: "\(name) without \(key)", line: line, whatToDo: remedy)
    }

    func text(_ key: String) throws(Mismatch) -> String? {
        guard let raw = value(key) else { return nil }
        guard case .text(let text) = raw.content, !text.utf8.contains(0) else {
            throw Mismatch(found: "\(name) whose \(key) is \(raw.shown)", line: raw.line, whatToDo: "give a text")
        }
        return text
    }

    /// One value, or a list of them.
    func list(_ key: String) -> [RawValue] { value(key)?.listed ?? [] }

    func texts(_ key: String) throws(Mismatch) -> [String]? {
        guard has(key) else { return nil }
        return try list(key).mapOrThrow { raw throws(Mismatch) in
            guard case .text(let text) = raw.content else {
                throw Mismatch(found: "\(name) whose \(key) has \(raw.shown)", line: raw.line, whatToDo: "give texts")
            }
            return text
        }
    }

    func words<Value: Hashable>(_ key: String, _ known: [String: Value]) throws(Mismatch) -> Set<Value> {
        Set(try list(key).mapOrThrow { raw throws(Mismatch) in try self.word(raw, key, known) })
    }

    func word<Value>(_ key: String, _ known: [String: Value]) throws(Mismatch) -> Value {
        guard let raw = value(key) else {
            throw missing(key, "give one of \(known.keys.sorted().joined(separator: ", "))")
        }
        return try word(raw, key, known)
    }

    private func word<Value>(_ raw: RawValue, _ key: String, _ known: [String: Value]) throws(Mismatch) -> Value {
        if case .text(let text) = raw.content, let value = known[text] { return value }
        let written: String = if case .text(let text) = raw.content { text } else { "" }
        let near = nearestNames(to: written, among: known.keys.sorted(), limit: 2)
        throw Mismatch(
            found: "\(name) whose \(key) has \(raw.shown)", line: raw.line,
            whatToDo: near.isEmpty
                ? "give one of \(known.keys.sorted().joined(separator: ", "))"
                : "did you mean \(near.joined(separator: " or "))")
    }
}

extension Array {
    /// `map`, whose body may only throw a mismatch.
    fileprivate func mapOrThrow<Result>(
        _ body: (Element) throws(Mismatch) -> Result
    ) throws(Mismatch) -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try body(element)) }
        return results
    }
}

extension Optional {
    fileprivate func mapOrThrow<Result>(
        _ body: (Wrapped) throws(Mismatch) -> Result
    ) throws(Mismatch) -> Result? {
        guard let self else { return nil }
        return try body(self)
    }
}

extension Finding.Traits {
    /// Every trait by the word that people write for it.
    static let byName: [String: Finding.Traits] = [
        "recursive": .recursive, "forced": .forced, "irreversible": .irreversible, "everything": .everything,
        "unknown_target": .unknownTarget, "main_branch": .mainBranch, "production": .production,
        "privileged": .privileged, "elsewhere": .elsewhere, "contained": .contained, "carries_secret": .carriesSecret,
        "carries_remote": .carriesRemote, "carries_decoded": .carriesDecoded, "rebuildable": .rebuildable,
        "persistent": .persistent, "mild": .mild, "exposes": .exposes, "unreadable": .unreadable, "guarded": .guarded,
    ]
}
