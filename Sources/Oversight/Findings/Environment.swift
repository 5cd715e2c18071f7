/// Variables that make programs run code.
enum Environment {
    /// Whether programs run what the variable holds, or load it.
    static func takesCode(_ name: String) -> Bool {
        code.contains(name) || name.hasPrefix("BASH_FUNC_") || name.hasPrefix("GIT_CONFIG_VALUE")
            || name == "GIT_CONFIG_PARAMETERS"
    }

    /// Whether the variable holds paths or options and no command.
    static func isList(_ name: String) -> Bool { lists.contains(name) || name.hasPrefix("GIT_CONFIG") }

    private static let code: Set<String> = [
        "PAGER", "GIT_PAGER", "MANPAGER", "EDITOR", "VISUAL", "GIT_EDITOR", "GIT_SEQUENCE_EDITOR", "GIT_SSH_COMMAND",
        "GIT_SSH", "GIT_EXTERNAL_DIFF", "GIT_ASKPASS", "SSH_ASKPASS", "SUDO_ASKPASS", "GIT_PROXY_COMMAND", "BROWSER",
        "LESSOPEN", "LESSCLOSE", "PROMPT_COMMAND", "BASH_ENV", "ENV", "LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT",
        "DYLD_INSERT_LIBRARIES", "PYTHONSTARTUP", "PERL5OPT", "PERL5LIB", "RUBYOPT", "RSYNC_RSH", "PS4",
        "GIT_TEMPLATE_DIR",
        "GIT_EXEC_PATH", "SYSTEMD_EDITOR", "KUBE_EDITOR",
    ]
    private static let lists: Set<String> = [
        "LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT", "DYLD_INSERT_LIBRARIES", "PYTHONSTARTUP", "PERL5OPT", "PERL5LIB",
        "RUBYOPT", "BASH_ENV", "ENV", "GIT_TEMPLATE_DIR", "GIT_EXEC_PATH", "PS4",
    ]
    private static let harmless: Set<Substring> = [
        "cat", "less", "more", "most", "bat", "delta", "vi", "vim", "nvim", "nano", "emacs", "code", "true", ":",
        "false",
        "ed", "ex", "micro", "helix", "hx", "subl", "echo", "ssh", "diff-so-fancy", "firefox", "open", "xdg-open",
        "development", "production", "test", "staging", "dev", "prod", "local",
    ]

    /// Whether the value names a pager, an editor or the like, and nothing that runs code.
    static func isHarmless(_ value: String) -> Bool {
        guard !value.utf8.contains(where: { Self.isOperator($0) }) else { return false }
        let first = value.split(separator: " ").first ?? ""
        return harmless.contains(Paths.name(String(first))) && !value.holds("ProxyCommand") && !value.holds(" -c")
    }

    private static func isOperator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "$")
            || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\n")
    }

    /// Whether the text, in a variable of any name, is a call of an interpreter with code.
    static func looksLikeCode(_ text: String) -> Bool {
        if text.hasPrefix("()") { return true }
        let words = text.split(separator: " ", maxSplits: 3)
        guard words.count > 1, let first = words.first else { return false }
        let name = Paths.name(String(first))
        let isInterpreter = Shells.names.contains(String(name)) || interpreters.contains { name.hasPrefix($0) }
        return isInterpreter
            && words.dropFirst().contains { $0.hasPrefix("-") && ($0.hasSuffix("c") || $0.hasSuffix("e")) }
    }

    private static let interpreters = ["python", "perl", "ruby", "node", "php"]

    /// Whether a value of PATH puts a folder first in which anybody may lay programs.
    static func isHijackedPath(_ value: Argument, workspace: String) -> Bool {
        guard let first = value.text.split(separator: ":", omittingEmptySubsequences: false).first else { return false }
        if first.isEmpty || first == "." { return true }
        return Paths.contains("/tmp", String(first)) || Paths.contains("/var/tmp", String(first))
            || Paths.contains("/dev/shm", String(first))
    }
}
