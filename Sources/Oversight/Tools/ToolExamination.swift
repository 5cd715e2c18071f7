import JSON

/// Reports what a call of a tool or a named operation does: what its name says, and what its input holds.
///
/// A harmless name hides nothing: commands, code, statements, paths and addresses in the input are looked into. What the
/// server says of the tool (annotations) makes a call stricter, never milder.
struct ToolExamination {
    private let name: ToolName
    private let input: JSON
    private let annotations: ToolAnnotations?
    private let call: Invocation
    private let examination: Examination
    private let isOperation: Bool

    init(
        _ name: String, input: JSON, annotations: ToolAnnotations?, isOperation: Bool = false, directory: String?,
        examination: Examination
    ) {
        self.name = ToolName(name)
        self.input = input
        self.annotations = annotations
        self.isOperation = isOperation
        self.examination = examination
        call = Invocation(
            program: name, path: name, arguments: [], segment: "\(name) \(input.description)".excerpt[...],
            directory: directory)
        examination.source = String(call.segment)
    }

    func report() {
        examination.family = isOperation ? "operation" : "tool"
        let known = name.server.flatMap { KnownServers.deed(of: name.tool, on: $0) }
        let deed = known ?? (name.asksForSecret ? .reveals : name.deed)
        let (values, isComplete) = ToolInput.values(in: input)
        let sawCode = reportCode(values)
        let sawPath = reportPaths(values, deed)
        let sawStatement = reportStatements(values)
        let sawAddress = reportAddresses(values)
        reportHidden(values)
        if !isComplete {
            examination.report(
                .runProgram, .tool, traits: .unreadable, "has more input than can be looked through", by: call)
        }
        // What runs code or statements is told by what they do, where they were found.
        let isTold =
            sawCode && (deed == .runs || deed == nil) || sawStatement && [.runs, .looks, .changes, nil].contains(deed)
            || sawAddress && deed == nil
        if !isTold { reportName(deed, isKnown: known != nil, sawPath: sawPath) }
        reportAnnotations(deed)
    }

    // MARK: The name

    private func reportName(_ deed: Deed?, isKnown: Bool, sawPath: Bool) {
        let subject = ServiceNoun.subject(in: name.parts) ?? .tool
        let target = name.server.map { "\($0)/\(name.tool)" } ?? name.tool
        var traits: Finding.Traits = []
        if deed == .adds || deed == .changes, isMild || isKnown && deed == .adds { traits.insert(.mild) }
        if ProductionName.isIn(String(call.segment)) { traits.insert(.production) }
        func report(_ kind: Effect.Kind, _ summary: String, _ more: Finding.Traits = []) {
            examination.reportRemote(kind, subject, on: target, traits: traits.union(more), summary, by: call)
        }
        if name.parts.contains("force"), name.parts.contains("push") {
            return report(.rewriteHistory, "overwrites history that others may have", .forced)
        }
        switch deed {
        case .looks: break
        case .adds, .changes:
            if sawPath { return }
            report(.changeRemote, "changes something through a tool")
        case .uploads: report(.changeRemote, "brings files to a service", .mild)
        case .pauses:
            examination.reportRemote(
                .changeRemote, subject, on: target, "changes or stops something through a tool", by: call)
        case .removes:
            if sawPath { return }
            report(.destroy, "removes something through a tool", .irreversible)
        case .exposes: report(.raisePrivilege, "gives rights or approves something", .exposes)
        case .reveals: report(.readSecret, "shows secrets")
        case .runs:
            examination.report(
                .runProgram, .tool, on: target, traits: .unreadable, "runs something that cannot be read here", by: call
            )
        case .spends: report(.spend, "costs money")
        case .publishes: report(.publish, "brings something before its users")
        case .sends: report(.publish, "sends something to people")
        case nil:
            examination.report(
                .runProgram, .tool, on: target, traits: .unreadable, "does something that its name does not tell",
                by: call)
        }
    }

    private var isMild: Bool {
        if let server = name.server { return KnownServers.isEveryday(server) }
        let own: Set<String> = [
            "task", "tasks", "note", "notes", "todo", "todos", "reminder", "memory", "draft", "cache", "label", "tag",
        ]
        return name.parts.contains { own.contains($0) }
    }

    private func reportAnnotations(_ deed: Deed?) {
        guard annotations?.isDestructive == true, deed == .looks || deed == .adds || deed == .uploads || isMild else {
            return
        }
        guard annotations?.isReadOnly != true else { return }
        examination.reportRemote(
            .destroy, .tool, on: name.tool, traits: .irreversible, "may destroy something, as its server says", by: call
        )
    }

