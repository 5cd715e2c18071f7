/// Reports what SQL does.
struct DatabaseReport {
    /// The call that gives the statements to a database.
    let call: Invocation
    /// Where it is reported.
    let examination: Examination
    /// Whether the database is on another machine.
    var isRemote = false
    /// Whether the connection cannot change anything.
    var isReadOnly = false
    /// Words of the connection: a host, a name, an address.
    var connection = ""

    /// Reports what the statements of `text` do.
    func report(_ text: Argument, dialect: SQLLexer.Dialect = .standard) {
        if !text.isKnown {
            if text.text.hasPrefix("$") || text.text.hasPrefix("`") {
                return add(
                    .runProgram, .database, nil, [.unreadable, .unknownTarget],
                    "runs statements that cannot be read here")
            }
        }
        report(SQLStatement.acts(in: text.text, dialect: dialect))
    }

    /// Reports that a file of what guards the agent is opened as a database that can be changed.
    func reportOpened(_ file: Argument) {
        var file = file
        for scheme in ["file://", "file:", "sqlite:///", "sqlite3:///", "sqlite:"] where file.text.hasPrefix(scheme) {
            file = file.dropping(scheme.count)
            break
        }
        if let mark = file.text.firstIndex(of: "?") {
            let settings = file.text[mark...]
            if String(settings).holds("mode=ro") || String(settings).holds("immutable=1") { return }
            file.text = String(file.text[..<mark])
        }
        if file.text.hasPrefix("~/") { file.text = examination.home + file.text.dropFirst() }
        guard !isReadOnly, !file.text.isEmpty, file.text.utf8.count < 4096,
            examination.target(file, of: call).place == .protected
        else { return }
        examination.reportWrite(file, appends: true, by: call)
    }

    /// Reports `acts`.
    func report(_ acts: [SQLAct]) {
        for act in acts { report(act) }
    }

    private func report(_ act: SQLAct) {
        if isReadOnly, !leavesTheDatabase(act) { return }
        switch act {
        case .changes(let name): add(.changeRemote, .rows, name, isRemote ? [] : .mild, "changes the database")
        case .dropsDatabase(let name):
            add(.destroy, .database, name, [.irreversible, .everything], "drops a whole database", "SHOW DATABASES")
        case .drops(let what, let name):
            add(.destroy, what == "table" ? .table : .schema, name, .irreversible, "drops a \(what) with what it holds")
        case .truncates(let name): add(.destroy, .table, name, [.irreversible, .everything], "empties a table")
        case .deletesEveryRow(let name):
            add(.destroy, .rows, name, [.irreversible, .everything], "deletes every row: no condition leaves any out")
        case .updatesEveryRow(let name):
            add(.destroy, .rows, name, [.everything], "changes every row: no condition leaves any out")
        case .changesAccess(let name):
            add(.raisePrivilege, .permission, name, .exposes, "changes users or rights of the database")
        case .runsProgram(let command):
            add(.runProgram, .code, command, .unreadable, "lets the database run a program")
            if let command { examination.runShell(Argument(command), by: call) }
        case .readsFile(let path):
            add(.readSecret, .file, path, [], "reads a file of the database's machine")
        case .writesFile(let path):
            guard let path else {
                return add(.overwrite, .file, nil, .unknownTarget, "writes a file through the database")
            }
            examination.reportWrite(Argument(path), by: call)
        case .administers(let what):
            add(.changeSystem, .service, what, [], "changes or stops the database server (\(what))")
        case .loadsCode(let name):
            add(.runProgram, .code, name, [.unreadable, .persistent], "loads code into the database")
        case .cannotTell: add(.runProgram, .database, nil, .unreadable, "runs statements that cannot be read here")
        }
    }

    private func leavesTheDatabase(_ act: SQLAct) -> Bool {
        switch act {
        case .runsProgram, .readsFile, .writesFile, .loadsCode: true
        default: false
        }
    }

    private func add(
        _ kind: Effect.Kind, _ subject: Subject, _ target: String?, _ traits: Finding.Traits, _ summary: String,
        _ alternative: String? = nil
    ) {
        var traits = traits
        if ProductionName.isIn(connection) { traits.insert(.production) }
        if isRemote { traits.insert(.elsewhere) }
        examination.report(
            kind, subject, on: target, place: isRemote ? .remote : .unknown, traits: traits, summary, by: call)
    }

    /// Whether `host` is another machine.
    static func isRemote(host: String?) -> Bool {
        guard let host, !host.isEmpty, !host.hasPrefix("/") else { return false }
        return ![
            "localhost", "127.0.0.1", "::1", "0.0.0.0", "host.docker.internal", "db", "postgres", "mysql", "redis",
            "mongo",
        ]
        .contains(host)
    }

    /// The host in an address such as `postgres://user@host:5432/name`; nil where `text` is none.
    static func host(inAddress text: String) -> String? {
        guard let scheme = text.firstRange(ofBytes: "://") else { return nil }
        var rest = text[scheme.upperBound...]
        if let end = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) { rest = rest[..<end] }
        if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        if let colon = rest.lastIndex(of: ":") { rest = rest[..<colon] }
        return String(rest)
    }
}

extension String {
    /// Where `part` first occurs.
    func firstRange(ofBytes part: String) -> Range<Index>? {
        let wanted = Array(part.utf8)
        guard !wanted.isEmpty else { return nil }
        var start = utf8.startIndex
        while start < utf8.endIndex {
            var index = start
            var matched = 0
            while matched < wanted.count, index < utf8.endIndex, utf8[index] == wanted[matched] {
                matched += 1
                index = utf8.index(after: index)
            }
            if matched == wanted.count { return start..<index }
            start = utf8.index(after: start)
        }
        return nil
    }
}
