/// What a call of a library does.
enum CodeVerb: Hashable {
    /// Removes the files that are its arguments, or what it is called on.
    case deletes(recursively: Bool)
    /// Moves its first argument, or what it is called on, to the next.
    case moves
    /// Copies or links its first argument to its second.
    case copies
    /// Writes the file that is its first argument, or what it is called on.
    case writes
    /// Opens a file; the second argument says whether for writing.
    case opens
    /// Reads a file.
    case reads
    /// Changes rights or owners of its argument.
    case changesRights
    /// Hands its first argument to a shell, or its words to the system.
    case runsShell
    /// Runs its arguments as one program call.
    case runsProgram
    /// Runs its first argument as code of the same language.
    case evaluates
    /// Fetches an address.
    case fetches
    /// Sends its arguments to an address.
    case sends
    /// Fetches an address into a file.
    case downloads
    /// Opens a connection.
    case connects
    /// Reads the environment or a secret by its name.
    case readsEnvironment
    /// Sends a message to people.
    case mails
    /// Runs statements of a database.
    case queries
    /// Removes a whole collection or database by method name.
    case wipesData
    /// Ends processes.
    case kills
}
