/// What git's subcommands do. One that is not here only reads, or changes what git itself can bring back.
enum GitCommands {
    static let analyses: [String: ProgramAnalysis] = [
        "push": { $1.analyseGitPush($0) }, "send-pack": { $1.analyseGitPush($0) },
        "reset": { $1.analyseGitReset($0) },
        "checkout": { $1.analyseGitCheckout($0) }, "switch": { $1.analyseGitSwitch($0) },
        "restore": { $1.analyseGitRestore($0) },
        "clean": { $1.analyseGitClean($0) },
        "branch": { $1.analyseGitBranch($0) }, "tag": { $1.analyseGitTag($0) },
        "stash": { $1.analyseGitStash($0) },
        "reflog": { $1.analyseGitReflog($0) }, "gc": { $1.analyseGitPrune($0) }, "prune": { $1.analyseGitPrune($0) },
        "filter-branch": { $1.analyseGitFilter($0) }, "filter-repo": { $1.analyseGitFilter($0) },
        "replace": { call, examination in
            guard !call.arguments.isEmpty, call.subcommand != "-l", call.subcommand != "--list" else { return }
            examination.report(
                .rewriteHistory, .commit, on: call.arguments.first?.text, "replaces an object of the history", by: call)
        },
        "update-ref": { $1.analyseGitUpdateRef($0) }, "symbolic-ref": { $1.analyseGitUpdateRef($0) },
        "worktree": { $1.analyseGitWorktree($0) }, "submodule": { $1.analyseGitSubmodule($0) },
        "rm": { $1.analyseGitRemove($0) },
        "rebase": { $1.analyseGitRebase($0) }, "commit": { $1.analyseGitCommit($0) },
        "bisect": { $1.analyseGitBisect($0) },
        "config": { $1.analyseGitConfig($0) },
        "remote": { $1.analyseGitRemote($0) },
        "clone": { $1.analyseGitFetch($0) }, "fetch": { $1.analyseGitFetch($0) }, "pull": { $1.analyseGitFetch($0) },
        "ls-remote": { $1.analyseGitFetch($0) },
        "add": { $1.analyseGitAdd($0) },
        "diff": { $1.analyseGitDiff($0) }, "log": { $1.analyseGitLog($0) }, "show": { $1.analyseGitDiff($0) },
        "grep": { $1.analyseGitGrep($0) }, "format-patch": { $1.analyseGitShow($0) },
        "archive": { $1.analyseGitShow($0) },
        "cat-file": { $1.analyseGitShow($0) }, "blame": { $1.analyseGitDiff($0) },
        "annotate": { $1.analyseGitDiff($0) }, "whatchanged": { $1.analyseGitLog($0) },
        "difftool": { $1.analyseGitDiff($0) },
        "init": { call, examination in
            if let folder = Options(
                call.arguments, OptionSyntax(["-b", "--template", "--initial-branch", "--separate-git-dir"])
            ).operands.first {
                examination.reportWrite(folder, traits: [.mild], by: call)
            }
        },
        "read-tree": { $1.analyseGitReset($0) },
        "checkout-index": { call, examination in
            if Options(call.arguments).has("-f", "--force") {
                examination.report(.discardWork, .worktree, "overwrites files with what git holds", by: call)
            }
        },
        "apply": { $1.analyseGitApply($0) }, "am": { $1.analyseGitApply($0) },
        "credential": { call, examination in
            examination.report(.readSecret, .credential, on: "git's credentials", "asks git for passwords", by: call)
        },
        "credential-store": { call, examination in
            examination.report(.readSecret, .credential, on: "git's credentials", "asks git for passwords", by: call)
        },
        "daemon": { call, examination in
            examination.report(
                .changeSystem, .network, traits: [.exposes], "offers repositories to the network", by: call)
        },
        "send-email": { call, examination in
            guard !call.arguments.contains(where: { $0.text == "--dry-run" }) else { return }
            examination.report(.publish, .message, place: .remote, "sends mail to people", by: call)
        },
        "svn": { call, examination in
            guard call.subcommand == "dcommit" else { return }
            examination.report(.publish, .branch, by: call)
        },
    ]
}

extension Examination {
    /// Loses what is in the working tree and not committed.
    func discard(
        _ subject: Subject, on target: String?, _ summary: String, instead alternative: String = "git stash",
        by call: Invocation
    ) {
        report(.discardWork, subject, on: target, place: .workspace, summary, instead: alternative, by: call)
    }

    // MARK: Losing work

