extension ProgramFamily {
    /// The command lines that describe infrastructure and bring it about.
    static let infrastructure = ProgramFamily(
        "infrastructure", runsOthers: true,
        [
            Terraform.grammar.programs("terraform", "tofu", "terragrunt", "tf", "terramate"),
            ServiceGrammar(
                valued: ["-s", "--stack", "-C", "--cwd", "-m", "--message"],
                paths: [
                    "up": .changes, "update": .changes, "destroy": .removes, "down": .removes, "preview": .looks,
                    "pre": .looks,
                    "refresh": .changes, "cancel": .changes, "import": .changes, "stack": .looks, "stack rm": .removes,
                    "stack init": .looks, "stack select": .looks, "stack export": .looks, "stack import": .changes,
                    "state": .changes, "state delete": .removes, "config": .looks, "config get": .reveals,
                    "config set": .looks,
                    "login": .looks, "logout": .looks, "new": .looks, "install": .looks, "about": .looks,
                    "logs": .looks,
                    "watch": .changes, "whoami": .looks, "plugin": .looks, "convert": .looks, "org": .looks,
                    "env open": .reveals,
                    "stack output": .looks, "stack ls": .looks, "schema": .looks, "env rm": .removes,
                    "stack rename": .changes,
                ],
                rehearsals: ["--preview-only"], forcing: ["--yes", "-y", "--skip-preview", "-f", "--force"],
                subject: .stack, things: "deployed infrastructure"
            ).programs("pulumi"),
            ServiceGrammar(
                valued: [
                    "--profile", "-c", "--context", "-a", "--app", "-o", "--output", "--stack-name", "-s", "--stage",
                ],
                paths: [
                    "deploy": .changes, "destroy": .removes, "bootstrap": .changes, "synth": .looks,
                    "synthesize": .looks,
                    "diff": .looks, "watch": .changes, "import": .changes, "init": .looks, "build": .looks,
                    "local": .looks,
                    "validate": .looks, "package": .uploads, "sync": .changes, "delete": .removes, "remove": .removes,
                    "remote": .changes, "logs": .looks, "traces": .looks, "pipeline": .changes, "invoke local": .looks,
                    "offline": .looks, "rollback": .changes, "print": .looks, "info": .looks, "list": .looks,
                    "metrics": .looks,
                    "docs": .looks, "doctor": .looks, "context": .looks, "acknowledge": .looks, "notices": .looks,
                    "dev": .looks,
                    "invoke": .changes, "gc": .removes, "publish": .publishes,
                ],
                rehearsals: ["--dry-run", "--no-execute", "--no-execute-changeset"],
                forcing: ["--force", "-f", "--no-prompts", "--require-approval=never", "--yes", "-y"],
                subject: .stack, things: "deployed stacks"
            ).programs(
                "cdk", "sam", "serverless", "sls", "cdktf", "chalice", "zappa", "copilot-cli", "up", "architect", "arc"),
            (["ansible", "ansible-playbook", "ansible-pull"], Ansible.analyse),
            (
                ["ansible-galaxy"],
                { call, examination in
                    guard call.subcommand == "install" || call.arguments.contains(where: { $0.text == "install" })
                    else { return }
                    examination.report(.runRemoteCode, .package, "installs roles from the network", by: call)
                }
            ),
            (
                ["ansible-vault"],
                { call, examination in
                    guard ["view", "decrypt", "edit"].contains(call.subcommand ?? "") else { return }
                    examination.report(
                        .readSecret, .secret, on: call.arguments.last?.text, "decrypts secrets", by: call)
                }
            ),
            ServiceGrammar(
                valued: ["-var", "-var-file", "-only", "-except"],
                paths: [
                    "build": .spends, "init": .looks, "inspect": .looks, "console": .looks, "fix": .looks,
                    "fmt": .looks,
                ],
                hasSingleDashNames: true, subject: .image, things: "machine images"
            ).programs("packer"),
            ServiceGrammar(
                valued: ["--provider"],
                paths: [
                    "up": .looks, "halt": .looks, "suspend": .looks, "resume": .looks, "ssh": .looks,
                    "destroy": .removes,
                    "reload": .looks, "box remove": .removes, "box prune": .removes, "box add": .looks,
                    "global-status": .looks,
                    "snapshot delete": .removes, "snapshot restore": .removes, "provision": .looks, "plugin": .looks,
                    "init": .looks,
                    "snapshot save": .looks, "rsync": .looks, "cloud publish": .publishes, "package": .looks,
                ],
                subject: .machine, things: "virtual machines"
            ).programs("vagrant"),
            ServiceGrammar(
                valued: ["-namespace", "-region", "-address", "-token", "-ca-cert"],
                paths: [
                    "job run": .changes, "run": .changes, "job stop": .pauses, "stop": .pauses, "job plan": .looks,
                    "plan": .looks,
                    "job periodic force": .changes, "node drain": .pauses, "node eligibility": .pauses,
                    "system gc": .removes,
                    "job validate": .looks, "job inspect": .looks, "alloc exec": .runs, "alloc stop": .pauses,
                    "alloc logs": .looks,
                    "operator raft remove-peer": .removes, "acl token create": .exposes, "acl policy apply": .exposes,
                    "kv get": .looks, "kv put": .changes, "kv delete": .removes, "kv export": .looks,
                    "kv import": .changes,
                    "catalog": .looks, "members": .looks, "leave": .pauses, "force-leave": .removes,
                    "services deregister": .removes,
                    "intention delete": .removes, "snapshot restore": .removes, "snapshot save": .looks,
                    "acl bootstrap": .exposes,
                    "agent": .looks, "monitor": .looks, "config delete": .removes, "config write": .changes,
                    "connect": .changes,
                    "maint": .pauses, "event": .changes, "exec": .runs, "lock": .changes, "var get": .reveals,
                    "var put": .changes,
                    "session open": .runs, "volume create": .changes,
                ],
                hasSingleDashNames: true, subject: .workload, things: "jobs, nodes or stored keys"
            ).programs("nomad", "consul", "boundary", "waypoint"),
            ServiceGrammar(
                paths: [
                    "apply": .changes, "converge": .looks, "test": .looks, "destroy": .removes, "verify": .looks,
                    "create": .looks,
                    "agent": .changes, "node purge": .removes, "node deactivate": .pauses, "cert clean": .removes,
                    "module install": .runs, "parser": .looks, "lookup": .looks, "resource": .looks, "status": .looks,
                    "cookbook delete": .removes, "cookbook upload": .changes, "node delete": .removes,
                    "client delete": .removes,
                    "ssh": .runs, "bootstrap": .changes, "role delete": .removes, "data bag delete": .removes,
                    "data bag show": .reveals,
                    "run": .changes, "list": .looks, "exec": .runs, "shell": .runs, "deploy": .changes,
                ],
                things: "managed machines"
            ).programs(
                "puppet", "knife", "chef", "chef-client", "kitchen", "molecule", "salt-key", "pyinfra", "fab", "bolt",
                "itamae"),
            (
                ["salt", "salt-call", "salt-ssh"],
                { call, examination in
                    examination.reportRemote(
                        .changeRemote, .machine, on: call.subcommand, "runs a function on managed machines", by: call)
                }
            ),
        ])
}
