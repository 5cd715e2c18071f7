import Testing
import Vocabulary

@testable import Agents

@Suite struct RecordedModelTests {
    private let usage = Usage(inputTokens: 5, outputTokens: 2)

    private func trial(_ id: String, _ prompt: String, _ output: String?, usage: Usage? = nil) -> Trial {
        Trial(id: id, operation: "answer", prompt: prompt, output: output, model: "gpt-4o", usage: usage)
    }

    private func ask(_ model: any LanguageModel, _ prompt: String) async throws -> ModelAnswer {
        try await model.respond(to: ModelRequest(model: "", prompt: prompt))
    }

    @Test func `a recorded prompt gets its recorded answer, model, usage and evidence`() async throws {
        var recorded = trial("1", "What is 6 × 7?", "42", usage: usage)
        recorded.evidence = [Evidence(kind: .command, subject: "bc", exitCode: 0)]
        let answer = try await ask(RecordedModel([recorded]), "  What is\n6 × 7? ")
        #expect(answer.text == "42")
        #expect(answer.model == "gpt-4o")
        #expect(answer.usage == usage)
        #expect(answer.evidence == recorded.evidence)
    }

    @Test func `answers to one prompt come in the order of the recording, then from the first again`() async throws {
        let model = RecordedModel([trial("1", "p", "a"), trial("2", "q", "x"), trial("3", "p", "b")])
        var texts: [String] = []
        for _ in 0..<3 { texts.append(try await ask(model, "p").text) }
        #expect(texts == ["a", "b", "a"])
    }

    @Test func `where no usage was recorded it is estimated from the texts' length`() async throws {
        let answer = try await ask(RecordedModel([trial("1", "four", "answer")]), "four")
        #expect(answer.usage == Usage(inputTokens: 1, outputTokens: 2, isEstimated: true))
    }

    @Test func `a trial is replayed by its id, whatever was added to the prompt`() async throws {
        let model = RecordedModel([trial("1", "p", "a"), trial("2", "p", "b"), trial("2", "p", "c")])
        let second = model.replaying("2")
        #expect(second.provider == "recorded")
        #expect(try await ask(second, "p\n\nMind the edge cases").text == "b")
        #expect(try await ask(second, "p").text == "b")
    }

    @Test func `what was not recorded is said, and nothing was sent`() async throws {
        let model = RecordedModel([trial("1", "p", nil)])
        for (asked, prompt, told) in [
            (model as any LanguageModel, "never asked", "never asked"), (model, "p", "'1'"),
            (model.replaying("9"), "p", "'9'"),
        ] {
            let error = await #expect(throws: ModelError.self) { try await ask(asked, prompt) }
            #expect(error?.errorClass == .notRecorded)
            #expect(error?.notSent == true)
            #expect(error?.description.contains(told) == true)
        }
    }

    @Test func `a long prompt is shortened in the message`() async throws {
        let error = await #expect(throws: ModelError.self) {
            try await ask(RecordedModel([]), String(repeating: "word ", count: 10_000))
        }
        #expect(error.map { $0.description.count < 300 } == true)
    }
}
