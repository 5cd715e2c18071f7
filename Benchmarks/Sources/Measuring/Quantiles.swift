import Foundation

/// Measured values in order, for medians and the like.
struct Quantiles {
    private let sorted: [Int64]

    init(_ nanoseconds: [Int64]) { sorted = nanoseconds.sorted() }

    /// The milliseconds that `share` of the values stay within.
    func milliseconds(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return .nan }
        return Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]) / 1e6
    }
}

/// A figure against its target, as a line of a table.
struct Figure {
    var name: String
    var value: Double
    var unit: String
    var digits = 2
    /// What it should stay below; nil where it only informs.
    var target: Double?

    static let header = line("", "measured", "target", "met")

    var description: String {
        let met = target.map { value < $0 ? "yes" : "NO" } ?? ""
        return Self.line(
            name, "\(text(value)) \(unit)", target.map { "< \(text($0)) \(unit)" } ?? "", met)
    }

    private func text(_ number: Double) -> String { String(format: "%.\(digits)f", number) }

    private static func line(_ name: String, _ measured: String, _ target: String, _ met: String) -> String {
        func column(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let name = name + String(repeating: " ", count: max(0, 46 - name.count))
        return "  \(name)\(column(measured, 16))\(column(target, 16))\(column(met, 6))"
    }
}

/// A folder that goes when the benchmark has ended.
func withTemporaryFolder<Result>(_ name: String, _ body: (String) async throws -> Result) async throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "task-orchestrator-\(name)-\(getpid())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try await body(url.path(percentEncoded: false))
}

/// Prints, even where standard output is a file or a pipe, before the next figure takes its time.
func report(_ line: String) {
    print(line)
    fflush(nil)
}
