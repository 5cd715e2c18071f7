/// Works out what one call of a program does, and reports it to the examination.
///
/// An analysis that reports nothing says that the call is harmless.
typealias ProgramAnalysis = @Sendable (_ call: Invocation, _ examination: Examination) -> Void

/// Programs that are analysed alike, by their names.
///
/// To add a family, add a file with `extension ProgramFamily { static let mine = … }` and its name to `all`.
struct ProgramFamily: Sendable {
    /// The family's name, as findings and rules use it.
    let name: String
    /// The analysis of each program, by the program's name.
    let programs: [(names: [String], analysis: ProgramAnalysis)]

    /// Whether the programs run others, so that `--help` among their arguments may belong to those.
    let runsOthers: Bool

    /// A family of `programs`; each entry has all the names under which a program goes.
    init(_ name: String, runsOthers: Bool = false, _ programs: [(names: [String], analysis: ProgramAnalysis)]) {
        self.name = name
        self.runsOthers = runsOthers
        self.programs = programs
    }

    /// The families that are known. Where two name the same program, the first wins.
    static let all: [ProgramFamily] = [
        .shell, .statement, .package, .operations, .infrastructure, .code, .wrappers, .finding, .files, .disks, .git,
        .remoteShells,
        .network, .system, .cloud, .cluster, .platform, .container, .database, .everyday,
    ]

    /// Programs for which a glob in a name may stand: `/bin/r?`.
    static let guessable = ["rm", "sh", "bash", "dd", "curl", "wget", "chmod", "chown", "mv", "cat", "sudo", "shred"]

    /// A program that is known.
    struct Entry: Sendable {
        /// The name of its family.
        let family: String
        /// Whether it runs other programs.
        let runsOthers: Bool
        /// Its analysis.
        let analysis: ProgramAnalysis
    }

    /// Every program that is known, by name.
    static let index: [String: Entry] = {
        var index: [String: Entry] = [:]
        index.reserveCapacity(1024)
        for family in all {
            for (names, analysis) in family.programs {
                for name in names where index[name] == nil {
                    index[name] = Entry(family: family.name, runsOthers: family.runsOthers, analysis: analysis)
                }
            }
        }
        return index
    }()
}
