import Evaluation
import Immunity
import JSON
import OrchestratorTestSupport
import Spending
import Testing
import Vocabulary

@testable import Orchestrator

@Suite struct ReplayTests {
    private static let trials = [
        Trial(id: "right", operation: "answer", prompt: "6*7? number only", output: "42", expected: 42, label: .good),
        Trial(id: "wrong", operation: "answer", prompt: "6*8? number only", output: "47", expected: 48, label: .bad),
        Trial(id: "missed", operation: "answer", prompt: "Who wrote it?", output: "Nobody did.", label: .bad),
        Trial(id: "empty", operation: "answer", prompt: "Say something", output: "", label: .good),
    ]

    private func replay(on walk: Walk) async throws -> ReplaySummary {
        var summary = ReplaySummary()
        for trial in Self.trials {
            let report = try await walk.orchestrator.run(AgentRequest(replaying: trial))
            summary.add(report, of: trial, group: "file")
        }
        return summary
    }

    @Test func `labels score the graders, and what the graders found is learned`() async throws {
        let summary = try await replay(on: try Walk(ScriptedModel()))
        #expect(summary.runs == 4)
        #expect(summary.failed == 2)
        #expect(summary.newPatterns == 2)
        #expect(summary.total.caught == 1)
        #expect(summary.total.missed == 1)
        #expect(summary.total.falseAlarms == 1)
        #expect(summary.total.correctPasses == 1)
        #expect(summary.json["against_labels"]?[0]?["caught"] == 1)
    }

    @Test func `the second time the same failures are recognised before the call`() async throws {
        let walk = try Walk(ScriptedModel())
        _ = try await replay(on: walk)
        let again = try await replay(on: walk)
        #expect(again.recognised == 2)
        #expect(again.recognisedFailures == 2)
        #expect(again.newPatterns == 0)
        #expect(again.strengthenedPatterns == 2)
    }

    @Test func `what a recording says besides reaches the graders and the store`() async throws {
        let walk = try Walk(ScriptedModel())
        let schema: JSON = ["type": "object", "required": ["name"]]
        let trial = Trial(
            id: "t", operation: "answer", prompt: "Who?", output: "{}",
            metadata: ["schema": schema, "task": "who", "finish": "max_tokens"])
        let report = try await walk.orchestrator.run(AgentRequest(replaying: trial))
        #expect(Set((report.verdict?.grades ?? []).compactMap(\.failureType)) == [.schemaViolation, .truncation])
        let stored = try #require(try await walk.orchestrator.services.trials.recent(1).first?.recorded.trial)
        #expect(stored.metadata?["task"] == "who")
        #expect(stored.metadata?["recorded_id"] == "t")
    }

    @Test func `a label alone teaches the memory nothing`() async throws {
        let walk = try Walk(ScriptedModel())
        _ = try await walk.orchestrator.run(AgentRequest(replaying: Self.trials[2]))
        #expect(try await walk.orchestrator.failures(limit: 10).isEmpty)
    }

    @Test func `what may be refused is refused, and counted as such`() async throws {
        let walk = try Walk(ScriptedModel(), immunity: ImmunitySettings(blockAt: 0.4))
        _ = try await replay(on: walk)
        let again = try await replay(on: walk)
        #expect(again.refused == 2)
        #expect(again.failed == 0)
    }

    @Test func `a trial without its output is counted as unanswered`() async throws {
        let walk = try Walk(ScriptedModel())
        let trial = Trial(id: "t", operation: "answer", prompt: "What?")
        var summary = ReplaySummary()
        summary.add(try await walk.orchestrator.run(AgentRequest(replaying: trial)), of: trial, group: "file")
        #expect(summary.unanswered == 1)
    }
}
