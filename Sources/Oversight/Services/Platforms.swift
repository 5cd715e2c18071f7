extension ProgramFamily {
    /// The command lines of hosting platforms, code hosts, payment and other services.
    static let platform = ProgramFamily("platform", hosting + codeHosts + business + settings)

    private static let hosting: [(names: [String], analysis: ProgramAnalysis)] = [
        ServiceGrammar(
            valued: ["-a", "--app", "-r", "--remote", "-t", "--team"],
            paths: [
                "config": .reveals, "config:get": .reveals, "config:set": .adds, "login": .looks, "logout": .looks,
                "auth": .looks, "auth:token": .reveals, "local": .looks, "apps": .looks, "apps:leave": .pauses,
                "ps": .looks, "ps:restart": .pauses, "ps:scale": .pauses, "ps:exec": .runs, "run": .pauses,
                "run:detached": .pauses, "restart": .pauses, "maintenance:on": .pauses, "maintenance:off": .pauses,
                "repo:reset": .removes, "pg:reset": .removes, "pg:psql": .pauses, "pg:credentials:rotate": .exposes,
                "pg:promote": .pauses, "pg:killall": .removes, "pg:push": .removes, "pg:pull": .looks,
                "pg:info": .looks,
                "pg:copy": .removes, "releases:rollback": .pauses, "rollback": .pauses, "access:add": .exposes,
                "access:update": .exposes, "clients:rotate": .exposes, "clients:update": .exposes, "keys:add": .exposes,
                "authorizations:create": .exposes, "addons:create": .spends, "container:push": .uploads,
                "container:release": .publishes, "container:rm": .removes, "container:login": .looks, "addons": .looks,
                "domains": .looks, "releases": .looks, "features": .looks, "certs": .looks, "git:remote": .looks,
                "redis:maxmemory": .pauses, "features:disable": .pauses, "transfer": .pauses, "git:clone": .looks,
            ],
            isMild: true, forcing: ["--force", "--confirm", "-c", "-f"], hasColons: true, subject: .workload,
            things: "applications"
        ).programs("heroku"),
        ServiceGrammar(
            valued: ["-a", "--app", "-c", "--config", "-r", "--region", "-o", "--org"],
            paths: [
                "deploy": .publishes, "launch": .spends, "ssh": .runs, "ssh console": .pauses, "proxy": .looks,
                "auth": .looks, "auth token": .reveals, "tokens create": .exposes, "config": .looks,
                "config env": .reveals, "scale": .pauses, "scale show": .looks, "machine stop": .pauses,
                "machines stop": .pauses,
                "docs": .looks,
                "machine kill": .removes, "postgres connect": .pauses, "secrets set": .adds, "secrets import": .adds,
                "wireguard": .pauses, "suspend": .pauses, "restart": .pauses, "apps restart": .pauses, "agent": .looks,
                "machine exec": .runs, "console": .runs, "orgs": .pauses, "orgs list": .looks, "orgs show": .looks,
            ],
            isMild: true, subject: .workload, things: "applications"
        ).programs("fly", "flyctl"),
        ServiceGrammar(
            valued: ["--token", "-t", "--scope", "-S", "--cwd", "--local-config", "-A"],
            paths: [
                "dev": .looks, "build": .looks, "link": .looks, "pull": .looks, "env pull": .looks, "login": .looks,
                "logout": .looks, "init": .looks, "switch": .looks, "telemetry": .looks, "deploy": .publishes,
                "env add": .adds,
                "rollback": .pauses, "promote": .publishes, "alias": .pauses, "alias ls": .looks, "alias list": .looks,
                "redeploy": .publishes, "domains buy": .spends, "domains move": .pauses, "dns add": .pauses,
                "bisect": .looks,
                "git": .adds, "integration add": .spends, "integration remove": .removes, "teams invite": .exposes,
            ],
            isMild: true, bare: .publishes, subject: .project, things: "projects or domains",
            special: { service, examination in
                guard service.words.isEmpty || service.words.first == "deploy" || service.words.first == "." else {
                    return false
                }
                service.report(.publishes, to: examination)
                return true
            }
        ).programs("vercel", "vc", "now"),
        ServiceGrammar(
            valued: ["--auth", "--filter", "-s", "--site"],
            paths: [
                "dev": .looks, "build": .looks, "status": .looks, "open": .looks, "login": .looks, "link": .looks,
                "init": .looks, "deploy": .publishes, "env:set": .adds, "env:clone": .pauses, "env:import": .adds,
                "functions:invoke": .looks, "functions:create": .looks, "switch": .looks, "unlink": .looks,
                "watch": .looks,
                "serve": .looks, "recipes": .looks, "env:get": .reveals, "api": .pauses, "blobs:set": .adds,
            ],
            isMild: true, hasColons: true, subject: .project, things: "sites or their settings",
            special: { service, _ in
                // Without a target it says how it is used.
                service.words.first == "env:clone" && !service.options.has("--to", "-t")
            }
        ).programs("netlify", "ntl"),
        ServiceGrammar(
            valued: ["-P", "--project", "--token", "--config", "-c"],
            paths: [
                "deploy": .publishes, "serve": .looks, "use": .looks, "login": .looks, "init": .looks, "logout": .looks,
                "emulators:start": .looks, "emulators:exec": .looks, "emulators:export": .looks, "login:ci": .reveals,
                "auth:export": .reveals, "auth:import": .pauses, "functions:config:get": .reveals,
                "functions:config:set": .adds, "functions:secrets:access": .reveals, "hosting:disable": .removes,
                "hosting:clone": .publishes, "functions:shell": .looks, "firestore:indexes": .looks, "target": .looks,
                "database:get": .looks, "database:set": .pauses, "database:update": .pauses, "database:import": .pauses,
                "target:apply": .looks, "appdistribution:distribute": .publishes, "open": .looks, "setup": .looks,
            ],
            isMild: true, hasColons: true, subject: .project, things: "project resources"
        ).programs("firebase"),
        ServiceGrammar(
            valued: ["-c", "--config", "-e", "--env", "--namespace-id", "--binding", "--command", "--file"],
            paths: [
                "deploy": .publishes, "publish": .publishes, "dev": .looks, "tail": .looks, "login": .looks,
                "init": .looks, "types": .looks, "pages deploy": .publishes, "pages publish": .publishes,
                "pages dev": .looks, "versions upload": .uploads, "versions deploy": .publishes, "rollback": .pauses,
                "kv:key put": .adds, "kv key put": .adds, "kv:key get": .looks, "kv key get": .looks,
                "d1 export": .looks,
                "secret put": .adds, "secret bulk": .adds, "d1 migrations apply": .pauses,
                "d1 time-travel restore": .removes,
                "queues purge": .removes, "triggers deploy": .publishes, "setup": .looks, "docs": .looks,
                "check": .looks,
            ],
            isMild: true, hasColons: true, subject: .function, things: "workers or their data",
            special: { service, examination in
                guard service.starts(with: "d1 execute") else { return false }
                if let sql = service.options.value("--command") {
                    examination.runCode(sql, in: .sql, by: service.call)
                } else {
                    service.report(.pauses, verb: 1, to: examination)
                }
                return true
            }
        ).programs("wrangler"),
        ServiceGrammar(
            valued: ["--project-ref", "--workdir", "--db-url"],
            paths: [
                "start": .looks, "stop": .looks, "status": .looks, "init": .looks, "login": .looks, "link": .looks,
                "gen": .looks,
                "network-restrictions update": .exposes, "encryption update-root-key": .exposes, "db shutdown": .pauses,
                "migration new": .looks, "migration list": .looks, "migration up": .adds, "migration repair": .pauses,
                "migration squash": .pauses, "migration down": .removes, "db reset": .removes, "db push": .pauses,
                "db start": .looks, "db remote": .pauses, "functions deploy": .publishes, "functions serve": .looks,
                "functions new": .looks, "functions download": .looks, "seed": .adds, "test": .looks, "inspect": .looks,
                "db dump": .looks, "db lint": .looks, "db pull": .looks, "db diff": .looks,
                "projects api-keys": .reveals,
                "snippets": .looks, "storage cp": .uploads, "config push": .pauses, "services": .looks,
            ],
            isMild: true, subject: .database, things: "project resources",
            special: { service, examination in
                guard service.words.first == "stop", service.options.has("--no-backup") else { return false }
                service.report(.removes, verb: 0, to: examination)
                return true
            }
        ).programs("supabase"),
        ServiceGrammar(
            paths: [
                "up": .publishes, "deploy": .publishes, "down": .removes, "variables": .reveals, "run": .looks,
                "login": .looks,
                "link": .looks, "shell": .looks, "connect": .pauses, "ssh": .runs, "redeploy": .publishes,
                "environment": .pauses, "init": .looks, "database create": .spends, "promote": .publishes,
                "token create": .exposes,
                "password create": .exposes, "auth": .looks, "auth token": .reveals, "connection-string": .reveals,
                "deploy-request deploy": .publishes, "branch promote": .pauses, "db shell": .pauses,
                "db tokens create": .exposes,
                "remove": .removes, "dev": .looks, "serve": .looks, "app deploy": .publishes, "app stop": .pauses,
                "service-token create": .exposes, "restart": .pauses, "rebuild": .looks, "databases create": .spends,
            ],
            isMild: true, things: "services or databases"
        ).programs(
            "railway", "render", "koyeb", "porter", "pscale", "turso", "neon", "neonctl", "neondb", "cockroach-cloud",
            "ccloud",
            "atlas", "amplify", "eb", "modal", "replicate", "surge", "now-cli", "deployctl", "sst", "copilot", "zeet",
            "northflank",
            "platform", "upsun", "scalingo", "clever", "dokku", "kamal", "cap", "mup", "shuttle", "encore", "nhost",
            "appwrite",
            "convex", "expo", "eas", "fastlane", "ionic", "codepush", "appcenter"),
    ]

    private static let business: [(names: [String], analysis: ProgramAnalysis)] = [
        ServiceGrammar(
            valued: ["--api-key", "--project-name", "-p", "--stripe-account", "-d", "-e", "--expand"],
            paths: [
                "listen": .looks, "login": .looks, "logs": .looks, "trigger": .looks, "samples": .looks,
                "config": .looks,
                "get": .looks, "post": .adds, "delete": .removes, "open": .looks, "status": .looks, "serve": .looks,
                "resources": .looks, "events": .looks, "events resend": .adds, "payouts create": .sends,
                "transfers create": .sends, "refunds create": .sends, "charges create": .sends, "fixtures": .adds,
                "payment_intents confirm": .sends, "payment_intents capture": .sends, "invoices pay": .sends,
                "subscriptions cancel": .removes, "customers delete": .removes, "payment_intents cancel": .pauses,
                "setup_intents cancel": .pauses, "invoices void_invoice": .removes, "coupons delete": .removes,
            ],
            isMild: true, forcing: ["--confirm", "-c"], subject: .payment, things: "payment objects",
            special: { service, examination in
                guard service.options.has("--live") else { return false }
                let (deed, verb) = service.deed
                service.report(deed == .adds || deed == .changes ? .sends : deed, verb: verb, to: examination)
                return true
            }
        ).programs("stripe"),
        ServiceGrammar(
            paths: [
                "login": .looks, "profiles:list": .looks, "profiles:create": .looks, "plugins": .looks,
                "debugger": .looks,
            ],
            hasColons: true, subject: .message, things: "messaging resources",
            special: { service, examination in
                guard let path = service.words.first, path.hasSuffix(":create") else { return false }
                let sends = ["messages", "calls", "faxes", "verifications", "send"].contains { path.contains($0) }
                let buys = path.contains("phone-numbers")
                service.report(buys ? .spends : sends ? .sends : .pauses, verb: 0, to: examination)
                return true
            }
        ).programs("twilio"),
        ServiceGrammar(
            valued: ["-p", "--project", "--profile", "-w", "--workspace"],
            isMild: true, unknown: .looks, things: "settings or flags of the service"
        ).programs(
            "ldcli", "ld-cli", "unleash", "flipt", "flagsmith", "configcat", "growthbook", "optimizely",
            "sendgrid", "mailgun", "postmark", "mailchimp", "resend", "braintree", "square", "paypal", "plaid",
            "paddle",
            "shopify", "slack", "jira", "linear", "notion", "asana", "trello", "zendesk", "hubspot", "sfdx", "sf",
            "intercom"),
        (
            ["split"],
            { call, examination in
                // The program of the same name cuts files into pieces.
                let things: Set<String> = [
                    "splits", "segments", "environments", "traffic-types", "workspaces", "metrics",
                ]
                guard things.contains(call.subcommand ?? "") else {
                    return examination.analyseReader(call, skipping: 0)
                }
                ServiceCall(call, ServiceGrammar(isMild: true, things: "feature flags")).report(to: examination)
            }
        ),
        ServiceGrammar(
            paths: [
                "settings get": .looks, "objects browse": .looks, "settings set": .adds, "apikeys create": .exposes,
            ],
            isMild: true, subject: .collection, things: "search indexes or their records"
        ).programs("algolia", "meilisearch", "typesense", "elastic", "ecctl", "pinecone", "qdrant"),
    ]

    private static let jenkins = ServiceGrammar(
        valued: ["-s", "-auth", "-i", "-user", "-p"],
        paths: [
            "groovy": .runs, "groovysh": .runs, "build": .adds, "who-am-i": .looks, "console": .looks,
            "safe-shutdown": .pauses,
            "shutdown": .removes, "quiet-down": .pauses, "offline-node": .pauses, "install-plugin": .runs,
            "safe-restart": .pauses,
            "reload-configuration": .pauses,
        ],
        isMild: true, hasSingleDashNames: true, things: "jobs, builds or nodes")

    private static let settings: [(names: [String], analysis: ProgramAnalysis)] = [
        ServiceGrammar(
            valued: ["--token", "-t", "--service-id", "-s"],
            paths: [
                "compute build": .looks, "compute serve": .looks, "compute deploy": .publishes,
                "compute publish": .publishes,
                "purge": .removes, "profile": .looks, "auth-token create": .exposes, "log-tail": .looks,
            ],
            isMild: true, subject: .workload, things: "edge services"
        ).programs("fastly", "cloudflared", "flarectl", "cf", "bunny", "akamai", "keycdn"),
        ServiceGrammar(
            paths: [
                "sync": .pauses, "gateway sync": .pauses, "reset": .removes, "gateway reset": .removes, "dump": .looks,
                "gateway dump": .looks, "file": .looks, "convert": .looks, "gateway apply": .pauses,
                "migrations reset": .removes,
                "migrations": .pauses, "reload": .pauses, "start": .adds, "quit": .pauses, "restart": .pauses,
                "roar": .looks,
                "keyvaluemaps entries list": .looks, "apis deploy": .publishes, "apis undeploy": .pauses,
                "token gen": .reveals,
            ],
            isMild: true, subject: .workload, things: "gateway settings"
        ).programs("deck", "kong", "apigeecli", "tyk", "krakend", "apisix"),
        (
            ["java"],
            { call, examination in
                guard let jar = call.arguments.firstIndex(where: { $0.text.hasSuffix("jenkins-cli.jar") }) else {
                    return examination.analyseToolchain(call)
                }
                var inner = call
                inner.program = "jenkins-cli"
                inner.arguments = Array(call.arguments[(jar + 1)...])
                ServiceCall(inner, jenkins).report(to: examination)
            }
        ),
        jenkins.programs("jenkins-cli", "jcli"),
        ServiceGrammar(
            valued: ["-n", "--namespace", "--host", "--token"],
            paths: [
                "local": .looks, "config": .looks, "setup": .looks, "orb": .looks, "orb publish": .publishes,
                "pipeline": .adds,
                "context remove-secret": .removes, "runner token create": .exposes, "query": .looks, "nrql": .looks,
                "remove": .removes, "clean": .removes, "search": .looks, "stop": .pauses, "restart": .pauses,
                "btool": .looks,
                "incident ack": .adds, "incident resolve": .adds, "incident:ack": .adds, "incident:resolve": .adds,
                "releases new": .adds, "releases finalize": .adds, "releases deploys": .adds,
                "sourcemaps upload": .uploads,
                "files": .looks, "files delete": .removes, "plugins install": .pauses,
                "admin reset-admin-password": .exposes,
                "silence expire": .pauses, "silence add": .pauses, "tsdb": .looks, "debug": .looks, "upload": .uploads,
                "junit": .uploads, "cancel-build": .pauses, "execute": .looks, "mute": .pauses,
            ],
            isMild: true, hasColons: true, things: "builds, monitors or their settings"
        ).programs(
            "circleci", "gitlab-runner", "travis", "buildkite-agent", "bk", "drone", "woodpecker", "tkn", "concourse",
            "datadog-ci", "dog",
            "newrelic", "pd", "opsgenie", "splunk", "grafana-cli", "grafana", "promtool", "amtool", "sentry-cli",
            "honeycomb",
            "logcli", "snyk", "sonar-scanner", "codecov", "mimirtool", "cortextool", "checkly", "pulsarctl", "argo",
            "spinnaker",
            "spin", "octopus", "teamcity", "appveyor"),
        ServiceGrammar(
            valued: ["-n", "--namespace", "--repo-type", "--token", "--project", "-p", "-r", "--remote"],
            paths: [
                "download": .looks, "auth": .looks, "login": .looks, "upload": .uploads, "repo delete": .removes,
                "repo create": .adds, "datasets download": .looks, "datasets create": .uploads,
                "kernels push": .uploads,
                "kernels pull": .looks, "push": .uploads, "sync": .uploads, "scan-cache": .looks,
                "delete-cache": .looks,
                "cache": .looks, "env": .looks, "gc": .removes, "pull": .looks, "add": .looks, "repro": .looks,
                "status": .looks,
                "checkout": .looks, "init": .looks, "run": .looks, "exp": .looks, "import": .looks, "commit": .looks,
                "move": .looks, "remove": .looks, "competitions submit": .sends, "lfs-enable-largefiles": .looks,
            ],
            isMild: true, things: "models or data sets"
        ).programs("huggingface-cli", "hf", "kaggle", "wandb", "dvc", "mlflow", "clearml", "comet", "ollama"),
    ]
}
