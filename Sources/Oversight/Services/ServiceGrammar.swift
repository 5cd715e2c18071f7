/// How the command line of a service is built, and what its verbs mean where they mean something of their own.
struct ServiceGrammar: Sendable {
    /// The options that take a value in the next word, of those that may stand before the verb.
    var valued: [String] = []
    /// What a command path means: `"s3 cp"`, `"iam"`. The longest that fits decides, before the lexicon of verbs.
    var paths: [String: Deed] = [:]
    /// Words that may stand before the command path and mean nothing: `beta`.
    var prefixes: Set<String> = []
    /// Whether adding and changing are everyday work, undone as easily as it was done.
    var isMild = false
    /// What a verb that nobody knows means.
    var unknown: Deed = .looks
    /// What the program does where no command is named.
    var bare: Deed = .looks
    /// The options with which it only says what it would do.
    var rehearsals: [String] = ["--dry-run", "--dryrun"]
    /// The options that need no confirmation or override protection.
    var forcing: [String] = ["--force", "-f", "--yes", "-y", "--quiet", "-q", "--assume-yes", "--auto-approve"]
    /// Whether a single dash starts a long option.
    var hasSingleDashNames = false
    /// Whether `help` as the last word asks for help, whatever stands before it.
    var endsWithHelp = false
    /// Whether the first word may be the verb and its object in one, with a colon: `sites:delete`.
    var hasColons = false
    /// What the things are that it works on, where their names do not tell.
    var subject: Subject = .other
    /// What sort of thing the program's service is, for people: "cloud resources".
    var things = "resources of the service"
    /// Whether what it prints comes from people or programs elsewhere.
    var bringsRemoteData = false
    /// Looks at the call first; true where it needs no more.
    var special: (@Sendable (ServiceCall, Examination) -> Bool)?

    /// Programs of these names, with this grammar.
    func programs(_ names: String...) -> (names: [String], analysis: ProgramAnalysis) {
        let grammar = self
        return (names, { call, examination in ServiceCall(call, grammar).report(to: examination) })
    }
}
