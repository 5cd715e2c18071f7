import Foundation
import Testing

/// The Swift that the pages print is the Swift that LibrarySamplesTests compiles and runs.
@Suite struct LibraryPagesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func lines(_ path: String) throws -> [Substring] {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test(arguments: ["README.md", "docs/LIBRARY.md"])
    func `every block of Swift on a page is a sample that a test runs`(_ page: String) throws {
        let samples = try Self.samples()
        let blocks = try Self.blocks(in: page)
        #expect(!blocks.isEmpty)
        for block in blocks {
            let name = try #require(block.name, "a block of Swift has no <!-- sample: NAME --> above it")
            #expect(samples[name] == block.text, "\(page): the block \(name)")
        }
    }

    @Test func `every sample stands on a page`() throws {
        let shown = try ["README.md", "docs/LIBRARY.md"].flatMap(Self.blocks).compactMap(\.name)
        #expect(try Set(Self.samples().keys) == Set(shown))
    }

    /// The samples of LibrarySamplesTests.swift by name, without their common indentation.
    private static func samples() throws -> [String: [Substring]] {
        var samples: [String: [Substring]] = [:]
        var open: String?
        for line in try lines("Tests/OrchestratorTests/Library/LibrarySamplesTests.swift") {
            let text = line.trimmingCharacters(in: .whitespaces)
            if let name = open {
                if text == "// end" { open = nil } else { samples[name, default: []].append(line) }
            } else if text.hasPrefix("// sample: ") {
                open = String(text.dropFirst("// sample: ".count))
            }
        }
        return samples.mapValues(unindented)
    }

    /// The fenced blocks of Swift on a page, with the name that stands above each.
    private static func blocks(in page: String) throws -> [(name: String?, text: [Substring])] {
        var blocks: [(name: String?, text: [Substring])] = []
        var open: [Substring]?
        var name: String?
        for line in try lines(page) {
            if let text = open {
                if line == "```" {
                    blocks.append((name, unindented(text)))
                    (open, name) = (nil, nil)
                } else {
                    open = text + [line]
                }
            } else if line == "```swift" {
                open = []
            } else if line.hasPrefix("<!-- sample: "), line.hasSuffix(" -->") {
                name = String(line.dropFirst("<!-- sample: ".count).dropLast(" -->".count))
            }
        }
        return blocks
    }

    private static func unindented(_ lines: [Substring]) -> [Substring] {
        let indentation = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { $0.dropFirst(min(indentation, $0.count)) }
    }
}

/// A folder for one test's state, which goes with it.
final class SampleFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(
            path: "task-orchestrator-library-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
