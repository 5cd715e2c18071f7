/// `git push` in all its spellings.
extension Examination {
    /// The branches on which everybody builds.
    static func isMainBranch(_ name: some StringProtocol) -> Bool {
        let short =
            name.hasPrefix("refs/heads/")
            ? String(name.dropFirst(11)) : name.hasPrefix("heads/") ? String(name.dropFirst(6)) : String(name)
        return ["main", "master", "trunk", "production", "prod", "release", "stable", "mainline"].contains(short)
    }

    /// Whether the target of a reference takes in the branch on which everybody builds: by its name, by a pattern that
    /// its name matches, or because it means every branch that both sides have (`:`).
    private static func reachesMainBranch(_ name: String) -> Bool {
        if name.isEmpty || isMainBranch(name) { return true }
        guard name.utf8.contains(UInt8(ascii: "*")) else { return false }
        return Paths.matches("refs/heads/main", name) || Paths.matches("main", name) || Paths.matches("master", name)
    }

    func analyseGitPush(_ call: Invocation) {
        let options = Options(
            call.arguments,
            OptionSyntax(["-o", "--push-option", "--repo", "--receive-pack", "--exec"]))
        if options.has("-n", "--dry-run") { return }
        if let program = options.value("--receive-pack", "--exec") { runShell(program, by: call) }
        for operand in options.operands where operand.text.hasPrefix("ext::") {
            runShell(Argument(String(operand.text.dropFirst(5))), by: call)
        }
        if options.has("--no-verify") {
            report(
                .disarm, .repository, on: "the repository's hooks", place: .workspace, traits: [.mild],
                "pushes without the checks of the project", instead: "git push", by: call)
        }
        let references = options.has("--repo") ? options.operands[...] : options.operands.dropFirst()
        let hasLease = options.flags.contains { $0.name.hasPrefix("--force-w") }
        let isForcedPlainly = options.flags.contains { flag in
            flag.name == "-f" || (flag.name.hasPrefix("--fo") && "--force".hasPrefix(flag.name))
                || (!hasLease && flag.name.hasPrefix("--force-i"))
        }
        let deletes = options.has("-d", "--del|ete")
        let isMirror = options.has("--mir|ror")
        if isMirror || options.has("--pru|ne") {
            report(
                .rewriteHistory, .repository, on: options.operands.first?.text, place: .remote,
                traits: isMirror
                    ? [.forced, .everything, .elsewhere, .mainBranch] : [.forced, .everything, .elsewhere],
                "makes the other repository lose every branch that is not here", instead: "git push", by: call)
            return
        }
        let hasUnknown = call.arguments.contains {
            !$0.isKnown && $0.text.hasPrefix("$") && references.isEmpty && options.operands.count > 1
        }
        if references.isEmpty {
            guard isForcedPlainly || hasLease || deletes || hasUnknown else {
                reportPush(currentBranch(of: call), traits: [.elsewhere], by: call)
                return
            }
            let branch = options.has("--all", "--branches") ? "main" : currentBranch(of: call)
            reportForced(branch, isGuarded: hasLease && !isForcedPlainly, by: call)
            return
        }
        for reference in references {
            let plus = reference.text.hasPrefix("+")
            let text = plus ? String(reference.text.dropFirst()) : reference.text
            let target = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            var name = String(target.last ?? "")
            if name == "HEAD" || name == "@" { name = currentBranch(of: call) ?? name }
            if deletes || text.hasPrefix(":") && text.utf8.count > 1 {
                report(
                    .rewriteHistory, name.hasPrefix("refs/tags/") ? .tag : .branch, on: name, place: .remote,
                    traits: Self.isMainBranch(name)
                        ? [.mainBranch, .elsewhere, .irreversible, .forced] : [.elsewhere, .irreversible],
                    "deletes a branch that others may use", by: call)
            } else if isForcedPlainly || plus || hasLease {
                reportForced(name, isGuarded: hasLease && !isForcedPlainly && !plus, by: call)
            } else {
                reportPush(name, traits: [.elsewhere], by: call)
            }
        }
    }

    private func reportForced(_ branch: String?, isGuarded: Bool, by call: Invocation) {
        var traits: Finding.Traits = [.forced, .elsewhere]
        let isMain = branch.map(Self.reachesMainBranch) ?? false
        if isMain { traits.insert(.mainBranch) }
        if isGuarded { traits.insert(.guarded) }
        let isPlain = branch?.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_/.".contains($0)) } ?? false
        let alternative =
            isGuarded
            ? nil
            : isMain
                ? "git push origin HEAD:feature"
                : isPlain ? branch.map { "git push --force-with-lease origin \($0)" } : nil
        report(
            .rewriteHistory, .branch, on: branch, place: .remote, traits: traits,
            isGuarded
                ? "replaces a branch's history unless somebody else pushed"
                : "replaces the history that others have of a branch",
            instead: alternative, by: call)
    }

    private func reportPush(_ branch: String?, traits: Finding.Traits, by call: Invocation) {
        report(.changeRemote, .branch, on: branch, place: .remote, traits: traits.union(.mild), by: call)
    }

    private func currentBranch(of call: Invocation) -> String? {
        guard let directory = call.directory else { return nil }
        return facts.currentBranch(in: directory)
    }
}
