internal import JSON

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where snapshots are kept: one file for each directory in which an agent has worked.
///
/// The place depends on the environment alone, so that a hook finds it without reading a configuration.
public struct SnapshotFolder: Sendable {
    /// The folder.
    public let path: String
    /// A digest of the variables that a configuration can depend on.
    public let environmentDigest: String

    private static let limit = 16 << 20

    /// The folder that holds for a process with these variables; nil where they name no home.
    ///
    /// - Parameter programs: the folder in which both programs stand: another copy may have other rules built in, and
    ///   takes no other copy's snapshots.
    public init?(environment: [String: String], programs: String) {
        func absolute(_ name: String) -> String? {
            environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        if let home = absolute("TASK_ORCHESTRATOR_HOME") {
            path = "\(home)/snapshots"
        } else if let state = absolute("XDG_STATE_HOME") {
            path = "\(state)/task-orchestrator/snapshots"
        } else if let home = absolute("HOME") {
            path = "\(home)/.local/state/task-orchestrator/snapshots"
        } else {
            return nil
        }
        let counting = environment.filter { variable in
            variable.key.hasPrefix("TASK_ORCHESTRATOR_")
                || ["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"].contains(variable.key)
        }
        environmentDigest = Self.digest(
            programs + "\u{0}" + counting.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\u{0}" }.joined())
    }

    /// The file for `directory`.
    public func file(for directory: String) -> String { "\(path)/\(Self.digest(directory)).json" }

    /// The snapshot for `directory`; nil where there is none that can be used.
    ///
    /// A file that others could have written is not read.
    public func snapshot(for directory: String) -> PolicySnapshot? {
        let descriptor = open(file(for: directory), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o022 == 0,
            status.st_size > 0, Int(status.st_size) <= Self.limit
        else { return nil }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            filled = max(0, read(descriptor, buffer.baseAddress, size))
        }
        guard bytes.count == size, let snapshot = PolicySnapshot(parsing: bytes), snapshot.directory == directory,
            snapshot.isCurrent(environment: environmentDigest)
        else { return nil }
        return snapshot
    }

    /// Keeps a snapshot, in one step for whoever reads meanwhile.
    ///
    /// - Returns: whether it could be written; without it the next hook is slower, and nothing else.
    @discardableResult
    public func keep(_ snapshot: PolicySnapshot) -> Bool {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { return false }
        let target = file(for: snapshot.directory)
        let draft = "\(target).\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return false }
        let bytes = snapshot.json.serialized()
        let written = write(descriptor, bytes, bytes.count)
        close(descriptor)
        guard written == bytes.count, rename(draft, target) == 0 else {
            unlink(draft)
            return false
        }
        return true
    }

    /// FNV-1a over 64 bits, as sixteen digits: names files and notices changes, and protects nothing.
    private static func digest(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