    func analyseGitReset(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["--pathspec-from-file"]))
        if options.has("--har|d", "--m|erge", "--keep")
            || (call.program == "git" && options.has("--reset", "-u") && options.has("--reset"))
        {
            discard(
                .worktree, on: options.operands.first?.text, "throws away all changes that are not committed", by: call)
        }
    }

    func analyseGitCheckout(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-b", "-B", "--orphan", "--conflict", "--pathspec-from-file", "--unified", "--inter-hunk-context", "-U",
            ]))
        if options.has("--help") { return }
        if options.has("-f", "--f|orce") {
            discard(
                .worktree, on: options.operands.first?.text, "switches and throws away changes that are not committed",
                by: call)
            return
        }
        if options.has("-B") {
            report(.rewriteHistory, .branch, on: options.value("-B")?.text, traits: [.mild], by: call)
            return
        }
        if options.has("-b", "--orphan") { return }
        if options.has("--ours", "--theirs") { return }
        let paths: [Argument]
        if options.has("--pathspec-from-file") {
            paths = [Argument("*")]
        } else if let dashes = options.operandsAfterDashes {
            paths = Array(options.operands[dashes...])
        } else if options.operands.count > 1, !(options.has("-t", "--track") && options.operands.count == 1) {
            paths = Array(options.operands.dropFirst())
        } else {
            paths = options.operands.filter {
                $0.text == "." || $0.text == "*" || $0.text == ":/" || $0.isGlob || $0.text.hasPrefix("./")
                    || isFile($0, of: call)
            }
        }
        guard !paths.isEmpty else { return }
        discard(.file, on: paths[0].text, "overwrites files and loses their changes", by: call)
    }

    /// Whether `argument`, alone after `git checkout`, names a file that is there and no branch.
    private func isFile(_ argument: Argument, of call: Invocation) -> Bool {
        guard argument.isKnown, call.host == .here, !Self.isMainBranch(argument.text),
            let path = Paths.absolute(argument.text, in: call.directory), facts.exists(path)
        else { return false }
        return !facts.exists("\(facts.workspace)/.git/refs/heads/\(argument.text)")
    }

    func analyseGitSwitch(_ call: Invocation) {
        let options = Options(
            call.arguments, OptionSyntax(["-c", "-C", "--create", "--force-create", "--orphan", "--conflict"]))
        if options.has("-f", "--f|orce", "--discard-changes") {
            discard(
                .worktree, on: options.operands.first?.text, "switches and throws away changes that are not committed",
                by: call)
        } else if options.has("-C", "--force-create") {
            report(.rewriteHistory, .branch, on: options.value("-C", "--force-create")?.text, traits: [.mild], by: call)
        }
    }

    func analyseGitRestore(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-s", "--source", "--pathspec-from-file", "-U"]))
        if options.has("-S", "--staged"), !options.has("-W", "--worktree") { return }
        if options.has("--help") { return }
        discard(.file, on: options.operands.first?.text, "overwrites files and loses their changes", by: call)
    }

    func analyseGitClean(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-e", "--exclude"]))
        if options.has("-n", "--dry-run") || options.has("-i", "--interactive") && !options.has("-f") { return }
        let hasUnknown = call.arguments.contains { !$0.isKnown }
        guard
            options.has("-f", "--f|orce") || hasUnknown || call.takesMoreArguments
                || call.variable("clean.requireForce") != nil
        else { return }
        discard(
            .worktree, on: options.operands.first?.text, "deletes files that git does not know",
            instead: "git clean -n", by: call)
    }

    func analyseGitStash(_ call: Invocation) {
        guard let verb = call.subcommand, verb == "drop" || verb == "clear" else { return }
        report(
            .discardWork, .stash, on: call.arguments.dropFirst().first?.text, place: .workspace,
            traits: verb == "clear" ? [.everything] : [],
            verb == "clear" ? "deletes all stashed work" : "deletes stashed work", instead: "git stash list", by: call)
    }

    func analyseGitWorktree(_ call: Invocation) {
        let options = Options(call.arguments.dropFirst())
        guard call.subcommand == "remove", options.has("-f", "--f|orce") else { return }
        discard(
            .worktree, on: options.operands.first?.text, "deletes a working tree with its changes",
            instead: "git worktree list", by: call)
    }

    func analyseGitSubmodule(_ call: Invocation) {
        let options = Options(call.arguments.dropFirst())
        switch call.subcommand {
        case "deinit":
            discard(
                .worktree, on: options.operands.first?.text, "deletes a submodule's files",
                instead: "git submodule status", by: call)
        case "foreach":
            runShell(
                Argument(
                    options.operands.map(\.text).joined(separator: " "), isKnown: options.operands.allSatisfy(\.isKnown)
                ), by: call)
        default: break
        }
    }

    func analyseGitRemove(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["--pathspec-from-file"]))
        if options.has("--cached") || options.has("-n", "--dry-run") { return }
        let isBroad = options.operands.contains {
            $0.text == "." || $0.text == "*" || $0.text == ":/" || $0.text.hasSuffix("/*")
        }
        guard options.has("-f", "--force") || isBroad || options.has("-r") else {
            report(.delete, .file, on: options.operands.first?.text, place: .workspace, traits: [.mild], by: call)
            return
        }
        discard(
            .file, on: options.operands.first?.text, "deletes files from the project", instead: "git rm -n -r .",
            by: call)
    }

}
