/// An interpreter: where its code comes from.
struct Interpreter: Sendable {
    private let language: CodeLanguage
    private let code: [String]
    private let valued: [String]

    init(_ language: CodeLanguage, code: [String], valued: [String]) {
        self.language = language
        self.code = code
        self.valued = valued
    }

    /// The analysis of its calls.
    var analysis: ProgramAnalysis {
        { call, examination in analyse(call, examination) }
    }

    private func analyse(_ call: Invocation, _ examination: Examination) {
        examination.output = Flow(text: nil, traits: (call.input?.traits ?? []).union(.opaque))
        let options = Options(call.arguments, OptionSyntax(code + valued, endsAtOperand: true))
        if options.has("--version", "-V", "--help", "-h", "-?"), options.operands.isEmpty, !hasCode(options) { return }
        var sawCode = false
        for flag in options.flags where code.contains(flag.name) {
            guard let text = flag.value else { continue }
            sawCode = true
            examination.runCode(text, in: language, by: call)
        }
        if language == .perl || language == .ruby { editInPlace(options, sawCode: sawCode, call, examination) }
        if sawCode { return }
        if language == .python, let module = options.value("-m") {
            return runModule(module, options, call, examination)
        }
        if language == .ruby || language == .php || language == .javascript, options.has("-c", "-l", "--check", "-wc") {
            return
        }
        if let file = options.operands.first, file.text != "-" { return runFile(file, options, call, examination) }
        guard let input = call.input else { return }
        Self.run(input, language, call, examination)
    }

    private func hasCode(_ options: Options) -> Bool { options.flags.contains { code.contains($0.name) } }

    /// Runs what is fed to an interpreter as code.
    static func run(_ input: Flow, _ language: CodeLanguage, _ call: Invocation, _ examination: Examination) {
        if input.traits.contains(.secret), input.text == nil {
            examination.report(.readSecret, .file, traits: .carriesSecret, "feeds a secret to an interpreter", by: call)
        }
        if let text = input.text, input.traits.isDisjoint(with: [.remote, .decoded]) {
            return examination.runCode(Argument(text), in: language, by: call)
        }
        var code = Argument("$(…)", isKnown: false)
        code.carries = input.traits
        examination.runCode(code, in: language, by: call)
    }

    private func runFile(_ file: Argument, _ options: Options, _ call: Invocation, _ examination: Examination) {
        if PackageReport.isAddress(file.text) {
            return PackageReport(call: call, examination: examination).runsFromAddress(file.text)
        }
        if file.text.hasSuffix("manage.py") {
            var inner = call
            inner.depth += 1
            return examination.runWords([Argument("manage.py")] + options.operands.dropFirst(), by: inner)
        }
        if file.text.hasSuffix("artisan") {
            var inner = call
            inner.depth += 1
            return examination.runWords([Argument("artisan")] + options.operands.dropFirst(), by: inner)
        }
        let flow = Examination.descriptorNumber(file.text).flatMap { number in
            number == "0" ? call.input : examination.shell.descriptors[number]?.flow
        }
        if let flow = flow ?? examination.content(of: file, for: call) {
            return Self.run(flow, language, call, examination)
        }
        if !file.carries.isDisjoint(with: [.remote, .decoded]) {
            return examination.runUnreadable(Argument("", isKnown: false, carries: file.carries), by: call)
        }
        let target = examination.target(file, of: call, followsLinks: false)
        examination.report(.runProgram, .code, on: target.path, place: target.place, by: call)
        for argument in options.operands.dropFirst() { examination.noteSecret(in: argument, of: call) }
    }

