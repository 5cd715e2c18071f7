import Foundation
import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import Notebook

@Suite struct ProjectTests {
    private let store: TemporaryStore
    private let folder: String
    private let files = FileManager.default

    init() throws {
        store = try TemporaryStore()
        folder = try Project(of: store.folder).path
    }

    private func make(_ path: String) throws -> String {
        try files.createDirectory(atPath: "\(folder)/\(path)", withIntermediateDirectories: true)
        return "\(folder)/\(path)"
    }

    @Test func `a folder below a repository's root belongs to the repository`() throws {
        _ = try make("repository/.git")
        let below = try make("repository/Sources/Deep")
        #expect(try Project(of: below).path == "\(folder)/repository")
    }

    @Test func `a worktree's root is one, where .git is a file`() throws {
        let below = try make("worktree/Sources")
        try Data("gitdir: elsewhere".utf8).write(to: URL(filePath: "\(folder)/worktree/.git"))
        #expect(try Project(of: below).path == "\(folder)/worktree")
    }

    @Test func `a folder in no repository is a project of its own`() throws {
        let alone = try make("alone/below")
        #expect(try Project(of: alone).path == alone)
    }

    @Test func `however a folder is written, it is the same project`() throws {
        let real = try make("real")
        try files.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: real)
        for spelling in ["\(folder)/link", "\(real)/", "\(folder)/./real/../real", "\(folder)//real"] {
            #expect(try Project(of: spelling).path == real, "\(spelling)")
        }
    }

    @Test func `a file is no project`() throws {
        try Data().write(to: URL(filePath: "\(folder)/file"))
        let error = #expect(throws: ProjectError.self) { try Project(of: "\(folder)/file") }
        #expect(error?.description.contains("is no folder") == true)
    }

    @Test(arguments: ["", "/no/such/folder", "/tmp\u{0}/x", String(repeating: "a/", count: 5000)])
    func `what is no folder is an error that names it`(_ path: String) {
        let error = #expect(throws: ProjectError.self) { try Project(of: path) }
        #expect(error?.whatToDo.contains("name a folder") == true)
        #expect((error?.whatHappened.utf8.count ?? .max) < 300)
    }
}
