/// Programs that run another program which stands in their arguments.
extension ProgramFamily {
    private static let prefixWrappers: [(names: [String], analysis: ProgramAnalysis)] = {
        var entries: [(names: [String], analysis: ProgramAnalysis)] = []
        for wrapper in PrefixWrapper.all {
            entries.append((wrapper.names, { @Sendable call, examination in examination.analyse(call, as: wrapper) }))
        }
        return entries
    }()

    private static let otherWrappers: [(names: [String], analysis: ProgramAnalysis)] = [
        (["env"], { call, examination in examination.analyseEnv(call) }),
        (["sudo", "doas", "pkexec", "run0", "sudoedit"], { call, examination in examination.analyseSudo(call) }),
        (["su", "runuser", "gosu", "su-exec", "sg"], { call, examination in examination.analyseSu(call) }),
        (["xargs", "gxargs"], { call, examination in examination.analyseXargs(call) }),
        (["parallel"], { call, examination in examination.analyseParallel(call) }),
        (
            ["watch", "hyperfine", "concurrently", "entr"],
            { call, examination in examination.analyseCommandTexts(call) }
        ),
        (["script", "flock", "expect"], { call, examination in examination.analyseCommandOption(call) }),
        (["busybox", "toybox"], { call, examination in examination.runWords(call.arguments, by: call) }),
        (["tmux", "screen", "zellij"], { call, examination in examination.analyseMultiplexer(call) }),
        (["at", "batch"], { call, examination in examination.analyseAt(call) }),
    ]

    static let wrappers = ProgramFamily("wrappers", runsOthers: true, prefixWrappers + otherWrappers)
}

/// A program that takes options and perhaps a few operands before the words that it runs.
struct PrefixWrapper: Sendable {
    /// Its names.
    let names: [String]
    /// Its options that take a value.
    let valued: [String]
    /// How many operands stand before the words that it runs.
    let operands: Int
    /// Whether assignments may stand before the words that it runs.
    var takesAssignments = false
    /// Whether the folder that it runs in is another root.
    var changesRoot = false
    /// A word without which it runs nothing: `perf stat`.
    var verbs: [String] = []

    static let all: [PrefixWrapper] = [
        PrefixWrapper(names: ["nohup", "setsid", "eatmydata", "unbuffer"], valued: [], operands: 0),
        PrefixWrapper(names: ["time", "gtime"], valued: ["-f", "-o", "--format", "--output"], operands: 0),
        PrefixWrapper(
            names: ["fakeroot"], valued: ["-l", "--lib", "-s", "-i", "-b", "--faked"], operands: 0),
        PrefixWrapper(names: ["caffeinate"], valued: ["-t", "-w"], operands: 0),
        PrefixWrapper(
            names: ["nice", "ionice"], valued: ["-n", "--adjustment", "-c", "--class", "--classdata"], operands: 0),
        PrefixWrapper(names: ["timeout", "gtimeout"], valued: ["-s", "--signal", "-k", "--kill-after"], operands: 1),
        PrefixWrapper(names: ["stdbuf"], valued: ["-i", "-o", "-e", "--input", "--output", "--error"], operands: 0),
        PrefixWrapper(names: ["chrt"], valued: ["-T", "-P", "-D"], operands: 1),
        PrefixWrapper(names: ["taskset"], valued: [], operands: 1),
        PrefixWrapper(
            names: ["prlimit", "numactl", "cgexec", "setpriv", "setarch", "linux32", "linux64", "choom"],
            valued: ["-g", "-n", "--reuid", "--regid", "--cpunodebind", "--membind"], operands: 0),
        PrefixWrapper(
            names: ["strace", "ltrace", "dtruss"], valued: ["-e", "-o", "-p", "-s", "-u", "-E", "-a", "-P"], operands: 0
        ),
        PrefixWrapper(
            names: [
                "valgrind", "rlwrap", "proxychains", "proxychains4", "torsocks", "tsocks", "xvfb-run",
                "dbus-run-session", "firejail", "bwrap", "catchsegv", "noglob", "nocorrect", "winpty", "lima", "arch",
                "rosetta",
            ],
            valued: ["-f", "-s", "-n"], operands: 0),
        PrefixWrapper(names: ["chroot"], valued: [], operands: 1, changesRoot: true),
        PrefixWrapper(
            names: ["nsenter", "unshare"], valued: ["-t", "-S", "-G", "-R", "-w", "--target", "--root", "--wd"],
            operands: 0),
        PrefixWrapper(
            names: ["systemd-run", "systemd-inhibit"],
            valued: [
                "-p", "-u", "-M", "-H", "-E", "-t",
                "--unit", "--property", "--slice", "--what", "--who", "--why", "--on-calendar", "--on-active",
            ], operands: 0),
        PrefixWrapper(
            names: ["cross-env", "env-cmd"], valued: ["-e", "-f"], operands: 0,
            takesAssignments: true),
        PrefixWrapper(names: ["perf"], valued: ["-e", "-o", "-F"], operands: 0, verbs: ["stat", "record", "trace"]),
        PrefixWrapper(names: ["coproc", "then", "do", "else", "!"], valued: [], operands: 0),
    ]
}

