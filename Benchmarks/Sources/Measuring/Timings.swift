import Foundation

/// Wall and processor time of repeated work.
struct Timings {
    private(set) var wall: [Double] = []
    private(set) var processor: Double = 0

    mutating func measure(_ work: () async throws -> Void) async rethrows {
        let (wallStart, processorStart) = (Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID))
        try await work()
        processor += Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - processorStart
        wall.append(Self.seconds(CLOCK_MONOTONIC) - wallStart)
    }

    /// The wall time in seconds that `share` of the runs stay within.
    func quantile(_ share: Double) -> Double {
        wall.sorted()[min(wall.count - 1, Int(Double(wall.count) * share))]
    }

    /// Median, 99th percentile and mean processor time in microseconds.
    var row: String {
        func microseconds(_ seconds: Double) -> String {
            let text = String(format: "%.0f", seconds * 1e6)
            return String(repeating: " ", count: max(0, 8 - text.count)) + text
        }
        return microseconds(quantile(0.5)) + microseconds(quantile(0.99)) + microseconds(processor / Double(wall.count))
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
