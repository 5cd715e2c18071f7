extension ProgramFamily {
    /// Messaging, backup, secret stores, proxies and other things that run beside applications.
    static let operations = ProgramFamily(
        "operations", runsOthers: true, messaging + backup + secretStores + servers)

    private static let messaging: [(names: [String], analysis: ProgramAnalysis)] = [
        (
            [
                "kafka-topics", "kafka-topics.sh", "kafka-consumer-groups", "kafka-consumer-groups.sh", "kafka-acls",
                "kafka-acls.sh",
                "kafka-configs", "kafka-configs.sh", "kafka-delete-records", "kafka-delete-records.sh",
                "kafka-reassign-partitions", "kafka-reassign-partitions.sh", "kafka-leader-election",
                "kafka-leader-election.sh",
                "kafka-streams-application-reset", "kafka-storage", "zookeeper-shell", "zookeeper-shell.sh", "zkCli.sh",
                "zkcli.sh",
            ],
            Messaging.kafka
        ),
        ServiceGrammar(
            paths: [
                "topic produce": .looks, "topic consume": .looks, "group seek": .changes, "acl create": .exposes,
                "cluster": .looks, "topic create": .adds, "topic trim-prefix": .removes, "container": .looks,
                "debug": .looks,
                "user create": .exposes,
            ],
            isMild: true, subject: .topic, things: "topics or groups"
        ).programs("rpk", "kcat", "kafkactl", "kaf", "confluent"),
        ServiceGrammar(
            valued: ["-s", "--server", "--creds", "--context", "--user", "--password"],
            paths: [
                "pub": .looks, "sub": .looks, "bench": .looks, "req": .looks, "reply": .looks, "context": .looks,
                "server": .looks,
                "stream purge": .removes, "stream seal": .pauses, "kv put": .looks, "kv purge": .removes,
                "account": .looks,
                "account delete": .removes, "account purge": .removes, "top": .looks, "rtt": .looks, "latency": .looks,
                "server raft step-down": .pauses, "server raft peer-remove": .removes,
            ],
            isMild: true, subject: .topic, things: "streams, consumers or buckets"
        ).programs("nats", "nsc", "nats-server"),
        ServiceGrammar(
            valued: ["-n", "--node", "-p", "--vhost", "-u", "-H", "-V", "--username", "--password", "--host"],
            paths: [
                "status": .looks, "report": .looks, "list_queues": .looks, "reset": .removes, "force_reset": .removes,
                "forget_cluster_node": .removes, "stop": .pauses, "stop_app": .pauses, "shutdown": .pauses,
                "start_app": .adds,
                "await_startup": .looks, "wait": .looks, "ping": .looks, "environment": .looks,
                "cluster_status": .looks,
                "set_permissions": .exposes, "add_user": .exposes, "change_password": .exposes,
                "set_user_tags": .exposes,
                "close_connection": .pauses, "close_all_connections": .pauses, "eval": .runs, "purge": .removes,
                "publish": .looks, "get": .looks, "declare": .adds, "import": .changes, "export": .looks,
                "set_policy": .changes,
                "force_boot": .changes, "rotate_logs": .looks,
            ],
            isMild: true, subject: .queue, things: "queues, exchanges or nodes"
        ).programs(
            "rabbitmqctl", "rabbitmqadmin", "rabbitmq-queues", "rabbitmq-plugins", "rabbitmq-diagnostics",
            "pulsar-admin",
            "mosquitto_ctrl", "activemq", "artemis"),
        ServiceGrammar(
            valued: ["--endpoints", "--cacert", "--cert", "--key", "--user"],
            paths: [
                "get": .looks, "put": .changes, "del": .removes, "watch": .looks, "endpoint": .looks,
                "member list": .looks,
                "member remove": .removes, "member add": .changes, "snapshot save": .looks,
                "snapshot restore": .removes,
                "compact": .removes, "compaction": .removes, "defrag": .changes, "auth enable": .pauses,
                "auth disable": .exposes,
                "user add": .exposes, "role grant-permission": .exposes, "alarm list": .looks, "alarm disarm": .changes,
                "lease revoke": .removes, "move-leader": .changes, "version": .looks, "check": .looks,
                "elect": .changes,
                "txn": .changes,
            ],
            subject: .key, things: "stored keys or members"
        ).programs("etcdctl", "etcdutl"),
    ]

    private static let backup: [(names: [String], analysis: ProgramAnalysis)] = [
        ServiceGrammar(
            valued: ["-r", "--repo", "-p", "--password-file", "--tag", "--host", "-o", "--keep-last", "--keep-daily"],
            paths: [
                "backup": .looks, "check": .looks, "find": .looks, "snapshots": .looks, "ls": .looks, "stats": .looks,
                "diff": .looks,
                "init": .looks, "restore": .uploads, "mount": .looks, "forget": .removes, "prune": .removes,
                "unlock": .changes,
                "rebuild-index": .changes, "repair": .changes, "rewrite": .removes, "key": .looks, "key list": .looks,
                "key remove": .removes, "key add": .exposes, "key passwd": .changes, "cache": .looks, "copy": .uploads,
                "dump": .looks,
                "tag": .uploads, "migrate": .changes, "recover": .uploads, "self-update": .changes, "cat": .looks,
            ],
            rehearsals: ["--dry-run", "-n"], subject: .backup, things: "backups",
            special: { service, examination in
                guard service.words.first == "cache", service.options.has("--cleanup") else { return false }
                service.report(.removes, verb: 0, to: examination)
                return true
            }
        ).programs("restic", "rustic", "autorestic", "resticprofile", "kopia", "duplicacy"),
        ServiceGrammar(
            valued: ["--repo", "-r", "-a", "--glob-archives", "--keep-daily", "--keep-last"],
            paths: [
                "create": .looks, "extract": .looks, "mount": .looks, "umount": .looks, "check": .looks, "list": .looks,
                "info": .looks,
                "diff": .looks, "init": .looks, "delete": .removes, "prune": .removes, "recreate": .removes,
                "compact": .removes,
                "rename": .uploads, "break-lock": .changes, "key export": .reveals, "key change-passphrase": .changes,
                "config": .changes, "upgrade": .changes, "with-lock": .runs, "export-tar": .looks, "import-tar": .looks,
            ],
            rehearsals: ["--dry-run", "-n"], subject: .backup, things: "backups"
        ).programs("borg", "borgmatic", "attic"),
        ServiceGrammar(
            valued: ["-n", "--namespace", "--kubecontext"],
            paths: [
                "restore create": .uploads, "backup create": .looks, "backup delete": .removes,
                "restore delete": .removes,
                "schedule create": .uploads, "schedule delete": .removes, "backup-location delete": .removes,
                "snapshot-location delete": .removes, "uninstall": .removes, "install": .changes, "backup logs": .looks,
                "backup download": .looks, "client config": .looks, "repo": .looks, "version": .looks,
                "restore logs": .looks,
            ],
            subject: .backup, things: "backups"
        ).programs("velero"),
        ServiceGrammar(
            paths: [
                "full": .looks, "incremental": .looks, "incr": .looks, "collection-status": .looks,
                "list-current-files": .looks,
                "verify": .looks, "restore": .uploads, "remove-older-than": .removes, "remove-all-but-n-full": .removes,
                "cleanup": .removes, "delete": .removes, "stanza-delete": .removes, "expire": .removes, "info": .looks,
                "check": .looks,
                "backup": .looks, "stanza-create": .looks, "stop": .pauses, "start": .looks, "remove": .removes,
                "purge": .removes,
                "backup-push": .looks, "backup-fetch": .uploads, "delete-backup": .removes, "cron": .looks,
                "wal-push": .looks,
            ],
            rehearsals: ["--dry-run", "--dryrun"], subject: .backup, things: "backups"
        ).programs(
            "duplicity", "pgbackrest", "barman", "wal-g", "wal-e", "tarsnap", "snapper", "timeshift", "rsnapshot",
            "tmutil"),
    ]

    private static let secretStores: [(names: [String], analysis: ProgramAnalysis)] = [
        ServiceGrammar(
            valued: ["-address", "-namespace", "-field", "-format", "-mount", "-ca-cert"],
            paths: [
                "status": .looks, "version": .looks, "read": .reveals, "kv get": .reveals, "kv list": .looks,
                "kv put": .changes,
                "kv patch": .changes, "kv delete": .removes, "kv destroy": .removes, "kv metadata get": .looks,
                "kv metadata delete": .removes, "kv undelete": .changes, "kv rollback": .changes, "list": .looks,
                "write": .changes,
                "delete": .removes, "secrets list": .looks, "secrets enable": .changes, "secrets disable": .removes,
                "secrets move": .changes, "secrets tune": .changes, "auth list": .looks, "auth enable": .exposes,
                "auth disable": .removes, "policy list": .looks, "policy read": .looks, "policy write": .exposes,
                "policy delete": .removes, "token lookup": .looks, "token create": .exposes, "token revoke": .removes,
                "token renew": .looks, "lease revoke": .removes, "lease lookup": .looks, "login": .looks,
                "operator init": .exposes,
                "operator unseal": .changes, "operator seal": .pauses, "operator rekey": .changes,
                "operator raft": .changes,
                "operator raft list-peers": .looks, "operator raft snapshot save": .looks, "audit disable": .pauses,
                "audit list": .looks, "audit enable": .changes, "path-help": .looks, "print token": .reveals,
                "server": .looks,
                "unwrap": .reveals, "transit": .changes, "namespace delete": .removes, "plugin register": .runs,
                "agent": .looks,
                "debug": .looks, "kv enable-versioning": .changes,
            ],
            hasSingleDashNames: true, subject: .secret, things: "secrets or access to them"
        ).programs("vault", "bao"),
        ServiceGrammar(
            valued: [
                "--vault", "--account", "--session", "--format", "-p", "--project", "-c", "--config", "-t", "--token",
                "--env", "--path", "--projectid",
            ],
            paths: [
                "read": .reveals, "inject": .reveals, "item get": .reveals, "get": .reveals, "item list": .looks,
                "run": .looks,
                "signin": .looks, "signout": .looks, "whoami": .looks, "account": .looks, "vault list": .looks,
                "vault get": .looks,
                "document get": .reveals, "item create": .adds, "item edit": .changes, "item delete": .removes,
                "vault delete": .removes, "document delete": .removes, "user delete": .removes,
                "connect token delete": .removes,
                "connect token create": .exposes, "service-account create": .exposes, "user provision": .exposes,
                "secrets": .reveals, "secrets get": .reveals, "secrets set": .changes, "secrets download": .reveals,
                "secrets delete": .removes, "secrets list": .looks, "secrets substitute": .reveals, "setup": .looks,
                "login": .looks,
                "me": .looks, "configure": .looks, "environments list": .looks, "configs": .looks, "projects": .looks,
                "projects delete": .removes, "configs delete": .removes, "environments": .looks,
                "environments delete": .removes,
                "service-tokens create": .exposes, "configs tokens create": .exposes, "unlock": .reveals,
                "export": .reveals,
                "list": .looks, "ls": .looks, "show": .reveals, "find": .looks, "grep": .reveals, "generate": .changes,
                "insert": .changes, "edit": .changes, "rm": .removes, "mv": .changes, "cp": .changes, "git": .changes,
                "init": .changes, "sync": .looks, "status": .looks, "lock": .looks, "send": .sends, "activity": .looks,
            ],
            subject: .secret, things: "secrets or access to them"
        ).programs(
            "op", "doppler", "bw", "bws", "infisical", "pass", "gopass", "lpass", "dashlane", "chamber", "akeyless",
            "keeper",
            "conjur", "secretctl", "envchain", "dcli"),
        (
            ["aws-vault", "saml2aws", "aws-okta"],
            { call, examination in
                if ["exec", "x"].contains(call.subcommand ?? "") {
                    guard let dashes = call.arguments.firstIndex(where: { $0.text == "--" }) else { return }
                    return examination.runWords(call.arguments[(dashes + 1)...], by: call)
                }
                if ["export", "script"].contains(call.subcommand ?? "") {
                    return examination.report(
                        .readSecret, .credential, "shows credentials of a cloud account", by: call)
                }
                if ["remove", "rm", "clear"].contains(call.subcommand ?? "") {
                    examination.report(.destroy, .credential, "removes stored credentials", by: call)
                }
            }
        ),
        (
            ["sops"],
            { call, examination in
                let options = Options(call.arguments)
                guard
                    options.has("-d", "--decrypt")
                        || ["decrypt", "exec-env", "exec-file"].contains(call.subcommand ?? "")
                else {
                    return
                }
                examination.report(.readSecret, .secret, on: options.operands.last?.text, "decrypts secrets", by: call)
            }
        ),
        (
            ["age"],
            { call, examination in
                guard Options(call.arguments).has("-d", "--decrypt") else { return }
                examination.report(.readSecret, .secret, "decrypts a file", by: call)
                examination.output = Flow(traits: [.secret, .decoded])
            }
        ),
        (["gpg", "gpg2"], Keys.gpg), (["openssl"], Keys.openssl), (["certbot", "acme.sh", "lego"], Keys.certificates),
        (
            [
                "solana", "cast", "bitcoin-cli", "lncli", "geth", "near", "cosmos", "gaiad", "starkli", "aptos", "sui",
                "spl-token",
                "ethereal", "cardano-cli", "monero-wallet-cli", "electrum", "forge",
            ],
            Wallets.analyse
        ),
    ]

    private static let servers: [(names: [String], analysis: ProgramAnalysis)] = [
        (["nsupdate"], Servers.nameUpdate),
        (["grpcurl", "grpc_cli", "evans", "wscat", "websocat"], Servers.remoteCall),
        (["cmd", "cmd.exe"], Servers.windowsShell),
        (["nginx", "openresty", "tengine"], Servers.nginx), (["haproxy"], Servers.haproxy),
        (["apachectl", "apache2ctl", "httpd", "caddy", "traefik", "varnishadm", "envoy"], Servers.named),
        ServiceGrammar(
            paths: [
                "start": .looks, "stop": .looks, "restart": .looks, "reload": .looks, "list": .looks, "logs": .looks,
                "delete": .removes,
                "kill": .removes, "save": .looks, "startup": .pauses, "unstartup": .pauses, "flush": .looks,
                "monit": .looks,
                "scale": .looks, "describe": .looks, "install": .runs, "deploy": .publishes, "resurrect": .looks,
                "reset": .looks,
                "stop all": .pauses, "delete all": .removes, "update": .looks, "env": .looks, "id": .looks,
                "plus": .looks,
            ],
            subject: .process, things: "processes that it looks after"
        ).programs("pm2", "forever"),
    ]
}
