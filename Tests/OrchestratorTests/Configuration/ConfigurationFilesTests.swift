import Foundation
import Testing

@testable import Orchestrator

/// The files that the repository ships, and files on a real disk.
struct ConfigurationFilesTests {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func `the documentation's table is the one made from the settings`() throws {
        let page = try String(contentsOf: Self.repository.appending(path: "docs/CONFIGURATION.md"), encoding: .utf8)
        let table = Configuration.referenceTable()
        #expect(page.hasSuffix("\n\n\(table)"), "docs/CONFIGURATION.md must end with this table:\n\n\(table)")
    }

    @Test func `the reference has a line for every setting, none of them broken by its contents`() {
        let lines = Configuration.referenceTable().split(separator: "\n")
        #expect(lines.count == Settings.all.count + 2)
        #expect(lines.allSatisfy { $0.filter { $0 == "|" }.count == 7 })
        #expect(Set(Settings.all.map(\.name)).count == Settings.all.count)
    }

    @Test func `the example of a .env file has no broken line and sets nothing until it is filled in`() throws {
        let example = try String(contentsOf: Self.repository.appending(path: ".env.example"), encoding: .utf8)
        let configuration = try Configuration.load(from: sources(env: example))
        #expect(configuration.settings.allSatisfy { $0.origin == .builtIn })
        #expect(Set(configuration.warnings.map(\.kind)) == [.placeholder])
        // What is commented out is spelt right too.
        let all = example.replacing(#/(?m)^# (?=[A-Z_]+=)/#, with: "")
        #expect(problems(of: sources(environment: variables(in: all))).allSatisfy { $0.kind == .placeholder })
    }

    private func variables(in text: String) -> [String: String] {
        Dictionary(EnvironmentFile(parsing: Array(text.utf8)).variables.map { ($0.name, $0.value) }) { $1 }
    }

    @Test func `a configuration is read from a real disk`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "configuration-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let project = folder.appending(path: "work")
        try FileManager.default.createDirectory(
            at: project.appending(path: ".task-orchestrator"), withIntermediateDirectories: true)
        try Data("run: {parallel: 2}".utf8).write(to: project.appending(path: ".task-orchestrator/config.yaml"))
        let configuration = try Configuration.load(
            from: ConfigurationSources(environment: [:], home: folder.path, currentDirectory: project.path))
        #expect(configuration.run.parallel == 2)
    }

    @Test func `a link to a device, a huge file and a folder are not read`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let link = folder.appending(path: "link")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/dev/zero")
        let large = folder.appending(path: "large")
        try Data(count: FileReading.largestFile + 1).write(to: large)
        guard case .unreadable = FileReading.fromDisk(link.path) else { throw Unexpected() }
        guard case .unreadable = FileReading.fromDisk(large.path) else { throw Unexpected() }
        guard case .directory = FileReading.fromDisk(folder.path) else { throw Unexpected() }
        guard case .absent = FileReading.fromDisk(folder.appending(path: "none").path) else { throw Unexpected() }
        guard case .absent = FileReading.fromDisk(large.appending(path: "below").path) else { throw Unexpected() }
    }

    struct Unexpected: Error {}
}
