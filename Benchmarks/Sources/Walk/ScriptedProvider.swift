import Agents
import Synchronization
import Vocabulary

/// Answers after a fixed time, and says how long it really took.
struct ScriptedProvider: LanguageModel {
    let provider = Workload.provider
    let workload: Workload
    let delay: Duration

    func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        let start = Clocks.wall()
        if delay > .zero {
            do { try await Task.sleep(for: delay, tolerance: .zero) } catch {
                throw ModelError(.cancelled, provider: provider, message: "cancelled")
            }
        }
        let text = workload.answer(to: request.prompt)
        let usage = Usage(
            inputTokens: Int64(request.prompt.utf8.count / 4), outputTokens: Int64(text.utf8.count / 4))
        Stopwatch.current?.add(Clocks.wall() - start)
        return ModelAnswer(text: text, model: request.model, usage: usage)
    }
}

/// Where a provider notes the time that is its own, for the run that is under way.
final class Stopwatch: Sendable {
    @TaskLocal static var current: Stopwatch?

    private let time = Atomic<Int64>(0)

    var nanoseconds: Int64 { time.load(ordering: .relaxed) }
    func add(_ nanoseconds: Int64) { time.add(nanoseconds, ordering: .relaxed) }
}
