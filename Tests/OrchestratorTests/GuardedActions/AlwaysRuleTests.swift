import Approvals
import Foundation
import Oversight
import Testing
import Vocabulary

@testable import Orchestrator

/// From "yes" to "always": the rule is shown, proved against the past, and written where everything else stays.
@Suite struct `Always` {
    /// A bench whose policy is that of a configuration without files, and the configuration.
    private static func bench() throws -> (GuardBench, Configuration) {
        let configuration = try Configuration.load(from: sources())
        let bench = try GuardBench()
        var services = bench.orchestrator.services
        services.guarding.judge = ActionJudge { GuardPolicy(configuration) }
        return (try GuardBench(on: bench.store, services: services), configuration)
    }

    @Test func `a rule lets through what is alike, and shows what it would have let through`() async throws {
        let (bench, configuration) = try Self.bench()
        let request = try #require(try await bench.guarded("git push --force origin one", in: TestDisk.project).request)
        _ = try await bench.guarded("git push --force origin two", in: TestDisk.project)
        _ = try await bench.guarded("git reset --hard HEAD~3", in: TestDisk.project)
        let always = try await bench.orchestrator.alwaysRule(for: request.id, under: configuration)
        #expect(always.examined == 3)
        #expect(always.matches.contains("git push --force origin one"))
        #expect(!always.matches.contains("git reset --hard HEAD~3"))
        // What is proposed is what a configuration takes.
        let rules = "policy:\n  rules:\n" + always.yaml
        #expect(problems(of: sources(user: rules)) == [], "\(always.yaml)")
    }

    @Test func `an edited rule is proved in the place of the proposal`() async throws {
        let (bench, configuration) = try Self.bench()
        let request = try #require(try await bench.guarded("git push --force origin one", in: TestDisk.project).request)
        let edited = """
            mine:
              decide: allow
              because: "I know."
              when: [{command: {program: git, words: [push], options: [--force], exact: [origin, two]}}]
              must_match: [git push --force origin two]
            """
        let always = try await bench.orchestrator.alwaysRule(for: request.id, editedAs: edited, under: configuration)
        #expect(always.name == "user/mine")
        #expect(always.matches == [])
        await #expect(throws: NoAlwaysRule.self) {
            try await bench.orchestrator.alwaysRule(for: request.id, editedAs: "mine: {}", under: configuration)
        }
    }

    @Test func `what must be asked each time gets no rule`() async throws {
        let (bench, configuration) = try Self.bench()
        let request = try #require(try await bench.guarded("sudo systemctl restart x", in: TestDisk.project).request)
        await #expect(throws: NoAlwaysRule.mustBeAsked(id: request.id, rule: request.grounds.rule)) {
            try await bench.orchestrator.alwaysRule(for: request.id, under: configuration)
        }
    }

    private static let rule = "    mine:\n      decide: ask\n"

    @Test(arguments: [
        ("", "policy:\n  rules:\n" + rule),
        ("# mine\nrun:\n  parallel: 2\n", "# mine\nrun:\n  parallel: 2\npolicy:\n  rules:\n" + rule),
        (
            "policy:\n  mode: enforce\nrun:\n  parallel: 2\n",
            "policy:\n  rules:\n" + rule + "  mode: enforce\nrun:\n  parallel: 2\n"
        ),
        (
            "policy:\n  # kept\n  rules:\n    other:\n      decide: ask\n",
            "policy:\n  # kept\n  rules:\n" + rule + "    other:\n      decide: ask\n"
        ),
    ]) func `a rule is added and all else stays as it is written`(_ old: String, _ new: String) {
        #expect(RuleFile.text(old, with: Self.rule) == new)
    }

    @Test func `a file that would not be read any more is left alone`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let home = folder.path(percentEncoded: false)
        let places = ConfigurationSources(environment: [:], home: home, currentDirectory: home)
        let good = """
                mine:
                  decide: ask
                  because: "It publishes."
                  when: [{command: make release}]
                  must_match: [make release]

            """
        try RuleFile(places).add(good)
        let written = try String(contentsOfFile: places.userFile, encoding: .utf8)
        #expect(try Configuration.load(from: places).policy.rules.user.map(\.name) == ["user/mine"])
        #expect(throws: RuleFileError.self) { try RuleFile(places).add(good) }
        #expect(try String(contentsOfFile: places.userFile, encoding: .utf8) == written)
    }
}
