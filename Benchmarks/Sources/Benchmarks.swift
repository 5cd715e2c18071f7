/// Measures the program; `scripts/bench` builds it and says with which arguments it is called.
@main
struct Benchmarks {
    static func main() async throws {
        let arguments = Arguments(CommandLine.arguments.dropFirst())
        switch arguments.name {
        case "walk": try await WalkBenchmark(arguments).run()
        case "gateway": try await GatewayBenchmark(arguments).run()
        case "immunity": try await ImmunityBenchmark.run(arguments)
        case "breaker": BreakerBenchmark(arguments).run()
        case "groundedness": try GroundednessBenchmark.run(arguments)
        case "spending": try await SpendingBenchmark(arguments).run()
        case "evidence": try await EvidenceBenchmark.run(arguments)
        case "code-graders": try await CodeGraderBenchmark.run(arguments)
        case "forest": try await ForestBenchmark(arguments).run()
        case "prediction": try await PredictionBenchmark(arguments).run()
        default:
            print(
                "usage: benchmarks walk|gateway|immunity|breaker|spending|evidence|code-graders|groundedness|forest|"
                    + "prediction [--OPTION VALUE]…")
        }
    }
}

/// A benchmark's name and its options, all of the form `--name value`.
struct Arguments {
    let name: String
    private var options: [String: String] = [:]

    init(_ arguments: some Collection<String>) {
        name = arguments.first ?? ""
        var rest = arguments.dropFirst().makeIterator()
        while let option = rest.next(), let value = rest.next() {
            options[String(option.drop { $0 == "-" })] = value
        }
    }

    func text(_ name: String) -> String? { options[name] }
    func number(_ name: String, or standard: Int) -> Int { options[name].flatMap { Int($0) } ?? standard }
}
