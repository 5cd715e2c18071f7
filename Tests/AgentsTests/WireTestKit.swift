import Agents
import JSON
import OrchestratorTestSupport
import Synchronization
import Testing
import Vocabulary

/// Every API the room speaks, each with an answer in its own shape.
enum WireAPI: String, CaseIterable, Sendable {
    case gemini, responses, chat, anthropic, ollama, openRouter

    var provider: String {
        switch self {
        case .gemini: "google_gemini"
        case .responses, .chat: "openai"
        case .anthropic: "anthropic"
        case .ollama: "ollama"
        case .openRouter: "openrouter"
        }
    }

    func model(
        at baseURL: String, _ transport: any HTTPTransport, _ capabilities: ModelCapabilities = .unknown
    ) -> any LanguageModel {
        let key = APIKey("sk-secret-1234")
        let lookUp: @Sendable (String) -> ModelCapabilities = { _ in capabilities }
        return switch self {
        case .gemini: GeminiModel(apiKey: key, transport: transport, baseURL: baseURL, capabilities: lookUp)
        case .anthropic: AnthropicModel(apiKey: key, transport: transport, baseURL: baseURL, capabilities: lookUp)
        case .responses:
            OpenAIModel(apiKey: key, transport: transport, baseURL: baseURL + "/v1", capabilities: lookUp)
        case .chat:
            OpenAIModel(
                apiKey: key, transport: transport, api: .chatCompletions, baseURL: baseURL + "/v1",
                capabilities: lookUp)
        case .ollama:
            CompatibleModel(.ollama.at(baseURL + "/v1"), transport: transport, capabilities: lookUp)
        case .openRouter:
            CompatibleModel(
                .openRouter.at(baseURL + "/api/v1"), apiKey: key, transport: transport, capabilities: lookUp)
        }
    }

    /// "Hello, world" with 10 tokens of input and 4 of output.
    var answer: String {
        switch self {
        case .gemini:
            """
            {"candidates":[{"content":{"role":"model","parts":[{"text":"Hello, world"}]},"finishReason":"STOP","index":0}],
            "usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":4,"totalTokenCount":14},"modelVersion":"m-1"}
            """
        case .responses:
            """
            {"id":"r","object":"response","status":"completed","error":null,"incomplete_details":null,"model":"m-1","output":[
            {"type":"message","role":"assistant","content":[{"type":"output_text","text":"Hello, world","annotations":[]}]}],
            "usage":{"input_tokens":10,"input_tokens_details":{"cached_tokens":0},"output_tokens":4,"total_tokens":14}}
            """
        case .chat, .ollama, .openRouter:
            """
            {"object":"chat.completion","model":"m-1","choices":[{"index":0,"message":{"role":"assistant",
            "content":"Hello, world","refusal":null},"finish_reason":"stop"}],
            "usage":{"prompt_tokens":10,"completion_tokens":4,"total_tokens":14}}
            """
        case .anthropic:
            """
            {"id":"msg","type":"message","role":"assistant","model":"m-1","content":[{"type":"text","text":"Hello, world"}],
            "stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":10,"output_tokens":4}}
            """
        }
    }

    /// The same as a stream, one event in each piece.
    var stream: [String] {
        switch self {
        case .gemini:
            [
                #"{"candidates":[{"content":{"parts":[{"text":"Hello"}]}}],"usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":1},"modelVersion":"m-1"}"#,
                #"{"candidates":[{"content":{"parts":[{"text":", world"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":4},"modelVersion":"m-1"}"#,
            ].map { "data: \($0)\r\n\r\n" }
        case .responses:
            [
                #"{"type":"response.created","response":{"model":"m-1","status":"in_progress","error":null}}"#,
                #"{"type":"response.output_text.delta","delta":"Hello","obfuscation":"xx"}"#,
                #"{"type":"response.output_text.delta","delta":", world"}"#,
                #"{"type":"response.completed","response":\#(answer.onOneLine)}"#,
            ].map { "event: x\ndata: \($0)\n\n" }
        case .chat, .ollama, .openRouter:
            [
                #"{"model":"m-1","choices":[{"index":0,"delta":{"role":"assistant","content":"Hello"},"finish_reason":null}],"usage":null}"#,
                #"{"model":"m-1","choices":[{"index":0,"delta":{"content":", world"},"finish_reason":null}]}"#,
                #"{"model":"m-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
                #"{"model":"m-1","choices":[],"usage":{"prompt_tokens":10,"completion_tokens":4,"total_tokens":14}}"#,
                "[DONE]",
            ].map { "data: \($0)\n\n" }
        case .anthropic:
            [
                #"{"type":"message_start","message":{"type":"message","model":"m-1","content":[],"usage":{"input_tokens":10,"output_tokens":1}}}"#,
                #"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#,
                #"{"type":"ping"}"#,
                #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}"#,
                #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":", world"}}"#,
                #"{"type":"content_block_stop","index":0}"#,
                #"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":4}}"#,
                #"{"type":"message_stop"}"#,
            ].map { "event: x\ndata: \($0)\n\n" }
        }
    }

