import Foundation
import Immunity
import Storage
import Vocabulary

/// Prints what the memory finds and how long a check takes, with many patterns stored.
enum ImmunityBenchmark {
    static func run(_ arguments: Arguments) async throws {
        if let store = arguments.text("cold") {
            return try await cold(store: store, target: arguments.number("target", or: 0))
        }
        try await run(max(40, arguments.number("patterns", or: 10_000)))
    }

    private static func run(_ size: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "immunity-benchmark-\(getpid())-\(size)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.path(percentEncoded: false) + "/state.sqlite"
        let database = try SQLiteDatabase.open(at: store, migrations: Immunity.migrations)
        let started = ContinuousClock.now
        try await fill(database, size)
        let elapsed = ContinuousClock.now - started
        let bytes = ["", "-wal"].reduce(0) {
            $0 + ((try? FileManager.default.attributesOfItem(atPath: store + $1)[.size] as? Int) ?? 0)
        }
        print("\(size) patterns: stored in \(Int(elapsed.inSeconds)) s, \(bytes / 1_000_000) MB\n")

        let probes = Probes(database: database, count: size)
        try await printFindings(probes)
        try await printTimings(probes)
        try printCold(store, size)
        print("")
    }

    private static func fill(_ database: SQLiteDatabase, _ size: Int) async throws {
        let immunity = Immunity()
        for start in stride(from: 0, to: size, by: 10_000) {
            try await database.write { transaction in
                _ = try immunity.learn((start..<min(start + 10_000, size)).map(Corpus.failure), in: transaction)
            }
        }
    }

    private static func printFindings(_ probes: Probes) async throws {
        func line(_ name: String, _ result: (found: Int, first: Int)) {
            print(
                "  \(name.padding(toLength: 34, withPad: " ", startingAt: 0)) found \(result.found)/40, first \(result.first)/40"
            )
        }
        line("the same prompt", try await probes.recall { prompt, _ in prompt })
        line("one word added", try await probes.recall { Probes.oneWordAdded($0, at: $1) })
        line("other case and spaces", try await probes.recall { prompt, _ in Probes.otherCaseAndSpaces(prompt) })
        let unrelated = try await probes.unrelated()
        print(
            "  unrelated prompts flagged          \(unrelated.flagged)/\(Corpus.unrelated.count), highest risk \(unrelated.highest)"
        )
        let swaps: [(String, (String) -> String)] = [
            ("another number taken for the same", { $0.replacing("ticket ", with: "ticket 77") }),
            (
                "another name taken for the same",
                { Corpus.otherNames.reduce($0) { $0.replacing($1.key, with: $1.value) } }
            ),
            ("a negation taken for the same", { "Do not " + $0.prefix(1).lowercased() + $0.dropFirst() }),
        ]
        for (name, swap) in swaps {
            print(
                "  \(name.padding(toLength: 34, withPad: " ", startingAt: 0)) \(try await probes.confusions(swap))/40")
        }
    }

    private static func printTimings(_ probes: Probes) async throws {
        print("\n  a check in a warm process, µs       median     p99     CPU")
        let kinds: [(String, (Int) -> String)] = [
            ("the same prompt", { Corpus.prompt($0 * 7 % probes.count) }),
            ("one word added", { Probes.oneWordAdded(Corpus.prompt($0 * 7 % probes.count), at: $0) }),
            ("a new ticket, known words", { Corpus.prompt(probes.count + $0) }),
            ("unrelated", { Corpus.unrelated[$0 % Corpus.unrelated.count] }),
        ]
        for (name, prompt) in kinds {
            for run in 0..<40 { _ = try await probes.check(prompt(run)) }
            var timings = Timings()
            for run in 0..<400 {
                let prompt = prompt(run)
                try await timings.measure { _ = try await probes.check(prompt) }
            }
            print("  \(name.padding(toLength: 34, withPad: " ", startingAt: 0))\(timings.row)")
        }
    }

    /// Starts this program anew for each figure: one check, and the time it took from the opened store on.
    private static func printCold(_ store: String, _ size: Int) throws {
        var times: [Double] = []
        for run in 0..<20 {
            let process = Process()
            process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            process.arguments = ["immunity", "--cold", store, "--target", String(run * 31 % size)]
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            if let time = Double(String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)) {
                times.append(time)
            }
        }
        guard !times.isEmpty else { return print("  the first check of a new process: not measured") }
        let median = times.sorted()[times.count / 2]
        print(
            "  the first check of a new process (one word added), store open: median \(Int(median)) µs of \(times.count)"
        )
    }

    private static func cold(store: String, target: Int) async throws {
        let database = try SQLiteDatabase.open(at: store, migrations: Immunity.migrations)
        let probes = Probes(database: database, count: 40)
        var timings = Timings()
        try await timings.measure {
            _ = try await probes.check(Probes.oneWordAdded(Corpus.prompt(target), at: target))
        }
        print(timings.quantile(0.5) * 1e6)
    }
}
