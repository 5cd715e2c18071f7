public import JSON

/// All that a hook needs to decide in one directory, worked out beforehand by the large program.
///
/// A snapshot says from which files and variables it was made. One whose sources have changed is not used: the hook
/// then hands over to the large program, which makes a new one.
public struct PolicySnapshot: Hashable, Sendable {
    /// The format's version; another one is not read.
    static let version: Int64 = 1

    /// The directory for which it holds, as the client says it.
    public var directory: String
    /// The folder of the project.
    public var workspace: String
    /// The person's home folder.
    public var home: String
    /// What guards the agent, and is not to be touched by it.
    public var protectedPaths: [String]
    /// Where decisions are left for the store.
    public var spool: String
    /// Every path that was looked at, with what was there.
    public var sources: [String: FileStamp]
    /// A digest of the variables that count.
    public var environment: String
    /// What else the large program wants to know of a decision: mode, version of the policy, …
    public var notes: JSON
    /// The policy, in the form that Oversight reads.
    public var policy: JSON

    /// A snapshot of `policy`.
    public init(
        directory: String, workspace: String, home: String, protectedPaths: [String], spool: String,
        sources: [String: FileStamp], environment: String, notes: JSON = [:], policy: JSON
    ) {
        self.directory = directory
        self.workspace = workspace
        self.home = home
        self.protectedPaths = protectedPaths
        self.spool = spool
        self.sources = sources
        self.environment = environment
        self.notes = notes
        self.policy = policy
    }

    /// The snapshot as it stands in its file.
    public var json: JSON {
        [
            "version": .integer(Self.version), "directory": .string(directory), "workspace": .string(workspace),
            "home": .string(home), "protected": .array(protectedPaths.map(JSON.string)), "spool": .string(spool),
            "environment": .string(environment), "notes": notes,
            "sources": .object(JSONObject(sources.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })),
            "policy": policy,
        ]
    }

    /// Reads a snapshot; nil where it is none of this version.
    public init?(parsing bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes), json["version"]?.integerValue == Self.version,
            let directory = json["directory"]?.stringValue, let workspace = json["workspace"]?.stringValue,
            let home = json["home"]?.stringValue, let protected = json["protected"]?.arrayValue,
            let spool = json["spool"]?.stringValue, let environment = json["environment"]?.stringValue,
            let sources = json["sources"]?.objectValue, let notes = json["notes"], let policy = json["policy"]
        else { return nil }
        var stamps: [String: FileStamp] = [:]
        for (path, value) in sources {
            guard let stamp = FileStamp(value) else { return nil }
            stamps[path] = stamp
        }
        self.init(
            directory: directory, workspace: workspace, home: home,
            protectedPaths: protected.compactMap(\.stringValue), spool: spool, sources: stamps,
            environment: environment, notes: notes, policy: policy)
    }

    /// Whether everything that it was made from is as it was.
    public func isCurrent(environment now: String) -> Bool {
        environment == now && !sources.isEmpty && sources.allSatisfy { FileStamp(of: $0.key) == $0.value }
    }
}
