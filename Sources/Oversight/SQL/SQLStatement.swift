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

// MARK: - Reading and changing rows

extension SQLStatement {
    private func select(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        guard let into = cursor.rest.firstTopLevel(of: ["INTO"]) else { return }
        var after = SQLCursor(cursor.rest[(into + 1)...])
        if after.accept("OUTFILE") || after.accept("DUMPFILE") { return acts.append(.writesFile(after.next()?.string)) }
        if case .symbol(UInt8(ascii: "@")) = after.peek { return }
        acts.append(.changes(after.objectName()))
    }

    private func commonTables(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        var index = cursor.rest.startIndex
        let rest = cursor.rest
        while index < rest.endIndex {
            if rest[index].isSymbol("(") {
                let close = rest.closing(index)
                let body = rest[(index + 1)..<close]
                if let word = body.first?.word,
                    ["DELETE", "UPDATE", "INSERT", "MERGE", "WITH", "SELECT"].contains(word)
                {
                    SQLStatement(tokens: body, dialect: dialect).collect(into: &acts, depth: depth + 1)
                }
                index = close
            } else if let word = rest[index].word, ["SELECT", "DELETE", "UPDATE", "INSERT", "MERGE"].contains(word) {
                SQLStatement(tokens: rest[index...], dialect: dialect).collect(into: &acts, depth: depth + 1)
                return
            }
            index += 1
        }
    }

    /// `EXPLAIN` runs nothing; `EXPLAIN ANALYZE` runs the statement.
    private func explain(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        let rest = cursor.rest
        let verbs: Set<String> = [
            "DELETE", "UPDATE", "INSERT", "MERGE", "WITH", "SELECT", "CREATE", "EXECUTE", "REPLACE",
        ]
        guard let start = rest.firstIndex(where: { verbs.contains($0.word ?? "") }),
            rest[..<start].contains(where: { $0.word == "ANALYZE" || $0.word == "ANALYSE" })
        else { return }
        SQLStatement(tokens: rest[start...], dialect: dialect).collect(into: &acts, depth: depth + 1)
    }

    private func inner(_ cursor: SQLCursor, after words: Set<String>, _ acts: inout [SQLAct], _ depth: Int) {
        guard let start = cursor.rest.firstIndex(where: { words.contains($0.word ?? "") }) else {
            return dynamic(cursor.rest, &acts, depth)
        }
        SQLStatement(tokens: cursor.rest[(start + 1)...], dialect: dialect).collect(into: &acts, depth: depth + 1)
        dynamic(cursor.rest, &acts, depth)
    }

    private func insert(_ verb: String, _ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        var cursor = cursor
        for word in ["LOW_PRIORITY", "DELAYED", "IGNORE", "INTO", "TABLE", "OVERWRITE"] { _ = cursor.accept(word) }
        acts.append(.changes(cursor.objectName()))
    }

    private func delete(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        while cursor.accept(anyOf: ["LOW_PRIORITY", "QUICK", "IGNORE", "FROM", "ONLY"]) {}
        if cursor.accept("TOP") { cursor.skipGroup() }
        _ = cursor.accept("FROM")
        let table = cursor.objectName()
        acts.append(SQLCondition(of: cursor.rest).isBounding ? .changes(table) : .deletesEveryRow(table))
    }

    private func update(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        while cursor.accept(anyOf: ["LOW_PRIORITY", "IGNORE", "ONLY", "OR", "ROLLBACK", "ABORT", "REPLACE", "FAIL"]) {}
        if cursor.accept("STATISTICS") { return }
        let table = cursor.objectName()
        // A join bounds the rows too.
        let isBounded = SQLCondition(of: cursor.rest).isBounding || cursor.rest.firstTopLevel(of: ["JOIN"]) != nil
        acts.append(isBounded ? .changes(table) : .updatesEveryRow(table))
    }

    private func truncate(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        // TRUNCATE(number, digits) is a function, and so no statement.
        if cursor.peek?.isSymbol("(") == true { return }
        if cursor.accept("DATABASE") { return acts.append(.dropsDatabase(cursor.objectName())) }
        while cursor.accept(anyOf: ["TABLE", "ONLY", "IF", "EXISTS"]) {}
        acts.append(.truncates(cursor.objectName()))
    }
}

// MARK: - Changing definitions

