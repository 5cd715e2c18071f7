import Clients
import Foundation
import HookFormats
import Testing
import Vocabulary

struct SettingsFilesTests {
    private let home = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)").path()
    private let now = Timestamp(seconds: 1_800_000_000)
    private var path: String { "\(home)/.gemini/settings.json" }

    private func changes() throws -> [SettingsChange] {
        try ClientInstallation(
            ClientPlaces(.gemini, home: home, project: nil, environment: [:]),
            programs: GuardPrograms(hook: "/b/task-orchestrator-hook", server: "/b/task-orchestrator")
        ).install()
    }

    private func write(_ text: String) throws {
        try FileManager.default.createDirectory(atPath: "\(home)/.gemini", withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    private func change() throws -> SettingsChange { try changes()[0] }

    @Test func `a change is written, and what was there is kept beside it`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        try write("{}\n")
        let backup = try #require(try SettingsFiles.apply(change(), at: now))
        #expect(backup == "\(path).backup-20270115T080000")
        #expect(try SettingsFiles.text(backup) == "{}\n")
        #expect(try SettingsFiles.text(path)?.contains("BeforeTool") == true)
        #expect(try changes().allSatisfy { !$0.isChange })
    }

    @Test func `a file that was not there is made, for this person alone`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        #expect(try SettingsFiles.apply(change(), at: now) == nil)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }

    @Test func `a file that was changed since it was read is left alone`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        try write("{}\n")
        let change = try change()
        try write(#"{"theme": "dark"}"#)
        #expect(throws: InstallationError.self) { try SettingsFiles.apply(change, at: now) }
        #expect(try SettingsFiles.text(path) == #"{"theme": "dark"}"#)
    }

    @Test func `a link stays a link`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        try write("{}\n")
        let real = "\(home)/dotfiles.json"
        try FileManager.default.moveItem(atPath: path, toPath: real)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: real)
        _ = try SettingsFiles.apply(change(), at: now)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == real)
        #expect(try SettingsFiles.text(real)?.contains("BeforeTool") == true)
    }

    @Test func `bytes that are no text are an error`() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        try write("")
        try Data([0xFF, 0xFE]).write(to: URL(filePath: path))
        #expect(throws: InstallationError.self) { try changes() }
    }
}