    /// `python -m module`: package tools by their own names, anything else as a program of the module's name.
    private func runModule(_ module: Argument, _ options: Options, _ call: Invocation, _ examination: Examination) {
        let rest = options.operands
        switch module.text {
        case "json.tool", "venv", "unittest", "compileall", "py_compile", "timeit", "http.server", "site", "this",
            "pydoc", "tabnanny",
            "ensurepip", "pprint", "zipfile", "tarfile", "calendar", "json", "ast", "dis", "tokenize", "cProfile",
            "trace", "pdb":
            guard module.text == "timeit", let code = rest.first else { return }
            examination.runCode(code, in: language, by: call)
        default:
            var inner = call
            inner.depth += 1
            // Without the module's own options those of Python are lost to it, which is all the same.
            let start = call.arguments.firstIndex(of: module).map { $0 + 1 } ?? call.arguments.count
            examination.runWords([module] + call.arguments[min(start, call.arguments.count)...], by: inner)
        }
    }

    /// `perl -pi -e …` writes over the files that are its operands.
    private func editInPlace(_ options: Options, sawCode: Bool, _ call: Invocation, _ examination: Examination) {
        guard sawCode, options.flags.contains(where: { $0.name == "-i" }) else { return }
        for file in options.operands { examination.report(.overwrite, path: file, traits: .mild, by: call) }
    }

    /// `deno eval`, `deno run`, and the rest of deno.
    @Sendable static func deno(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments.dropFirst(),
            OptionSyntax(["--config", "-c", "--import-map", "--lock", "--ext"], endsAtOperand: true))
        let report = PackageReport(call: call, examination: examination)
        switch call.subcommand {
        case "eval":
            if let code = options.operands.first { examination.runCode(code, in: .javascript, by: call) }
        case "run", "test", "bench", "serve":
            guard let file = options.operands.first else { return }
            if file.text == "-", let input = call.input { return run(input, .javascript, call, examination) }
            if PackageReport.isAddress(file.text) { return report.runsFromAddress(file.text) }
        case "install", "add":
            if options.operands.contains(where: { PackageReport.isAddress($0.text) }) {
                return report.installsFromAddress(options.operands.first?.text ?? "")
            }
            if options.has("-g", "--global") { report.installsGlobally(options.operands.first?.text) }
        case "publish": report.publishes()
        case "uninstall": report.removes(options.operands.first?.text)
        case "upgrade": report.installsGlobally("deno")
        default:
            if let file = call.arguments.first, PackageReport.isAddress(file.text) { report.runsFromAddress(file.text) }
        }
    }

    /// Code in a language that is not read here: harmless where no word of it says that it does something to the machine.
    static func unread(_ call: Invocation, _ examination: Examination) {
        let options = Options(
            call.arguments,
            OptionSyntax(
                ["-e", "--eval", "-E", "-eval", "-c", "--execute"], hasSingleDashNames: true, endsAtOperand: true))
        for code in options.values("-e", "--eval", "-E", "-eval", "-c", "--execute") {
            judgeUnread(code, call, examination)
        }
        guard options.flags.isEmpty, options.operands.isEmpty, let input = call.input else { return }
        judgeUnread(
            Argument(input.text ?? "", isKnown: input.text != nil, carries: input.traits), call, examination)
    }

    /// Reports `code` where a word of it tells.
    static func judgeUnread(_ code: Argument, _ call: Invocation, _ examination: Examination) {
        guard code.isKnown else { return examination.runUnreadable(code, by: call) }
        let words = CodeLexer(code.text, language: .javascript).tokens.compactMap(\.word)
        let telling: Set<String> = [
            "rm", "run", "execute", "exec", "system", "cmd", "shell", "delete", "remove", "unlink", "process", "spawn",
            "write", "open", "file", "url", "http", "socket", "env", "getenv", "eval", "download", "rename", "rmdir",
            "manager", "command",
        ]
        guard let word = words.lazy.flatMap({ VerbLexicon.parts(of: $0) }).first(where: telling.contains) else {
            return
        }
        examination.report(
            .runProgram, .code, on: word, traits: .unreadable, "runs code in a language that is not read here",
            by: call)
    }
}
