/// Clients of databases that speak no SQL.
enum DocumentStores {
    @Sendable static func shell(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax(["--eval", "-e", "--host", "--port", "-u", "-p", "-f", "--file", "--username", "--password"]))
        if options.has("--version", "--help") { return }
        let report = DatabaseReport(call: call, examination: examination)
        for text in options.values("--eval", "-e") { statements(text.text, report) }
        if let text = call.input?.text { statements(text, report) }
        if let file = options.operands.first(where: { $0.text.hasSuffix(".js") }) ?? options.value("-f", "--file") {
            examination.report(.runProgram, .database, on: file.text, traits: .unreadable, "runs a script", by: call)
        }
    }

    /// Reports what `text`, in the language of MongoDB's shell, does.
    static func statements(_ text: String, _ report: DatabaseReport) {
        let tokens = CodeLexer(text, language: .javascript).tokens
        for (index, token) in tokens.enumerated() {
            guard case .word(let name) = token, index + 1 < tokens.count, tokens[index + 1] == .symbol("(") else {
                continue
            }
            let isEmpty = index + 2 < tokens.count && tokens[index + 2] == .symbol(")")
            let takesAll = isEmpty || tokens.dropFirst(index + 2).starts(with: [.symbol("{"), .symbol("}")])
            switch name {
            case "dropDatabase": report.report([.dropsDatabase(nil)])
            case "drop" where index > 0 && tokens[index - 1] == .symbol("."): report.report([.drops("collection", nil)])
            case "deleteMany", "remove": report.report([takesAll ? .deletesEveryRow(nil) : .changes(nil)])
            case "deleteOne", "findOneAndDelete", "findAndModify", "updateOne", "replaceOne", "insertOne", "insertMany",
                "insert",
                "createIndex", "bulkWrite":
                report.report([.changes(nil)])
            case "updateMany": report.report([takesAll ? .updatesEveryRow(nil) : .changes(nil)])
            case "dropIndexes", "dropIndex": report.report([.drops("index", nil)])
            case "dropUser", "dropAllUsers", "createUser", "grantRolesToUser", "updateUser", "dropRole":
                report.report([.changesAccess(nil)])
            case "shutdownServer", "fsyncLock", "killOp": report.report([.administers(name)])
            case "removeShard", "dropConnections": report.report([.administers(name)])
            default: break
            }
        }
    }

    @Sendable static func redis(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-h", "-p", "-a", "-n", "-u", "-s", "--user", "--pass", "-r", "-i", "--pipe-timeout", "--pattern",
                    "--eval",
                ],
                endsAtOperand: true))
        var report = DatabaseReport(call: call, examination: examination)
        let host = options.value("-h")?.text ?? options.value("-u").flatMap { DatabaseReport.host(inAddress: $0.text) }
        report.isRemote = DatabaseReport.isRemote(host: host)
        report.connection = host ?? ""
        if options.value("--eval") != nil { report.report([.cannotTell]) }
        let words = options.operands.map(\.text)
        // The whole command may stand in one word.
        command(words.count == 1 ? words[0].split(separator: " ").map(String.init) : words, report)
        if words.isEmpty, let text = call.input?.text {
            for line in text.split(separator: "\n") { command(line.split(separator: " ").map(String.init), report) }
        }
    }

    private static func command(_ words: [String], _ report: DatabaseReport) {
        guard let verb = words.first?.uppercased() else { return }
        let next = words.dropFirst().first?.uppercased() ?? ""
        switch verb {
        case "FLUSHALL", "FLUSHDB": report.report([.truncates(verb == "FLUSHALL" ? "every database" : "the database")])
        case "DEL", "UNLINK", "GETDEL", "HDEL", "LTRIM", "XTRIM":
            let takesAll = report.call.takesMoreArguments || words.contains { $0.contains("*") }
            report.report([takesAll ? .deletesEveryRow(nil) : .changes(words.dropFirst().first)])
        case "SET", "MSET", "HSET", "EXPIRE", "RENAME", "LPUSH", "SADD", "INCR", "PERSIST", "RESTORE", "MIGRATE",
            "PUBLISH", "XADD":
            report.report([.changes(words.dropFirst().first)])
        case "SHUTDOWN", "DEBUG", "REPLICAOF", "SLAVEOF", "FAILOVER", "BGREWRITEAOF", "SWAPDB":
            report.report([.administers(verb)])
        case "CONFIG" where next == "SET" || next == "REWRITE" || next == "RESETSTAT":
            report.report([.administers("CONFIG \(next)")])
        case "SCRIPT" where next == "FLUSH", "FUNCTION" where next == "FLUSH" || next == "DELETE":
            report.report([.drops("script", nil)])
        case "CLUSTER" where ["RESET", "FORGET", "FAILOVER", "FLUSHSLOTS", "DELSLOTS"].contains(next):
            report.report([.administers("CLUSTER \(next)")])
        case "CLIENT" where next == "KILL": report.report([.administers("CLIENT KILL")])
        case "ACL" where next != "LIST" && next != "WHOAMI" && next != "CAT": report.report([.changesAccess(nil)])
        case "EVAL", "EVALSHA", "FCALL": report.report([.cannotTell])
        case "MODULE" where next == "LOAD": report.report([.loadsCode(words.dropFirst(2).first)])
        default: break
        }
    }
}
