/// The command lines of Kubernetes: a verb, a kind of thing, names.
enum Kubernetes {
    static let grammar = ServiceGrammar(
        valued: [
            "-n", "--namespace", "--context", "--cluster", "--kubeconfig", "-o", "--output", "-l", "--selector", "-f",
            "--filename", "-c", "--container", "--field-selector", "-k", "--kustomize", "--user", "--as", "-s",
            "--server",
            "--token", "--tail", "--since", "--timeout", "--grace-period", "--replicas", "-p", "--patch", "--type",
            "--sort-by", "--for", "--image", "--request-timeout", "--cascade",
        ],
        paths: [
            "get": .looks, "describe": .looks, "logs": .looks, "explain": .looks, "top": .looks, "version": .looks,
            "cluster-info": .looks, "api-resources": .looks, "api-versions": .looks, "auth": .looks,
            "auth can-i": .looks, "auth whoami": .looks, "auth reconcile": .exposes,
            "diff": .looks, "wait": .looks, "events": .looks, "port-forward": .looks, "proxy": .exposes,
            "kustomize": .looks,
            "completion": .looks, "plugin": .looks, "options": .looks, "config": .looks, "config set": .looks,
            "config delete-context": .changes, "config delete-cluster": .changes, "config unset": .changes,
            "config view": .looks, "ctx": .looks, "ns": .looks, "tree": .looks, "neat": .looks, "whoami": .looks,
            "project": .looks,
            "projects": .looks, "status": .looks, "login": .looks, "logout": .looks,
            "apply": .changes, "create": .adds, "create token": .exposes, "create clusterrolebinding": .exposes,
            "create rolebinding": .exposes, "create clusterrole": .exposes, "replace": .changes, "patch": .changes,
            "edit": .changes, "set": .changes, "label": .adds, "annotate": .adds, "scale": .changes,
            "autoscale": .changes,
            "expose": .exposes, "run": .adds, "rollout": .looks, "rollout undo": .changes, "rollout restart": .changes,
            "rollout pause": .pauses, "rollout resume": .adds, "rollout status": .looks, "rollout history": .looks,
            "cordon": .pauses, "drain": .removes, "taint": .pauses, "uncordon": .uploads, "delete": .removes,
            "debug": .runs, "attach": .runs, "certificate": .exposes, "adm": .exposes, "policy": .exposes,
            "new-app": .changes,
            "start-build": .changes, "rsh": .runs, "cp": .uploads, "rsync": .uploads, "process": .looks,
            "argo rollouts": .changes,
            "krew": .changes, "krew list": .looks,
        ],
        things: "things in the cluster",
        special: { service, examination in report(service, to: examination) })

    static let helm = ServiceGrammar(
        valued: [
            "-n", "--namespace", "--kube-context", "--kubeconfig", "-f", "--values", "--set", "--version", "--repo",
            "--timeout", "-o", "--output", "--set-string", "--set-file", "--history-max",
        ],
        paths: [
            "install": .changes, "upgrade": .changes, "uninstall": .removes, "delete": .removes, "del": .removes,
            "un": .removes,
            "rollback": .changes, "template": .looks, "lint": .looks, "list": .looks, "ls": .looks, "status": .looks,
            "history": .looks, "get": .looks, "show": .looks, "search": .looks, "repo": .looks, "repo remove": .looks,
            "dependency": .looks,
            "dep": .looks, "package": .looks, "pull": .looks, "push": .publishes, "create": .looks, "env": .looks,
            "version": .looks, "plugin": .changes, "plugin list": .looks, "test": .changes, "registry": .looks,
            "verify": .looks,
            "diff": .looks,
        ],
        subject: .release, things: "releases in the cluster",
        special: { service, examination in
            // What the chart of an upgrade changes can be rolled back; a forced one deletes and creates anew.
            guard service.words.first == "upgrade" || service.words.first == "install" else { return false }
            let forces = service.options.has("--force", "--force-replace")
            service.report(forces ? .removes : .changes, verb: 0, to: examination)
            return true
        })