    // MARK: The input

    private func reportCode(_ values: [ToolInput.Value]) -> Bool {
        var found = false
        for value in values where ToolInput.commands.contains(value.name) && !isWordList(value.name) {
            found = true
            examination.runShell(Argument(value.text), by: call)
        }
        for member in input.objectValue.map(Array.init) ?? [] {
            let key = ToolInput.normalized(member.key)
            guard let elements = member.value.arrayValue,
                ToolInput.words.contains(key) || ToolInput.commands.contains(key) || key == "args",
                !elements.isEmpty, elements.allSatisfy({ $0.stringValue != nil })
            else { continue }
            var words = elements.compactMap(\.stringValue).map { Argument($0) }
            if key == "args" {
                guard let program = input["command"]?.stringValue ?? input["program"]?.stringValue else { continue }
                words.insert(Argument(program), at: 0)
            }
            found = true
            examination.runWords(words, by: call)
        }
        for value in values where ToolInput.code.contains(value.name) {
            guard let language = language(of: value.name), value.text.utf8.contains(where: { !$0.isWordByte }) else {
                continue
            }
            found = true
            language == nil
                ? examination.runShell(Argument(value.text), by: call)
                : examination.runCode(Argument(value.text), in: language ?? .javascript, by: call)
        }
        return found
    }

    private func isWordList(_ name: String) -> Bool {
        (input.objectValue.map(Array.init) ?? []).contains {
            ToolInput.normalized($0.key) == name && $0.value.arrayValue != nil
        }
    }

    /// The language of code that stands under `key`; `.some(nil)` for a shell, nil where it is no code.
    private func language(of key: String) -> CodeLanguage?? {
        let told = input["language"]?.stringValue ?? input["lang"]?.stringValue ?? input["runtime"]?.stringValue
        let words = Set(
            name.parts + VerbLexicon.parts(of: told ?? "") + VerbLexicon.parts(of: name.server ?? "") + [key])
        if !words.isDisjoint(with: ["python", "python3", "py", "jupyter", "notebook", "ipython"]) { return .python }
        if !words.isDisjoint(with: [
            "javascript", "js", "node", "typescript", "evaluate", "browser", "playwright", "puppeteer", "function",
            "expression", "chrome",
        ]) {
            return .javascript
        }
        if words.contains("ruby") { return .ruby }
        if words.contains("perl") { return .perl }
        if words.contains("php") { return .php }
        if words.contains("sql") { return .sql }
        if words.contains("applescript") || words.contains("osascript") { return .appleScript }
        if !words.isDisjoint(with: ["powershell", "pwsh"]) { return .powershell }
        if !words.isDisjoint(with: ["bash", "sh", "shell", "terminal", "zsh", "ssh"]) { return .some(nil) }
        if key == "script", name.deed == .runs { return .some(nil) }
        return name.deed == .runs && key == "code" ? .python : nil
    }

    private func reportStatements(_ values: [ToolInput.Value]) -> Bool {
        var found = false
        for value in values where ToolInput.statements.contains(value.name) {
            let first = value.text.drop { $0 == " " || $0 == "\n" || $0 == "(" }.prefix { $0.isLetter }
            guard value.name != "query" && value.name != "queries" || isAboutDatabase else { continue }
            let isStatement =
                DatabaseClients.isVerb(String(first)) || value.name == "sql" || value.text.hasPrefix("--")
                || value.text.hasPrefix("/*")
            guard isStatement, value.text.contains(" ") else { continue }
            found = true
            DatabaseReport(call: call, examination: examination, connection: name.server ?? "").report(
                Argument(value.text))
        }
        return found
    }

    /// Whether the tool asks a database, so that its query is a statement and no words to search for.
    private var isAboutDatabase: Bool {
        if isOperation { return true }
        let words: Set<String> = [
            "sql", "query", "db", "database", "execute", "statement", "table", "postgres", "postgresql", "mysql",
            "sqlite", "mssql",
            "clickhouse", "snowflake", "bigquery", "supabase", "neon", "duckdb", "oracle", "mariadb", "redshift",
            "athena", "trino",
        ]
        return name.parts.contains(where: words.contains)
            || VerbLexicon.parts(of: name.server ?? "").contains(where: words.contains)
    }

