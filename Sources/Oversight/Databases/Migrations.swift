/// Tools that bring a database from one version of its schema to another.
enum Migrations {
    @Sendable static func analyse(_ call: Invocation, _ examination: Examination) {
        var words = call.arguments.filter { !$0.isOption }.map(\.text)
        let flags = call.arguments.filter(\.isOption).map(\.text)
        if flags.contains(where: {
            ["--help", "-h", "--dry-run", "--pretend", "--sql", "--plan", "--dryRun"].contains($0)
        }) {
            return
        }
        if call.program == "rails" || call.program == "rake" || call.program == "bin/rails", let first = words.first,
            ["runner", "r", "console", "c", "dbconsole", "db"].contains(first)
        {
            if ["runner", "r"].contains(first), let code = call.arguments.dropFirst().first(where: { !$0.isOption }) {
                examination.runCode(code, in: .ruby, by: call)
            }
            return
        }
        if call.program == "dbt" || call.program == "hasura", words.first == "run-operation" { words = [] }
        let report = DatabaseReport(call: call, examination: examination)
        // Lanes such as `migrate reset`, `db:drop`, `migrate:fresh` and `schema:drop` tell by their parts.
        for word in words.prefix(4) {
            switch deed(of: word, in: call.program, words: words, flags: flags) {
            case .wipes(let what): return report.report([.truncates(what)])
            case .drops: return report.report([.drops("database of the project", nil)])
            case .takesBack:
                return report.report([.administers("migrations taken back: \(words.prefix(3).joined(separator: " "))")])
            case .nothing: break
            }
        }
    }

    private enum MigrationDeed { case wipes(String), drops, takesBack, nothing }

    private static func deed(of word: String, in program: String, words: [String], flags: [String]) -> MigrationDeed {
        let parts = VerbLexicon.parts(of: word)
        let isAboutData =
            parts.contains { ["db", "database", "migrate", "migration", "migrations", "schema"].contains($0) }
            || words.contains { ["migrate", "db", "database", "schema"].contains($0) }
        switch program {
        case "prisma":
            if word == "reset" { return .wipes("the database of the project") }
            if word == "push", flags.contains("--force-reset") || flags.contains("--accept-data-loss") {
                return .wipes("changed tables")
            }
            if word == "execute" { return .takesBack }
            return .nothing
        case "flyway", "liquibase", "liquibase-core":
            if ["clean", "dropAll", "drop-all"].contains(word) { return .wipes("every schema that it manages") }
            return ["undo", "rollback", "rollbackCount", "rollback-count", "repair", "rollback-to-date"].contains(word)
                ? .takesBack : .nothing
        case "alembic":
            if word == "downgrade" { return words.contains("base") ? .wipes("every table") : .takesBack }
            return .nothing
        case "django-admin", "manage.py":
            if ["flush", "reset_db", "sqlflush", "reset_schema"].contains(word) {
                return word == "sqlflush" ? .nothing : .wipes("every table")
            }
            return word == "migrate" && words.last == "zero" ? .wipes("an application's tables") : .nothing
        case "dbmate", "goose", "migrate", "sqlx", "diesel", "sea-orm-cli", "sqitch", "migrate-mongo",
            "node-pg-migrate", "flask":
            if ["drop", "reset", "fresh"].contains(word) { return .wipes("the database of the project") }
            if ["down", "rollback", "revert", "redo", "refresh", "downgrade", "down-to", "force"].contains(word) {
                return .takesBack
            }
            return .nothing
        default:
            guard isAboutData else { return .nothing }
            if parts.contains(where: { ["drop", "wipe", "nuke", "destroy"].contains($0) }) { return .drops }
            if parts.contains(where: {
                ["reset", "fresh", "purge", "refresh", "clean", "flush", "truncate"].contains($0)
            }) {
                return .wipes("the database of the project")
            }
            return parts.contains { ["rollback", "undo", "down", "revert"].contains($0) } ? .takesBack : .nothing
        }
    }
}
