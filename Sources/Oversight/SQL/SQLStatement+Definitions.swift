extension SQLStatement {
    func drop(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
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

    func alter(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
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

    func create(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
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
