extension SQLStatement {
    func select(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        guard let into = cursor.rest.firstTopLevel(of: ["INTO"]) else { return }
        var after = SQLCursor(cursor.rest[(into + 1)...])
        if after.accept("OUTFILE") || after.accept("DUMPFILE") { return acts.append(.writesFile(after.next()?.string)) }
        if case .symbol(UInt8(ascii: "@")) = after.peek { return }
        acts.append(.changes(after.objectName()))
    }

    func commonTables(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
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
    func explain(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        let rest = cursor.rest
        let verbs: Set<String> = [
            "DELETE", "UPDATE", "INSERT", "MERGE", "WITH", "SELECT", "CREATE", "EXECUTE", "REPLACE",
        ]
        guard let start = rest.firstIndex(where: { verbs.contains($0.word ?? "") }),
            rest[..<start].contains(where: { $0.word == "ANALYZE" || $0.word == "ANALYSE" })
        else { return }
        SQLStatement(tokens: rest[start...], dialect: dialect).collect(into: &acts, depth: depth + 1)
    }

    func inner(_ cursor: SQLCursor, after words: Set<String>, _ acts: inout [SQLAct], _ depth: Int) {
        guard let start = cursor.rest.firstIndex(where: { words.contains($0.word ?? "") }) else {
            return dynamic(cursor.rest, &acts, depth)
        }
        SQLStatement(tokens: cursor.rest[(start + 1)...], dialect: dialect).collect(into: &acts, depth: depth + 1)
        dynamic(cursor.rest, &acts, depth)
    }

    func insert(_ verb: String, _ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        var cursor = cursor
        for word in ["LOW_PRIORITY", "DELAYED", "IGNORE", "INTO", "TABLE", "OVERWRITE"] { _ = cursor.accept(word) }
        acts.append(.changes(cursor.objectName()))
    }

    func delete(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        while cursor.accept(anyOf: ["LOW_PRIORITY", "QUICK", "IGNORE", "FROM", "ONLY"]) {}
        if cursor.accept("TOP") { cursor.skipGroup() }
        _ = cursor.accept("FROM")
        let table = cursor.objectName()
        acts.append(SQLCondition(of: cursor.rest).isBounding ? .changes(table) : .deletesEveryRow(table))
    }

    func update(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        while cursor.accept(anyOf: ["LOW_PRIORITY", "IGNORE", "ONLY", "OR", "ROLLBACK", "ABORT", "REPLACE", "FAIL"]) {}
        if cursor.accept("STATISTICS") { return }
        let table = cursor.objectName()
        // A join bounds the rows too.
        let isBounded = SQLCondition(of: cursor.rest).isBounding || cursor.rest.firstTopLevel(of: ["JOIN"]) != nil
        acts.append(isBounded ? .changes(table) : .updatesEveryRow(table))
    }

    func truncate(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        var cursor = cursor
        // TRUNCATE(number, digits) is a function, and so no statement.
        if cursor.peek?.isSymbol("(") == true { return }
        if cursor.accept("DATABASE") { return acts.append(.dropsDatabase(cursor.objectName())) }
        while cursor.accept(anyOf: ["TABLE", "ONLY", "IF", "EXISTS"]) {}
        acts.append(.truncates(cursor.objectName()))
    }
}
