/// The package managers of JavaScript.
enum NodePackages {
    private static let valued = [
        "--registry", "-w", "--workspace", "--prefix", "-C", "--dir", "--cwd", "--filter", "-F", "--tag", "--otp",
        "--access",
        "--userconfig", "--cache", "--loglevel", "--package", "-p", "-c", "--call", "--omit", "--include", "--config",
    ]

    static func analyse(_ call: Invocation, _ examination: Examination) {
        let global = Options(call.arguments, OptionSyntax(valued, endsAtOperand: true))
        if global.has("--help", "-h", "--version", "-v") { return }
        if call.program == "bun", ["-e", "--eval", "-p", "--print"].contains(call.subcommand ?? ""),
            call.arguments.count > 1
        {
            return examination.runCode(call.arguments[1], in: .javascript, by: call)
        }
        let rest = call.arguments[global.firstOperand...]
        guard let command = rest.first?.text else { return }
        let arguments = rest.dropFirst()
        let report = PackageReport(call: call, examination: examination)
        let options = Options(arguments, OptionSyntax(valued))
        let isGlobal = options.has("-g", "--global", "--location") || global.has("-g", "--global")
        let first = options.operands.first
        if options.has("--dry-run") || global.has("--dry-run") { return }
        switch command {
        case "install", "i", "add", "isntall", "in", "ins", "inst", "link", "up", "update", "upgrade":
            if report.reportAddresses(options.operands) { return }
            if isGlobal { return report.installsGlobally(first?.text) }
            if command == "link" { return }
            report.adds(first?.text)
        case "global": report.installsGlobally(options.operands.dropFirst().first?.text)
        case "uninstall", "remove", "rm", "un", "r", "unlink":
            if isGlobal {
                report.removes(first?.text, isSystem: true)
            } else if first != nil {
                report.removes(first?.text)
            }
        case "publish": report.publishes(first?.text)
        case "unpublish": report.unpublishes(first?.text)
        case "deprecate", "undeprecate":
            guard first != nil else { return }
            report.unpublishes(first?.text, "marks a published package as not to be used")
        case "npm": yarnRegistry(options, report)
        case "dist-tag", "dist-tags", "tag":
            guard let verb = first?.text, ["add", "rm", "set"].contains(verb) else { return }
            report.publishes(nil, "changes which version users get")
        case "owner", "author", "access", "team", "token", "org", "hook", "profile":
            guard let verb = first?.text, !["ls", "list", "get"].contains(verb) else { return }
            report.changesAccess()
        case "adduser", "login", "logout", "whoami": break
        case "config", "c", "set": configure(command, options, report, examination)
        case "exec", "x", "dlx", "npx": executeRemote(call, arguments, examination)
        case "create", "init":
            guard let template = first?.text, PackageReport.isAddress(template) else { return }
            report.runsFromAddress(template)
        case "cache":
            guard first?.text == "clean" else { return }
            report.emptiesCache()
        case "star", "unstar", "pm": break
        case "workspace":
            var inner = call
            inner.depth += 1
            inner.arguments = Array(arguments.dropFirst())
            analyse(inner, examination)
        case "deploy" where call.program == "bun": break
        default: runScript(command, arguments, call, examination)
        }
    }

    /// Scripts belong to the project; `yarn prisma migrate reset` runs a program of its dependencies.
    private static func runScript(
        _ command: String, _ arguments: ArraySlice<Argument>, _ call: Invocation, _ examination: Examination
    ) {
        let known: Set<String> = [
            "run", "run-script", "test", "t", "start", "ci", "ls", "list", "view", "info", "outdated", "audit",
            "pack", "why", "explain", "doctor", "build", "dev", "lint", "version", "help", "fund", "query",
        ]
        guard ["yarn", "pnpm", "bun"].contains(call.program), !known.contains(command) else {
            if ["run", "run-script"].contains(command), let name = arguments.first(where: { !$0.isOption })?.text {
                reportScript(name, call, examination)
            }
            return
        }
        var inner = call
        inner.depth += 1
        examination.runWords([Argument(command)] + arguments, by: inner)
    }

    /// A script whose name says that it publishes, deploys or removes.
    private static func reportScript(_ name: String, _ call: Invocation, _ examination: Examination) {
        let parts = VerbLexicon.parts(of: name)
        if parts.contains("publish") || parts.contains("deploy") && !parts.contains("dry") || parts.contains("release")
        {
            examination.reportRemote(.publish, .project, on: name, "runs the project's script \(name)", by: call)
        } else if parts.contains(where: { ["db", "database"].contains($0) }),
            parts.contains(where: { ["drop", "reset", "wipe", "destroy"].contains($0) })
        {
            examination.report(.destroy, .database, on: name, "runs the project's script \(name)", by: call)
        }
    }

    private static func yarnRegistry(_ options: Options, _ report: PackageReport) {
        switch options.operands.first?.text {
        case "publish": report.publishes()
        case "unpublish": report.unpublishes()
        case "tag": report.publishes(nil, "changes which version users get")
        default: break
        }
    }

    private static func configure(
        _ command: String, _ options: Options, _ report: PackageReport, _ examination: Examination
    ) {
        let words = options.operands.map(\.text)
        guard command == "set" || words.first == "set" || words.first == "delete" else { return }
        let telling = [
            "registry", "_auth", "script-shell", "ignore-scripts", "unsafe-perm", "proxy", "strict-ssl", "cafile",
        ]
        guard words.contains(where: { word in telling.contains { word.lowercased().contains($0) } }) else { return }
        report.changesAccess("changes where packages come from, or the keys for it")
    }

    /// Programs that remove files as `rm -rf` does.
    static func remove(_ call: Invocation, _ examination: Examination) {
        let options = Options(call.arguments)
        guard !options.has("--dry-run", "--help", "--version") else { return }
        for path in options.operands {
            examination.report(.delete, path: path, traits: [.recursive, .forced], by: call)
        }
    }

    /// `npx` and its like: a program of the project's dependencies, or of the registry.
    static func executeRemote(_ call: Invocation, _ arguments: ArraySlice<Argument>, _ examination: Examination) {
        let options = Options(
            arguments, OptionSyntax(["-p", "--package", "-c", "--call", "-w", "--workspace"], endsAtOperand: true))
        let report = PackageReport(call: call, examination: examination)
        for package in options.values("-p", "--package") where isRemote(package.text) {
            report.runsFromAddress(package.text)
        }
        if let text = options.value("-c", "--call") { return examination.runShell(text, by: call) }
        guard let name = options.operands.first else { return }
        if isRemote(name.text) { return report.runsFromAddress(name.text) }
        if !name.isKnown { return report.runsFromAddress(name.text) }
        var inner = call
        inner.depth += 1
        examination.runWords([programName(name)] + options.operands.dropFirst(), by: inner)
    }

    private static func isRemote(_ name: String) -> Bool {
        if PackageReport.isAddress(name) { return true }
        let parts = name.split(separator: "/")
        return parts.count == 2 && !name.hasPrefix("@") && !name.hasPrefix(".") && !name.hasPrefix("/")
    }

    /// `@scope/tool@1.2` runs `tool`.
    private static func programName(_ name: Argument) -> Argument {
        var program = name
        var text = name.text[...]
        if let slash = text.lastIndex(of: "/") { text = text[text.index(after: slash)...] }
        if let at = text.lastIndex(of: "@"), at != text.startIndex { text = text[..<at] }
        program.text = String(text)
        return program
    }
}
