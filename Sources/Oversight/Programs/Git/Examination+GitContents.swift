/// Subcommands of git that show what files hold.
extension Examination {
    /// The options of `diff`, `log`, `show` and `blame` that take a value.
    private static let shown = OptionSyntax([
        "-O", "-o", "--output", "-x", "--extcmd", "-n", "-S", "-G", "-U", "-L", "--author", "--since", "--until",
        "--grep", "--format", "--pretty", "--diff-filter",
    ])

    func analyseGitDiff(_ call: Invocation) {
        analyseGitShow(call)
        let options = Options(call.arguments, Self.shown)
        let showsNamesOnly = options.has(
            "--stat", "--shortstat", "--numstat", "--dirstat", "--summary", "--name-only", "--name-status", "--raw",
            "-s", "--no-patch", "--quiet", "--exit-code", "--check")
        guard !showsNamesOnly || options.has("-p", "-u", "--patch") else { return }
        noteSecretPaths(options, of: call)
    }

    func analyseGitLog(_ call: Invocation) {
        analyseGitShow(call)
        let options = Options(call.arguments, Self.shown)
        guard options.has("-p", "-u", "--patch", "--patch-with-stat", "-L", "-c", "--cc", "-U") else { return }
        noteSecretPaths(options, of: call)
    }

    func analyseGitGrep(_ call: Invocation) {
        for argument in call.arguments {
            if argument.text == "--" { break }
            // Only what is attached to the option is the pager: -O'less +1', --open-files-in-pager=less.
            if let pager = argument.value(after: "--open-files-in-pager=") { runShell(pager, by: call) }
            guard argument.isOption, !argument.text.hasPrefix("--"),
                let letter = argument.text.firstIndex(where: { "OefABCm".contains($0) }), argument.text[letter] == "O"
            else { continue }
            let pager = argument.dropping(argument.text.distance(from: argument.text.startIndex, to: letter) + 1)
            if !pager.text.isEmpty { runShell(pager, by: call) }
        }
        let options = Options(
            call.arguments, OptionSyntax(["-e", "-f", "-A", "-B", "-C", "-m", "--max-depth", "--threads"]))
        if options.has("-l", "-L", "-c", "-q", "--files-with-matches", "--name-only", "--count", "--quiet") { return }
        for operand in options.operands.dropFirst(options.has("-e", "-f") ? 0 : 1) {
            noteSecret(in: operand, of: call)
            noteSecretRevision(operand, of: call)
        }
    }

    func analyseGitAdd(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["--chmod", "--pathspec-from-file"]))
        guard options.has("-f", "--f|orce"), !options.has("-n", "--dry-run") else { return }
        for operand in options.operands where SensitiveFiles.isSensitive(operand, in: call) {
            report(
                .readSecret, .secret, path: operand, "puts a secret into the repository that it was kept out of",
                by: call)
        }
    }

    private func noteSecretPaths(_ options: Options, of call: Invocation) {
        for operand in options.operands { noteSecret(in: operand, of: call) }
        // -L 1,5:.env shows lines of a file.
        for range in options.values("-L") {
            guard let colon = range.text.lastIndex(of: ":") else { continue }
            noteSecret(in: Argument(String(range.text[range.text.index(after: colon)...])), of: call)
        }
    }

    /// `HEAD:.env` names a file as a commit holds it.
    private func noteSecretRevision(_ operand: Argument, of call: Invocation) {
        guard let colon = operand.text.firstIndex(of: ":") else { return }
        noteSecret(in: Argument(String(operand.text[operand.text.index(after: colon)...])), of: call)
    }
}
