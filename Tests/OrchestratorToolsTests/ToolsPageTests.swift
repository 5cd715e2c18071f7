import Foundation
import ModelContextProtocol
import Testing

@testable import OrchestratorTools

@Suite struct ToolsPageTests {
    private func page() throws -> String {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: repository.appending(path: "docs/MCP.md"), encoding: .utf8)
    }

    @Test func `the page has every tool, and no other, under its category`() throws {
        let bench = try ToolBench()
        let groups = try ToolCatalogue.groups(bench.orchestrator, ToolSettings())
        var expected = groups.flatMap { group in group.tools.map { "| \(group.category.rawValue) | `\($0.name)`" } }
        expected.append("| core | `request_tool`")
        let rows = try page().split(separator: "\n").filter { line in
            ToolCategory.allCases.contains { line.hasPrefix("| \($0.rawValue) |") }
        }
        #expect(Set(rows.map { $0.split(separator: " |").prefix(2).joined(separator: " |") }) == Set(expected))
        #expect(rows.count == expected.count)
    }

    @Test func `the page has every resource and prompt`() throws {
        let (page, offering) = (try page(), try ToolBench().server.offering)
        let names =
            offering.resources.map(\.uri) + offering.templates.map(\.uriTemplate) + offering.prompts.map(\.name)
            + offering.prompts.flatMap { $0.arguments.map(\.name) }
        for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
    }
}
