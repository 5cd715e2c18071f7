/// The package managers of Python.
enum PythonPackages {
    private static let valued = [
        "-r", "--requirement", "-c", "--constraint", "-e", "--editable", "-i", "--index-url", "--extra-index-url", "-f",
        "--find-links", "-t", "--target", "--prefix", "--root", "--python", "-p", "--proxy", "--trusted-host",
        "--cache-dir",
        "--log", "--platform", "--python-version", "--group", "--extra", "--index", "--default-index", "--from",
        "--with",
        "--directory", "--project", "--env-file", "-d", "--dest", "--spec", "--repository", "-C", "--source", "-n",
        "--name",
    ]

    static func pip(_ call: Invocation, _ arguments: ArraySlice<Argument>, _ examination: Examination) {
        let options = Options(arguments, OptionSyntax(valued))
        let report = PackageReport(call: call, examination: examination)
        if options.has("--help", "-h", "--version", "-V", "--dry-run") { return }
        let names = options.operands.dropFirst()
        switch options.operands.first?.text {
        case "install", "wheel", "download", "sync":
            install(names, options, report)
        case "uninstall": report.removes(names.first?.text)
        case "config":
            guard ["set", "unset", "edit"].contains(names.first?.text ?? "") else { return }
            report.changesAccess("changes where packages come from")
        case "cache":
            guard ["purge", "remove"].contains(names.first?.text ?? "") else { return }
            report.emptiesCache()
        default: break
        }
    }

    private static func install(_ names: ArraySlice<Argument>, _ options: Options, _ report: PackageReport) {
        let sources = options.values("-i", "--index-url", "--extra-index-url", "-f", "--find-links", "--index")
            .filter { PackageReport.isAddress($0.text) && !isPublicIndex($0.text) }
        if let source = sources.first ?? options.values("--trusted-host").first {
            return report.installsFromAddress(source.text)
        }
        let files = options.values("-r", "--requirement", "-e", "--editable").filter {
            PackageReport.isAddress($0.text)
        }
        if report.reportAddresses(Array(names) + files) { return }
        if options.has("--break-system-packages", "--system") || report.call.isPrivileged {
            return report.installsGlobally(names.first?.text)
        }
        report.adds(names.first?.text)
    }

    private static func isPublicIndex(_ address: String) -> Bool {
        [
            "https://pypi.org/", "https://download.pytorch.org/", "https://test.pypi.org/", "http://localhost",
            "http://127.0.0.1",
        ]
        .contains { address.hasPrefix($0) }
    }

    @Sendable static func uv(_ call: Invocation, _ examination: Examination) {
        let global = Options(call.arguments, OptionSyntax(valued, endsAtOperand: true))
        let rest = call.arguments[global.firstOperand...]
        let report = PackageReport(call: call, examination: examination)
        let options = Options(rest.dropFirst(), OptionSyntax(valued))
        switch rest.first?.text {
        case "pip": pip(call, rest.dropFirst(), examination)
        case "run": runProject(call, rest.dropFirst(), examination)
        case "tool", "x":
            switch options.operands.first?.text {
            case "run": runTool(call, rest.dropFirst(2), examination)
            case "install", "upgrade":
                if report.reportAddresses(options.operands.dropFirst()) { return }
                report.installsGlobally(options.operands.dropFirst().first?.text)
            case "uninstall": report.removes(options.operands.dropFirst().first?.text, isSystem: true)
            default: break
            }
        case "add":
            if report.reportAddresses(options.operands) { return }
            report.adds(options.operands.first?.text)
        case "remove": report.removes(options.operands.first?.text)
        case "publish" where !options.has("--dry-run"): report.publishes()
        case "cache" where ["clean", "prune"].contains(options.operands.first?.text ?? ""):
            report.emptiesCache()
        case "self", "auth": break
        default: break
        }
    }

    /// `uv run` and its like: a program in the project's environment; `-m` names a module.
    static func runProject(_ call: Invocation, _ arguments: ArraySlice<Argument>, _ examination: Examination) {
        let options = Options(arguments, OptionSyntax(valued + ["-m", "--module"], endsAtOperand: true))
        let sources = options.values("--with", "--index", "--default-index").filter { PackageReport.isAddress($0.text) }
        if let source = sources.first {
            PackageReport(call: call, examination: examination).runsFromAddress(source.text)
        }
        var inner = call
        inner.depth += 1
        if let module = options.value("-m", "--module") {
            return examination.runWords([Argument("python"), Argument("-m"), module] + options.operands, by: inner)
        }
        guard let program = options.operands.first else {
            // `uv run -` reads the program from its input.
            guard call.input != nil else { return }
            return examination.runWords([Argument("python"), Argument("-")], by: inner)
        }
        if PackageReport.isAddress(program.text) {
            return PackageReport(call: call, examination: examination).runsFromAddress(program.text)
        }
        if program.text.hasSuffix(".py") {
            return examination.runWords([Argument("python")] + options.operands, by: inner)
        }
        examination.runWords(options.operands, by: inner)
    }

