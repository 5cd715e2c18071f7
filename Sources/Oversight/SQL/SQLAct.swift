/// What one SQL statement does, as far as a decision is concerned.
enum SQLAct: Hashable {
    /// Changes rows or definitions in a way that can be taken back: an insert, a bounded update, a new table.
    case changes(String?)
    /// Removes a whole database, or what holds one.
    case dropsDatabase(String?)
    /// Removes a table, a view, an index, a column or another object: which kind, and its name.
    case drops(String, String?)
    /// Empties a table.
    case truncates(String?)
    /// Deletes every row of a table.
    case deletesEveryRow(String?)
    /// Changes every row of a table.
    case updatesEveryRow(String?)
    /// Gives or takes rights, or makes or changes those who have them.
    case changesAccess(String?)
    /// Runs a program on the server or the client: its command line, where that is written.
    case runsProgram(String?)
    /// Reads a file on the server.
    case readsFile(String?)
    /// Writes a file.
    case writesFile(String?)
    /// Stops or changes the server, its settings, its logs, or other people's sessions.
    case administers(String)
    /// Brings code into the server.
    case loadsCode(String?)
    /// Cannot be told: the statement is put together while it runs.
    case cannotTell
}
