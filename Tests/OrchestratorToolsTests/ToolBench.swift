import Agents
import Immunity
import JSON
import ModelContextProtocol
import OrchestratorTestSupport
import Resilience
import Spending
import Storage
import Synchronization
import Vocabulary

@testable import Orchestrator
@testable import OrchestratorTools

/// The server over scripted models, in a store of its own.
final class ToolBench: Sendable {
    let store: TemporaryStore
    let orchestrator: Orchestrator
    let server: MCPServer
    let clock = TestClock()

    /// One token of every scripted model costs a millionth of a dollar, so that costs read like token counts.
    private static let price = ModelPrice(
        base: .init(input: TokenPrice(perMillion: .dollars(1)), output: TokenPrice(perMillion: .dollars(1))),
        provenance: .init(list: "test"))

    init(
        _ models: [any LanguageModel] = [ScriptedModel([.text("42")])], on store: TemporaryStore? = nil,
        listing: Configuration.MCP = Configuration.MCP(), builtIn: BuiltInBudgets = .none, blockAt: Double? = nil,
        judge: ActionJudge = .asking
    ) throws {
        self.store = try store ?? TemporaryStore(migrations: Orchestrator.migrations)
        let catalogue = ModelCatalogue.builtIn.overriding(
            with: models.map { ModelEntry(provider: $0.provider, model: "m", price: Self.price) })
        let time = ManualWallClock()
        var guarding = Guarding()
        guarding.judge = judge
        orchestrator = Orchestrator(
            services: Services(
                database: self.store.database, immunity: Immunity(settings: ImmunitySettings(blockAt: blockAt)),
                spending: Spending(settings: SpendingSettings(builtInBudgets: builtIn)), catalogue: catalogue,
                models: Dictionary(uniqueKeysWithValues: models.map { ($0.provider, $0) }),
                selection: ModelSelection(
                    catalogue: catalogue, available: models.map { .init($0.provider, models: ["m"]) }),
                lanes: Lanes(
                    policy: BreakerPolicy(), slots: { _ in 16 }, places: 256, credential: { _ in "" },
                    random: { 1 << 63 }),
                retryBudget: RetryBudget(), settings: RunSettings(), now: time.wallClock,
                clock: JumpingClock(moving: time), timer: TestClock(), random: randomBits,
                guarding: guarding),
            store: self.store.database)
        var settings = ToolSettings(listing)
        settings.clock = clock
        server = try ToolServer.make(orchestrator, settings: settings)
    }

    var modern: ToolClient { ToolClient(server, .v2026_07_28, of: self) }
    var older: ToolClient { ToolClient(server, .v2025_11_25, of: self) }
}

/// A client in memory, of either era, with a person beside it who answers every question alike. It asks for the list of
/// tools anew where it hears of a change, as real ones do.
final class ToolClient: Sendable {
    private let version: ProtocolVersion
    private let person: JSON?
    private let listsAnew: Bool
    /// Keeps the store as long as there is a client.
    private let bench: ToolBench?
    private let state = Mutex(State())
    private let connection = Mutex<Connection?>(nil)

    private struct State {
        var lastID: Int64 = 0
        var received: [JSON] = []
        var waiting: [(isWanted: @Sendable (JSON) -> Bool, continuation: CheckedContinuation<JSON, Never>)] = []
    }

    /// - Parameter person: what the person does with every form; nil: the client can show none.
    init(
        _ server: MCPServer, _ version: ProtocolVersion, person: JSON? = nil, listsAnew: Bool = true,
        of bench: ToolBench? = nil
    ) {
        self.listsAnew = listsAnew
        self.version = version
        self.bench = bench
        self.person = person
        connection.withLock { $0 = Connection(to: server) { [weak self] in self?.take($0) } }
        guard version.era == .handshake else { return }
        send([
            "id": 0, "method": "initialize",
            "params": [
                "protocolVersion": .string(version.rawValue), "capabilities": capabilities,
                "clientInfo": ["name": "tester", "version": "1"],
            ],
        ])
        send(["method": "notifications/initialized"])
    }

