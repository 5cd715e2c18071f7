/// Interpreters of languages other than the shell's.
extension ProgramFamily {
    static let interpreters = ProgramFamily(
        "interpreters", runsOthers: true,
        [
            (
                ["python", "python2", "python3", "py", "pypy", "pypy3", "ipython"],
                { $1.analyseInterpreter($0, .python, code: ["-c"], valued: ["-W", "-X", "-m"]) }
            ),
            (
                ["node", "nodejs", "deno", "bunx"],
                {
                    $1.analyseInterpreter(
                        $0, .javascript, code: ["-e", "--eval", "-p", "--print"],
                        valued: ["-r", "--require", "--import", "--loader"])
                }
            ),
            (["ruby"], { $1.analyseInterpreter($0, .ruby, code: ["-e"], valued: ["-r", "-I", "-C"]) }),
            (["perl"], { $1.analyseInterpreter($0, .perl, code: ["-e", "-E"], valued: ["-I", "-M"]) }),
            (["php"], { $1.analyseInterpreter($0, .php, code: ["-r"], valued: ["-d", "-c", "-S", "-t"]) }),
            (["lua", "luajit"], { $1.analyseInterpreter($0, .lua, code: ["-e"], valued: ["-l"]) }),
            (["Rscript", "R"], { $1.analyseInterpreter($0, .r, code: ["-e"], valued: []) }),
            (["osascript"], { $1.analyseInterpreter($0, .appleScript, code: ["-e"], valued: ["-l"]) }),
            (
                ["pwsh", "powershell"],
                {
                    $1.analyseInterpreter(
                        $0, .powershell, code: ["-Command", "-c", "-command"], valued: ["-ExecutionPolicy", "-File"])
                }
            ),
        ])
}

extension Examination {
    /// Code in an option, in a file, or from the standard input.
    func analyseInterpreter(_ call: Invocation, _ language: CodeLanguage, code: [String], valued: [String]) {
        let options = Options(
            call.arguments,
            OptionSyntax(code + valued, hasSingleDashNames: language == .powershell, endsAtOperand: true))
        let codes = options.flags.filter { code.contains($0.name) }.compactMap(\.value)
        if !codes.isEmpty {
            for code in codes { runCode(code, in: language, by: call) }
            output = Flow(text: nil, traits: (call.input?.traits ?? []).union(.opaque))
            return
        }
        output = Flow(text: nil, traits: [.opaque])
        if let module = options.flags.first(where: { $0.name == "-m" })?.value {
            for argument in options.operands { noteSecret(in: argument, of: call) }
            report(.runProgram, .code, on: module.text, place: .workspace, traits: [.mild], by: call)
            output = Flow(text: nil, traits: (call.input?.traits ?? []).union(.opaque))
            return
        }
        if let script = options.operands.first, script.text != "-" {
            runFile(script, in: language, by: call)
            for argument in options.operands.dropFirst() { noteSecret(in: argument, of: call) }
            return
        }
        guard let input = call.input, !options.has("--version", "-V", "-v", "--help") else { return }
        runCode(Argument(input.text ?? "", isKnown: input.text != nil, carries: input.traits), in: language, by: call)
    }

    private func runFile(_ script: Argument, in language: CodeLanguage, by call: Invocation) {
        let flow =
            Self.descriptorNumber(script.text).flatMap { $0 == "0" ? call.input : shell.descriptors[$0]?.flow }
            ?? content(of: script, for: call)
        if let flow {
            runCode(Argument(flow.text ?? "", isKnown: flow.text != nil, carries: flow.traits), in: language, by: call)
        } else if !script.carries.isDisjoint(with: [.remote, .decoded]) {
            runUnreadable(Argument("", isKnown: false, carries: script.carries), by: call)
        } else {
            let target = target(script, of: call, followsLinks: false)
            report(.runProgram, .code, on: target.path, place: target.place, by: call)
        }
    }
}
