import Foundation
import Oversight
import Testing

struct LocalFactsTests {
    /// A folder of its own, as a real path.
    private func folder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "oversight-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.resolvingSymlinksInPath().path(percentEncoded: false)
    }

    @Test func `links are followed, also those of folders above and those that lead nowhere`() throws {
        let root = try folder()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let files = FileManager.default
        try files.createDirectory(atPath: root + "/real", withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: root + "/link", withDestinationPath: root + "/real")
        try files.createSymbolicLink(atPath: root + "/broken", withDestinationPath: "/etc/not-there")
        let facts = LocalFacts(workspace: root + "/link", home: root)
        #expect(facts.workspace == root + "/real")
        #expect(facts.realPath(root + "/link/new/file") == root + "/real/new/file")
        #expect(facts.realPath(root + "/broken") == "/etc/not-there")
        #expect(facts.exists(root + "/broken"))
        #expect(!facts.exists(root + "/missing"))
    }

    @Test func `a write through a link that leads out of the project is asked about`() throws {
        let root = try folder()
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(atPath: root + "/project", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: root + "/project/out", withDestinationPath: "/etc")
        let facts = LocalFacts(workspace: root + "/project", home: "/home/nobody")
        let oversight = Oversight(policy: .builtIn)
        func category(_ command: String) -> Decision.Category {
            oversight.decide(AgentAction(.shell(command), in: facts.workspace), facts: facts).category
        }
        #expect(category("echo x > out/x") == .requiresApproval)
        #expect(category("echo x > in") == .safe)
    }

    @Test func `the branch is read from the repository, also from a linked working tree`() throws {
        let root = try folder()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let files = FileManager.default
        try files.createDirectory(atPath: root + "/repository/.git/worktrees/tree", withIntermediateDirectories: true)
        try files.createDirectory(atPath: root + "/repository/sub/deep", withIntermediateDirectories: true)
        try files.createDirectory(atPath: root + "/tree", withIntermediateDirectories: true)
        try Data("ref: refs/heads/feature/a\n".utf8).write(to: URL(filePath: root + "/repository/.git/HEAD"))
        try Data("ref: refs/heads/other\n".utf8).write(to: URL(filePath: root + "/repository/.git/worktrees/tree/HEAD"))
        try Data("gitdir: \(root)/repository/.git/worktrees/tree\n".utf8).write(to: URL(filePath: root + "/tree/.git"))
        let facts = LocalFacts(workspace: root + "/repository", home: root)
        #expect(facts.currentBranch(in: root + "/repository/sub/deep") == "feature/a")
        #expect(facts.currentBranch(in: root + "/tree") == "other")
        try Data("0123456789abcdef0123456789abcdef01234567\n".utf8).write(
            to: URL(filePath: root + "/repository/.git/HEAD"))
        #expect(facts.currentBranch(in: root + "/repository") == nil)
    }
}
