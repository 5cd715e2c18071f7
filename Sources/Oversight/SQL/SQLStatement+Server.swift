extension SQLStatement {
    func copy(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
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

    func load(_ verb: String, _ cursor: SQLCursor, _ acts: inout [SQLAct]) {
        switch verb {
        case "LOAD" where cursor.peek?.string != nil: acts.append(.loadsCode(cursor.peek?.string))
        case "ATTACH":
            // ATTACH of a file that does not exist creates it, which is harmless.
            acts.append(.changes(nil))
        default: acts.append(.changes(nil))
        }
    }

    func administer(_ verb: String, _ cursor: SQLCursor, _ acts: inout [SQLAct]) {
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

    func set(_ cursor: SQLCursor, _ acts: inout [SQLAct]) {
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
