/// What a command is for, as far as its name tells.
struct CommandRole: OptionSet, Hashable {
    let rawValue: Int

    /// Runs tests.
    static let test = CommandRole(rawValue: 1 << 0)
    /// Compiles or packs.
    static let build = CommandRole(rawValue: 1 << 1)
    /// Checks style or types.
    static let lint = CommandRole(rawValue: 1 << 2)
    /// Searches through files.
    static let search = CommandRole(rawValue: 1 << 3)
    /// Shows a file.
    static let read = CommandRole(rawValue: 1 << 4)
    /// `git commit`.
    static let commit = CommandRole(rawValue: 1 << 5)
    /// `git push`.
    static let push = CommandRole(rawValue: 1 << 6)
    /// Publishes or deploys.
    static let deploy = CommandRole(rawValue: 1 << 7)
    /// Changes files itself: `sed -i`, `mv`, a redirection, a formatter that writes.
    static let change = CommandRole(rawValue: 1 << 8)
    /// Runs something that could be anything: a script, a target of make.
    static let script = CommandRole(rawValue: 1 << 9)
    /// Installs packages.
    static let install = CommandRole(rawValue: 1 << 10)

    private static let wrappers: Set<String> = [
        "sudo", "time", "nice", "nohup", "env", "command", "exec", "npx", "bunx", "pnpx", "xvfb-run", "stdbuf",
        "caffeinate",
    ]
    private static let runners: [String: Set<String>] = [
        "uv": ["run"], "poetry": ["run"], "pipenv": ["run"], "bundle": ["exec"], "hatch": ["run"], "pdm": ["run"],
        "pnpm": ["exec", "dlx"], "yarn": ["exec", "dlx"], "npm": ["exec"], "rye": ["run"], "conda": ["run"],
    ]
    private static let testPrograms: Set<String> = [
        "pytest", "py.test", "unittest", "nosetests", "tox", "nox", "jest", "vitest", "mocha", "ava", "jasmine",
        "karma",
        "rspec", "phpunit", "pest", "ctest", "bats", "prove", "busted", "cypress", "playwright", "tap", "trial",
        "doctest",
    ]
    private static let lintPrograms: Set<String> = [
        "eslint", "ruff", "flake8", "pylint", "mypy", "pyright", "black", "isort", "prettier", "stylelint",
        "golangci-lint",
        "staticcheck", "gofmt", "rustfmt", "swiftlint", "swift-format", "clang-tidy", "clang-format", "shellcheck",
        "rubocop", "biome", "tslint", "ktlint", "detekt", "hadolint", "yamllint", "markdownlint", "pre-commit",
        "phpstan",
        "standardrb", "oxlint", "checkstyle",
    ]
    private static let buildPrograms: Set<String> = [
        "webpack", "vite", "rollup", "esbuild", "tsup", "gcc", "g++", "clang", "clang++", "cc", "rustc", "swiftc",
        "javac",
        "ninja", "cmake", "bazel", "xcodebuild", "msbuild", "tsc", "next", "zig", "kotlinc", "ghc", "parcel",
    ]
    private static let searchPrograms: Set<String> = [
        "grep", "rg", "ag", "ack", "egrep", "fgrep", "find", "fd", "git-grep",
    ]
    private static let readPrograms: Set<String> = [
        "cat", "head", "tail", "less", "bat", "more", "nl", "wc", "ls", "tree",
    ]
    private static let deployPrograms: Set<String> = [
        "kubectl", "helm", "terraform", "vercel", "netlify", "flyctl", "fly", "heroku", "serverless",
        "ansible-playbook",
        "wrangler", "firebase", "cdk", "pulumi", "twine", "eb",
    ]
    private static let changers: Set<String> = ["mv", "cp", "rm", "touch", "mkdir", "patch", "tee", "truncate", "ln"]
    private static let managers: Set<String> = [
        "npm", "yarn", "pnpm", "bun", "composer", "rake", "just", "task", "make", "deno",
    ]

    /// The role of one simple command.
    init(_ part: SimpleCommands.Part) {
        var words = part.words[...]
        var role: CommandRole = []
        if words.contains(where: { $0.hasPrefix(">") && !$0.hasPrefix(">&") && $0 != ">/dev/null" }) {
            role.insert(.change)
        }
        Self.unwrap(&words)
        guard let first = words.first else {
            self = role
            return
        }
        let name = String(first.split(separator: "/").last ?? "")
        let arguments = words.dropFirst().filter { !$0.hasPrefix("-") && !$0.hasPrefix("+") && !$0.contains("=") }
        let sub = arguments.first ?? ""
        if Self.testPrograms.contains(name) { role.insert(.test) }
        if Self.lintPrograms.contains(name) { role.insert(.lint) }
        if Self.buildPrograms.contains(name) {
            role.insert(.build)
            if name == "tsc" { role.insert(.lint) }
            if arguments.contains("test") { role.insert(.test) }
        }
        if Self.searchPrograms.contains(name) { role.insert(.search) }
        if Self.readPrograms.contains(name) || (name == "sed" && !words.contains { $0.hasPrefix("-i") }) {
            role.insert(.read)
        }
        if Self.deployPrograms.contains(name) { role.insert(.deploy) }
        if Self.changers.contains(name) || (name == "sed" && words.contains { $0.hasPrefix("-i") }) {
            role.insert(.change)
        }
        role.formUnion(Self.role(ofTool: name, sub, arguments))
        if role.isEmpty || role == .change { role.formUnion(Self.role(ofScript: first, name)) }
        self = role
    }

