internal import Foundation
internal import HookFormats
internal import JSON
internal import Oversight
internal import Synchronization

/// The configuration and the policy that hold in one directory, with everything that they were made from.
public struct GuardSetUp: Sendable {
    /// The configuration, as far as it can be read.
    public let configuration: Configuration
    /// What is wrong with it. The built-in packs hold all the same, and nothing that a person allowed.
    public let errors: [ConfigurationProblem]
    private let directory: String
    private let folder: SnapshotFolder?
    private let home: String
    private let stamps: [String: FileStamp]

    /// What holds in `directory`.
    ///
    /// - Parameter programs: the running program and the small one beside it.
    public init(environment: [String: String], home: String, directory: String, programs: [String]) {
        let reading = StampedReading()
        // Their rules are built in: a newer program makes new snapshots.
        for program in programs { reading.note(program) }
        var sources = ConfigurationSources(
            environment: environment, home: home, currentDirectory: directory, readFile: reading.read)
        sources.programs = programs
        (configuration, errors) = Configuration.loadForGuarding(from: sources)
        self.directory = directory
        self.home = sources.home
        folder = programs.first.flatMap { program in
            SnapshotFolder(
                environment: environment, programs: (program as NSString).deletingLastPathComponent)
        }
        stamps = reading.stamps
    }

    /// Where decisions are left that were made without the store.
    public var spoolFolder: String { configuration.spoolFolder }

    /// Keeps a snapshot, so that the next hook in this directory decides by itself.
    public func keepSnapshot() {
        guard let folder else { return }
        let judge = GuardPolicy(configuration)
        // The folder of the state is made by whoever opens the store; without it the place of the snapshots is missing.
        try? FileManager.default.createDirectory(
            atPath: (folder.path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        folder.keep(
            PolicySnapshot(
                directory: directory, workspace: judge.workspace(for: directory), home: home,
                protectedPaths: judge.protectedPaths, spool: spoolFolder, sources: stamps,
                environment: folder.environmentDigest,
                notes: [
                    "mode": .string(configuration.policy.mode.rawValue), "policy": .string(judge.version),
                    "record_text": .bool(configuration.policy.recordsText),
                ], policy: judge.json))
    }
}

/// Reads files and remembers what they looked like when they were read.
private final class StampedReading: Sendable {
    private let seen = Mutex<[String: FileStamp]>([:])

    var stamps: [String: FileStamp] { seen.withLock { $0 } }

    /// Reads a file of the configuration.
    @Sendable func read(_ path: String) -> FileReading {
        // Before the content: a change between the two then shows as one.
        note(path)
        return FileReading.fromDisk(path)
    }

    /// Remembers what a file looks like.
    func note(_ path: String) {
        let stamp = FileStamp(of: path)
        seen.withLock { $0[path] = $0[path] ?? stamp }
    }
}

extension Configuration {
    /// Where decisions are left that were made without the store.
    var spoolFolder: String { joinedPath(home, "spool") }
}
