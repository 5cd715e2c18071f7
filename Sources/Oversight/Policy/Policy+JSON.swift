public import JSON

extension Policy {
    /// The policy that `json` describes, as `json` prints it.
    ///
    /// Built-in packs stand in it by their names, so that a program reads its own rules and the person's alone.
    public init(json: JSON) throws {
        guard json["version"]?.integerValue == 1 else {
            throw PolicyError(
                .malformed, "the policy is of a version that is not known",
                whatToDo: "write it again with this version of the program")
        }
        self.init(mode: try json.word("mode"), packs: [])
        for pack in try json.list("packs") {
            if let name = pack.stringValue {
                guard let known = Pack.builtIn.first(where: { $0.name == name }) else {
                    throw PolicyError(
                        .unknownWord, "there is no pack called \(name)",
                        whatToDo: "use one of \(Pack.builtIn.map(\.name).joined(separator: ", "))")
                }
                packs.append(known)
            } else {
                packs.append(Pack(try pack.text("name"), try pack.list("rules").map(Rule.init(json:))))
            }
        }
        userRules = try json.list("rules").map(Rule.init(json:))
        projectRules = try json.list("project_rules").map(Rule.init(json:))
    }

    /// The policy as JSON.
    public var json: JSON {
        [
            "version": 1, "mode": .string(mode.rawValue),
            "packs": .array(
                packs.map { pack in
                    Pack.builtIn.contains(pack)
                        ? .string(pack.name) : ["name": .string(pack.name), "rules": .array(pack.rules.map(\.json))]
                }),
            "rules": .array(userRules.map(\.json)), "project_rules": .array(projectRules.map(\.json)),
        ]
    }
}

extension Rule {
    /// The rule that `json` describes.
    public init(json: JSON) throws {
        let name = try json.text("name")
        do {
            self.init(
                name, try json.word("category"), try json.word("severity"),
                when: try json.list("when").map(Condition.init(json:)),
                because: try json.text("reason"), instead: json["alternative"]?.stringValue,
                matching: try json.list("matching").map(Example.init(json:)),
                passing: try json.list("passing").map(Example.init(json:)))
        } catch let error as PolicyError where error.rule == nil {
            throw PolicyError(error.code, rule: name, error.reason, whatToDo: error.whatToDo)
        }
    }

    /// The rule as JSON.
    public var json: JSON {
        var object = JSONObject([
            ("name", .string(name)), ("category", .string(category.rawValue)), ("severity", .string(severity.rawValue)),
            ("when", .array(conditions.map(\.json))), ("reason", .string(reason)),
            ("matching", .array(matching.map(\.json))), ("passing", .array(passing.map(\.json))),
        ])
        if let alternative { object["alternative"] = .string(alternative) }
        return .object(object)
    }
}

extension Condition {
    /// The condition that `json` describes; a word that is not known is an error.
    public init(json: JSON) throws {
        let known: Set<String> = [
            "effects", "subjects", "places", "families", "programs", "with", "with_any", "without", "target", "command",
        ]
        guard let object = json.objectValue else {
            throw PolicyError(.malformed, "a condition is no object", whatToDo: "write it as name: value")
        }
        for key in object.keys where !known.contains(key) {
            throw PolicyError(
                .unknownWord, "a condition has no part called \(key)",
                whatToDo: "use \(known.sorted().joined(separator: ", "))")
        }
        self.init(
            Set(try json.words("effects")), subjects: Set(try json.words("subjects")),
            places: Set(try json.words("places")),
            families: Set(try json.texts("families")), programs: Set(try json.texts("programs")),
            with: try Finding.Traits(json.texts("with")),
            withAny: try Finding.Traits(json.texts("with_any")), without: try Finding.Traits(json.texts("without")),
            target: json["target"]?.stringValue, command: try json["command"].map(CommandPattern.init(json:)))
    }

    /// The condition as JSON; parts that are not set are left out.
    public var json: JSON {
        var object = JSONObject()
        func add(_ key: String, _ words: [String]) {
            if !words.isEmpty { object[key] = .array(words.sorted().map(JSON.string)) }
        }
        add("effects", effects.map(\.rawValue))
        add("subjects", subjects.map(\.rawValue))
        add("places", places.map(\.rawValue))
        add("families", Array(families))
        add("programs", Array(programs))
        add("with", with.names)
        add("with_any", withAny.names)
        add("without", without.names)
        if let target { object["target"] = .string(target) }
        if let command { object["command"] = command.json }
        return .object(object)
    }
}

