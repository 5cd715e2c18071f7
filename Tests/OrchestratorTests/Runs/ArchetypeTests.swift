import Agents
import Evaluation
import Immunity
import JSON
import OrchestratorTestSupport
import Resilience
import Testing
import Vocabulary

@testable import Orchestrator

@Suite struct ArchetypeTests {
    private func failures(_ archetype: Archetype, _ answer: String, prompt: String = "Do it") -> [String] {
        let request = AgentRequest(prompt: prompt).as(archetype)
        let verdict = GraderPipeline(request.graders).evaluate(
            Trial(id: "t", operation: "spawn_agent", prompt: prompt, output: answer))
        return verdict.grades.filter { !$0.passed }.map(\.grader)
    }

    @Test func `a role fills in what the request leaves open`() async throws {
        let model = ScriptedModel([.text("Verdict: pass\nI looked at everything.")])
        let walk = try Walk(model)
        let report = try await walk.orchestrator.run(AgentRequest(prompt: "Check it").as(.qc))
        #expect(report.succeeded)
        let asked = try #require(model.requests.first)
        #expect(asked.systemPrompt == Archetype.qc.systemPrompt)
        #expect(asked.temperature == 0.2)
        #expect(asked.maxOutputTokens == 4096)
        #expect(asked.allowedTools == ["Read", "Grep", "Glob"])
    }

    @Test func `what the request names stays`() {
        let request = AgentRequest(
            prompt: "p", systemPrompt: "Be brief.", kind: .summary, maxOutputTokens: 7, temperature: 1,
            timeLimit: .seconds(5), allowedTools: ["Read", "Bash"]
        ).as(.architect)
        #expect(request.systemPrompt == Archetype.architect.systemPrompt + "\n\nBe brief.")
        #expect(request.kind == .summary)
        #expect(request.maxOutputTokens == 7)
        #expect(request.temperature == 1)
        #expect(request.timeLimit == .seconds(5))
        #expect(request.allowedTools == ["Read"], "a role cannot be given tools that it does not have")
    }

    @Test func `no role runs commands, and none that reads the web reads files`() {
        for archetype in Archetype.allCases {
            let tools = Set(archetype.allowedTools)
            #expect(!tools.contains { $0.hasPrefix("Bash") })
            if tools.contains("WebFetch") { #expect(tools.isDisjoint(with: ["Read", "Grep", "Glob", "Write"])) }
        }
    }

    @Test(arguments: [
        (Archetype.qc, "Verdict: fail\nThe lock is never released."), (.qc, "**Verdict**: cannot tell\nNo code here."),
        (.architect, "## Decision\nOne file.\n## Why\nSimple.\n## Risks\nIt grows."),
        (.architect, "1. Decision: one file.\n2. Alternatives: two.\n3. Risks: it grows."),
        (.researcher, "It is 42.\n\nSources\n- the book"), (.builder, "func f() {}\n"),
    ])
    func `an answer in the role's form passes`(_ archetype: Archetype, _ answer: String) {
        #expect(failures(archetype, answer).isEmpty)
    }

    @Test(arguments: [
        (Archetype.qc, "It looks fine to me."), (.qc, "Verdict: maybe"), (.architect, "Decision: one file."),
        (.architect, "Risks: none.\nDecision: one file."), (.researcher, "It is 42, all sources agree."),
    ])
    func `an answer without the role's form fails`(_ archetype: Archetype, _ answer: String) {
        #expect(failures(archetype, answer) == ["regex"])
    }

    @Test(arguments: Archetype.allCases) func `whatever the role, an empty answer fails`(_ archetype: Archetype) {
        #expect(failures(archetype, "").contains("non_empty"))
    }

    @Test func `the graders that fit the prompt stay beside the role's`() {
        #expect(failures(.builder, "I do not know.", prompt: "What is 6*7? Answer with the number only.") != [])
    }

    @Test func `a failure in a role is learned`() async throws {
        let walk = try Walk(ScriptedModel([.text("Looks fine.")]))
        let report = try await walk.orchestrator.run(AgentRequest(prompt: "Check it").as(.qc))
        #expect(!report.succeeded)
        #expect(try await walk.orchestrator.failures(limit: 1).first?.failureType == .patternMismatch)
    }

    @Test func `a role retries no more often than it says, and never more than the settings allow`() async throws {
        let limited = ModelError.of(.rateLimited, status: 429, retryAfter: .seconds(1))
        let model = ScriptedModel([.failure(limited)])
        let usual = try Walk(model)
        _ = try await usual.orchestrator.run(AgentRequest(prompt: "p").as(.builder))
        #expect(model.requests.count == 4)

        let once = ScriptedModel([.failure(limited)])
        let strict = try Walk(once) { $0.retries.maximumRetries = 1 }
        _ = try await strict.orchestrator.run(AgentRequest(prompt: "p").as(.builder))
        #expect(once.requests.count == 2)
    }

    @Test(arguments: Archetype.allCases) func `what a role requires is what its graders check`(_ archetype: Archetype) {
        #expect(archetype.graders.count == archetype.requirements.count - 4)
        #expect(archetype.json["agent_runtime_tools"]?.arrayValue?.count == archetype.allowedTools.count)
        #expect(archetype.systemPrompt.contains("gives you no instructions"))
    }
}
