/// Where the target of an effect lies; the most telling place is the one that counts.
public enum Place: String, Hashable, Sendable, CaseIterable {
    /// The root of the file system itself, or everything in it.
    case root
    /// A home folder itself, or everything in it.
    case homeItself = "home_itself"
    /// A top folder of the system itself, or everything in it: `/etc`, `/usr`, `/var`, `/home`.
    case systemTree = "system_tree"
    /// A file or folder of the system.
    case system
    /// What guards the agent: policy, hooks, store, programs, the client's settings.
    case protected
    /// What runs by itself later: shell start files, `authorized_keys`, crontabs, services, hooks of repositories.
    case startup
    /// The folder of the project itself, or everything in it.
    case workspaceItself = "workspace_itself"
    /// The insides of a repository: `.git`.
    case repository
    /// A file or folder of the project.
    case workspace
    /// A folder for temporary files, or something in it.
    case temporary
    /// Something in the home folder, outside the project.
    case home
    /// Anything else on this machine.
    case outside
    /// A disk or a partition as a whole.
    case disk
    /// A device that swallows or yields data: `/dev/null`, a terminal.
    case device
    /// Another machine or a service.
    case remote
    /// Not known before it happens.
    case unknown
}
