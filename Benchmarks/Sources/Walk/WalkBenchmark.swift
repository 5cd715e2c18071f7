import Agents
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
        try await withTemporaryFolder("walk") { folder in
            let slow = try Orchestrator.open(
                at: folder, models: [ScriptedProvider(workload: workload, delay: delay)]
            ).admitting(inFlight)
            report(
                """
                All gates around a scripted provider (\(delay)): \(inFlight) in flight, begun evenly over that time, \
                \(patterns) patterns stored.
                Every run is on the disk before it is answered for: SQLite WAL, synchronous=NORMAL, group commit; it \
                survives kill -9.

                """)
            try await workload.prepare(slow)

            let load = Load(orchestrator: slow, request: workload.request, inFlight: inFlight, spread: delay)
            _ = try await load.run(0..<inFlight * 4)
            var next = inFlight * 4
            func measure() async throws -> Load.Result {
                defer { next += runs }
                return try await load.run(next..<next + runs)
            }
            let small = try await measure()
            show(small, "nothing stored before")
            guard stored > 0 else { return }

            // Through the same code, with a provider that takes no time.
            let started = Clocks.wall()
            let fast = Orchestrator(
                services: slow.services.with(ScriptedProvider(workload: workload, delay: .zero)), store: slow.store)
            let filled = try await Load(orchestrator: fast, request: workload.request, inFlight: inFlight)
                .run(next..<next + stored)
            next += stored
            report(
                """

                  \(stored) more runs stored through the same gates in \((Clocks.wall() - started) / 1_000_000_000) s: \
                \(Int(filled.runsPerSecond)) runs/s without a provider's delay

                """)
            let large = try await measure()
            show(large, "\(stored) runs stored before")
            report("")
            for (name, share) in [("median", 0.5), ("p90", 0.9), ("p99", 0.99)] {
                let ratio =
                    Quantiles(large.overheads).milliseconds(share) / Quantiles(small.overheads).milliseconds(share)
                report(Figure(name: "\(name), large to small", value: ratio, unit: "×", target: 1.1).description)
            }
            let ratio = large.processorPerRun / small.processorPerRun
            report(Figure(name: "CPU, large to small", value: ratio, unit: "×", target: 1.1).description)
            try await slow.close()
        }
    }

    private func show(_ result: Load.Result, _ name: String) {
        let quantiles = Quantiles(result.overheads)
        report(Figure.header)
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