    /// Reports what happens to the files that the input names; false where it names none.
    private func reportPaths(_ values: [ToolInput.Value], _ deed: Deed?) -> Bool {
        let isElsewhere =
            input["owner"] != nil || input["repo"] != nil || input["project_id"] != nil || input["bucket"] != nil
        var found = false
        for value in values where ToolInput.paths.contains(value.name) && isPath(value.text, isElsewhere: isElsewhere) {
            found = true
            let path = Argument(value.text.hasPrefix("file://") ? String(value.text.dropFirst(7)) : value.text)
            let isTarget = ToolInput.destinations.contains(value.name)
            switch deed {
            case .removes: examination.report(.delete, path: path, traits: .recursive, by: call)
            case .adds, .changes, .publishes, .pauses:
                let moves = name.parts.contains("move") || name.parts.contains("rename") || name.parts.contains("mv")
                if moves, !isTarget {
                    examination.report(.delete, path: path, "moves a file away", by: call)
                } else if name.parts.contains("copy"), !isTarget {
                    examination.reportRead(path, by: call)
                } else {
                    examination.reportWrite(path, by: call)
                }
            case .exposes where name.parts.contains("chmod") || name.parts.contains("chown"):
                examination.report(.changeRights, path: path, by: call)
            default: isTarget ? examination.reportWrite(path, by: call) : examination.reportRead(path, by: call)
            }
        }
        return found
    }

    private func isPath(_ text: String, isElsewhere: Bool) -> Bool {
        guard !text.isEmpty, text.utf8.count < 4096, !text.contains("\n") else { return false }
        if text.hasPrefix("file://") { return true }
        if text.contains("://") { return false }
        if text.hasPrefix("/") || text.hasPrefix("~") || text.hasPrefix("../") { return true }
        guard !isElsewhere else { return false }
        let server = name.server ?? ""
        if server.isEmpty || server.contains("file") || server == "fs" {
            return !text.contains(" ") || text.contains("/")
        }
        return text.hasPrefix("./") || name.parts.contains("file") && text.contains(".") && !text.contains("@")
    }

    /// Reports requests to addresses in the input; false where there are none.
    private func reportAddresses(_ values: [ToolInput.Value]) -> Bool {
        var found = false
        let method = input["method"]?.stringValue ?? input["httpMethod"]?.stringValue
        for value in values where ToolInput.addresses.contains(value.name) {
            if value.text.hasPrefix("file://") {
                examination.reportRead(Argument(String(value.text.dropFirst(7))), by: call)
            } else if value.text.hasPrefix("javascript:") {
                examination.runCode(Argument(String(value.text.dropFirst(11))), in: .javascript, by: call)
            } else if value.text.contains("://") {
                found = true
                switch HTTPVerb.deed(method ?? "get") {
                case .removes:
                    examination.reportRemote(
                        .destroy, .object, on: value.text, traits: .irreversible, "asks a service to delete", by: call)
                case .changes:
                    examination.reportRemote(
                        .changeRemote, .object, on: value.text, "changes something of a service", by: call)
                default: examination.reportRemote(.fetch, .host, on: value.text, by: call)
                }
            }
        }
        return found
    }

    /// Commands and statements under names that promise none: `search` for `find / -delete`.
    private func reportHidden(_ values: [ToolInput.Value]) {
        for value in values {
            if ToolInput.commands.contains(value.name) || ToolInput.code.contains(value.name)
                || ToolInput.prose.contains(value.name)
            {
                continue
            }
            if ToolInput.looksLikeCommand(value.text) {
                examination.runShell(Argument(value.text), by: call)
            } else if !ToolInput.statements.contains(value.name), value.text.utf8.count < 1 << 16,
                value.text.contains(" "),
                DatabaseClients.isVerb(String(value.text.prefix { $0.isLetter }))
            {
                let acts = SQLStatement.acts(in: value.text).filter { act in
                    switch act {
                    case .dropsDatabase(.some), .drops(_, .some), .truncates(.some), .deletesEveryRow(.some): true
                    default: false
                    }
                }
                DatabaseReport(call: call, examination: examination).report(acts)
            }
        }
        // The words of one command in a list under any name.
        reportLists(input, depth: 0)
    }

    private func reportLists(_ value: JSON, depth: Int) {
        guard depth < ToolInput.deepest else { return }
        switch value {
        case .array(let elements):
            let words = elements.compactMap(\.stringValue)
            if words.count == elements.count, words.count > 1 {
                if ToolInput.looksLikeCommand(words.joined(separator: " ")) {
                    examination.runWords(words.map { Argument($0) }, by: call)
                }
            } else {
                for element in elements { reportLists(element, depth: depth + 1) }
            }
        case .object(let members):
            for (key, member) in members
            where !ToolInput.prose.contains(ToolInput.normalized(key))
                && !ToolInput.commands.contains(ToolInput.normalized(key))
            {
                reportLists(member, depth: depth + 1)
            }
        default: break
        }
    }
}
