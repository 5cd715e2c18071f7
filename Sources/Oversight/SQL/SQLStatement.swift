/// One statement of SQL, and what it does.
///
/// The statement is read by its shape, not by a full grammar: the verb that leads it, what the verb acts on, and the
/// condition that bounds it. Common table expressions, `EXPLAIN ANALYZE` and `DO` blocks are looked into.
struct SQLStatement {
    /// The tokens.
    let tokens: ArraySlice<SQLToken>
    /// Whose spelling it follows.
    let dialect: SQLLexer.Dialect

    /// How deep statements within statements are followed.
    static let deepest = 6

    /// What the statements of `text` do; empty where they only read.
    static func acts(in text: String, dialect: SQLLexer.Dialect = .standard, depth: Int = 0) -> [SQLAct] {
        guard depth < deepest else { return [.cannotTell] }
        let lexer = SQLLexer(text, dialect: dialect)
        var acts: [SQLAct] = []
        for tokens in lexer.statements {
            SQLStatement(tokens: tokens[...], dialect: dialect).collect(into: &acts, depth: depth)
        }
        if !lexer.isComplete, acts.isEmpty, lexer.statements.isEmpty { acts.append(.cannotTell) }
        return acts
    }

    func collect(into acts: inout [SQLAct], depth: Int) {
        guard depth < Self.deepest else { return acts.append(.cannotTell) }
        var cursor = SQLCursor(tokens)
        while cursor.accept(symbol: "(") {}
        guard let first = cursor.next() else { return }
        guard let verb = first.word else {
            if first == .unknown { acts.append(.cannotTell) }
            return
        }
        SQLFunctions.collect(tokens, into: &acts)
        switch verb {
        case "SELECT", "VALUES", "TABLE": select(cursor, &acts)
        case "WITH": commonTables(cursor, &acts, depth)
        case "EXPLAIN": explain(cursor, &acts, depth)
        case "PREPARE", "DECLARE": inner(cursor, after: ["AS", "FOR"], &acts, depth)
        case "INSERT", "REPLACE", "MERGE", "UPSERT": insert(verb, cursor, &acts, depth)
        case "DELETE": delete(cursor, &acts)
        case "UPDATE": update(cursor, &acts)
        case "DROP": drop(cursor, &acts)
        case "TRUNCATE": truncate(cursor, &acts)
        case "ALTER": alter(cursor, &acts)
        case "CREATE": create(cursor, &acts, depth)
        case "GRANT", "REVOKE", "DENY": acts.append(.changesAccess(nil))
        case "COPY", "UNLOAD": copy(cursor, &acts)
        case "DO": dynamic(cursor.rest, &acts, depth)
        case "EXECUTE", "EXEC", "CALL": execute(cursor, &acts, depth)
        case "IF", "BEGIN", "WHILE", "ELSE": block(cursor, &acts, depth)
        case "SET": set(cursor, &acts)
        case "LOAD", "IMPORT", "RENAME", "COMMENT", "REINDEX", "CLUSTER", "ATTACH", "UNDROP", "EXCHANGE":
            load(verb, cursor, &acts)
        case "SHUTDOWN", "KILL", "PURGE", "RESET", "RESTORE", "DETACH", "SYSTEM", "STOP", "CHANGE", "UNINSTALL",
            "BACKUP",
            "INSTALL":
            administer(verb, cursor, &acts)
        default: break
        }
    }
}
