import Orchestrator

/// Requests without a pause from a fixed number of callers, each with one under way.
struct Load {
    var orchestrator: Orchestrator
    var request: @Sendable (Int) -> AgentRequest
    var inFlight: Int
    /// Over which time the callers begin, evenly.
    var spread: Duration = .zero
    /// The provider's time in a report; what the run's stopwatch says where nil.
    var providerTime: (@Sendable (RunReport) -> Int64?)?

    /// What came of it.
    struct Result {
        /// Time per run that was not the provider's, in nanoseconds.
        var overheads: [Int64] = []
        /// Processor time of this process, in nanoseconds.
        var processor: Int64 = 0
        var wall: Int64 = 0
        /// Runs that no model answered.
        var unanswered = 0

        static func += (left: inout Result, right: Result) {
            left.overheads += right.overheads
            left.processor += right.processor
            left.wall += right.wall
            left.unanswered += right.unanswered
        }

        var runs: Int { overheads.count }
        var processorPerRun: Double { Double(processor) / Double(max(1, runs)) / 1e6 }
        var runsPerSecond: Double { Double(runs) / (Double(wall) / 1e9) }
    }

    /// Makes requests number `indices`.
    func run(_ indices: Range<Int>) async throws -> Result {
        let (wall, processor) = (Clocks.wall(), Clocks.processor())
        var result = try await withThrowingTaskGroup(of: Result.self) { group in
            for caller in 0..<inFlight {
                group.addTask {
                    try await Task.sleep(for: spread * Double(caller) / Double(inFlight))
                    return try await make(
                        stride(from: indices.lowerBound + caller, to: indices.upperBound, by: inFlight))
                }
            }
            return try await group.reduce(into: Result()) { sum, part in
                sum += part
            }
        }
        result.processor = Clocks.processor() - processor
        result.wall = Clocks.wall() - wall
        return result
    }

    private func make(_ indices: StrideTo<Int>) async throws -> Result {
        var result = Result()
        for index in indices {
            let request = request(index)
            let stopwatch = Stopwatch()
            let start = Clocks.wall()
            let report = try await Stopwatch.$current.withValue(stopwatch) { try await orchestrator.run(request) }
            let total = Clocks.wall() - start
            let own = if let providerTime { providerTime(report) } else { Optional(stopwatch.nanoseconds) }
            guard case .answered = report.outcome, let own else {
                result.unanswered += 1
                continue
            }
            result.overheads.append(total - own)
        }
        return result
    }
}
