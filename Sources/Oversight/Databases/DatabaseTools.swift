/// Programs beside the clients: they back up, restore and administer.
enum DatabaseTools {
    @Sendable static func dump(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-f", "--file", "-h", "--host", "-U", "-u", "-d", "--dbname", "-o", "--out", "-t", "--table", "-p",
                "-n",
                "-F", "--format", "-D", "--pgdata", "-r", "--result-file", "--archive", "--db", "-c",
            ]))
        if let file = options.value("-f", "--file", "-r", "--result-file", "-o", "--out", "-D", "--pgdata") {
            examination.reportWrite(file, by: call)
        }
        // A dump with --clean drops only where it is restored.
        examination.output = Flow(traits: .opaque)
    }

    @Sendable static func restore(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments, OptionSyntax(["-d", "--dbname", "-h", "--host", "-U", "--db", "-j", "-L", "-n", "-t"]))
        if options.has("--version", "--help", "-l", "--list", "--dryRun") { return }
        var report = DatabaseReport(call: call, examination: examination)
        report.isRemote = DatabaseReport.isRemote(host: options.value("-h", "--host")?.text)
        report.connection = options.value("-d", "--dbname", "--db")?.text ?? ""
        report.report([
            options.has("-c", "--clean", "--drop", "--delete")
                ? .drops("database's objects", nil) : .administers("restore")
        ])
    }

    @Sendable static func administer(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-u", "--user", "-h", "--host", "-U", "-p", "-P", "--port", "-D", "-m", "-W"]))
        if options.has("--help", "--version", "-V") { return }
        let report = DatabaseReport(call: call, examination: examination)
        let words = options.operands.map(\.text)
        switch call.program {
        case "dropdb", "pg_dropcluster", "dropschema": report.report([.dropsDatabase(words.last)])
        case "dropuser", "createuser": report.report([.changesAccess(words.last)])
        case "createdb", "initdb": report.report([.changes(words.last)])
        case "pg_resetwal": report.report([.administers("pg_resetwal")])
        case "memcflush": report.report([.truncates("the cache")])
        case "mysqladmin":
            if words.contains("drop") { return report.report([.dropsDatabase(words.last)]) }
            if let verb = words.first(where: {
                ["shutdown", "kill", "password", "flush-privileges", "stop-slave", "stop-replica"].contains($0)
            }) {
                report.report([verb == "password" ? .changesAccess(nil) : .administers(verb)])
            }
        default:
            let verbs = [
                "stop", "restart", "kill", "decommission", "removenode", "assassinate", "drain", "truncate",
                "bucket-delete",
                "bucket-flush", "promote", "delete_indices", "clearsnapshot", "failover",
            ]
            if let verb = words.first(where: verbs.contains) { report.report([.administers(verb)]) }
        }
    }
}
