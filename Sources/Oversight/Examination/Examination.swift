import ShellSyntax

/// Works out the effects of one action; used once and by one thread.
///
/// Analyses report to it, and ask it to look into what their programs run in turn.
final class Examination {
    /// What is true of the machine and the project.
    let facts: any WorkspaceFacts
    /// What was found so far.
    private(set) var findings: [Finding] = []
    /// The calls that were analysed, where the policy asks for them.
    private(set) var calls: [Invocation] = []
    /// Which of them is being analysed.
    var currentCall = 0
    /// Whether calls are kept.
    private let keepsCalls: Bool
    /// What the program that is being analysed writes to its output; an analysis sets it where it differs from what the
    /// program reads.
    var output: Flow = .unknown
    /// The family of the program that is being analysed.
    var family = ""

    /// The folder of the project; nil where the workspace is no project but the root, a folder of the system, a home or
    /// a folder of settings in one, whose files are what they are wherever the agent stands.
    let project: String?

    /// What is known of the shell.
    var shell: ShellState
    /// What the commands that are being walked read.
    var input: Flow?
    /// What files hold that this action wrote or linked, by absolute path.
    var written: [String: Flow] = [:]
    /// Where links lead that this action made.
    var links: [String: String] = [:]
    /// The files that were sent to other machines, and where.
    var sent: [String: String] = [:]
    /// The aliases of git that this action defines.
    var gitAliases: [String: String] = [:]
    /// How many process substitutions there were.
    var processes = 0
    /// The text that is being walked, from which segments are taken.
    var source = ""
    /// Where what is being walked runs.
    var host: Invocation.Host = .here
    /// Whether what is being walked runs with another's rights.
    var isPrivileged = false
    /// How many shells, functions and wrappers stand around what is being walked.
    var depth = 0
    /// The functions that are being called, the innermost last.
    var calling: [String] = []
    /// Whether what is being walked runs in the background or beside another stage of a pipeline.
    var isConcurrent = false
    /// Whether what follows does not run where what is being walked fails.
    var isChecked = false
    /// Whether the rest was left out because there was too much of it.
    private(set) var isTooComplex = false
    private var budget = 20_000

    /// More shells, functions and wrappers within each other are not looked into.
    static let deepest = 24

    /// An examination with these facts, in `directory`.
    init(facts: any WorkspaceFacts, directory: String, keepsCalls: Bool = false) {
        self.facts = facts
        self.keepsCalls = keepsCalls
        project = Self.isProject(facts.workspace, home: facts.home) ? facts.workspace : nil
        shell = ShellState(directory: directory)
    }

    /// Takes `work` from what may be spent; false where nothing is left.
    func spend(_ work: Int) -> Bool {
        budget -= work
        guard budget < 0 else { return true }
        giveUp("does more than can be looked through in time")
        return false
    }

    /// Says once that the action is too complex to be understood.
    func giveUp(_ summary: String) {
        guard !isTooComplex else { return }
        isTooComplex = true
        findings.append(
            Finding(
                .runProgram, .code, traits: [.unreadable], family: "shell", summary: summary, segment: source.excerpt))
    }

    /// Keeps `call`, where the policy asks for calls.
    func note(_ call: Invocation) {
        guard keepsCalls else { return }
        currentCall = calls.count
        calls.append(call)
    }

    /// Adds a finding as it is.
    func add(_ finding: Finding) { findings.append(finding) }

    /// Reports an effect of `call`.
    ///
    /// Traits that follow from the call (another's rights, another machine) are added.
    /// - Parameters:
    ///   - summary: what happens, as a predicate without a full stop: "terminates virtual machines".
    ///   - alternative: what can be done instead, itself safe.
    func report(
        _ kind: Effect.Kind, _ subject: Subject = .other, on target: String? = nil, place: Place = .unknown,
        traits: Finding.Traits = [], _ summary: String? = nil, instead alternative: String? = nil, by call: Invocation
    ) {
        var traits = traits
        if call.isPrivileged { traits.insert(.privileged) }
        var place = place
        switch call.host {
        case .here: break
        case .container: traits.insert(.contained)
        case .remote:
            traits.insert(.elsewhere)
            if place == .unknown { place = .remote }
        }
        var finding = Finding(
            kind, subject, on: target, place: place, traits: traits, program: call.program, family: family,
            summary: summary, alternative: alternative, segment: String(call.segment))
        if keepsCalls, !calls.isEmpty { finding.call = currentCall }
        findings.append(finding)
    }

