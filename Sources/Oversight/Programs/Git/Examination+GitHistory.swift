/// What changes the history of a repository.
extension Examination {
    func analyseGitBranch(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax([
                "-u", "--set-upstream-to", "--sort", "--format", "--points-at", "--contains", "--no-contains",
            ]))
        let name = options.operands.first?.text
        if options.has("-D") || (options.has("-d", "--del|ete") && options.has("-f", "--f|orce")) {
            report(
                .rewriteHistory, .branch, on: name, place: .workspace,
                traits: options.has("-r", "--remotes") ? [.mild] : [],
                "deletes a branch that is not merged", instead: "git branch -d feature", by: call)
        } else if options.has("-f", "--f|orce") || options.has("-M") && options.operands.count > 1 || options.has("-C")
        {
            report(
                .rewriteHistory, .branch, on: name, place: .workspace, "moves a branch away from its commits", by: call)
        }
    }

    func analyseGitTag(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-m", "-F", "-u", "--sort", "--format", "--contains", "--points-at", "--message"]))
        guard options.has("-d", "--del|ete") || options.has("-f", "--f|orce") else { return }
        report(
            .rewriteHistory, .tag, on: options.operands.first?.text, place: .workspace, "deletes or moves a tag",
            by: call)
    }

    func analyseGitReflog(_ call: Invocation) {
        guard let verb = call.subcommand, verb == "expire" || verb == "delete" else { return }
        guard !call.arguments.contains(where: { $0.text == "-n" || $0.text == "--dry-run" }) else { return }
        report(
            .rewriteHistory, .repository, place: .repository, traits: [.irreversible],
            "deletes the record by which lost commits are found", instead: "git reflog", by: call)
    }

    func analyseGitPrune(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["--expire"]))
        guard !options.has("-n", "--dry-run"), !call.arguments.contains(where: { $0.text == "-h" }) else { return }
        let expiry = options.value("--prune", "--expire")?.text
        let isNow = expiry == "now" || expiry == "all"
        // A prune without an expiry deletes at once; gc waits two weeks unless told otherwise.
        guard isNow || (call.arguments.isEmpty && call.segment.holds("prune")) else { return }
        report(
            .rewriteHistory, .repository, place: .repository, traits: [.irreversible],
            "deletes commits that no branch holds", instead: "git gc", by: call)
    }

    func analyseGitFilter(_ call: Invocation) {
        if call.arguments.first?.text == "--analyze" || call.arguments.isEmpty { return }
        report(
            .rewriteHistory, .repository, place: .repository, traits: [.everything, .irreversible],
            "rewrites the whole history",
            instead: "git log", by: call)
        for (index, argument) in call.arguments.enumerated()
        where argument.text.hasSuffix("-filter") && index + 1 < call.arguments.count {
            runShell(call.arguments[index + 1], by: call)
        }
    }

    func analyseGitUpdateRef(_ call: Invocation) {
        guard
            call.arguments.contains(where: { $0.text == "-d" || $0.text == "--delete" || $0.text == "--stdin" })
                || call.segment.holds("update-ref")
        else { return }
        report(
            .rewriteHistory, .branch, on: call.arguments.last?.text, place: .repository, "changes a reference by hand",
            by: call)
    }

    func analyseGitRebase(_ call: Invocation) {
        let options = Options(call.arguments, OptionSyntax(["-x", "--exec", "--onto", "-s", "-X", "-S", "-C"]))
        for code in options.values("-x", "--exec") { runShell(code, by: call) }
        if options.has("-i", "--interactive") {
            report(
                .rewriteHistory, .branch, on: options.operands.first?.text, place: .workspace, traits: [.guarded],
                "rewrites commits by hand", by: call)
        }
    }

    func analyseGitCommit(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-m", "-F", "-C", "-c", "-t", "--message", "--file", "--author", "--date", "--template"]))
        if options.has("--no-ver|ify", "-n") {
            report(
                .disarm, .repository, on: "the repository's hooks", place: .workspace, traits: [.mild],
                "commits without the checks of the project", instead: "git commit -m message", by: call)
        }
    }

    func analyseGitBisect(_ call: Invocation) {
        guard call.subcommand == "run" else { return }
        runWords(call.arguments.dropFirst(), by: call)
    }
}
