import Resilience
import Vocabulary

/// What it costs to ask a breaker for leave and to tell it how the call ended.
struct BreakerBenchmark {
    private let count: Int

    init(_ arguments: Arguments) {
        count = arguments.number("count", or: 10_000_000)
    }

    func run() {
        let breaker = CircuitBreaker(scope: "openai/gpt-5-mini") { 1 }
        call(breaker, 1000)
        let (wall, processor) = (Clocks.wall(), Clocks.processor())
        call(breaker, count)
        let passed = Double(Clocks.wall() - wall) / Double(count)
        let used = Double(Clocks.processor() - processor) / Double(count)
        report("A breaker's acquire and record, \(count) times\n")
        report(Figure.header)
        report(Figure(name: "time", value: passed, unit: "ns", digits: 0, target: 200).description)
        report(Figure(name: "CPU", value: used, unit: "ns", digits: 0).description)
    }

    private func call(_ breaker: CircuitBreaker, _ count: Int) {
        for index in 0..<count {
            let now = Timestamp(microseconds: 1_795_000_000_000_000 + Int64(index))
            guard case .admitted(let permit) = breaker.acquire(at: now) else { fatalError("the breaker is open") }
            let latency = CallLatency(total: .milliseconds(500))
            precondition(breaker.record(.success, latency: latency, for: permit, at: now).isEmpty)
        }
    }
}
