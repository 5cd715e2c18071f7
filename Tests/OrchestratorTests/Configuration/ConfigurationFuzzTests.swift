import Testing
import Vocabulary

@testable import Orchestrator

/// Files spoilt at random: whatever is in them, there is an answer, and each problem has a place and a remedy.
struct ConfigurationFuzzTests {
    /// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators").
    struct Randomness: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static let yaml = """
        run: {parallel: 2, max_output_tokens: "100"}
        providers:
          compatible:
            mine: {base_url: "http://[::1]:80/v1", models: [a, 'b']}
          command: {prog: {argv: [/bin/x, -y]}}
        models.code: &a [mine/a, *a]
        resilience:
          provider_concurrency: {mine: 2}
          retry:
            base_seconds: 1e-2
        spending: {governance: {warn_percent: 12}}
        """
    static let env = "export A='b'\nOPENAI_API_KEY=\"c\\n\" # d\nTASK_ORCHESTRATOR_RUN_PARALLEL=1\nE=$F\n"
    static let pieces = [
        "\0", "\n", "\t", "\"", "'", "- ", "? ", ": ", "[", "{", "}", "*a", "&b ", "!!x ", "|", "%", "é", "\u{202E}",
        "---\n",
    ]

    private func spoil(_ text: String, with randomness: inout Randomness) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &randomness) {
            let place = Int.random(in: 0..<bytes.count, using: &randomness)
            switch Int.random(in: 0..<4, using: &randomness) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &randomness)
            case 1 where bytes.count > 1: bytes.remove(at: place)
            case 2:
                bytes.insert(
                    contentsOf: Self.pieces.randomElement(using: &randomness).map { Array($0.utf8) } ?? [], at: place)
            default: bytes.removeLast(min(place, bytes.count - 1))
            }
        }
        return bytes
    }

    @Test(arguments: 0..<8) func `spoilt files end in values or in problems with place and remedy`(seed: UInt64) {
        var randomness = Randomness(state: seed)
        for _ in 0..<25 {
            let (yaml, env) = (spoil(Self.yaml, with: &randomness), spoil(Self.env, with: &randomness))
            let found = problems(
                of: ConfigurationSources(
                    environment: [:], home: TestDisk.home, currentDirectory: TestDisk.project,
                    readFile: { path in
                        switch path {
                        case TestDisk.userFile, TestDisk.projectFile: .bytes(yaml)
                        case TestDisk.environmentFile: .bytes(env)
                        default: .absent
                        }
                    }))
            for problem in found {
                #expect(problem.origin != nil && !problem.whatHappened.isEmpty && !problem.whatToDo.isEmpty)
                let isPrintable = problem.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" }
                #expect(isPrintable, "\(problem.description.debugDescription)")
            }
        }
    }
}
