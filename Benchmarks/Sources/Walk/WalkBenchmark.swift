import Agents
import Foundation
import Immunity
import Orchestrator
import Resilience
import Spending
import Storage

/// What all gates together add to a call: time, and processor time.
struct WalkBenchmark {
    private let patterns: Int
    private let inFlight: Int
    private let runs: Int
    private let stored: Int
    private let delay: Duration
    private let workload: Workload

    init(_ arguments: Arguments) throws {
        patterns = arguments.number("patterns", or: 10_000)
        inFlight = arguments.number("in-flight", or: 200)
        runs = arguments.number("runs", or: 8000)
        stored = arguments.number("stored", or: 100_000)
        delay = .milliseconds(arguments.number("delay", or: 500))
        workload = try Workload(
            examples: (arguments.text("examples") ?? "").split(separator: ",").map(String.init), patterns: patterns)
    }

    func run() async throws {
        report(
            """
            All gates around a scripted provider (\(delay)): \(inFlight) in flight, begun evenly over that time, \
            \(patterns) patterns stored.
            Every run is on the disk before it is answered for: SQLite WAL, synchronous=NORMAL, group commit; it \
            survives kill -9.

            """)
        try await withTemporaryFolder("walk") { folder in
            var stores = [Store(name: "nothing stored before", orchestrator: try await open("\(folder)/empty"))]
            if stored > 0 {
                let full = try await open("\(folder)/full")
                try await fill(full)
                stores.append(Store(name: "\(stored) runs stored before", orchestrator: full))
            }
            // In turns, so that whatever else the machine does falls on both.
            for round in 0..<Self.rounds {
                for index in stores.indices {
                    let load = Load(
                        orchestrator: stores[index].orchestrator, request: workload.request, inFlight: inFlight,
                        spread: delay)
                    let first = stored + round * (runs / Self.rounds + inFlight)
                    _ = try await load.run(first..<first + inFlight)
                    stores[index].result += try await load.run(
                        first + inFlight..<first + inFlight + runs / Self.rounds)
                }
            }
            report(Figure.header)
            for store in stores { show(store.result, store.name) }
            if stores.count > 1 { compare(small: stores[0].result, large: stores[1].result) }
            for store in stores { try await store.orchestrator.close() }
        }
    }

    /// An orchestrator on a store of its own, with what was measured on it.
    private struct Store {
        var name: String
        var orchestrator: Orchestrator
        var result = Load.Result()
    }

    private static let rounds = 4

    private func open(_ folder: String) async throws -> Orchestrator {
        let orchestrator = try Orchestrator.open(
            at: folder, models: [ScriptedProvider(workload: workload, delay: delay)]
        ).admitting(inFlight)
        try await workload.prepare(orchestrator)
        return orchestrator
    }

    /// Stores runs through the same code, with a provider that takes no time.
    private func fill(_ orchestrator: Orchestrator) async throws {
        let fast = Orchestrator(
            services: orchestrator.services.with(ScriptedProvider(workload: workload, delay: .zero)),
            store: orchestrator.store)
        let filled = try await Load(orchestrator: fast, request: workload.request, inFlight: inFlight).run(0..<stored)
        report(
            """
              \(stored) runs stored through the same gates: \(Int(filled.runsPerSecond)) runs/s without a provider's \
            delay, \(String(format: "%.3f", filled.processorPerRun)) ms of CPU each

            """)
    }

    private func compare(small: Load.Result, large: Load.Result) {
        for (name, share) in [("median", 0.5), ("p90", 0.9), ("p99", 0.99)] {
            let ratio =
                Quantiles(large.overheads).milliseconds(share) / Quantiles(small.overheads).milliseconds(share)
            report(Figure(name: "\(name), large to small", value: ratio, unit: "×", target: 1.1).description)
        }
        let ratio = large.processorPerRun / small.processorPerRun
        report(Figure(name: "CPU, large to small", value: ratio, unit: "×", target: 1.1).description)
    }

    private func show(_ result: Load.Result, _ name: String) {
        let quantiles = Quantiles(result.overheads)
        for figure in [
            Figure(name: "\(name): overhead, median", value: quantiles.milliseconds(0.5), unit: "ms", target: 1),
            Figure(name: "  p90", value: quantiles.milliseconds(0.9), unit: "ms"),
            Figure(name: "  p99", value: quantiles.milliseconds(0.99), unit: "ms", target: 10),
            Figure(
                name: "  CPU per run, everything in it", value: result.processorPerRun, unit: "ms", digits: 3,
                target: 0.3),
            Figure(name: "  runs/s", value: result.runsPerSecond, unit: "", digits: 0),
            Figure(name: "  runs, unanswered \(result.unanswered)", value: Double(result.runs), unit: "", digits: 0),
        ] { report(figure.description) }
    }
}

extension Orchestrator {
    /// The same with room for so many calls at once, as `resilience.max_concurrency` sets it.
    func admitting(_ inFlight: Int) -> Orchestrator {
        var services = services
        services.lanes = Lanes(
            policy: BreakerPolicy(), slots: { _ in inFlight + 56 }, places: 256, credential: { _ in "" },
            random: { .random(in: .min ... .max) })
        return Orchestrator(services: services, store: store)
    }
}

extension Services {
    func with(_ model: any LanguageModel) -> Services {
        var services = self
        services.models = [model.provider: model]
        return services
    }
}