extension SQLStatement {
    private func drop(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        while cursor.accept(anyOf: [
            "EXTERNAL", "FOREIGN", "MATERIALIZED", "TEMPORARY", "TEMP", "UNIQUE", "PUBLIC", "GLOBAL", "TRANSIENT",
        ]) {}
        guard let kind = cursor.next()?.word else { return acts.append(.drops("object", nil)) }
        while cursor.accept(anyOf: ["IF", "EXISTS", "CONCURRENTLY"]) {}
        let name = cursor.objectName()
        let cascades = cursor.rest.contains { $0.word == "CASCADE" }
        switch kind {
        case "DATABASE", "KEYSPACE", "CATALOG", "TABLESPACE", "PLUGGABLE": acts.append(.dropsDatabase(name))
        case "SCHEMA" where cascades || dialect == .mysql: acts.append(.dropsDatabase(name))
        case "USER", "ROLE", "LOGIN", "POLICY", "GROUP", "OWNED": acts.append(.changesAccess(name))
        case "PREPARE": break
        default: acts.append(.drops(kind.lowercased(), name))
        }
    }

    private func alter(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        guard let kind = cursor.next()?.word else { return acts.append(.changes(nil)) }
        while cursor.accept(anyOf: ["IF", "EXISTS", "ONLY"]) {}
        let name = cursor.objectName()
        switch kind {
        case "USER", "ROLE", "LOGIN", "POLICY", "GROUP", "DEFAULT": acts.append(.changesAccess(name))
        case "SYSTEM", "SERVER", "INSTANCE": acts.append(.administers("ALTER \(kind)"))
        case "DATABASE", "TABLESPACE", "KEYSPACE": acts.append(.administers("ALTER \(kind)"))
        default:
            let rest = cursor.rest
            if let index = rest.indices.first(where: { rest[$0].word == "DROP" }) {
                var after = SQLCursor(rest[(index + 1)...])
                // Dropping a default or a NOT NULL loses no data.
                if after.accept(anyOf: ["DEFAULT", "NOT", "IDENTITY", "EXPRESSION"]) {
                    return acts.append(.changes(name))
                }
                var part = "column"
                for word in ["CONSTRAINT", "COLUMN", "INDEX", "KEY", "PARTITION", "PRIMARY", "FOREIGN", "PROJECTION"]
                where after.accept(word) { part = word.lowercased() }
                while after.accept(anyOf: ["IF", "EXISTS", "KEY"]) {}
                acts.append(.drops(part, after.objectName() ?? name))
            } else if rest.contains(where: { $0.word == "TRUNCATE" || $0.word == "DISCARD" }) {
                acts.append(.truncates(name))
            } else if let index = rest.indices.first(where: { rest[$0].word == "DELETE" || rest[$0].word == "UPDATE" }),
                rest[index...].dropFirst().first?.word != "CASCADE", index == rest.startIndex
            {
                // ClickHouse: ALTER TABLE t DELETE WHERE …
                let isBounded = SQLCondition(of: rest[(index + 1)...]).isBounding
                acts.append(isBounded ? .changes(name) : .deletesEveryRow(name))
            } else if rest.contains(where: { $0.word == "OWNER" || $0.word == "SECURITY" }) {
                acts.append(.changesAccess(name))
            } else {
                acts.append(.changes(name))
            }
        }
    }

    private func create(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        var cursor = cursor
        while cursor.accept(anyOf: [
            "OR", "REPLACE", "TEMPORARY", "TEMP", "GLOBAL", "UNLOGGED", "TRUSTED", "PROCEDURAL",
        ]) {}
        guard let kind = cursor.next()?.word else { return acts.append(.changes(nil)) }
        while cursor.accept(anyOf: ["IF", "NOT", "EXISTS", "CONCURRENTLY"]) {}
        let name = cursor.objectName()
        let languages = cursor.rest.indices.filter { cursor.rest[$0].word == "LANGUAGE" }.compactMap {
            cursor.rest[($0 + 1)...].first.flatMap { $0.nameText ?? $0.string }?.lowercased()
        }
        switch kind {
        case "USER", "ROLE", "LOGIN", "POLICY", "GROUP": acts.append(.changesAccess(name))
        case "EXTENSION", "LANGUAGE", "LIBRARY", "ASSEMBLY", "SERVER": acts.append(.loadsCode(name))
        case "FUNCTION", "PROCEDURE", "AGGREGATE":
            let isForeign = languages.contains { !["sql", "plpgsql"].contains($0) }
            let isShared = cursor.rest.contains { $0.word == "SONAME" }
            acts.append(isForeign || isShared ? .loadsCode(name) : .changes(name))
        default: acts.append(.changes(name))
        }
    }
}

// MARK: - What leaves the tables

