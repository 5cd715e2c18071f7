/// One call of a service's command line, taken apart by its grammar.
struct ServiceCall {
    /// The call.
    let call: Invocation
    /// How the command line is built.
    let grammar: ServiceGrammar
    /// Its options, with those values that the grammar knows of.
    let options: Options
    /// The command path and its operands.
    let operands: [Argument]
    /// The same, as they are written.
    let words: [String]

    /// How many words are looked at for a verb.
    private static let reach = 5

    /// Takes `call` apart.
    init(_ call: Invocation, _ grammar: ServiceGrammar) {
        self.call = call
        self.grammar = grammar
        options = Options(
            call.arguments, OptionSyntax(grammar.valued, hasSingleDashNames: grammar.hasSingleDashNames))
        operands =
            options.operands.first.map { grammar.prefixes.contains($0.text) } == true
            ? Array(options.operands.dropFirst()) : options.operands
        words = operands.map(\.text)
    }

    /// Whether the path begins with `prefix`, words apart by one space.
    func starts(with prefix: String) -> Bool {
        words.starts(with: prefix.split(separator: " ").map(String.init))
    }

    /// Whether it only shows help or a version. Behind a command, `--version` says which version of a thing it is about,
    /// and `help` may be a thing's name.
    var asksForHelp: Bool {
        options.has("--help", "-h") || words.first == "help" || (grammar.endsWithHelp && words.last == "help")
            || (words.isEmpty && options.has("--version"))
    }

    /// Whether it only says what it would do.
    var isRehearsal: Bool {
        options.flags.contains { flag in
            grammar.rehearsals.contains(flag.name) && flag.value?.text != "false" && flag.value?.text != "none"
        }
    }

    /// What the call does, and where in `words` the verb stands.
    var deed: (deed: Deed, verb: Int?) {
        if let path = longestPath() { return removal(behind: path) ?? path }
        guard !words.isEmpty else { return (grammar.bare, nil) }
        var ambiguous: (Deed, Int)?
        for (index, word) in words.prefix(Self.reach).enumerated() {
            guard Self.mayBeVerb(word, isKnown: operands[index].isKnown) else { break }
            guard let deed = deed(of: word) else { continue }
            // These are names of groups as well: `gcloud run services delete`, `gh release delete`.
            guard Self.groups.contains(word) || deed == .looks && Self.startsWithGroup(word) else {
                return (deed, index)
            }
            if ambiguous == nil { ambiguous = (deed, index) }
        }
        if let ambiguous { return ambiguous }
        return (grammar.unknown, nil)
    }

    private func longestPath() -> (deed: Deed, verb: Int?)? {
        guard !grammar.paths.isEmpty else { return nil }
        var path = ""
        var found: (Deed, Int)?
        for (index, word) in words.prefix(Self.reach).enumerated() {
            path += index == 0 ? word : " " + word
            if let deed = grammar.paths[path] { found = (deed, index) }
        }
        return found
    }

    /// What follows a colon is the verb, where the grammar has colons: `sites:delete`.
    private func deed(of word: String) -> Deed? {
        guard grammar.hasColons, let colon = word.lastIndex(of: ":") else { return VerbLexicon.deed(ofCompound: word) }
        return VerbLexicon.deed(ofCompound: String(word[word.index(after: colon)...]))
    }

    /// A path that only names a group does not hide a removal behind it: `orb delete`.
    private func removal(behind path: (deed: Deed, verb: Int?)) -> (deed: Deed, verb: Int?)? {
        guard path.verb == 0, path.deed != .removes, deed(of: words[0]) == nil || Self.groups.contains(words[0])
        else { return nil }
        for index in words.indices.dropFirst().prefix(2) {
            guard Self.mayBeVerb(words[index], isKnown: operands[index].isKnown) else { return nil }
            guard let deed = deed(of: words[index]) else { continue }
            return deed == .removes ? (.removes, index) : nil
        }
        return nil
    }

