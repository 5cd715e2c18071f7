public import Agents
internal import Synchronization
public import Vocabulary

/// A provider that answers as a test says, and remembers what it was asked.
///
///     let model = ScriptedModel([.failure(.init(.providerHealth, provider: "scripted", message: "500")), .text("42")])
public final class ScriptedModel: LanguageModel {
    /// What to do with one call.
    public enum Reply: Sendable {
        /// Answer this text.
        case text(String)
        /// Answer so.
        case answer(ModelAnswer)
        /// Fail so.
        case failure(ModelError)
        /// Answer only once the task is cancelled, with the error that a cancelled call has.
        case untilCancelled
    }

    /// The provider's name.
    public let provider: String
    private let usage: Usage
    private let state: Mutex<State>

    private struct State {
        var replies: [Reply]
        var requests: [ModelRequest] = []
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// A provider that gives these replies in turn, the last one again and again.
    public init(_ replies: [Reply] = [.text("ok")], provider: String = "scripted", usage: Usage? = nil) {
        self.provider = provider
        self.usage = usage ?? Usage(inputTokens: 10, outputTokens: 5)
        state = Mutex(State(replies: replies))
    }

    /// Everything it was asked, in order.
    public var requests: [ModelRequest] { state.withLock { $0.requests } }

    /// Returns once it has been asked for the first time.
    public func waitForRequest() async {
        await withCheckedContinuation { continuation in
            let isAsked = state.withLock { state in
                if state.requests.isEmpty { state.waiting.append(continuation) }
                return !state.requests.isEmpty
            }
            if isAsked { continuation.resume() }
        }
    }

    /// Gives the next reply.
    public func respond(to request: ModelRequest) async throws(ModelError) -> ModelAnswer {
        let (reply, waiting) = state.withLock { state in
            state.requests.append(request)
            let reply = state.replies.count > 1 ? state.replies.removeFirst() : state.replies[0]
            defer { state.waiting = [] }
            return (reply, state.waiting)
        }
        waiting.forEach { $0.resume() }
        switch reply {
        case .text(let text): return ModelAnswer(text: text, model: request.model, usage: usage)
        case .answer(let answer): return answer
        case .failure(let error): throw error
        case .untilCancelled:
            await Self.cancellation()
            throw ModelError(.cancelled, provider: provider, message: "cancelled")
        }
    }

    private static func cancellation() async {
        let (stream, end) = AsyncStream<Never>.makeStream()
        await withTaskCancellationHandler {
            for await _ in stream {}
        } onCancel: {
            end.finish()
        }
    }
}
