/// The shells that read bash or something near it.
enum Shells {
    /// Their names.
    static let names: Set<String> = [
        "sh", "bash", "zsh", "dash", "ksh", "ash", "fish", "csh", "tcsh", "mksh", "rbash", "ksh93", "yash", "oksh",
    ]

    /// Whether `call` prints settings for the shell that reads them, as `ssh-agent -s` does.
    static func printsSettings(_ call: Invocation) -> Bool {
        switch call.program {
        case "ssh-agent", "dircolors", "lesspipe", "direnv", "starship", "zoxide", "register-python-argcomplete": true
        case "pyenv", "rbenv", "nodenv", "jenv", "goenv", "rustup", "brew", "fnm", "mise", "conda", "opam", "luarocks",
            "kubectl", "gh", "helm", "minikube", "docker", "npm", "atuin", "fzf", "thefuck", "micromamba":
            call.subcommand.map { settings.contains($0) } ?? false
        default: false
        }
    }

    private static let settings: Set<String> = [
        "init", "completion", "completions", "shellenv", "env", "activate", "shell.bash", "docker-env", "hook", "path",
        "--bash",
    ]
}
