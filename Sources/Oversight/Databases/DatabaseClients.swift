/// The clients of databases that speak SQL: what is given to them by option, operand, input or file.
enum DatabaseClients {
    @Sendable static func postgres(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-c", "--command", "-f", "--file", "-h", "--host", "-p", "--port", "-U", "--username", "-d", "--dbname",
                "-v",
                "--set", "--variable", "-o", "--output", "-F", "-R", "-L", "-P", "--pset", "-T", "-e", "--execute",
                "--url",
            ]))
        if options.has("--version", "-V", "--help", "-?", "-l", "--list") { return }
        var report = DatabaseReport(call: call, examination: examination)
        let named = options.value("-d", "--dbname")?.text ?? options.operands.first?.text ?? ""
        let host =
            options.value("-h", "--host")?.text ?? call.variable("PGHOST")?.text
            ?? DatabaseReport.host(inAddress: named)
        report.isRemote = DatabaseReport.isRemote(host: host)
        report.connection = "\(host ?? "") \(named)"
        let settings = call.variable("PGOPTIONS")?.text ?? ""
        report.isReadOnly = readOnlySettings.contains { settings.contains($0) }
        for text in options.values("-c", "--command", "-e", "--execute") { psql(text, report) }
        if let file = options.value("-f", "--file"), file.text != "-" { self.file(file, report) }
        if options.values("-c", "--command", "-f", "--file", "-e", "--execute").allSatisfy({ $0.text == "-" }) {
            input(report, psql)
        }
    }

    private static let readOnlySettings = [
        "default_transaction_read_only=on", "default_transaction_read_only=yes", "default_transaction_read_only=true",
        "default_transaction_read_only=1",
    ]

    /// Statements, and lines that begin with a backslash and are for the client.
    static func psql(_ text: Argument, _ report: DatabaseReport) {
        var statements = text
        var kept: [Substring] = []
        for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            guard trimmed.first == "\\" else {
                kept.append(line)
                continue
            }
            let parts = trimmed.split(separator: " ", maxSplits: 1)
            let rest = parts.count > 1 ? String(parts[1]) : ""
            switch parts.first ?? "" {
            case "\\!": report.examination.runShell(Argument(rest), by: report.call)
            case "\\copy":
                report.report(SQLStatement.acts(in: "COPY " + rest))
            case "\\i", "\\ir", "\\include": file(Argument(rest), report)
            case "\\o", "\\w", "\\g", "\\s":
                if rest.hasPrefix("|") {
                    report.examination.runShell(Argument(String(rest.dropFirst())), by: report.call)
                }
            case "\\gexec": report.report([.cannotTell])
            case "\\password": report.report([.changesAccess(nil)])
            default: break
            }
        }
        statements.text = kept.joined(separator: "\n")
        guard statements.text.utf8.contains(where: { $0 > 0x20 }) else { return }
        report.report(statements)
    }

    @Sendable static func mysql(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-e", "--execute", "-h", "--host", "-u", "--user", "-P", "--port", "-D", "--database", "-S", "--socket",
                "--defaults-file", "--sql", "--file",
            ]))
        if options.has("--version", "-V", "--help", "-?") { return }
        var report = DatabaseReport(call: call, examination: examination)
        let host = options.value("-h", "--host")?.text
        report.isRemote = DatabaseReport.isRemote(host: host)
        report.connection = "\(host ?? "") \(options.operands.map(\.text).joined(separator: " "))"
        let texts = options.values("-e", "--execute", "--sql")
        // Without quotes the statement goes on in the words that follow: `mysql -e DROP DATABASE x`.
        if texts.count == 1, let first = texts.first, !first.isQuoted, first.isKnown, isVerb(first.text) {
            let rest = options.operands.map(\.text).joined(separator: " ")
            return report.report(SQLStatement.acts(in: "\(first.text) \(rest)", dialect: .mysql))
        }
        for text in texts { statements(text, .mysql, report) }
        if texts.isEmpty { input(report) { statements($0, .mysql, $1) } }
    }

    private static func statements(_ text: Argument, _ dialect: SQLLexer.Dialect, _ report: DatabaseReport) {
        let trimmed = text.text.drop { $0 == " " || $0 == "\n" }
        for command in ["\\! ", "system "] where trimmed.hasPrefix(command) {
            return report.examination.runShell(Argument(String(trimmed.dropFirst(command.count))), by: report.call)
        }
        if trimmed.hasPrefix("source ") || trimmed.hasPrefix("\\. ") {
            return file(Argument(String(trimmed.drop { $0 != " " }.dropFirst())), report)
        }
        report.report(text, dialect: dialect)
    }

    @Sendable static func sqlite(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-cmd", "--cmd", "-init", "--init", "-separator", "-newline", "-nullvalue", "-c", "-s", "-maxsize",
                    "-vfs",
                ],
                hasSingleDashNames: true))
        var report = DatabaseReport(call: call, examination: examination)
        report.isReadOnly = options.has("-readonly", "--readonly", "-safe", "--safe")
        let statements = options.operands.dropFirst() + options.values("-cmd", "--cmd", "-c", "-s")
        if let file = options.operands.first, !report.isReadOnly {
            let texts = statements.isEmpty ? [call.input?.text.map { Argument($0) }] : statements.map { $0 }
            if !texts.allSatisfy({ $0.map(onlyLooks) ?? false }) { report.reportOpened(file) }
        }
        for text in statements { sqliteText(text, report) }
        if options.operands.count < 2, statements.isEmpty { input(report, sqliteText) }
    }

    /// Statements, and lines that begin with a dot and are for the client.
    private static func sqliteText(_ text: Argument, _ report: DatabaseReport) {
        var statements = text
        var kept: [Substring] = []
        for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            guard trimmed.first == "." else {
                kept.append(line)
                continue
            }
            let parts = trimmed.split(separator: " ", maxSplits: 1)
            let rest = Argument(parts.count > 1 ? String(parts[1]) : "")
            switch parts.first ?? "" {
            case ".shell", ".system": report.examination.runShell(rest, by: report.call)
            case ".open":
                let file = rest.text.split(separator: " ").last { !$0.hasPrefix("-") }.map(String.init)
                if let file, !rest.text.holds("--readonly") { report.reportOpened(Argument(file)) }
            case ".load": report.report([.loadsCode(rest.text)])
            case ".read":
                rest.text.hasPrefix("|")
                    ? report.examination.runShell(rest.dropping(1), by: report.call) : file(rest, report)
            case ".output", ".once", ".excel":
                if rest.text.hasPrefix("|") {
                    report.examination.runShell(rest.dropping(1), by: report.call)
                } else if !rest.text.isEmpty, rest.text != "stdout" {
                    report.examination.reportWrite(rest, by: report.call)
                }
            case ".backup", ".save": report.examination.reportWrite(rest, by: report.call)
            case ".restore": report.report([.truncates("main")])
            case ".import": report.report([.changes(nil)])
            default: break
            }
        }
        statements.text = kept.joined(separator: "\n")
        guard statements.text.utf8.contains(where: { $0 > 0x20 }) else { return }
        reportAttached(statements.text, report)
        report.report(statements)
    }

    /// Whether the statements only look, as far as their first words tell.
    private static func onlyLooks(_ text: Argument) -> Bool {
        guard text.isKnown else { return false }
        let lines = text.text.split(whereSeparator: { $0 == ";" || $0 == "\n" })
            .map { $0.drop(while: \.isWhitespace).lowercased() }.filter { !$0.isEmpty }
        let looking = [
            "select", "explain", "pragma table_info", "pragma user_version", ".schema", ".tables", ".headers", ".mode",
            ".dump", ".indexes", ".databases", ".width", ".quit", ".exit", ".help", ".show",
        ]
        // Lines of a statement that goes on begin with anything.
        guard let first = lines.first, looking.contains(where: first.hasPrefix) else { return false }
        let changing = [
            "update", "insert", "delete", "replace", "drop", "alter", "create", "attach", "vacuum", "pragma", "with",
            "begin", "reindex", ".",
        ]
        return lines.allSatisfy { line in
            looking.contains(where: line.hasPrefix) || !changing.contains(where: line.hasPrefix)
        }
    }

    /// `ATTACH 'file'` and `VACUUM INTO 'file'` open another file.
    private static func reportAttached(_ text: String, _ report: DatabaseReport) {
        let lowered = text.lowercased()
        guard lowered.holds("attach") || lowered.holds("vacuum") else { return }
        for quote in ["'", "\""] {
            for part in text.split(separator: Character(quote), omittingEmptySubsequences: false).prefix(256)
            where part.utf8.contains(UInt8(ascii: "/")) || part.utf8.contains(UInt8(ascii: ".")) {
                report.reportOpened(Argument(String(part)))
            }
        }
    }

    @Sendable static func sqlServer(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments, OptionSyntax(["-Q", "-q", "-i", "-S", "-U", "-P", "-d", "-o", "--query", "--input-file"]))
        var report = DatabaseReport(call: call, examination: examination)
        let host = options.value("-S")?.text
        report.isRemote = DatabaseReport.isRemote(host: host)
        report.connection = "\(host ?? "") \(options.value("-d")?.text ?? "")"
        let texts = options.values("-Q", "-q", "--query")
        for text in texts { report.report(text, dialect: .sqlServer) }
        if let path = options.value("-i", "--input-file") { file(path, report) }
        if texts.isEmpty { input(report) { $1.report($0, dialect: .sqlServer) } }
    }

    @Sendable static func others(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-q", "--query", "-e", "--execute", "-c", "--command", "-f", "--file", "-h", "--host", "-u", "--user",
                "-d",
                "--database", "--port", "--password", "--statement",
            ]))
        if options.has("--help", "--version") { return }
        var report = DatabaseReport(call: call, examination: examination)
        let host = options.value("-h", "--host")?.text
        report.isRemote = DatabaseReport.isRemote(host: host)
        report.connection = host ?? ""
        var texts = options.values("-q", "--query", "-e", "--execute", "-c", "--command", "--statement")
        texts += options.operands.filter {
            isVerb(String($0.text.prefix { $0 != " " && $0 != "\n" })) && $0.text.contains(" ")
        }
        for operand in options.operands { report.reportOpened(operand) }
        for text in texts { report.report(text) }
        if let path = options.value("-f", "--file") { file(path, report) }
        if texts.isEmpty { input(report) { $1.report($0) } }
    }

    /// What is fed to a client is statements.
    private static func input(_ report: DatabaseReport, _ read: (Argument, DatabaseReport) -> Void) {
        guard let input = report.call.input else { return }
        if let text = input.text { return read(Argument(text), report) }
        report.report([.cannotTell])
    }

    /// A file of statements, which nobody has read here.
    private static func file(_ path: Argument, _ report: DatabaseReport) {
        report.examination.report(
            .runProgram, .database, on: path.text, traits: .unreadable, "runs the statements of a file", by: report.call
        )
    }

    /// Whether `word` begins a statement of SQL.
    static func isVerb(_ word: String) -> Bool {
        [
            "select", "insert", "update", "delete", "drop", "truncate", "alter", "create", "grant", "revoke", "with",
            "explain", "show",
            "describe", "replace", "call", "set",
        ].contains(word.lowercased())
    }
}