extension SQLStatement {
    private func copy(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        let rest = cursor.rest
        if let program = rest.firstTopLevel(of: ["PROGRAM"]) {
            return acts.append(.runsProgram(rest[(program + 1)...].first?.string))
        }
        guard let direction = rest.firstTopLevel(of: ["TO", "FROM"]) else { return }
        let target = rest[(direction + 1)...].first
        if rest[direction].word == "TO" {
            if let path = target?.string { acts.append(.writesFile(path)) }
        } else {
            var table = SQLCursor(rest)
            acts.append(.changes(table.objectName()))
        }
    }

    private func load(_ verb: String, _ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        switch verb {
        case "LOAD" where cursor.peek?.string != nil: acts.append(.loadsCode(cursor.peek?.string))
        case "ATTACH":
            // ATTACH of a file that does not exist creates it, which is harmless.
            acts.append(.changes(nil))
        default: acts.append(.changes(nil))
        }
    }

    private func administer(_ verb: String, _ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        let next = cursor.peek?.word ?? ""
        switch verb {
        case "RESET" where !["MASTER", "SLAVE", "REPLICA", "BINARY", "PERSIST"].contains(next): break
        case "SYSTEM" where next == "FLUSH" || next == "RELOAD": break
        case "BACKUP", "STOP", "CHANGE":
            if verb != "BACKUP" { acts.append(.administers("\(verb) \(next)")) }
        case "RESTORE" where next == "DATABASE": acts.append(.dropsDatabase(nil))
        case "INSTALL", "UNINSTALL": acts.append(.loadsCode(nil))
        case "DETACH" where next == "DATABASE" || next == "TABLE": acts.append(.drops(next.lowercased(), nil))
        case "DETACH": break
        default: acts.append(.administers(next.isEmpty ? verb : "\(verb) \(next)"))
        }
    }

    private func set(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        if cursor.accept(anyOf: ["GLOBAL", "PERSIST", "PERSIST_ONLY"]) {
            return acts.append(.administers("SET GLOBAL"))
        }
        if cursor.accept("PASSWORD") { return acts.append(.changesAccess(nil)) }
        guard cursor.peek?.isSymbol("@") == true else { return }
        let text = cursor.rest.prefix(3).compactMap(\.word)
        if text.first == "GLOBAL" { acts.append(.administers("SET GLOBAL")) }
    }
}

// MARK: - Statements in statements

extension SQLStatement {
    /// Strings that run as SQL.
    private func dynamic(_ tokens: ArraySlice<SQLToken>, _ acts: inout [SQLAct], _ depth: Int) {
        for token in tokens {
            if let text = token.string {
                acts += Self.acts(in: text, dialect: dialect, depth: depth + 1)
            } else if token == .unknown {
                acts.append(.cannotTell)
            }
        }
        block(SQLCursor(tokens), &acts, depth)
    }

    private func execute(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        var name = cursor
        let procedure = name.objectName()?.lowercased() ?? ""
        let last = procedure.split(separator: ".").last.map(String.init) ?? procedure
        switch last {
        case "xp_cmdshell": acts.append(.runsProgram(name.rest.lazy.compactMap(\.string).first))
        case "sp_configure", "xp_regwrite", "sp_oacreate", "xp_regdeletekey": acts.append(.administers(last))
        case "sp_helpdb", "sp_help", "sp_who", "sp_who2", "sp_helptext", "sp_columns", "sp_tables", "sp_spaceused":
            break
        case "sp_addrolemember", "sp_addsrvrolemember", "sp_addlogin", "sp_adduser": acts.append(.changesAccess(nil))
        case "sp_detach_db", "sp_dropdatabase": acts.append(.dropsDatabase(nil))
        default:
            acts.append(.changes(nil))
            dynamic(name.rest, &acts, depth)
        }
    }

    /// A block without semicolons between its statements, as SQL Server and PL/pgSQL have them: each statement that a
    /// verb begins is read where the verb stands.
    private func block(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        let verbs: Set<String> = [
            "DROP", "DELETE", "TRUNCATE", "UPDATE", "ALTER", "INSERT", "EXEC", "EXECUTE", "GRANT",
        ]
        let rest = cursor.rest
        let starts = rest.indices.filter { verbs.contains(rest[$0].word ?? "") }
        for (number, start) in starts.prefix(32).enumerated() {
            let end = number + 1 < starts.count ? starts[number + 1] : rest.endIndex
            SQLStatement(tokens: rest[start..<end], dialect: dialect).collect(into: &acts, depth: depth + 1)
        }
    }
}