    /// Reports an effect of `call` on something on another machine or service.
    func reportRemote(
        _ kind: Effect.Kind, _ subject: Subject, on target: String? = nil, traits: Finding.Traits = [],
        _ summary: String? = nil, instead alternative: String? = nil, by call: Invocation
    ) {
        report(
            kind, subject, on: target, place: .remote, traits: traits, summary, instead: alternative, by: call)
    }

    /// Reports an effect of `call` on the path that `argument` names.
    func report(
        _ kind: Effect.Kind, _ subject: Subject = .file, path argument: Argument, traits: Finding.Traits = [],
        _ summary: String? = nil, instead alternative: String? = nil, by call: Invocation
    ) {
        var target = target(argument, of: call, followsLinks: kind != .read)
        if target.place == .home, isNewAtHome(target.path, kind) { target.place = .workspace }
        var traits = traits
        if !target.isKnown { traits.insert(.unknownTarget) }
        if target.isContents { traits.insert(.everything) }
        if kind == .delete, let project, target.isRebuildable(in: project) { traits.insert(.rebuildable) }
        report(
            kind, subject, on: target.path, place: target.place, traits: traits, summary, instead: alternative,
            by: call)
    }

    /// Reports that `call` reads the file that `argument` names: a secret where it is one. What the file holds becomes
    /// the output, unless the analysis says otherwise.
    func reportRead(_ argument: Argument, by call: Invocation) {
        let path = Paths.absolute(argument.text, in: call.directory) ?? argument.text
        if let flow = written[path] {
            output.traits.formUnion(flow.traits)
            if output.text == nil { output.text = flow.text }
            if flow.traits.contains(.secret), !SensitiveFiles.isSensitive(argument, in: call) {
                report(.readSecret, .secret, on: path, place: .unknown, by: call)
                return
            }
        }
        guard call.host == .here, SensitiveFiles.isSensitive(argument, in: call) || leadsToSecret(argument, of: call)
        else {
            report(.read, path: argument, by: call)
            return
        }
        output.traits.insert(.secret)
        report(.readSecret, .secret, path: argument, by: call)
    }

    /// Whether a file of the project is a link to a secret, under a name of its own.
    private func leadsToSecret(_ argument: Argument, of call: Invocation) -> Bool {
        guard argument.isKnown, !argument.isGlob, let path = Paths.absolute(argument.text, in: call.directory),
            let project, Paths.contains(project, path), let real = facts.realPath(path), real != path
        else { return false }
        return SensitiveFiles.isSensitive(real)
    }

    /// Reports what writing to `argument` would do.
    func reportWrite(_ argument: Argument, appends: Bool = false, traits: Finding.Traits = [], by call: Invocation) {
        report(appends ? .write : .overwrite, path: argument, traits: traits, by: call)
    }

    /// Remembers what the file that `argument` names holds from now on.
    func remember(_ flow: Flow, in argument: Argument, of call: Invocation, appends: Bool = false) {
        guard let path = Paths.absolute(argument.text, in: call.directory) else { return }
        // A pipe with a name is read while it is written: whoever sends it may stand before.
        if flow.traits.contains(.secret), let host = sent[path] { reportSent(flow, to: host, by: call) }
        if appends, let old = written[path] {
            written[path] = Flow(text: nil, traits: old.traits.union(flow.traits))
        } else {
            written[path] = flow
        }
    }

    /// What the file that `argument` names holds, where this action wrote it.
    func content(of argument: Argument, for call: Invocation) -> Flow? {
        guard !written.isEmpty, let path = Paths.absolute(argument.text, in: call.directory) else { return nil }
        return written[path]
    }

    /// Runs `body` and puts the shell back as it was.
    func inSubshell<Result>(_ body: () -> Result) -> Result {
        let saved = shell
        depth += 1
        defer {
            shell = saved
            depth -= 1
        }
        guard depth <= Self.deepest else {
            giveUp("nests shells too deeply to be understood")
            return withoutWork(body)
        }
        return body()
    }

    private func withoutWork<Result>(_ body: () -> Result) -> Result {
        let saved = budget
        budget = -1
        defer { budget = saved }
        return body()
    }
}

extension String {
    /// The text, cut to what a person reads.
    var excerpt: String { utf8.count <= 400 ? self : String(prefix(400)) + "…" }
}
