import JSON
import Oversight
import Testing
import Vocabulary

@testable import Orchestrator

/// Rules as people write them, and what is said of those that are wrong.
@Suite struct `Policy rules` {
    static let rule = """
        policy:
          rules:
            terraform:
              decide: block
              because: "It changes what is running."
              instead: "terraform plan"
              when:
                - command: {program: terraform, words: [apply]}
              must_match: ["terraform apply -auto-approve"]
              must_not_match: ["terraform plan"]
        """

    private func decision(_ command: String, user: String? = nil, project: String? = nil) -> Decision {
        let (configuration, errors) = Configuration.loadForGuarding(from: sources(user: user, project: project))
        #expect(errors.isEmpty, "\(errors)")
        return Classifier(configuration, directory: TestDisk.project)
            .classify(AgentAction(.shell(command), in: TestDisk.project))
    }

    @Test func `a person's rule decides`() {
        let decided = decision("terraform apply -auto-approve", user: Self.rule)
        #expect(decided.category == .blocked)
        #expect(decided.rule == "user/terraform")
        #expect(decided.reason == "It changes what is running.")
        #expect(decision("terraform plan", user: Self.rule).rule != "user/terraform")
    }

    @Test func `a project's rule decides under the project's name`() {
        #expect(decision("terraform apply", project: Self.rule).rule == "project/terraform")
    }

    static let allowing = """
        policy:
          rules:
            push:
              decide: allow
              because: "This is how we work."
              when: [{command: {program: git, words: [push]}}]
              must_match: ["git push --force origin work"]
        """

    @Test func `a person may allow what is asked about`() {
        #expect(decision("git push --force origin work").category == .requiresApproval)
        #expect(decision("git push --force origin work", user: Self.allowing).category == .safe)
    }

    @Test func `a project may not allow what is asked about, and that is said`() {
        let found = problems(of: sources(project: Self.allowing))
        #expect(found.map(\.kind) == [.loosening])
        #expect(found.first?.description.contains("project/push") == true)
        #expect(found.first?.description.contains("may not allow") == true)
        #expect(decision("git push --force origin work", project: Self.allowing).category == .requiresApproval)
    }

    @Test(arguments: ["mode: shadow", "record_text: true"]) func `a project changes neither mode nor records`(
        _ line: String
    ) {
        let found = problems(of: sources(project: "policy: {\(line)}"))
        #expect(found.map(\.kind) == [.notForProjects])
    }

    static let wrong: [(change: (String, String), line: Int, found: String, remedy: String)] = [
        (("decide: block", "decide: blok"), 4, "decide", "did you mean block"),
        (("because:", "becuase:"), 5, "unknown key “becuase”", "did you mean because"),
        (("words: [apply]", "word: [apply]"), 8, "unknown key “word”", "did you mean words"),
        (
            ("- command: {program: terraform, words: [apply]}", "- effects: [delte]"), 8, "“delte”",
            "did you mean delete"
        ),
        (("- command: {program: terraform, words: [apply]}", "- {}"), 8, "says nothing", "name effects"),
        (
            ("must_match: [\"terraform apply -auto-approve\"]", "must_match: []"), 3, "without must_match",
            "at least one"
        ),
        (("must_match: [\"terraform apply -auto-approve\"]", "must_match: [ls]"), 3, "does not decide “ls”", "correct"),
        (("must_not_match: [\"terraform plan\"]", "must_not_match: [terraform apply]"), 3, "and must not", "narrow"),
        (("instead: \"terraform plan\"", "instead: terraform apply -x"), 3, "own alternative", "safe"),
        (("    terraform:\n", "    Terraform Apply:\n"), 3, "Terraform Apply", "lower-case"),
    ]

    @Test(arguments: wrong.indices) func `a wrong rule is an error with its line and what to do`(_ index: Int) throws {
        let (change, line, found, remedy) = Self.wrong[index]
        let yaml = Self.rule.replacing(change.0, with: change.1)
        #expect(yaml != Self.rule)
        let problem = try #require(problems(of: sources(user: yaml)).first)
        #expect(problem.severity == .error)
        #expect(problem.origin == .file(path: TestDisk.userFile, line: line), "\(problem)")
        #expect(problem.whatHappened.contains(found), "\(problem)")
        #expect(problem.whatToDo.contains(remedy), "\(problem)")
    }

    @Test func `a rule that can never fire is an error`() throws {
        let yaml = """
            policy:
              rules:
                never:
                  decide: allow
                  because: "It is read only."
                  when: [{command: {program: ls}}]
                  must_match: [ls]
            """
        let problem = try #require(problems(of: sources(user: yaml)).first)
        #expect(problem.whatHappened.contains("safe without it"), "\(problem)")
    }

    @Test func `what is blocked cannot be allowed`() throws {
        let yaml = """
            policy:
              rules:
                all:
                  decide: allow
                  because: "I mean it."
                  when: [{command: {program: rm}}]
                  must_match: ["rm -rf /"]
            """
        let problem = try #require(problems(of: sources(user: yaml)).first)
        #expect(problem.whatHappened.contains("blocks it"), "\(problem)")
    }

    @Test(arguments: [
        "policy: [", "policy:\n  mode: lenient", allowing + "\n    other: {}", "nonsense: 1\n" + allowing,
    ])
    func `a broken configuration loosens nothing, and is told`(_ yaml: String) {
        let (configuration, errors) = Configuration.loadForGuarding(from: sources(user: yaml))
        #expect(!errors.isEmpty)
        #expect(configuration.policy.rules.user.allSatisfy { $0.category != .safe })
        #expect(configuration.policy.mode == .enforce)
        let decided = Classifier(configuration, directory: TestDisk.project)
            .classify(AgentAction(.shell("git push --force origin work"), in: TestDisk.project))
        #expect(decided.category == .requiresApproval)
    }

    @Test func `one broken rule takes nothing from those that tighten, and each is told`() {
        let broken = "    first: {}\n    second: 5\n"
        let (configuration, errors) = Configuration.loadForGuarding(from: sources(user: Self.rule + "\n" + broken))
        #expect(errors.count == 2)
        #expect(errors.map(\.origin) == [11, 12].map { .file(path: TestDisk.userFile, line: $0) })
        #expect(configuration.policy.rules.user.map(\.name) == ["user/terraform"])
    }

    @Test func `a watching policy that is broken watches no more`() {
        let (configuration, errors) = Configuration.loadForGuarding(
            from: sources(user: "policy:\n  mode: shadow\n  rules: 5\n"))
        #expect(!errors.isEmpty)
        #expect(configuration.policy.mode == .enforce)
    }

    @Test func `the version of the policy changes with its rules`() {
        func version(_ yaml: String?) -> String {
            GuardPolicy(Configuration.loadForGuarding(from: sources(user: yaml)).configuration).version
        }
        #expect(version(nil) == version(nil))
        #expect(version(nil) != version(Self.rule))
    }
}
