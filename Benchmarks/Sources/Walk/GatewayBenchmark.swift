import Agents
import Evaluation
import Orchestrator
import Vocabulary

/// The same walk before a server on the network, for the comparison with a proxy; `Benchmarks/gateway.py` calls it.
///
/// The server says at the end of its answer how many microseconds it took.
struct GatewayBenchmark {
    private let arguments: Arguments

    init(_ arguments: Arguments) { self.arguments = arguments }

    func run() async throws {
        let inFlight = arguments.number("in-flight", or: 50)
        let runs = arguments.number("runs", or: 2000)
        // No recorded requests: the server's answer is none to them.
        let workload = try Workload(examples: [], patterns: 10_000)
        guard let url = arguments.text("url") else { return report("gateway needs --url") }
        let transport = AsyncHTTPTransport()
        try await withTemporaryFolder("gateway") { folder in
            let model = CompatibleModel(
                .init(provider: Workload.provider, baseURL: url), apiKey: APIKey("none"), transport: transport)
            let orchestrator = try Orchestrator.open(at: folder, models: [model]).admitting(inFlight)
            try await workload.prepare(orchestrator)
            let load = Load(
                orchestrator: orchestrator, request: workload.request, inFlight: inFlight, spread: .milliseconds(500),
                providerTime: { ($0.answer?.text).flatMap(Self.servedNanoseconds) })
            _ = try await load.run(0..<inFlight * 2)
            let result = try await load.run(inFlight * 2..<inFlight * 2 + runs)
            let quantiles = Quantiles(result.overheads)
            report(
                """
                {"median_ms": \(quantiles.milliseconds(0.5)), "p99_ms": \(quantiles.milliseconds(0.99)), \
                "cpu_ms": \(result.processorPerRun), "per_second": \(result.runsPerSecond), \
                "answered": \(result.runs), "unanswered": \(result.unanswered)}
                """)
            try await orchestrator.close()
        }
        await transport.shutdown()
    }

    private static func servedNanoseconds(_ text: String) -> Int64? {
        guard let mark = text.utf8.lastIndex(of: UInt8(ascii: "=")) else { return nil }
        return Int64(text[text.index(after: mark)...]).map { $0 * 1000 }
    }
}
