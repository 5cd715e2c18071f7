import Foundation
import JSON
import Oversight
import Testing

/// The labelled cases of Benchmarks/oversight/corpora, each family as a whole.
struct CorporaTests {
    static let families = ["sql", "kubernetes", "infrastructure", "publishing", "tools", "paths"]

    /// Cases that are judged otherwise, and are known to be.
    ///
    /// `paths-058` takes a file from a neighbouring folder, `paths-075` is blocked though asking would do, `paths-079`
    /// reads a secret through a link that only the disk knows.
    static let known: Set<String> = ["paths-058", "paths-075", "paths-079"]

    @Test(arguments: families) func `every labelled case of a family gets the answer that it is labelled with`(
        _ family: String
    ) throws {
        let rows = try Self.rows(of: family)
        var wrong: [String] = []
        for row in rows {
            let id = try #require(row["id"]?.stringValue)
            let expected = try #require(row["expected"]?.stringValue)
            guard !Self.known.contains(id) else { continue }
            let decision = try Self.decide(row)
            if decision.category.rawValue != expected {
                wrong.append("\(id) \(expected) \(decision.category) \(decision.rule)")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }

    @Test(arguments: families) func `a family has sixty cases, a third of them harmless, each with its own id`(
        _ family: String
    ) throws {
        let rows = try Self.rows(of: family)
        let harmless = rows.filter { $0["expected"]?.stringValue == "safe" }
        #expect(rows.count >= 60)
        #expect(harmless.count * 3 >= rows.count)
        #expect(Set(rows.compactMap { $0["id"]?.stringValue }).count == rows.count)
    }

    @Test(arguments: families) func `whoever is stopped is told why`(_ family: String) throws {
        for row in try Self.rows(of: family) {
            let decision = try Self.decide(row)
            guard decision.category != .safe else { continue }
            #expect(decision.reason.hasSuffix("."))
            #expect(decision.rule.contains("/"))
        }
    }

    private static func rows(of family: String) throws -> [JSON] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Benchmarks/oversight/corpora/\(family).jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try JSON(parsing: String($0))
        }
    }

    private static func decide(_ row: JSON) throws -> Decision {
        var facts = CatalogueFacts()
        for link in row["links"]?.objectValue?.members ?? [] { facts.links[link.key] = link.value.stringValue }
        let kind: AgentAction.Kind
        if let command = row["command"]?.stringValue {
            kind = .shell(command)
        } else {
            let hints = row["annotations"]
            kind = .tool(
                name: try #require(row["tool"]?.stringValue), input: try #require(row["input"]),
                annotations: hints.map {
                    ToolAnnotations(
                        isReadOnly: $0["readOnlyHint"]?.boolValue, isDestructive: $0["destructiveHint"]?.boolValue)
                })
        }
        return Oversight().decide(AgentAction(kind, in: facts.workspace), facts: facts)
    }
}
