/// Which files hold secrets, which run by themselves, and which steer the agent's client.
enum SensitiveFiles {
    /// Whether the file that `argument` names holds secrets.
    static func isSensitive(_ argument: Argument, in call: Invocation) -> Bool {
        isSensitive(argument.text, isGlob: argument.isGlob)
    }

    /// Whether the file at `path`, absolute or not, holds secrets. In a glob, whether a name that it matches does.
    static func isSensitive(_ path: String, isGlob: Bool = false) -> Bool {
        guard mayBeSensitive(path) || isGlob else { return false }
        let path = path.lowercased()
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let last = parts.last else { return false }
        if isPublic(last) { return false }
        if isGlob,
            last.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
            ),
            last.utf8.count(where: { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") }) > 1,
            names.contains(where: { Paths.matches($0, last) && ($0.hasPrefix(".") == last.hasPrefix(".")) })
        {
            return true
        }
        if names.contains(String(last)) { return true }
        if last.hasPrefix(".env.") || last.hasSuffix(".env") { return !isExample(last) }
        if suffixes.contains(where: { last.hasSuffix($0) }) { return !isExample(last) }
        if last.hasPrefix("id_"), last.hasSuffix("_sk") || keys.contains(where: { last.hasPrefix($0) }) { return true }
        for (index, part) in parts.enumerated() {
            if folders.contains(String(part)) { return true }
            if part == "etc", index + 1 < parts.count, systemSecrets.contains(String(parts[index + 1])) { return true }
            if part == ".kube", last == "config" || last.hasPrefix("config") { return true }
            if part == ".docker", last == "config.json" { return true }
            if part == ".m2", last.hasPrefix("settings") { return true }
            if part == "kubernetes", last.hasSuffix(".conf") { return true }
            if part == "proc", last == "environ" { return true }
            if part == "gh", last == "hosts.yml" { return true }
            if part == "containers", last == "auth.json" { return true }
            if part == ".config", index + 1 < parts.count, parts[index + 1] == "gcloud" { return true }
        }
        return false
    }

    /// Whether the folder at `path` is one that holds keys: it must not leave the machine as a whole. A home folder does,
    /// and so does whatever holds one.
    static func holdsKeys(_ path: String) -> Bool {
        if path.hasPrefix("/"), isAboveKeys(Paths.normalised(path)) { return true }
        let name = Paths.name(path.last == "/" ? String(path.dropLast()) : path).lowercased()
        return keyFolders.contains(name) || folders.contains(name)
    }

    private static func isAboveKeys(_ path: String) -> Bool {
        if ["/", "/root", "/home", "/Users", "/etc"].contains(path) { return true }
        guard path.hasPrefix("/home/") || path.hasPrefix("/Users/") else { return false }
        return path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 2
    }

    private static let keyFolders: Set<String> = ["certs", "secrets", "private", "keys", "credentials"]

    /// Most paths hold none of these, so that they cost nothing more.
    private static func mayBeSensitive(_ path: String) -> Bool {
        for byte in path.utf8.prefix(4096) {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "S"),
                UInt8(ascii: "C"), UInt8(ascii: "v"), UInt8(ascii: "d"):
                return true
            default: continue
            }
        }
        return false
    }

    private static func isPublic(_ name: Substring) -> Bool {
        name.hasSuffix(".pub") || name.hasPrefix("known_hosts") || name.hasPrefix("authorized_keys")
    }

    private static func isExample(_ name: Substring) -> Bool {
        examples.contains { name.hasSuffix($0) }
    }

    private static let examples = [
        ".example", ".sample", ".template", ".dist", ".defaults", ".schema", ".md", ".txt", "example.env", "sample.env",
        "template.env", ".d.ts", "default.env", ".tpl",
    ]
    private static let names: Set<String> = [
        ".env", ".envrc", ".netrc", "_netrc", ".pgpass", ".my.cnf", ".npmrc", ".yarnrc.yml", ".pypirc",
        ".git-credentials",
        ".boto", ".s3cfg", ".htpasswd", ".vault-token", ".dockercfg", ".dockerconfigjson", "id_rsa", "id_dsa",
        "id_ecdsa",
        "id_ed25519", "id_xmss", "credentials.json", "credentials.yml", "credentials.yaml", "credentials.toml",
        "credentials.db", "secrets.json", "secrets.yml", "secrets.yaml", "secrets.toml", "secrets.env", "master.key",
        "credentials.yml.enc", "service-account.json", "serviceaccount.json", "service_account.json", "wallet.dat",
        "kubeconfig", ".kubeconfig", "terraform.tfstate", "login.keychain-db", "login.keychain", "cookies.sqlite",
        "logins.json", "key4.db", "login data", "shadow", "gshadow", "master.passwd", ".rediscli_auth",
        ".mysql_history",
        ".psql_history", ".bash_history", ".zsh_history", ".python_history", ".node_repl_history", "access_tokens.db",
        "application_default_credentials.json", "auth.json", "token.json", ".terraformrc", "terraform.rc",
        ".databrickscfg", ".snowsql", ".cloudflared", ".ngrok2", ".credentials.json",
    ]
    private static let keys = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"]
    private static let suffixes = [
        ".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".kdbx", ".ppk", ".asc.key", ".gpg.key",
        ".mobileprovision",
        ".tfvars", ".tfstate", ".ovpn", ".agekey",
    ]
    private static let folders: Set<String> = [
        ".ssh", ".aws", ".azure", ".gnupg", ".password-store", ".gcloud", ".oci", ".vault", "keychains", ".secrets",
        "private-keys-v1.d", ".1password", ".bitwarden", ".mozilla", ".chef",
    ]
    private static let systemSecrets: Set<String> = [
        "shadow", "gshadow", "sudoers", "sudoers.d", "master.passwd", "shadow-", "krb5.keytab",
    ]

    /// Whether the path has a hidden part or lies where the system keeps its settings; all others are ordinary.
    private static func isSpecial(_ path: String) -> Bool {
        path.holds("/.") || path.holds("/etc/") || path.holds("/Launch") || path.holds("/var/spool/")
            || path.holds("/lib/")
            || path.hasSuffix("config.fish")
    }

    /// Whether a file at `path` is run by itself later: by a shell, a service manager, a scheduler or a login.
    static func runsLater(_ path: String) -> Bool {
        guard isSpecial(path) else { return false }
        let name = Paths.name(path)
        if startFiles.contains(name) { return true }
        if name == "authorized_keys", path.holds("/.ssh/") { return true }
        return startFolders.contains { path.holds($0) }
    }

    private static let startFiles: Set<Substring> = [
        ".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".profile", ".zshrc", ".zshenv",
        ".zprofile", ".zlogin", ".zlogout", ".kshrc", ".cshrc", ".tcshrc", ".login", ".xinitrc", ".xprofile",
        ".xsession",
        ".inputrc", ".gitconfig", ".vimrc", ".emacs", "config.fish", ".ssh/rc", ".pam_environment", "authorized_keys2",
        ".rhosts", ".forward",
    ]
    private static let startFolders = [
        "/.copilot/", "/.factory/", "/.kiro/", "/.opencode/", "/.qwen/", "/.config/opencode/", "/.agents/",
        "/.config/devin/",
        "/.config/fish/", "/.config/autostart/", "/.config/systemd/", "/LaunchAgents/", "/LaunchDaemons/", "/etc/cron",
        "/var/spool/cron", "/etc/profile", "/etc/init.d/", "/etc/rc", "/etc/systemd/system/", "/lib/systemd/system/",
        "/etc/ld.so.preload", "/.git/hooks/", "/etc/bash.bashrc", "/etc/zsh", "/.config/git/", "/.husky/_/",
    ]

    /// Whether a file at `path` decides what the agent's client may do: its settings and its hooks.
    static func isClientSettings(_ path: String) -> Bool {
        guard isSpecial(path) else { return false }
        return clientFolders.contains { folder in
            guard let found = path.end(ofFirst: folder) else { return false }
            let rest = path[found...]
            return clientFiles.contains { rest == $0 || rest.hasPrefix($0 + "/") }
                || (rest.hasPrefix("settings") && rest.hasSuffix(".json"))
        }
    }

    private static let clientFolders = [
        "/.claude/", "/.codex/", "/.gemini/", "/.cursor/", "/.task-orchestrator/", "/.config/task-orchestrator/",
        "/.local/state/task-orchestrator/", "/etc/claude-code/", "/etc/codex/",
    ]
    private static let clientFiles = [
        "hooks", "hooks.json", "config.toml", "managed-settings.json", "policies", "config.yaml", "state.sqlite",
        "policy", "snapshot.json", "permissions.json", "plugins/installed_plugins.json",
    ]
}
