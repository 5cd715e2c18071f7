/// Programs that take commands as text.
extension Examination {
    func analyseCommandTexts(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(
                [
                    "-n", "--interval", "-w", "--warmup", "-r", "--runs", "-p", "--prepare", "--export-json",
                    "--export-markdown",
                    "-c", "--names", "-N", "-L", "-P", "--setup", "--cleanup",
                ],
                endsAtOperand: call.program != "concurrently"
                    && call.program != "hyperfine"))
        for code in options.values("-p", "--prepare", "--setup", "--cleanup") { runShell(code, by: call) }
        guard call.program == "watch" || call.program == "entr" else {
            for code in options.operands { runShell(code, by: call) }
            return
        }
        runShell(
            Argument(
                options.operands.map(\.text).joined(separator: " "), isKnown: options.operands.allSatisfy(\.isKnown)),
            by: call)
    }

    func analyseCommandOption(_ call: Invocation) {
        let options = Options(
            call.arguments, OptionSyntax(["-c", "--command", "-w", "-E", "-o", "--wait", "-m"], endsAtOperand: true))
        if call.program == "flock" {
            // flock FILE -c 'command', flock FILE command…
            let words = options.operands.dropFirst()
            if words.first?.text == "-c" || words.first?.text == "--command", let code = words.dropFirst().first {
                runShell(code, by: call)
            } else {
                runWords(words, by: call)
            }
        } else if let code = options.value("-c", "--command") {
            if call.program == "expect" {
                runShell(Argument(code.text.replacing("spawn ", by: "")), by: call)
            } else {
                runShell(code, by: call)
            }
        } else if call.program == "script", let file = options.operands.first {
            reportWrite(file, by: call)
        }
    }

    func analyseMultiplexer(_ call: Invocation) {
        let isScreen = call.program == "screen"
        let valued =
            isScreen
            ? ["-c", "-e", "-h", "-p", "-s", "-S", "-t", "-T", "-Logfile"]
            : ["-s", "-t", "-c", "-n", "-S", "-L", "-x", "-y", "-F", "-f", "-e", "-p"]
        for word in Options(call.arguments, OptionSyntax(valued)).operands
        where word.text.utf8.contains(UInt8(ascii: " ")) {
            runShell(word, by: call)
        }
        let words = Options(call.arguments, OptionSyntax(valued, endsAtOperand: true)).operands
        let verbs: Set<String> = [
            "new-session", "new", "new-window", "neww", "split-window", "splitw", "respawn-pane", "send-keys", "send",
        ]
        if let first = words.first, verbs.contains(first.text) {
            runWords(Options(words.dropFirst(), OptionSyntax(valued, endsAtOperand: true)).operands, by: call)
        } else if isScreen {
            runWords(words, by: call)
        }
    }

    func analyseAt(_ call: Invocation) {
        guard !call.arguments.contains(where: { $0.text == "-l" || $0.text == "-c" }) else { return }
        report(.changeSystem, .job, place: .startup, traits: [.persistent], "plans a command for later", by: call)
        runInput(call.input, by: call)
    }
}
