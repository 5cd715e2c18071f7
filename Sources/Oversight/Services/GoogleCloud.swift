/// The command lines of Google's cloud: groups, a verb, and options anywhere.
enum GoogleCloud {
    static let grammar = ServiceGrammar(
        valued: [
            "--project", "--account", "--configuration", "--format", "--verbosity", "--impersonate-service-account",
            "--command", "--zone", "--region", "--location", "--filter", "--limit", "--billing-project",
        ],
        paths: [
            "config": .looks, "auth": .looks, "auth print-access-token": .reveals,
            "auth print-identity-token": .reveals,
            "auth application-default print-access-token": .reveals, "auth revoke": .changes, "components": .changes,
            "components list": .looks, "topic": .looks, "info": .looks, "init": .looks, "feedback": .looks,
            "emulators": .looks, "secrets versions access": .reveals, "iam service-accounts keys create": .exposes,
            "storage cp": .uploads, "storage rsync": .uploads, "storage cat": .looks, "storage sign-url": .looks,
            "compute ssh": .looks, "compute scp": .uploads, "compute config-ssh": .looks, "app browse": .looks,
            "run services proxy": .looks, "sql connect": .runs, "kms decrypt": .reveals, "kms encrypt": .looks,
            "source repos clone": .looks, "builds submit": .changes, "container clusters get-credentials": .looks,
            "compute reset-windows-password": .reveals, "docker": .looks, "artifacts docker images scan": .looks,
        ],
        prefixes: ["alpha", "beta", "preview"],
        unknown: .changes,
        things: "cloud resources",
        special: { service, examination in
            if service.words.isEmpty { return true }
            if service.starts(with: "compute ssh") {
                var call = service.call
                call.host = .remote(service.words.dropFirst(2).first)
                guard let command = service.options.value("--command") ?? trailing(service.options) else {
                    return false
                }
                examination.runShell(command, by: call)
                return true
            }
            if service.words.contains("iam") || service.words.contains(where: { $0.contains("iam-policy") }) {
                let (deed, verb) = service.deed
                guard deed != .looks, deed != .reveals else { return false }
                service.report(deed == .removes ? .removes : .exposes, verb: verb, to: examination)
                return true
            }
            if service.starts(with: "storage"), service.options.flags.contains(where: { $0.name.hasPrefix("--delete") })
            {
                service.report(.removes, verb: 1, to: examination)
                return true
            }
            return false
        })

    private static func trailing(_ options: Options) -> Argument? {
        guard let start = options.operandsAfterDashes, start < options.operands.count else { return nil }
        return options.operands[start]
    }

    static let storage = ServiceGrammar(
        valued: ["-o", "-h", "-i", "-u"],
        paths: [
            "cp": .uploads, "rsync": .uploads, "mv": .changes, "rm": .removes, "rb": .removes, "mb": .adds,
            "cat": .looks,
            "ls": .looks, "stat": .looks, "du": .looks, "hash": .looks, "version": .looks, "config": .looks,
            "acl": .exposes, "acl get": .looks, "defacl": .exposes, "defacl get": .looks, "iam": .exposes,
            "iam get": .looks, "signurl": .exposes, "setmeta": .changes, "rewrite": .changes, "compose": .changes,
            "versioning": .changes, "versioning get": .looks, "lifecycle": .changes, "lifecycle get": .looks,
            "retention": .changes, "retention get": .looks, "web": .exposes, "web get": .looks, "help": .looks,
        ],
        rehearsals: ["-n"], forcing: ["-f", "-a"], subject: .bucket, things: "stored objects",
        special: { service, examination in
            guard service.words.first == "rsync", service.options.has("-d") else { return false }
            service.report(.removes, verb: 0, to: examination)
            return true
        })

    static let bigQuery = ServiceGrammar(
        valued: ["--project_id", "--location", "--format", "--dataset_id"],
        paths: [
            "query": .looks, "ls": .looks, "show": .looks, "head": .looks, "extract": .looks, "load": .uploads,
            "cp": .uploads, "mk": .adds, "rm": .removes, "update": .changes, "insert": .changes, "cancel": .changes,
            "add-iam-policy-binding": .exposes, "set-iam-policy": .exposes, "init": .looks, "version": .looks,
        ],
        rehearsals: ["--dry_run", "--dry-run"], subject: .database, things: "data sets",
        special: { service, examination in
            guard service.words.first == "query" else { return false }
            for text in service.operands.dropFirst() { examination.runCode(text, in: .sql, by: service.call) }
            return true
        })
}
