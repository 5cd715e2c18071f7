/// Statements written as if they were commands, as into a client that is already open: `DROP TABLE users;`.
enum BareStatement {
    /// What the words of `call` do as a statement of a database; nil where they are none.
    static func acts(of call: Invocation) -> [SQLAct]? {
        let second = call.arguments.first?.text.lowercased() ?? ""
        let objects = [
            "database", "schema", "table", "view", "index", "user", "role", "keyspace", "column", "materialized",
            "tablespace", "function", "procedure", "trigger", "sequence", "type", "extension",
        ]
        let isStatement =
            switch call.path.lowercased() {
            case "drop", "create", "alter": objects.contains(second)
            case "truncate": second == "table" || (call.path == "TRUNCATE" && !second.hasPrefix("-"))
            case "delete": second == "from"
            case "update": call.arguments.dropFirst().contains { $0.text.uppercased() == "SET" }
            case "insert": second == "into"
            case "grant", "revoke": call.arguments.contains { ["on", "to", "from"].contains($0.text.lowercased()) }
            default: false
            }
        guard isStatement else { return nil }
        return SQLStatement.acts(in: String(call.segment))
    }
}

extension ProgramFamily {
    /// Words that begin statements, as they are typed where no client is named.
    static let statement = ProgramFamily(
        "database",
        [
            (
                ["drop", "create", "alter", "delete", "update", "insert", "grant", "revoke"],
                { call, examination in
                    guard let acts = BareStatement.acts(of: call) else { return }
                    DatabaseReport(call: call, examination: examination).report(acts)
                }
            ),
            (
                ["truncate"],
                { call, examination in
                    if let acts = BareStatement.acts(of: call) {
                        return DatabaseReport(call: call, examination: examination).report(acts)
                    }
                    examination.family = ProgramFamily.files.name
                    ProgramFamily.files.programs.first { $0.names.contains("truncate") }?.analysis(call, examination)
                }
            ),
            (
                ["flushall", "flushdb"],
                { call, examination in
                    examination.report(
                        .destroy, .key, traits: [.everything, .irreversible], "empties the store", by: call)
                }
            ),
        ])
}