    /// The stream as far as the text "Hello".
    var streamUpToHello: [String] {
        let last = stream.firstIndex { $0.contains("Hello") } ?? 0
        return Array(stream[...last])
    }

    /// An error in the provider's own form.
    func error(_ message: String, type: String, status: Int) -> String {
        switch self {
        case .gemini: #"{"error":{"code":\#(status),"message":"\#(message)","status":"\#(type)"}}"#
        case .anthropic: #"{"type":"error","error":{"type":"\#(type)","message":"\#(message)"},"request_id":"req_1"}"#
        case .ollama: #"{"object":"error","message":"\#(message)","type":"\#(type)","param":null,"code":\#(status)}"#
        case .openRouter: #"{"error":{"code":\#(status),"message":"\#(message)"}}"#
        case .responses, .chat:
            #"{"error":{"message":"\#(message)","type":"\#(type)","param":null,"code":null}}"#
        }
    }
}

extension String {
    fileprivate var onOneLine: String { split(separator: "\n").joined() }
}

/// How a call ended, and what it had asked for.
struct WireOutcome: Sendable {
    var result: Result<ModelAnswer, ModelError>
    var pieces: [String]
    var requests: [ScriptedHTTPServer.Request]

    var answer: ModelAnswer? { try? result.get() }
    var error: ModelError? {
        if case .failure(let error) = result { error } else { nil }
    }
    var sent: JSON { requests.last?.json ?? .null }
}

/// Asks `api` through real sockets, with a server that gives `replies`.
func ask(
    _ api: WireAPI, _ replies: ScriptedHTTPServer.Reply..., streaming: Bool = false,
    capabilities: ModelCapabilities = .unknown,
    request: ModelRequest = ModelRequest(model: "m", prompt: "Hi", timeout: .seconds(20))
) async throws -> WireOutcome {
    try await ScriptedHTTPServer.run(replies) { server in
        let transport = AsyncHTTPTransport()
        let model = api.model(at: server.baseURL, transport, capabilities)
        let (result, pieces) = await outcome(of: model, request, streaming: streaming)
        await transport.shutdown()
        return WireOutcome(result: result, pieces: pieces, requests: server.requests)
    }
}

/// Asks `model`, and keeps what came.
func outcome(
    of model: any LanguageModel, _ request: ModelRequest, streaming: Bool
) async -> (Result<ModelAnswer, ModelError>, [String]) {
    let pieces = Pieces()
    do throws(ModelError) {
        let answer =
            streaming
            ? try await model.stream(request) { await pieces.add($0) } : try await model.respond(to: request)
        return (.success(answer), await pieces.all)
    } catch {
        return (.failure(error), await pieces.all)
    }
}

/// A clock whose sleepers wake when the test says so, and not before.
final class TriggeredClock: Clock {
    typealias Instant = ContinuousClock.Instant
    private let signal = AsyncStream<Void>.makeStream()

    var now: Instant { .now }
    var minimumResolution: Duration { .zero }

    func trigger() { signal.continuation.finish() }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        for await _ in signal.stream {}
        try Task.checkCancellation()
    }
}

/// A transport without network that gives an event stream and then loses the connection.
struct CutTransport: HTTPTransport {
    let chunks: [String]

    init(_ chunks: [String]) { self.chunks = chunks }

    func send(
        _ request: HTTPRequest, onPart: (HTTPResponsePart) async -> Void
    ) async throws(HTTPTransportError) {
        await onPart(.head(status: 200, headers: ["content-type": "text/event-stream"]))
        for chunk in chunks { await onPart(.body(Array(chunk.utf8))) }
        throw HTTPTransportError(.connectionLost, notSent: false, "the connection was lost")
    }
}
