/// Terraform and what is spelled like it.
enum Terraform {
    static let grammar = ServiceGrammar(
        valued: ["--terragrunt-working-dir", "--working-dir"],
        paths: [
            "init": .looks, "plan": .looks, "validate": .looks, "fmt": .looks, "show": .looks, "output": .looks,
            "graph": .looks,
            "providers": .looks, "version": .looks, "get": .looks, "console": .looks, "test": .changes, "login": .looks,
            "metadata": .looks, "modules": .looks, "apply": .changes, "destroy": .removes, "refresh": .changes,
            "import": .changes,
            "taint": .changes, "untaint": .changes, "force-unlock": .changes, "state": .changes, "state list": .looks,
            "state show": .looks, "state pull": .looks, "state rm": .removes, "state mv": .changes,
            "state push": .removes,
            "state replace-provider": .changes, "workspace": .looks, "workspace list": .looks, "workspace show": .looks,
            "workspace select": .looks, "workspace new": .looks, "workspace delete": .removes, "run-all plan": .looks,
            "run-all apply": .changes, "run-all destroy": .removes, "run-all init": .looks, "run-all validate": .looks,
            "hclfmt": .looks, "hcl": .looks, "run plan": .looks, "run apply": .changes, "run destroy": .removes,
            "apply-all": .changes, "destroy-all": .removes, "plan-all": .looks, "render-json": .looks, "logout": .looks,
        ],
        rehearsals: [],
        forcing: [
            "-auto-approve", "--auto-approve", "-force", "--force", "--terragrunt-non-interactive", "--non-interactive",
        ],
        hasSingleDashNames: true,
        subject: .stack,
        things: "infrastructure",
        special: { service, examination in
            guard let verb = service.words.first else { return true }
            let flags = service.options.flags.map(\.name)
            switch verb {
            case "apply" where flags.contains("-destroy") || flags.contains("--destroy"):
                service.report(.removes, verb: 0, to: examination)
            case "output", "show":
                // Values that are marked as secret are shown only when asked for one by one or as a document.
                let shows = flags.contains("-raw") || flags.contains("-json")
                guard verb == "output", shows, service.words.dropFirst().contains(where: namesSecret) else {
                    return true
                }
                service.report(.reveals, verb: 0, to: examination)
            case "init" where !flags.contains("-migrate-state") && !flags.contains("-force-copy"): break
            case "init":
                service.report(.changes, verb: 0, to: examination)
            default: return false
            }
            return true
        })

    private static func namesSecret(_ name: String) -> Bool {
        VerbLexicon.parts(of: name).contains {
            ["password", "secret", "token", "key", "credentials", "kubeconfig"].contains($0)
        }
    }
}
