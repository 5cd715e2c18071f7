public import JSON

/// The policy as text, for whoever keeps it: what people wrote and the mode. The built-in packs are in every program.
extension Policy {
    /// The rules of people, and the mode.
    public var json: JSON {
        [
            "mode": .string(mode.rawValue), "user": .array(userRules.map(\.json)),
            "project": .array(projectRules.map(\.json)),
        ]
    }

    /// The built-in packs with the rules that `json` names.
    ///
    /// - Throws: `PolicyFormatError` where anything is not understood: a rule that is read only in part could loosen.
    public init(json: JSON) throws {
        guard let mode = json["mode"]?.stringValue.flatMap(Mode.init), let user = json["user"]?.arrayValue,
            let project = json["project"]?.arrayValue
        else { throw PolicyFormatError(part: "mode, user or project") }
        self.init(
            mode: mode, userRules: try user.map { try Rule(json: $0) }, projectRules: try project.map { try Rule(json: $0) })
    }
}

/// A policy's text is not of the form in which this program writes it.
public struct PolicyFormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where.
    public let part: String

    /// What is wrong, as one sentence without a full stop.
    public var description: String { "the policy's text cannot be read at \(part)" }
}

extension Rule {
    /// All that decides, without the examples.
    public var json: JSON {
        var object = JSONObject([
            ("name", .string(name)), ("category", .string(category.rawValue)), ("severity", .string(severity.rawValue)),
            ("reason", .string(reason)), ("when", .array(conditions.map(\.json))),
        ])
        object["alternative"] = alternative.map(JSON.string)
        return .object(object)
    }

    init(json: JSON) throws {
        guard let name = json["name"]?.stringValue,
            let category = json["category"]?.stringValue.flatMap(Decision.Category.init),
            let severity = json["severity"]?.stringValue.flatMap(Severity.init), let reason = json["reason"]?.stringValue,
            let conditions = json["when"]?.arrayValue
        else { throw PolicyFormatError(part: "rule \(json["name"]?.stringValue ?? "without a name")") }
        self.init(
            name, category, severity, when: try conditions.map { try Condition(json: $0) }, because: reason,
            instead: json["alternative"]?.stringValue, matching: [], passing: [])
    }
}

extension Condition {
    /// The condition; parts that are not set are left out, and sets are sorted.
    var json: JSON {
        var object = JSONObject()
        func put(_ key: String, _ words: some Sequence<String>) {
            let sorted = words.sorted()
            if !sorted.isEmpty { object[key] = .array(sorted.map(JSON.string)) }
        }
        put("effects", effects.map(\.rawValue))
        put("subjects", subjects.map(\.rawValue))
        put("places", places.map(\.rawValue))
        put("families", families)
        put("programs", programs)
        if !with.isEmpty { object["with"] = .integer(Int64(with.rawValue)) }
        if !withAny.isEmpty { object["with_any"] = .integer(Int64(withAny.rawValue)) }
        if !without.isEmpty { object["without"] = .integer(Int64(without.rawValue)) }
        object["target"] = target.map(JSON.string)
        object["command"] = command?.json
        return .object(object)
    }

    init(json: JSON) throws {
        guard let object = json.objectValue else { throw PolicyFormatError(part: "a condition") }
        func texts(_ key: String) throws -> [String] {
            guard let value = object[key] else { return [] }
            guard let elements = value.arrayValue else { throw PolicyFormatError(part: key) }
            return try elements.map { element in
                guard let text = element.stringValue else { throw PolicyFormatError(part: key) }
                return text
            }
        }
        func words<Word: RawRepresentable<String> & Hashable>(_ key: String) throws -> Set<Word> {
            Set(
                try texts(key).map { text in
                    guard let word = Word(rawValue: text) else { throw PolicyFormatError(part: "\(key) \(text)") }
                    return word
                })
        }
        func traits(_ key: String) throws -> Finding.Traits {
            guard let value = object[key] else { return [] }
            guard let bits = value.integerValue.flatMap(UInt32.init(exactly:)) else { throw PolicyFormatError(part: key) }
            return Finding.Traits(rawValue: bits)
        }
        self.init(
            try words("effects"), subjects: try words("subjects"), places: try words("places"),
            families: Set(try texts("families")), programs: Set(try texts("programs")), with: try traits("with"),
            withAny: try traits("with_any"), without: try traits("without"), target: object["target"]?.stringValue,
            command: try object["command"].map { try CommandPattern(json: $0) })
    }
}

extension CommandPattern {
    /// The pattern; parts that are left open are left out.
    public var json: JSON {
        var object = JSONObject([("program", .string(program))])
        if !words.isEmpty { object["words"] = .array(words.map(JSON.string)) }
        object["options"] = options.map { .array($0.map(JSON.string)) }
        object["arguments"] = kinds.map { .array($0.map(\.rawValue).sorted().map(JSON.string)) }
        if !exact.isEmpty { object["exact"] = .array(exact.sorted().map(JSON.string)) }
        return .object(object)
    }

    init(json: JSON) throws {
        guard let program = json["program"]?.stringValue else { throw PolicyFormatError(part: "a command") }
        func texts(_ key: String) -> [String]? { json[key]?.arrayValue?.compactMap(\.stringValue) }
        self.init(
            program, words: texts("words") ?? [], options: texts("options"),
            kinds: texts("arguments").map { Set($0.compactMap(ArgumentKind.init)) }, exact: Set(texts("exact") ?? []))
    }
}
