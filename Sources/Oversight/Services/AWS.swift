/// The command line of Amazon's cloud: a service, an operation whose first word is its verb, and options.
enum AWS {
    static let grammar = ServiceGrammar(
        valued: [
            "--profile", "--region", "--output", "--endpoint-url", "--query", "--ca-bundle", "--color", "--acl",
            "--cli-read-timeout", "--cli-connect-timeout", "--cli-binary-format",
        ],
        paths: [
            "configure": .looks, "configure export-credentials": .reveals, "sso": .looks, "login": .looks,
            "logout": .looks,
            "s3 presign": .looks, "s3 cp": .uploads, "s3 mb": .adds, "s3 website": .exposes,
            "secretsmanager get-secret-value": .reveals, "secretsmanager batch-get-secret-value": .reveals,
            "secretsmanager get-random-password": .looks, "kms decrypt": .reveals, "kms encrypt": .looks,
            "kms sign": .looks, "kms schedule-key-deletion": .removes, "sts assume-role": .reveals,
            "sts get-session-token": .reveals, "sts get-federation-token": .reveals,
            "sts decode-authorization-message": .looks,
            "organizations close-account": .removes, "ssm start-session": .runs, "ec2 run-instances": .spends,
            "ec2 request-spot-instances": .spends, "ec2 request-spot-fleet": .spends, "ec2 create-fleet": .spends,
            "ec2 release-address": .removes, "ec2 release-hosts": .removes, "ec2 release-ip": .removes,
            "route53domains register-domain": .spends, "sns publish": .sends, "sns publish-batch": .sends,
            "cloudformation deploy": .changes, "cloudformation package": .uploads,
            "cloudformation validate-template": .looks,
            "ecr get-login-password": .looks, "logs start-query": .looks, "logs stop-query": .looks,
            "athena start-query-execution": .looks, "eks update-kubeconfig": .looks, "codeartifact login": .looks,
            "s3api create-multipart-upload": .uploads, "s3api put-object": .uploads, "s3api upload-part": .uploads,
            "dynamodb execute-statement": .changes, "ec2 get-password-data": .reveals,
            "ecs run-task": .spends, "ecs execute-command": .runs,
        ],
        unknown: .changes,
        rehearsals: ["--dry-run", "--dryrun", "--generate-cli-skeleton"],
        endsWithHelp: true,
        things: "cloud resources",
        bringsRemoteData: true,
        special: { service, examination in AWS.report(service, to: examination) })

    private static func report(_ service: ServiceCall, to examination: Examination) -> Bool {
        guard service.words.count > 1 else { return service.words.isEmpty }
        switch service.words[0] {
        case "s3": return storage(service, examination)
        case "ssm": return parameters(service, examination)
        case "iam", "identitystore", "sso-admin", "organizations", "ram":
            let (deed, verb) = service.deed
            guard deed != .looks, deed != .removes else { return false }
            service.report(.exposes, verb: verb, to: examination)
            return true
        default: return access(service, examination)
        }
    }

    /// `s3 sync` and `s3 mv` remove when they are asked to.
    private static func storage(_ service: ServiceCall, _ examination: Examination) -> Bool {
        let operation = service.words[1]
        guard ["sync", "cp", "mv"].contains(operation) else { return false }
        let paths = service.operands.dropFirst(2).prefix(2)
        guard let target = paths.last, paths.count == 2 else { return true }
        for path in paths.dropLast() where !path.text.hasPrefix("s3://") && path.text != "-" {
            examination.reportRead(path, by: service.call)
        }
        if service.options.has("--delete") { service.report(.removes, verb: 1, to: examination) }
        if service.options.value("--acl")?.text.hasPrefix("public") == true {
            service.report(.exposes, verb: 1, to: examination)
        }
        if operation == "mv" { service.report(.changes, verb: 1, to: examination) }
        if target.text.hasPrefix("s3://") { service.report(.uploads, verb: 1, to: examination) }
        return true
    }

    private static func parameters(_ service: ServiceCall, _ examination: Examination) -> Bool {
        if service.options.has("--with-decryption") {
            service.report(.reveals, verb: 1, to: examination)
            return true
        }
        guard service.words[1] == "send-command" else { return false }
        service.report(.runs, verb: 1, to: examination)
        return true
    }

    /// Operations whose object is a right: `put-bucket-policy`, `add-permission`, `modify-image-attribute`.
    private static func access(_ service: ServiceCall, _ examination: Examination) -> Bool {
        let operation = service.words[1]
        let parts = VerbLexicon.parts(of: operation)
        guard
            parts.contains(where: { ["policy", "acl", "permission", "permissions", "public", "grants"].contains($0) })
        else { return false }
        let (deed, verb) = service.deed
        guard deed != .looks, !parts.contains("lifecycle"), !parts.contains("scaling") else { return false }
        // A policy that is removed mostly closes something; the block of public access opens it.
        if deed == .removes, !parts.contains("public") { return false }
        service.report(.exposes, verb: verb, to: examination)
        return true
    }
}
