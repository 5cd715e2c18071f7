/// One call of a program, after quoting, variables and wrappers (`sudo`, `env`, `timeout`, …) were taken away.
struct Invocation: Hashable, Sendable {
    /// Where the program runs.
    enum Host: Hashable, Sendable {
        /// On this machine.
        case here
        /// In a container, by name where one is given; its own files are not ours.
        case container(String?)
        /// On another machine.
        case remote(String?)
    }

    /// A variable in the program's environment.
    struct Variable: Hashable, Sendable {
        /// Its name.
        var name: String
        /// Its value.
        var value: Argument
    }

    /// The program's name: the last part of its path, in lower case where the file system would not care (`RM`, `Git`).
    var program: String
    /// The program as it is named in the command.
    var path: String
    /// The arguments after the program's name.
    var arguments: [Argument]
    /// The variables set for this call alone: `GIT_SSH_COMMAND=… git fetch`.
    var environment: [Variable] = []
    /// What its standard input holds; nil where nothing is fed to it.
    var input: Flow?
    /// Whether another program or a command substitution reads its output.
    var isPiped = false
    /// The call as it is written, with its wrappers.
    var segment: Substring
    /// The directory in which it runs, as an absolute path; nil where that is not known.
    var directory: String?
    /// Where it runs.
    var host: Host = .here
    /// Whether it runs with another's rights, as after `sudo`.
    var isPrivileged = false
    /// Whether its arguments come from outside the command, as after `xargs`: there may be more than are written.
    var takesMoreArguments = false
    /// How many shells, wrappers and substitutions stand around it.
    var depth = 0

    /// The first argument, where it is known: for `git push` that is `push`.
    var subcommand: String? { arguments.first.flatMap { $0.isKnown ? $0.text : nil } }

    /// Whether it only asks how the program is used.
    ///
    /// - Parameter strictly: whether only `--help` and `--version` as the first argument count: some programs read a word
    ///   such as `help` as a file, and `--help` elsewhere as an operand or an option's value.
    func asksForHelp(strictly: Bool) -> Bool {
        guard let first = arguments.first, let last = arguments.last else { return false }
        if first.text == "--help" || first.text == "--version" { return true }
        if arguments.count == 1, !strictly {
            return first.text == "help" || first.text == "version" || first.text == "-V"
        }
        return !strictly && last.text == "--help" && !arguments[arguments.count - 2].isOption
    }

    /// The value of a variable set for this call.
    func variable(_ name: String) -> Argument? { environment.last { $0.name == name }?.value }
}
