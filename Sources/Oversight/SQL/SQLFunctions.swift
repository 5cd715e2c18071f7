/// Functions that do more than compute a value, wherever they stand in a statement.
enum SQLFunctions {
    /// Adds what the functions called in `tokens` do.
    static func collect(_ tokens: ArraySlice<SQLToken>, into acts: inout [SQLAct]) {
        for place in tokens.indices.dropLast() where tokens[place + 1].isSymbol("(") {
            guard let name = tokens[place].word else { continue }
            let argument = tokens[(place + 2)...].first?.string
            switch name {
            case "PG_READ_FILE", "PG_READ_BINARY_FILE", "PG_LS_DIR", "LOAD_FILE", "READFILE", "LO_IMPORT", "OPENROWSET":
                acts.append(.readsFile(argument))
            case "LO_EXPORT", "PG_FILE_WRITE", "WRITEFILE":
                acts.append(.writesFile(argument ?? tokens[(place + 2)...].lazy.compactMap(\.string).first))
            case "SYS_EXEC", "SYS_EVAL", "XP_CMDSHELL", "EDIT": acts.append(.runsProgram(argument))
            case "LOAD_EXTENSION": acts.append(.loadsCode(argument))
            case "PG_TERMINATE_BACKEND", "PG_RELOAD_CONF", "PG_ROTATE_LOGFILE", "PG_DROP_REPLICATION_SLOT",
                "PG_PROMOTE",
                "PG_SWITCH_WAL", "PG_FILE_UNLINK":
                acts.append(.administers(name.lowercased()))
            case "DBLINK", "DBLINK_EXEC", "QUERY_TO_XML":
                for text in tokens[(place + 2)...].prefix(6).compactMap(\.string) {
                    acts += SQLStatement.acts(in: text, depth: SQLStatement.deepest - 1)
                }
            case "SET_CONFIG", "SETVAL", "LO_UNLINK": acts.append(.changes(nil))
            default: break
            }
        }
    }
}