    private var capabilities: JSON { person == nil ? .object(JSONObject()) : ["elicitation": ["form": [:]]] }

    func send(_ message: JSON) {
        var message = message.objectValue ?? JSONObject()
        message["jsonrpc"] = "2.0"
        connection.withLock(\.self)?.receive(JSON.object(message).serialized())
    }

    private func take(_ message: OutgoingMessage) {
        let json = (try? JSON(parsing: message.bytes)) ?? .null
        let waiting = state.withLock { state in
            state.received.append(json)
            let waiting = state.waiting.filter { $0.isWanted(json) }
            state.waiting.removeAll { $0.isWanted(json) }
            return waiting
        }
        for waiter in waiting { waiter.continuation.resume(returning: json) }
        if listsAnew, json["method"] == "notifications/tools/list_changed" { Task { request("tools/list") } }
        guard json["method"] == "elicitation/create", let person, let id = json["id"] else { return }
        Task { send(["id": id, "result": person]) }
    }

    /// The first message that is such, as soon as it is there.
    func first(where isWanted: @escaping @Sendable (JSON) -> Bool) async -> JSON {
        await withCheckedContinuation { continuation in
            let found = state.withLock { state in
                let found = state.received.first(where: isWanted)
                if found == nil { state.waiting.append((isWanted, continuation)) }
                return found
            }
            if let found { continuation.resume(returning: found) }
        }
    }

    func message(_ method: String) async -> JSON { await first { $0["method"]?.stringValue == method } }

    /// Sends a request without waiting for its response. Returns its id.
    @discardableResult
    func request(_ method: String, _ params: JSON = .object(JSONObject())) -> Int64 {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        var params = params.objectValue ?? JSONObject()
        var meta = params["_meta"]?.objectValue ?? JSONObject()
        if version.era == .stateless {
            meta["io.modelcontextprotocol/protocolVersion"] = .string(version.rawValue)
            meta["io.modelcontextprotocol/clientInfo"] = ["name": "tester", "version": "1"]
            meta["io.modelcontextprotocol/clientCapabilities"] = capabilities
        }
        params["_meta"] = .object(meta)
        send(["id": .integer(id), "method": .string(method), "params": .object(params)])
        return id
    }

    func response(to id: Int64) async -> JSON { await first { $0["id"] == .integer(id) && $0["method"] == nil } }

    /// Which of all that came is the response to the request of this id; nil where it is not there yet.
    func place(ofResponseTo id: Int64) -> Int? {
        state.withLock { $0.received.firstIndex { $0["id"] == .integer(id) && $0["method"] == nil } }
    }

    /// The result of a request, or its error.
    func ask(_ method: String, _ params: JSON = .object(JSONObject())) async -> JSON {
        let response = await response(to: request(method, params))
        return response["result"] ?? response["error"] ?? .null
    }

    /// The result of a tool; questions in between are put to the person.
    func call(_ tool: String, _ arguments: JSON = .object(JSONObject())) async -> JSON {
        let params = JSONObject([("name", .string(tool)), ("arguments", arguments)])
        let result = await ask("tools/call", .object(params))
        guard result["resultType"] == "input_required", let person, let state = result["requestState"] else {
            return result
        }
        var answered = params
        answered["requestState"] = state
        answered["inputResponses"] = .object(
            JSONObject((result["inputRequests"]?.objectValue ?? JSONObject()).map { ($0.key, person) }))
        return await ask("tools/call", .object(answered))
    }

    func toolNames() async -> [String] {
        (await ask("tools/list")["tools"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
    }
}

extension JSON {
    /// The text of a tool's result.
    var text: String { self["content"]?[0]?["text"]?.stringValue ?? "" }
    /// The structured content of a tool's result.
    var data: JSON? { self["structuredContent"] }
}

/// What a person does with a form.
enum Person {
    static let agrees: JSON = ["action": "accept", "content": ["agree": true]]
    static let disagrees: JSON = ["action": "accept", "content": ["agree": false]]
    static let declines: JSON = ["action": "decline"]
    static let turnsAway: JSON = ["action": "cancel"]
}