extension Examination {
    func analyse(_ call: Invocation, as wrapper: PrefixWrapper) {
        var arguments = call.arguments[...]
        if !wrapper.verbs.isEmpty {
            guard let verb = arguments.first, wrapper.verbs.contains(verb.text) else {
                family = "unknown"
                analyseUnknown(call)
                return
            }
            arguments = arguments.dropFirst()
        }
        let options = Options(arguments, OptionSyntax(wrapper.valued, endsAtOperand: true))
        var inner = call
        if wrapper.changesRoot, options.operands.first?.text != "/" {
            inner.host = .container(options.operands.first?.text)
        }
        var words = options.operands.dropFirst(wrapper.operands)
        if words.first?.text == "--" { words = words.dropFirst() }
        if wrapper.takesAssignments {
            while let first = words.first, first.text.contains("="), !first.isOption { words = words.dropFirst() }
        }
        if wrapper.names.contains("timeout"), let first = options.operands.first, first.text.first?.isNumber == false {
            words = options.operands[...]
        }
        runWords(words, by: inner)
    }

    func analyseEnv(_ call: Invocation) {
        var inner = call
        var options = Options(
            call.arguments,
            OptionSyntax(
                ["-u", "--unset", "-C", "--chdir", "-S", "--split-string", "-P", "-a", "--argv0"], endsAtOperand: true))
        if let text = options.value("-S", "--split-string") {
            let words = text.text.split(separator: " ").map { Argument(String($0), isKnown: text.isKnown) }
            options = Options(words + options.operands, OptionSyntax(endsAtOperand: true))
        }
        if let directory = options.value("-C", "--chdir") {
            inner.directory = Paths.absolute(directory.text, in: call.directory)
        }
        let saved = shell.variables
        if options.has("-i", "--ignore-environment") || call.arguments.first?.text == "-" { shell.variables = [:] }
        var words = options.operands[...]
        if words.first?.text == "-" { words = words.dropFirst() }
        while let first = words.first, !first.isOption, let equals = first.text.firstIndex(of: "="),
            equals != first.text.startIndex
        {
            var value = first
            value.text = String(first.text[first.text.index(after: equals)...])
            let name = String(first.text[..<equals])
            inner.environment.append(Invocation.Variable(name: name, value: value))
            set(name, to: [value], exported: true)
            words = words.dropFirst()
        }
        if words.isEmpty {
            output = Flow(text: nil, traits: [])
            if !options.has("-i", "--ignore-environment"), !options.has("-0") || call.arguments.count == 1 {
                report(
                    .readSecret, .environment, on: "the environment", place: .workspace, traits: [.everything], by: call
                )
                output.traits.insert(.secret)
            }
        } else {
            runWords(words, by: inner)
        }
        shell.variables = saved
    }

    func analyseSudo(_ call: Invocation) {
        var inner = call
        inner.isPrivileged = true
        let options = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-u", "-g", "-h", "-p", "-C", "-T", "-r", "-t", "-R", "-D", "-U", "-a", "--user", "--group",
                    "--host",
                    "--prompt", "--close-from", "--command-timeout", "--chroot", "--chdir", "--role", "--type",
                    "--other-user",
                ], endsAtOperand: true))
        var words = options.operands[...]
        while let first = words.first, !first.isOption, first.text.contains("="),
            !first.text.contains("/") || first.text.first != "/"
        {
            words = words.dropFirst()
        }
        if call.program == "sudoedit" || options.has("-e", "--edit") {
            for file in words { reportWrite(file, by: inner) }
            return
        }
        if words.isEmpty {
            report(
                .raisePrivilege, .account, on: options.value("-u", "--user")?.text ?? "root",
                options.has("-l", "-K", "-k", "-v", "--list")
                    ? "asks for another's rights" : "opens a shell with another's rights",
                by: call)
            return
        }
        if options.has("-s", "-i", "--shell", "--login"), !options.has("--list") {
            runShell(
                Argument(words.map(\.text).joined(separator: " "), isKnown: words.allSatisfy(\.isKnown)), by: inner)
            return
        }
        let start = findings.count
        runWords(words, by: inner)
        if words.count == 1, call.input == nil, let name = words.first.map({ Self.programName($0.text) }),
            Shells.names.contains(name)
        {
            report(.raisePrivilege, .account, on: "root", "opens a shell with another's rights", by: call)
        }
        if findings.count == start, options.value("-u", "--user") != nil, words.count == 1 {
            report(
                .raisePrivilege, .account, on: options.value("-u", "--user")?.text, "runs a program as another user",
                by: call)
        }
    }

    func analyseSu(_ call: Invocation) {
        var inner = call
        inner.isPrivileged = true
        let options = Options(
            call.arguments, OptionSyntax(["-c", "--command", "-s", "--shell", "-g", "-G", "-w", "-u", "--user"]))
        if let code = options.value("-c", "--command") {
            runShell(code, by: inner)
        } else if call.program != "su", options.operands.count > 1 {
            runWords(options.operands.dropFirst(), by: inner)
        } else if call.program == "runuser", options.has("-u"), !options.operands.isEmpty {
            runWords(options.operands, by: inner)
        } else {
            report(
                .raisePrivilege, .account, on: options.operands.first?.text ?? "root", "becomes another user", by: call)
        }
    }

}

extension String {
    /// The text with every `part` replaced by `other`.
    func replacing(_ part: String, by other: String) -> String {
        guard !part.isEmpty else { return self }
        var result = ""
        var rest = self[...]
        while let end = String(rest).end(ofFirst: part) {
            let whole = String(rest)
            let start = whole.utf8.index(end, offsetBy: -part.utf8.count)
            result += whole[..<start] + other
            rest = whole[end...]
        }
        return result + rest
    }
}
