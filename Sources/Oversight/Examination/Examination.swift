/// Works out the effects of one action; used once and by one thread.
///
/// Analyses report to it, and ask it to look into what their programs run in turn.
final class Examination {
    /// What is true of the machine and the project.
    let facts: any WorkspaceFacts
    /// What was found so far.
    private(set) var findings: [Finding] = []
    /// What the program that is being analysed writes to its output; an analysis sets it where it differs from what the
    /// program reads.
    var output: Flow = .unknown
    /// The family of the program that is being analysed.
    var family = ""

    /// An examination with these facts.
    init(facts: any WorkspaceFacts) { self.facts = facts }

    /// Reports an effect of `call`.
    ///
    /// Traits that follow from the call (another's rights, another machine, secrets in its input) are added.
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
        findings.append(
            Finding(
                kind, subject, on: target, place: place, traits: traits, program: call.program, family: family,
                summary: summary, alternative: alternative, segment: call.segment))
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
        _ kind: Effect.Kind, path argument: Argument, traits: Finding.Traits = [], _ summary: String? = nil,
        instead alternative: String? = nil, by call: Invocation
    ) {
        let target = target(argument, of: call)
        var traits = traits
        if !target.isKnown { traits.insert(.unknownTarget) }
        if target.isContents { traits.insert(.everything) }
        report(
            kind, .file, on: target.path, place: target.place, traits: traits, summary, instead: alternative, by: call)
    }

    /// Reports that `call` reads the file that `argument` names: a secret where it is one.
    func reportRead(_ argument: Argument, by call: Invocation) {
        report(.read, path: argument, by: call)
    }

    /// Reports what writing to `argument` would do.
    func reportWrite(_ argument: Argument, appends: Bool = false, by call: Invocation) {
        report(appends ? .write : .overwrite, path: argument, by: call)
    }

    /// The path that `argument` names in `call`.
    func target(_ argument: Argument, of call: Invocation) -> Target {
        Target(path: argument.text, place: .unknown, isKnown: argument.isKnown)
    }

    /// Looks into `text`, which `call` gives to a shell.
    ///
    /// - Parameter text: the code; a word that is not known in full is reported as code that cannot be read, with what
    ///   it carries (`.remote`, `.decoded`).
    func runShell(_ text: Argument, by call: Invocation) {}

    /// Looks into the program call that `words` are, as `call` runs it: `timeout 5 rm x` runs `rm x`.
    ///
    /// What changes with the wrapper (host, rights, directory) is set on `call` before.
    func runWords(_ words: some Collection<Argument>, by call: Invocation) {}

    /// Looks into `text`, which `call` gives to an interpreter of `language`.
    func runCode(_ text: Argument, in language: CodeLanguage, by call: Invocation) {}
}