    /// Verbs are small letters and joiners; a path, an address or a name with a dot is none.
    private static func mayBeVerb(_ word: String, isKnown: Bool) -> Bool {
        isKnown
            && word.utf8.allSatisfy { byte in
                byte.isWordByte && !(byte >= 0x41 && byte <= 0x5A) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: ":")
            }
    }

    /// `log-analytics` names a group by a noun that is a verb as well.
    private static func startsWithGroup(_ word: String) -> Bool {
        guard let dash = word.firstIndex(of: "-") else { return false }
        return ["log", "logs", "test", "event", "events", "monitor", "history", "metrics"].contains(
            String(word[..<dash]))
    }

    private static let groups: Set<String> = [
        "run", "deploy", "release", "test", "log", "logs", "env", "events", "export", "import", "plan", "order",
        "message",
        "label", "tag", "version", "versions", "status", "history", "usage", "query", "link", "call", "text", "review",
        "restore", "backup", "schedule", "snapshot", "metrics", "monitor", "search", "health", "lock", "archive",
        "register", "comment", "info", "browse", "open",
    ]
}

// MARK: - Reporting

extension ServiceCall {
    /// Reports what the call does.
    func report(to examination: Examination) {
        if asksForHelp || isRehearsal { return }
        if grammar.bringsRemoteData { examination.output = Flow(text: nil, traits: [.remote, .opaque]) }
        if let special = grammar.special, special(self, examination) { return }
        var (deed, verb) = deed
        if deed == .looks || deed == .adds, options.has("--delete", "--purge", "--destroy") { deed = .removes }
        // `unset` without a name says how it is used.
        if deed == .removes, let verb, words.count == verb + 1, words[verb].hasSuffix("unset"), options.flags.isEmpty {
            return
        }
        report(deed, verb: verb, to: examination)
    }

    /// Reports `deed`, told by the word at `verb`.
    func report(_ deed: Deed, verb: Int? = nil, to examination: Examination, as subject: Subject? = nil) {
        let path = words.prefix((verb ?? 0) + 1).joined(separator: " ")
        let subject = subject ?? ServiceNoun.subject(in: words.prefix((verb ?? 0) + 2)) ?? grammar.subject
        let target = verb.flatMap { words.count > $0 + 1 ? words[$0 + 1] : nil } ?? (path.isEmpty ? nil : path)
        let name = path.isEmpty ? call.program : "\(call.program) \(path)"
        var traits = self.traits
        switch deed {
        case .looks: break
        case .adds, .changes:
            if grammar.isMild { traits.insert(.mild) }
            let verb = deed == .adds ? "creates or enables" : "changes"
            examination.reportRemote(
                .changeRemote, subject, on: target, traits: traits, "\(verb) \(grammar.things) (\(name))", by: call)
        case .uploads:
            examination.reportRemote(
                .changeRemote, subject, on: target, traits: traits.union(.mild), "copies data (\(name))", by: call)
        case .pauses:
            examination.reportRemote(
                .changeRemote, subject, on: target, traits: traits,
                "changes, stops or moves \(grammar.things) (\(name))", by: call)
        case .removes:
            examination.reportRemote(
                .destroy, subject, on: target, traits: traits.union(.irreversible),
                "removes \(grammar.things) (\(name))", by: call)
        case .exposes:
            examination.reportRemote(
                .raisePrivilege, .permission, on: target, traits: traits.union(.exposes),
                "gives rights or opens \(grammar.things) to others (\(name))", by: call)
        case .reveals:
            examination.reportRemote(
                .readSecret, .secret, on: target, traits: traits, "shows secret values (\(name))", by: call)
        case .runs:
            examination.reportRemote(
                .changeRemote, subject, on: target, traits: grammar.isMild ? traits.union(.mild) : traits,
                "runs something elsewhere (\(name))", by: call)
        case .spends:
            examination.reportRemote(.spend, subject, on: target, traits: traits, "costs money (\(name))", by: call)
        case .publishes:
            examination.reportRemote(
                .publish, subject, on: target, traits: traits, "brings a version before its users (\(name))", by: call)
        case .sends:
            examination.reportRemote(
                .publish, .message, on: target, traits: traits, "sends something to people (\(name))", by: call)
        }
    }

    /// What the options and words say of weight.
    var traits: Finding.Traits {
        var traits: Finding.Traits = []
        for flag in options.flags {
            if grammar.forcing.contains(flag.name) { traits.insert(.forced) }
            if flag.name == "--all" || flag.name == "-A" || flag.name == "--all-namespaces" {
                traits.insert(.everything)
            }
            if flag.name == "--recursive" || flag.name == "-r" || flag.name == "-R" { traits.insert(.recursive) }
        }
        if call.arguments.contains(where: { ProductionName.isIn($0.text) }) { traits.insert(.production) }
        if call.arguments.contains(where: { !$0.isKnown }) { traits.insert(.unknownTarget) }
        return traits
    }
}
