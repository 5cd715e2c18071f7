extension SQLStatement {
    /// Strings that run as SQL.
    func dynamic(_ tokens: ArraySlice<SQLToken>, _ acts: inout [SQLAct], _ depth: Int) {
        for token in tokens {
            if let text = token.string {
                acts += Self.acts(in: text, dialect: dialect, depth: depth + 1)
            } else if token == .unknown {
                acts.append(.cannotTell)
            }
        }
        block(SQLCursor(tokens), &acts, depth)
    }

    func execute(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
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
    func block(_ cursor: SQLCursor, _ acts: inout [SQLAct], _ depth: Int) {
        let verbs: Set<String> = [
            "DROP", "DELETE", "TRUNCATE", "UPDATE", "ALTER", "INSERT", "EXEC", "EXECUTE", "GRANT",
        ]
        let rest = cursor.rest
        let starts = rest.indices.filter { verbs.contains(rest[$0].word ?? "") }
        for (number, start) in starts.prefix(1024).enumerated() {
            let end = number + 1 < starts.count ? starts[number + 1] : rest.endIndex
            SQLStatement(tokens: rest[start..<end], dialect: dialect).collect(into: &acts, depth: depth + 1)
        }
    }
}