    init(rawValue: Int) { self.rawValue = rawValue }

    /// Drops assignments and what only starts another program.
    private static func unwrap(_ words: inout ArraySlice<String>) {
        for _ in 0..<8 {
            guard let first = words.first else { return }
            let name = String(first.split(separator: "/").last ?? "")
            if first.contains("="), !first.hasPrefix("-"), !first.hasPrefix("/") {
                words.removeFirst()
            } else if wrappers.contains(name) {
                words = words.dropFirst().drop { $0.hasPrefix("-") }
            } else if name == "timeout" {
                words = words.dropFirst().drop { $0.hasPrefix("-") }.dropFirst()
            } else if let subs = runners[name], words.count > 2, subs.contains(words[words.startIndex + 1]) {
                words = words.dropFirst(2).drop { $0.hasPrefix("-") }
            } else if name.hasPrefix("python") || name == "py", words.dropFirst().first == "-m" {
                words = words.dropFirst(2)
            } else if name == "docker" || name == "docker-compose", words.contains("run") || words.contains("exec"),
                let place = words.firstIndex(where: { testPrograms.contains($0) || lintPrograms.contains($0) })
            {
                words = words[place...]
            } else if name == "bash" || name == "sh" || name == "zsh",
                words.dropFirst().first.map({ !$0.hasPrefix("-") }) == true
            {
                words.removeFirst()
            } else {
                return
            }
        }
    }

    private static func role(ofTool name: String, _ sub: String, _ arguments: [String]) -> CommandRole {
        switch name {
        case "cargo":
            switch sub {
            case "test", "nextest", "t": return [.test, .build]
            case "build", "b", "check", "run", "install", "bench": return sub == "check" ? [.build, .lint] : .build
            case "clippy": return [.lint, .build]
            case "fmt": return .lint
            case "publish": return .deploy
            default: return []
            }
        case "go":
            switch sub {
            case "test": return [.test, .build]
            case "build", "install", "run": return .build
            case "vet", "fmt": return .lint
            default: return []
            }
        case "swift":
            switch sub {
            case "test": return [.test, .build]
            case "build", "run": return .build
            case "format": return .lint
            default: return []
            }
        case "dotnet":
            return sub == "test"
                ? [.test, .build] : sub == "format" ? .lint : ["build", "run", "publish"].contains(sub) ? .build : []
        case "mvn", "mvnw", "gradle", "gradlew", "sbt", "lein", "mix", "stack", "cabal", "flutter", "dart", "rails",
            "bundle":
            return role(ofTargets: arguments)
        case "make", "npm", "yarn", "pnpm", "bun", "composer", "rake", "just", "task", "deno", "nx", "turbo", "invoke":
            if name == "deno" || name == "bun", sub == "test" { return .test }
            if ["install", "i", "ci", "add"].contains(sub), name != "make" { return .install }
            if sub == "publish" { return .deploy }
            let targets = sub == "run" || sub == "run-script" ? Array(arguments.dropFirst()) : arguments
            if name == "make", targets.isEmpty { return [.build, .script] }
            let found = role(ofTargets: targets)
            return found.isEmpty && managers.contains(name) ? .script : found
        case "python", "python3":
            return sub.hasSuffix("manage.py") && arguments.dropFirst().first == "test" ? .test : []
        case "node": return arguments.isEmpty ? .test : []
        case "pip", "pip3", "apt", "apt-get", "brew", "gem": return sub == "install" ? .install : []
        case "git":
            switch sub {
            case "commit": return .commit
            case "push": return .push
            case "grep": return .search
            case "apply", "checkout", "restore", "stash", "revert", "reset", "merge", "rebase", "cherry-pick":
                return .change
            case "diff", "status", "log", "show": return .read
            default: return []
            }
        case "gh": return arguments.contains("create") || arguments.contains("merge") ? .deploy : .read
        case "docker": return sub == "build" ? .build : sub == "push" ? .deploy : []
        default: return []
        }
    }

    /// The role of targets of a build tool, by their names: `test`, `test:unit`, `lint-fix`, `build`, `assembleDebug`.
    private static func role(ofTargets targets: [String]) -> CommandRole {
        var role: CommandRole = []
        for target in targets {
            let words = target.lowercased().split { ":-_./".contains($0) }
            func has(_ names: [String]) -> Bool { words.contains { word in names.contains { word.hasPrefix($0) } } }
            if has(["test", "spec", "verify", "e2e", "unit", "coverage"]) { role.formUnion([.test, .build]) }
            if has(["check", "ci"]) { role.formUnion([.test, .build, .lint]) }
            if has(["lint", "fmt", "format", "typecheck", "type", "analyze", "credo"]) { role.insert(.lint) }
            if has(["build", "compile", "package", "assemble", "install", "bundle", "all", "dist"]) {
                role.insert(.build)
            }
            if has(["deploy", "release", "publish"]) { role.insert(.deploy) }
        }
        return role
    }

    /// The role of a script, by its name; one that tells nothing could be anything.
    private static func role(ofScript path: String, _ name: String) -> CommandRole {
        let words = name.lowercased().split { "-_.".contains($0) }
        let isScript =
            path.hasPrefix("./") || path.contains("/")
            || [".sh", ".py", ".js", ".rb", ".ts", ".mjs", ".pl"].contains { name.hasSuffix($0) }
        guard isScript else { return [] }
        let role = role(ofTargets: words.map(String.init))
        return role.isEmpty ? .script : role.union(.script)
    }
}
