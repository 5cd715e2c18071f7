/// What is true of the machine and the project where an action would happen, as far as a decision needs it.
///
/// A decision asks for these facts only when it needs them, so that most decisions touch no disk.
public protocol WorkspaceFacts: Sendable {
    /// The folder of the project, as an absolute real path.
    var workspace: String { get }
    /// The home folder of the person, as an absolute real path.
    var home: String { get }
    /// The folders and files that guard the agent: the policy, the store, the hooks, the programs themselves.
    var protectedPaths: [String] { get }
    /// The real path of `path`, every symbolic link followed; for a path that does not exist, the real path of its nearest
    /// existing parent with the rest appended. Nil where it cannot be found out.
    func realPath(_ path: String) -> String?
    /// Whether something exists at `path`.
    func exists(_ path: String) -> Bool
    /// The branch that is checked out in the repository around `directory`; nil where there is none or it is detached.
    func currentBranch(in directory: String) -> String?
}
