/// The command line of Microsoft's cloud: groups, a verb, and options.
enum Azure {
    static let grammar = ServiceGrammar(
        valued: [
            "-n", "--name", "-g", "--resource-group", "--subscription", "-o", "--output", "--query", "-l", "--location",
            "--scripts", "--method", "-m",
        ],
        paths: [
            "login": .looks, "logout": .looks, "account": .looks, "account get-access-token": .reveals,
            "configure": .looks,
            "config": .looks, "extension": .changes, "extension list": .looks, "bicep": .looks, "interactive": .looks,
            "find": .looks, "cloud": .looks, "keyvault secret show": .reveals, "keyvault secret download": .reveals,
            "keyvault key decrypt": .reveals, "storage account keys list": .reveals,
            "storage account show-connection-string": .reveals, "cosmosdb keys list": .reveals,
            "acr credential show": .reveals, "webapp deployment list-publishing-credentials": .reveals,
            "role assignment create": .exposes, "role definition create": .exposes, "ad sp create-for-rbac": .exposes,
            "ad app credential reset": .exposes, "ad sp credential reset": .exposes, "keyvault set-policy": .exposes,
            "storage account keys renew": .exposes, "network nsg rule create": .exposes, "vm open-port": .exposes,
            "vm run-command invoke": .runs, "vm deallocate": .pauses, "storage blob upload": .uploads,
            "storage blob upload-batch": .uploads, "storage blob download": .looks, "storage blob sync": .uploads,
            "storage blob generate-sas": .exposes, "storage blob copy": .uploads, "webapp up": .publishes,
            "webapp log": .looks, "webapp ssh": .runs, "aks get-credentials": .looks, "aks browse": .looks,
            "acr login": .looks, "acr build": .changes, "vm create": .spends, "aks create": .spends,
            "deployment group what-if": .looks, "deployment sub what-if": .looks, "pipelines run": .runs,
            "repos pr create": .looks, "boards work-item create": .looks,
        ],
        unknown: .changes,
        rehearsals: ["--dry-run", "--what-if", "-w", "--dryrun"],
        things: "cloud resources",
        special: { service, examination in
            if service.words.isEmpty { return true }
            if service.starts(with: "rest") {
                let method = service.options.value("--method", "-m")?.text.lowercased() ?? "get"
                service.report(HTTPVerb.deed(method), verb: 0, to: examination)
                return true
            }
            if service.starts(with: "vm run-command invoke"), let script = service.options.value("--scripts") {
                var call = service.call
                call.host = .remote(service.options.value("-n", "--name")?.text)
                examination.runShell(script, by: call)
            }
            return false
        })
}
