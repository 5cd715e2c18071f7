import ShellSyntax

/// What is known of a shell while its script is read: where it stands, and what its names mean.
struct ShellState {
    /// What a variable holds.
    struct Variable {
        /// The words; one, unless it is an array.
        var words: [Argument]
        /// Whether child processes see it.
        var isExported = false
        /// Whether values are folded to lower case (`declare -l`).
        var isLowercased = false
        /// The variable that this name stands for (`declare -n`).
        var reference: String?
    }

    /// The directory; nil where it is not known.
    var directory: String?
    /// The variables that were set or found out.
    var variables: [String: Variable] = [:]
    /// The functions, by name.
    var functions: [String: Command] = [:]
    /// The aliases, by name.
    var aliases: [String: String] = [:]
    /// `$0` and the positional parameters; nil where they are not known.
    var positional: [Argument]?
    /// What is read from a descriptor, or where what is written to it goes.
    var descriptors: [String: Descriptor] = [:]
    /// Whether the directory is where a `cd` could not be followed.
    var previousDirectory: String?

    /// One open descriptor.
    struct Descriptor {
        /// What can be read from it.
        var flow: Flow?
        /// The file or connection that it leads to.
        var file: Argument?
        /// Whether a shell reads what is written to it: `exec 3> >(bash)`.
        var feedsShell = false
    }

    /// A shell in `directory`.
    init(directory: String?) { self.directory = directory }

    /// The name that `name` stands for.
    func resolved(_ name: String) -> String {
        var name = name
        for _ in 0..<4 {
            guard let next = variables[name]?.reference else { break }
            name = next
        }
        return name
    }
}
