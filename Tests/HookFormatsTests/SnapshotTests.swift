import Foundation
import HookFormats
import JSON
import Testing

struct SnapshotTests {
    private let home = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)").path()
    private var environment: [String: String] { ["TASK_ORCHESTRATOR_HOME": home, "HOME": "/nobody"] }

    private func folder() throws -> SnapshotFolder {
        try FileManager.default.createDirectory(
            atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try #require(SnapshotFolder(environment: environment, programs: "/bin"))
    }

    private func snapshot(of source: String, in folder: SnapshotFolder) -> PolicySnapshot {
        PolicySnapshot(
            directory: "/work", workspace: "/work", home: "/nobody", protectedPaths: ["/p"], spool: "/s",
            sources: [source: FileStamp(of: source)], environment: folder.environmentDigest,
            notes: ["mode": "enforce"], policy: ["rules": []])
    }

    @Test func `a snapshot is read back as it was kept`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let folder = try folder()
        let source = "\(home)/config.yaml"
        try Data("a".utf8).write(to: URL(filePath: source))
        #expect(folder.keep(snapshot(of: source, in: folder)))
        #expect(folder.snapshot(for: "/work") == snapshot(of: source, in: folder))
        #expect(folder.snapshot(for: "/elsewhere") == nil)
    }

    @Test(arguments: ["changed", "same size", "removed", "folder"])
    func `a snapshot whose source has changed is not used`(_ change: String) throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let folder = try folder()
        let source = "\(home)/config.yaml"
        try Data("a".utf8).write(to: URL(filePath: source))
        folder.keep(snapshot(of: source, in: folder))
        try FileManager.default.removeItem(atPath: source)
        switch change {
        case "changed": try Data("aa".utf8).write(to: URL(filePath: source))
        case "same size": try Data("b".utf8).write(to: URL(filePath: source))
        case "folder": try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: false)
        default: break
        }
        #expect(folder.snapshot(for: "/work") == nil)
    }

    @Test func `a file that was not there before counts as a change`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let folder = try folder()
        let source = "\(home)/.task-orchestrator"
        folder.keep(snapshot(of: source, in: folder))
        #expect(folder.snapshot(for: "/work") != nil)
        try Data().write(to: URL(filePath: source))
        #expect(folder.snapshot(for: "/work") == nil)
    }

    @Test func `another value of a variable that counts is a change, another variable is not`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let folder = try folder()
        folder.keep(snapshot(of: "/none", in: folder))
        var other = environment
        other["EDITOR"] = "vi"
        #expect(try #require(SnapshotFolder(environment: other, programs: "/bin")).snapshot(for: "/work") != nil)
        other["TASK_ORCHESTRATOR_POLICY_MODE"] = "shadow"
        #expect(try #require(SnapshotFolder(environment: other, programs: "/bin")).snapshot(for: "/work") == nil)
    }

    @Test func `another copy of the programs takes no snapshot of this one`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let folder = try folder()
        folder.keep(snapshot(of: "/none", in: folder))
        let other = try #require(SnapshotFolder(environment: environment, programs: "/opt/bin"))
        #expect(other.snapshot(for: "/work") == nil)
    }

    @Test(arguments: ["", "{}", "nonsense", #"{"version":2}"#]) func `a broken snapshot is none`(_ text: String) throws
    {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let folder = try folder()
        folder.keep(snapshot(of: "/none", in: folder))
        let file = folder.file(for: "/work")
        try Data(text.utf8).write(to: URL(filePath: file))
        #expect(folder.snapshot(for: "/work") == nil)
    }

    @Test func `a snapshot that others can write is none`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let folder = try folder()
        folder.keep(snapshot(of: "/none", in: folder))
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder.file(for: "/work"))
        #expect(folder.snapshot(for: "/work") == nil)
    }

    @Test func `without a home there is no place for snapshots`() {
        #expect(SnapshotFolder(environment: [:], programs: "/bin") == nil)
        #expect(
            SnapshotFolder(environment: ["HOME": "/h"], programs: "/bin")?.path
                == "/h/.local/state/task-orchestrator/snapshots")
    }
}