extension CommandPattern {
    /// The pattern that `json` describes.
    public init(json: JSON) throws {
        if let text = json.stringValue {
            let words = text.split(separator: " ").map(String.init)
            guard let program = words.first else {
                throw PolicyError(.malformed, "a command is empty", whatToDo: "name a program")
            }
            self.init(program, words: Array(words.dropFirst()))
            return
        }
        self.init(
            try json.text("program"), words: try json.texts("words"),
            options: json["options"] == nil ? nil : try json.texts("options"),
            kinds: json["kinds"] == nil ? nil : Set(try json.words("kinds")), exact: Set(try json.texts("exact")))
    }

    /// The pattern as JSON.
    public var json: JSON {
        var object = JSONObject([("program", .string(program)), ("words", .array(words.map(JSON.string)))])
        if let options { object["options"] = .array(options.map(JSON.string)) }
        if let kinds { object["kinds"] = .array(kinds.map(\.rawValue).sorted().map(JSON.string)) }
        if !exact.isEmpty { object["exact"] = .array(exact.sorted().map(JSON.string)) }
        return .object(object)
    }
}

extension Example {
    /// The example that `json` describes: a command line, or an object that names a tool or an operation.
    public init(json: JSON) throws {
        if let command = json.stringValue {
            self = .shell(command)
        } else if let tool = json["tool"]?.stringValue {
            self = .tool(tool, json["input"] ?? [:])
        } else if let operation = json["operation"]?.stringValue {
            self = .operation(operation, json["payload"] ?? [:])
        } else {
            throw PolicyError(
                .malformed, "an example is no action",
                whatToDo: "write a command, or {tool, input}, or {operation, payload}")
        }
    }

    /// The example as JSON.
    public var json: JSON {
        switch self {
        case .shell(let command): .string(command)
        case .tool(let name, let input): ["tool": .string(name), "input": input]
        case .operation(let name, let payload): ["operation": .string(name), "payload": payload]
        }
    }
}

extension Finding.Traits {
    /// Every trait by its name.
    private static let named: [(name: String, trait: Finding.Traits)] = [
        ("recursive", .recursive), ("forced", .forced), ("irreversible", .irreversible), ("everything", .everything),
        ("unknown_target", .unknownTarget), ("main_branch", .mainBranch), ("production", .production),
        ("privileged", .privileged),
        ("elsewhere", .elsewhere), ("contained", .contained), ("carries_secret", .carriesSecret),
        ("carries_remote", .carriesRemote),
        ("carries_decoded", .carriesDecoded), ("rebuildable", .rebuildable), ("persistent", .persistent),
        ("mild", .mild),
        ("exposes", .exposes), ("unreadable", .unreadable), ("guarded", .guarded),
    ]

    /// The names of the traits.
    public var names: [String] { Self.named.filter { contains($0.trait) }.map(\.name) }

    /// The traits of these names.
    public init(_ names: [String]) throws {
        self = []
        for name in names {
            guard let trait = Self.named.first(where: { $0.name == name })?.trait else {
                throw PolicyError(
                    .unknownWord, "there is no trait called \(name)",
                    whatToDo: "use one of \(Self.named.map(\.name).joined(separator: ", "))")
            }
            insert(trait)
        }
    }
}

extension JSON {
    fileprivate func text(_ key: String) throws -> String {
        guard let text = self[key]?.stringValue else {
            throw PolicyError(.malformed, "\(key) is missing or no text", whatToDo: "give it a text")
        }
        return text
    }

    fileprivate func list(_ key: String) throws -> [JSON] {
        guard let value = self[key] else { return [] }
        guard let list = value.arrayValue else {
            throw PolicyError(.malformed, "\(key) is no list", whatToDo: "write it as a list")
        }
        return list
    }

    fileprivate func texts(_ key: String) throws -> [String] {
        try list(key).map { value in
            guard let text = value.stringValue else {
                throw PolicyError(.malformed, "\(key) holds something that is no text", whatToDo: "write words")
            }
            return text
        }
    }

    fileprivate func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String) throws -> Word {
        try Self.word(text(key), key)
    }

    fileprivate func words<Word: RawRepresentable<String> & CaseIterable>(_ key: String) throws -> [Word] {
        try texts(key).map { try Self.word($0, key) }
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(_ text: String, _ key: String) throws
        -> Word
    {
        guard let word = Word(rawValue: text) else {
            throw PolicyError(
                .unknownWord, "\(text) is nothing that \(key) can be",
                whatToDo: "use one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return word
    }
}
