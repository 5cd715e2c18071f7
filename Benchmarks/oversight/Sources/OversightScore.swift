import Foundation
import JSON
import Oversight

/// Decides the commands of a file of JSON lines, and measures how long that takes.
///
///     oversight-score decide < commands.jsonl      one JSON line for each command
///     oversight-score time < commands.jsonl        how long a decision takes in this process
@main
struct OversightScore {
    static func main() throws {
        let verb = CommandLine.arguments.dropFirst().first ?? "decide"
        let rows = try readLines().map { try JSON(parsing: $0) }
        let oversight = Oversight(policy: .builtIn)
        let facts = CorpusFacts()
        let actions = rows.compactMap { row -> (id: String, action: AgentAction, facts: CorpusFacts)? in
            guard let kind = kind(of: row) else { return nil }
            return (row["id"]?.stringValue ?? "", AgentAction(kind, in: facts.workspace), facts.linking(row["links"]))
        }
        switch verb {
        case "time": time(actions.map(\.action), oversight, facts)
        default:
            for (id, action, facts) in actions {
                let decision = oversight.decide(action, facts: facts)
                let line: JSON = [
                    "id": .string(id), "category": .string(decision.category.rawValue), "rule": .string(decision.rule),
                    "reason": .string(decision.reason), "segment": .string(decision.segment),
                    "effects": .array(
                        decision.effects.map { .string($0.kind.rawValue + ($0.target.map { " " + $0 } ?? "")) }),
                ]
                print(line)
            }
        }
    }

    /// A command line, or a call of a tool with its input.
    private static func kind(of row: JSON) -> AgentAction.Kind? {
        if let command = row["command"]?.stringValue { return .shell(command) }
        guard let tool = row["tool"]?.stringValue, let input = row["input"] else { return nil }
        let hints = row["annotations"]
        let annotations = hints.map {
            ToolAnnotations(
                isReadOnly: $0["readOnlyHint"]?.boolValue, isDestructive: $0["destructiveHint"]?.boolValue,
                isOpenWorld: $0["openWorldHint"]?.boolValue)
        }
        return .tool(name: tool, input: input, annotations: annotations)
    }

    private static func readLines() -> [String] {
        var lines: [String] = []
        while let line = readLine() {
            if !line.isEmpty { lines.append(line) }
        }
        return lines
    }

    /// Prints the quantiles of the fastest of seven decisions of each command.
    private static func time(_ actions: [AgentAction], _ oversight: Oversight, _ facts: CorpusFacts) {
        let clock = ContinuousClock()
        var times: [Double] = []
        for action in actions {
            var best = Double.infinity
            for _ in 0..<7 {
                let elapsed = clock.measure { _ = oversight.decide(action, facts: facts) }
                best = min(best, Double(elapsed.components.attoseconds) / 1e12)
            }
            times.append(best)
        }
        times.sort()
        func quantile(_ part: Double) -> String {
            String(format: "%8.1f us", times[min(times.count - 1, Int(Double(times.count) * part))])
        }
        print("\(times.count) commands, fastest of 7 each")
        for (name, part) in [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("max", 1.0)] {
            print("  \(name) \(quantile(part))")
        }
    }
}

/// The machine on which the commands of the corpus are decided: nothing of it is on a disk.
struct CorpusFacts: WorkspaceFacts {
    let workspace = "/workspace/project"
    let home = "/home/test"
    // The tool from whose tests the self-protection rows come keeps its state there; for these rows it is the guard.
    let protectedPaths = [
        "/home/test/.nah/trust.json", "/home/test/.nah/config", "/home/test/.nah/activations.json",
        "/home/test/.local/bin/nah",
    ]
    /// Symbolic links, and where they lead.
    var links: [String: String] = [:]

    func realPath(_ path: String) -> String? {
        for (link, target) in links where path == link || path.hasPrefix(link + "/") {
            return target + path.dropFirst(link.count)
        }
        return path
    }

    /// The same machine with the links of a row.
    func linking(_ links: JSON?) -> CorpusFacts {
        var facts = self
        for member in links?.objectValue?.members ?? [] { facts.links[member.key] = member.value.stringValue }
        return facts
    }

    func exists(_ path: String) -> Bool { false }
    func currentBranch(in directory: String) -> String? { "feature/work" }
}