    private static func runTool(_ call: Invocation, _ arguments: ArraySlice<Argument>, _ examination: Examination) {
        let options = Options(arguments, OptionSyntax(valued, endsAtOperand: true))
        let report = PackageReport(call: call, examination: examination)
        let sources =
            options.values("--from", "--spec", "--with", "--index", "--index-url") + options.operands.prefix(1)
        if let source = sources.first(where: { PackageReport.isAddress($0.text) || !$0.isKnown }) {
            return report.runsFromAddress(source.text)
        }
        guard var name = options.operands.first else { return }
        if let at = name.text.firstIndex(where: { $0 == "@" || $0 == "=" || $0 == "[" }) {
            name.text = String(name.text[..<at])
        }
        var inner = call
        inner.depth += 1
        examination.runWords([name] + options.operands.dropFirst(), by: inner)
    }

    @Sendable static func tools(_ call: Invocation, _ examination: Examination) {
        guard call.program == "pipx" else { return runTool(call, call.arguments[...], examination) }
        let options = Options(call.arguments, OptionSyntax(valued))
        let names = options.operands.dropFirst()
        let report = PackageReport(call: call, examination: examination)
        switch options.operands.first?.text {
        case "run": runTool(call, call.arguments.dropFirst(), examination)
        case "install", "inject", "upgrade", "upgrade-all", "reinstall", "reinstall-all":
            if report.reportAddresses(names) { return }
            report.installsGlobally(names.first?.text)
        case "uninstall", "uninstall-all", "uninject": report.removes(names.first?.text, isSystem: true)
        default: break
        }
    }

    @Sendable static func projects(_ call: Invocation, _ examination: Examination) {
        let global = Options(call.arguments, OptionSyntax(valued, endsAtOperand: true))
        let rest = call.arguments[global.firstOperand...]
        let options = Options(rest.dropFirst(), OptionSyntax(valued))
        let report = PackageReport(call: call, examination: examination)
        if rest.first?.text != "run", options.has("--dry-run", "--help") { return }
        switch rest.first?.text {
        case "run": runProject(call, rest.dropFirst(), examination)
        case "install" where call.program != "pipenv": break
        case "add", "install":
            if report.reportAddresses(options.operands) { return }
            report.adds(options.operands.first?.text)
        case "remove", "uninstall": report.removes(options.operands.first?.text)
        case "publish": report.publishes()
        case "config"
        where options.operands.contains(where: { $0.text.contains("token") || $0.text.contains("repositor") }):
            report.changesAccess()
        case "env" where ["remove", "prune"].contains(options.operands.first?.text ?? ""):
            examination.report(
                .delete, .environment, traits: .rebuildable, "removes the project's environment", by: call)
        default: break
        }
    }

    @Sendable static func conda(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments, OptionSyntax(["-n", "--name", "-p", "--prefix", "-c", "--channel", "-f", "--file"]))
        let words = options.operands.map(\.text)
        let report = PackageReport(call: call, examination: examination)
        if words.first != "run", options.has("--dry-run", "-d", "--help") { return }
        switch words.first {
        case "install", "update", "create": report.adds(words.dropFirst().first)
        case "remove", "uninstall": report.removes(options.value("-n", "--name")?.text ?? words.dropFirst().first)
        case "env" where words.dropFirst().first == "remove": report.removes(options.value("-n", "--name")?.text)
        case "run":
            let start = Options(
                call.arguments.dropFirst(),
                OptionSyntax(["-n", "--name", "-p", "--prefix", "--cwd"], endsAtOperand: true))
            examination.runWords(start.operands, by: call)
        case "clean": report.emptiesCache()
        default: break
        }
    }

    @Sendable static func twine(_ call: Invocation, _ examination: Examination) {
        guard call.subcommand == "upload" || call.subcommand == "register" else { return }
        PackageReport(call: call, examination: examination).publishes(call.arguments.last?.text)
    }
}
