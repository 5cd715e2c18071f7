extension ProgramFamily {
    /// The command lines of code hosts.
    static let codeHosts: [(names: [String], analysis: ProgramAnalysis)] = [
        ServiceGrammar(
            valued: [
                "-R", "--repo", "--visibility", "--hostname", "-H", "--header", "-X", "--method", "-f", "-F", "--field",
                "--raw-field",
                "--input", "-q", "--jq", "-t", "--template", "--cache", "-p", "--preview",
            ],
            paths: codeHostPaths, isMild: true, forcing: ["--force", "--yes", "-y", "--confirm", "--admin"],
            subject: .repository, things: "things on the code host", bringsRemoteData: true,
            special: { service, examination in CodeHostCall.report(service, to: examination) }
        ).programs("gh", "hub"),
        ServiceGrammar(
            valued: [
                "-R", "--repo", "-g", "--group", "-H", "--header", "-X", "--method", "-f", "-F", "--field",
                "--raw-field",
                "--input", "--hostname",
            ],
            paths: codeHostPaths, isMild: true, forcing: ["--force", "--yes", "-y"],
            subject: .repository, things: "things on the code host", bringsRemoteData: true,
            special: { service, examination in CodeHostCall.report(service, to: examination) }
        ).programs("glab", "lab", "tea", "bb", "jj-gh"),
    ]

    private static let codeHostPaths: [String: Deed] = [
        "auth": .looks, "auth token": .reveals, "auth refresh": .exposes, "config": .looks, "alias": .looks,
        "completion": .looks, "browse": .looks, "status": .looks, "search": .looks, "preview": .looks,
        "pr": .looks, "pr create": .adds, "pr comment": .adds, "pr review": .adds, "pr edit": .adds, "pr ready": .adds,
        "pr reopen": .adds, "pr close": .pauses, "pr merge": .publishes, "pr lock": .pauses, "pr update-branch": .adds,
        "mr": .looks, "mr create": .adds, "mr note": .adds, "mr update": .adds, "mr approve": .pauses,
        "mr close": .pauses,
        "mr merge": .publishes, "mr delete": .removes, "mr rebase": .adds, "mr reopen": .adds, "mr accept": .publishes,
        "issue": .looks, "issue create": .adds, "issue comment": .adds, "issue edit": .adds, "issue close": .adds,
        "issue reopen": .adds, "issue delete": .removes, "issue transfer": .pauses, "issue lock": .pauses,
        "issue note": .adds, "issue update": .adds, "issue develop": .adds, "issue pin": .adds, "issue unpin": .adds,
        "repo": .looks, "repo create": .adds, "repo fork": .adds, "repo delete": .removes, "repo rename": .pauses,
        "repo edit": .pauses, "repo archive": .pauses, "repo unarchive": .adds, "repo sync": .adds,
        "repo transfer": .pauses,
        "repo deploy-key add": .exposes, "repo deploy-key delete": .removes, "repo set-default": .looks,
        "repo autolink create": .adds, "repo autolink delete": .removes, "repo mirror": .pauses,
        "release": .looks, "release create": .publishes, "release edit": .pauses, "release upload": .publishes,
        "release delete": .removes, "release delete-asset": .removes,
        "secret set": .pauses, "secret delete": .removes, "secret remove": .removes, "secret list": .looks,
        "variable get": .reveals, "variable export": .reveals, "variable set": .adds, "variable update": .adds,
        "variable delete": .removes, "variable list": .looks,
        "workflow": .looks, "workflow run": .pauses, "workflow enable": .pauses, "workflow disable": .pauses,
        "run": .looks, "run rerun": .adds, "run cancel": .pauses, "run delete": .removes,
        "ci": .looks, "ci run": .pauses, "ci trigger": .pauses, "ci retry": .adds, "ci cancel": .pauses,
        "ci delete": .removes,
        "ci run-trig": .pauses, "pipeline": .looks, "pipeline run": .pauses, "pipeline delete": .removes,
        "cache": .looks, "cache delete": .removes, "gist": .looks, "gist create": .publishes, "gist edit": .pauses,
        "gist delete": .removes, "gist rename": .pauses, "snippet create": .publishes,
        "label": .adds, "label list": .looks, "label delete": .removes, "milestone": .adds,
        "milestone delete": .removes,
        "ssh-key add": .exposes, "ssh-key delete": .removes, "gpg-key add": .exposes, "gpg-key delete": .removes,
        "token create": .exposes, "token revoke": .removes, "token rotate": .exposes, "deploy-key add": .exposes,
        "extension install": .runs, "extension upgrade": .runs, "extension list": .looks, "extension": .looks,
        "codespace": .looks, "codespace create": .spends, "codespace delete": .removes, "codespace ssh": .runs,
        "codespace stop": .pauses, "project": .looks, "project create": .adds, "project edit": .adds,
        "project delete": .removes, "project item-add": .adds, "project item-delete": .removes,
        "project close": .pauses,
        "project item-edit": .adds, "project item-create": .adds, "project field-delete": .removes,
        "project field-create": .adds, "attestation": .looks, "ruleset": .looks, "org": .looks, "user": .looks,
        "schedule": .adds, "schedule delete": .removes, "cluster": .looks, "stack": .looks, "changelog": .looks,
        "duo": .looks, "incident": .looks, "copilot": .looks, "agent-task": .pauses, "agent-task list": .looks,
    ]
}
