/// Git.
extension ProgramFamily {
    static let git = ProgramFamily(
        "git", runsOthers: true,
        [
            (["git"], { call, examination in examination.analyseGit(call) }),
            (
                ["git-filter-repo", "bfg"],
                { call, examination in
                    examination.report(
                        .rewriteHistory, .repository, traits: [.everything, .irreversible],
                        "rewrites the whole history", by: call)
                }
            ),
            (["hub"], { call, examination in examination.analyseGit(call) }),
        ])
}

extension Examination {
    /// Reads git's own options, then the subcommand's.
    func analyseGit(_ call: Invocation) {
        var inner = call
        var index = 0
        let arguments = call.arguments
        while index < arguments.count, arguments[index].isOption {
            let argument = arguments[index]
            index += 1
            switch argument.text {
            case "-c", "--config-env":
                guard index < arguments.count else { return }
                if argument.text == "-c" { noteGitSetting(arguments[index], of: call) }
                index += 1
            case "-C":
                guard index < arguments.count else { return }
                inner.directory =
                    arguments[index].isKnown ? Paths.absolute(arguments[index].text, in: inner.directory) : nil
                index += 1
            case "--git-dir", "--work-tree", "--namespace", "--super-prefix", "--attr-source":
                index += 1
            case "--version", "--help", "--exec-path", "--html-path", "--man-path", "--info-path": return
            default:
                if let value = argument.value(after: "-c"), !value.text.hasPrefix("-"), value.text.contains("=") {
                    noteGitSetting(value, of: call)
                }
            }
        }
        guard index < arguments.count else { return }
        let verb = arguments[index]
        guard verb.isKnown else {
            report(
                .runProgram, .repository, on: verb.text, traits: [.unreadable],
                "runs a git command that is not known before", by: call)
            return
        }
        if let alias = gitAliases.removeValue(forKey: verb.text) {
            let rest = arguments[(index + 1)...].map(\.text).joined(separator: " ")
            if alias.hasPrefix("!") {
                runShell(Argument(String(alias.dropFirst()) + " " + rest), by: call)
            } else {
                runWords(
                    [Argument("git")] + alias.split(separator: " ").map { Argument(String($0)) }
                        + arguments[(index + 1)...], by: call)
            }
            return
        }
        inner.arguments = Array(arguments[(index + 1)...])
        guard inner.arguments.first?.text != "--help", inner.arguments.last?.text != "-h" || verb.text == "grep" else {
            return
        }
        GitCommands.analyses[verb.text]?(inner, self)
        output = Flow(text: nil, traits: [.opaque])
    }

    /// Looks into a setting that git runs or that defines a command.
    func noteGitSetting(_ setting: Argument, of call: Invocation) {
        guard let equals = setting.text.firstIndex(of: "=") else { return }
        let name = setting.text[..<equals].lowercased()
        let value = String(setting.text[setting.text.index(after: equals)...])
        noteGitSetting(name, value, isKnown: setting.isKnown, of: call)
    }

    /// Looks into the setting `name`.
    func noteGitSetting(_ name: String, _ value: String, isKnown: Bool, of call: Invocation) {
        if name.hasPrefix("alias.") {
            gitAliases[String(name.dropFirst(6))] = value
            if value.hasPrefix("!") { runShell(Argument(String(value.dropFirst()), isKnown: isKnown), by: call) }
            return
        }
        guard GitSettings.runsCode(name) else { return }
        guard !GitSettings.isHarmless(value) else { return }
        report(.runProgram, .environment, on: name, traits: [.unreadable], "makes git run a program", by: call)
        if isKnown { runShell(Argument(value.hasPrefix("!") ? String(value.dropFirst()) : value), by: call) }
    }
}

/// Settings of git that make it run programs.
enum GitSettings {
    /// Whether git runs the value of `name`, or takes more settings from it.
    static func runsCode(_ name: String) -> Bool {
        if exact.contains(name) { return true }
        guard let last = name.split(separator: ".").last else { return false }
        return suffixes.contains(last) && name.split(separator: ".").count > 2
    }

    /// Whether the value switches the setting off or names a pager or an editor.
    static func isHarmless(_ value: String) -> Bool {
        value.isEmpty || value == "false" || value == "true" || value == "0" || Environment.isHarmless(value)
    }

    private static let exact: Set<String> = [
        "core.pager", "core.editor", "core.sshcommand", "core.fsmonitor", "core.hookspath", "core.askpass",
        "core.gitproxy",
        "core.alternaterefscommand", "diff.external", "sequence.editor", "credential.helper", "gpg.program",
        "gpg.ssh.program",
        "include.path", "init.templatedir", "pager.log", "pager.diff", "pager.show", "pager.status",
        "interactive.difffilter",
        "uploadpack.packobjectshook", "web.browser", "sendemail.sendmailcmd", "core.attributesfile", "core.worktree",
        "protocol.ext.allow", "http.proxy",
    ]
    private static let suffixes: Set<Substring> = [
        "textconv", "command", "driver", "smudge", "clean", "process", "cmd", "helper", "program", "path", "vcs",
        "receivepack", "uploadpack",
    ]
}
