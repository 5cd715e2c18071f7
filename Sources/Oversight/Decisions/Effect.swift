/// One thing that an action would do.
public struct Effect: Hashable, Sendable {
    /// What kind of thing.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Reads files that are no secret.
        case read
        /// Creates a file or adds to one.
        case write
        /// Replaces what a file held.
        case overwrite
        /// Removes files.
        case delete
        /// Changes owners or rights of files.
        case changeRights = "change_rights"
        /// Reads keys, tokens, passwords or the environment that holds them.
        case readSecret = "read_secret"
        /// Sends data to another machine.
        case sendOut = "send_out"
        /// Fetches data from another machine.
        case fetch
        /// Runs code that comes from elsewhere or cannot be read.
        case runRemoteCode = "run_remote_code"
        /// Runs a program whose effects are not known.
        case runProgram = "run_program"
        /// Loses work that is not committed.
        case discardWork = "discard_work"
        /// Changes history that others may have.
        case rewriteHistory = "rewrite_history"
        /// Makes something public, or sends it to people.
        case publish
        /// Costs money.
        case spend
        /// Gains rights, or gives them away.
        case raisePrivilege = "raise_privilege"
        /// Changes the machine: services, packages, users, network, disks.
        case changeSystem = "change_system"
        /// Changes something on another machine that can be changed back.
        case changeRemote = "change_remote"
        /// Destroys data or services that cannot be brought back.
        case destroy
        /// Changes what watches over the agent: its policy, hooks, store or programs.
        case disarm
    }

    /// What kind of thing.
    public var kind: Kind
    /// What it happens to: an absolute path, a host, a branch, a table, a resource; nil where that is not known.
    public var target: String?

    /// An effect of `kind` on `target`.
    public init(_ kind: Kind, on target: String? = nil) {
        self.kind = kind
        self.target = target
    }
}
