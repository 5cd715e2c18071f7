/// Settings of git, and what it runs because of them.
extension Examination {
    func analyseGitConfig(_ call: Invocation) {
        let options = Options(
            call.arguments, OptionSyntax(["-f", "--file", "--blob", "--type", "--default", "--value", "--comment"]))
        if options.has("-l", "--list", "--get", "--get-all", "--get-regexp", "--get-urlmatch", "--show-origin") {
            return
        }
        var operands = options.operands[...]
        if let verb = operands.first?.text, ["set", "unset", "get", "list", "edit"].contains(verb) {
            if verb == "get" || verb == "list" { return }
            operands = operands.dropFirst()
        }
        guard let name = operands.first?.text.lowercased() else { return }
        let isGlobal = options.has("--global", "--system")
        if let value = operands.dropFirst().first, GitSettings.runsCode(name) || name.hasPrefix("alias.") {
            if name == "core.hookspath" || !GitSettings.isHarmless(value.text),
                !name.hasPrefix("alias.") || value.text.hasPrefix("!")
            {
                report(
                    .runProgram, .environment, on: name, place: .startup, traits: [.unreadable, .persistent],
                    "makes git run a program from now on", by: call)
            }
            noteGitSetting(name, value.text, isKnown: value.isKnown, of: call)
            return
        }
        if isGlobal, operands.count > 1 || options.has("--unset", "--unset-all", "--replace-all", "--add") {
            report(
                .write, .environment, on: name, place: .startup, traits: [.persistent],
                "changes git's settings for all projects", by: call)
        }
    }

    func analyseGitRemote(_ call: Invocation) {
        guard let verb = call.subcommand, ["add", "set-url"].contains(verb) else { return }
        if let address = call.arguments.last, address.text.hasPrefix("ext::") {
            runShell(Argument(String(address.text.dropFirst(5))), by: call)
        }
    }

    func analyseGitFetch(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-b", "-o", "-u", "--upload-pack", "-c", "--config", "--depth", "--branch", "-j", "--template",
                "--reference", "--filter",
            ]))
        if let program = options.value("--upload-pack", "-u", "--exec") { runShell(program, by: call) }
        for setting in options.values("-c", "--config") { noteGitSetting(setting, of: call) }
        for address in options.operands {
            if address.text.holds("://"), Address.isLookalike(Address.host(of: address.text)) {
                report(
                    .fetch, .host, on: address.text, place: .remote, traits: [.unreadable],
                    "speaks to a host whose name looks like another's", by: call)
            }
            if address.text.hasPrefix("ext::") { runShell(Argument(String(address.text.dropFirst(5))), by: call) }
        }
        if let folder = options.operands.dropFirst().last, call.segment.holds("clone") {
            reportWrite(folder, appends: true, traits: [.mild], by: call)
        }
    }

    func analyseGitShow(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-O", "-o", "--output", "-x", "--extcmd", "-n", "-S", "-G", "-U", "--output-directory"]))
        if let file = options.value("--output", "-o", "--output-directory") { reportWrite(file, by: call) }
        if options.has("--ext-diff", "--textconv", "--filters") {
            report(
                .runProgram, .environment, traits: [.unreadable], "runs programs that the repository names", by: call)
        }
        if let program = options.value("-x", "--extcmd") ?? options.value("--open-files-in-pager") {
            runShell(program, by: call)
        }
        if let remote = options.value("--remote"), remote.text.hasPrefix("ext::") {
            runShell(Argument(String(remote.text.dropFirst(5))), by: call)
        }
        if options.has("--no-index") {
            for operand in options.operands { noteSecret(in: operand, of: call) }
        }
        for operand in options.operands {
            guard let colon = operand.text.firstIndex(of: ":") else { continue }
            let path = Argument(String(operand.text[operand.text.index(after: colon)...]))
            if SensitiveFiles.isSensitive(path, in: call) {
                report(.readSecret, .secret, on: operand.text, place: .workspace, by: call)
            }
        }
    }
}
