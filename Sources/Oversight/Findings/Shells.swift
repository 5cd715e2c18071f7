/// The shells that read bash or something near it.
enum Shells {
    /// Their names.
    static let names: Set<String> = [
        "sh", "bash", "zsh", "dash", "ksh", "ash", "fish", "csh", "tcsh", "mksh", "rbash", "ksh93", "yash", "oksh",
    ]
}