    static let localCluster = ServiceGrammar(
        valued: ["-p", "--profile", "--name"],
        paths: [
            "start": .looks, "stop": .looks, "create": .looks, "create cluster": .looks, "load": .looks,
            "image": .looks,
            "delete": .removes, "delete cluster": .removes, "addons": .looks, "service": .looks, "ssh": .looks,
            "tunnel": .looks,
            "dashboard": .looks, "kubectl": .looks, "cluster create": .looks, "cluster delete": .removes,
            "reset": .removes,
            "join": .changes, "init": .changes, "upgrade": .changes, "token create": .exposes, "kubeconfig": .looks,
        ],
        subject: .cluster, things: "clusters on this machine")

    private static let protectedNamespaces: Set<String> = ["kube-system", "kube-public", "kube-node-lease"]

    private static func report(_ service: ServiceCall, to examination: Examination) -> Bool {
        guard let verb = service.words.first else { return true }
        for file in service.options.values("-f", "--filename", "-k") where isAddress(file.text) {
            guard ["apply", "create", "replace"].contains(verb) else { continue }
            examination.report(
                .runRemoteCode, .workload, on: file.text, "runs what a description from the network says",
                by: service.call)
        }
        switch verb {
        case "exec": return execute(service, examination)
        case "get", "describe":
            guard let kinds = service.words.dropFirst().first, kinds.split(separator: ",").contains(where: isSecret),
                verb == "get", shows(service.options.value("-o", "--output")?.text)
            else { return false }
            service.report(.reveals, verb: 1, to: examination)
            return true
        case "set", "rollout", "config", "create", "auth":
            // Without more words they only show how they are used.
            if service.words.count == 1, service.options.flags.isEmpty { return true }
            return settings(verb, service, examination)
        case "apply" where service.options.has("--prune", "--force"), "replace" where service.options.has("--force"):
            service.report(.removes, verb: 0, to: examination)
            return true
        case "scale" where service.options.value("--replicas")?.text == "0":
            service.report(.pauses, verb: 0, to: examination, as: .workload)
            return true
        case "delete": return delete(service, examination)
        default: return false
        }
    }

    private static func settings(_ verb: String, _ service: ServiceCall, _ examination: Examination) -> Bool {
        switch verb {
        case "config" where service.words.contains("view") && service.options.has("--raw"):
            service.report(.reveals, verb: 1, to: examination)
            return true
        case "create" where service.words.dropFirst().first.map(isSecret) == true:
            service.report(.changes, verb: 1, to: examination, as: .secret)
            return true
        default: return false
        }
    }

    private static func delete(_ service: ServiceCall, _ examination: Examination) -> Bool {
        let kind = service.words.dropFirst().first ?? ""
        let isNamespace = ["ns", "namespace", "namespaces", "project", "projects"].contains(kind)
        let names = service.words.dropFirst(2)
        let isCritical =
            isNamespace && (names.contains { protectedNamespaces.contains($0) } || service.options.has("--all"))
            || service.options.has("--all") && service.options.has("-A", "--all-namespaces")
        var traits = service.traits.union(.irreversible)
        if isCritical { traits.formUnion([.everything, .forced, .recursive]) }
        examination.reportRemote(
            .destroy, isNamespace ? .namespace : ServiceNoun.subject(in: [kind]) ?? .workload,
            on: names.isEmpty ? kind : names.joined(separator: " "), traits: traits,
            isNamespace
                ? "deletes a namespace with all that runs and is stored in it" : "deletes things in the cluster",
            instead: "kubectl get \(kind.isEmpty ? "all" : kind)", by: service.call)
        return true
    }

    private static func execute(_ service: ServiceCall, _ examination: Examination) -> Bool {
        var call = service.call
        call.host = .container(service.words.dropFirst().first)
        call.depth += 1
        let words: ArraySlice<Argument>
        if let start = service.options.operandsAfterDashes, start < service.options.operands.count {
            words = service.options.operands[start...]
        } else {
            words = service.operands.dropFirst(2)
        }
        guard !words.isEmpty else { return true }
        examination.runWords(words, by: call)
        return true
    }

    private static func isSecret(_ kind: some StringProtocol) -> Bool {
        kind == "secret" || kind == "secrets" || kind.hasPrefix("secret/") || kind.hasPrefix("secrets/")
    }

    /// Whether an output format shows values, and not only names.
    private static func shows(_ format: String?) -> Bool {
        guard let format else { return false }
        return !["wide", "name"].contains(format)
    }

    private static func isAddress(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }
}
