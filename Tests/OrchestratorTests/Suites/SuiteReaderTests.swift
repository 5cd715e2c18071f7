import Evaluation
import Foundation
import JSON
import OrchestratorTestSupport
import Testing
import Vocabulary

@testable import Orchestrator

/// A project's folder with a suite's folder in it.
final class SuiteFolder: Sendable {
    let store: TemporaryStore

    init() throws {
        store = try TemporaryStore()
        try write("project/evals/prompt.txt", "What is 6 times 7?")
    }

    func write(_ path: String, _ text: String) throws {
        let url = URL(filePath: "\(store.folder)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    var reader: SuiteReader {
        SuiteReader(
            files: SuiteFiles(
                suite: "\(store.folder)/project/evals/suite.yaml", project: "\(store.folder)/project"))
    }

    func suite(_ yaml: String) throws -> Suite { try reader.suite(Array(yaml.utf8), path: "suite.yaml") }

    func error(_ yaml: String) -> String {
        do { _ = try suite(yaml) } catch { return "\(error)" }
        return "none"
    }
}

@Suite struct SuiteReaderTests {
    private let folder: SuiteFolder

    init() throws { folder = try SuiteFolder() }

    @Test func `a case takes from the defaults what it does not say`() throws {
        let suite = try folder.suite(
            """
            name: sums
            defaults:
              model: small
              system: Be brief.
              repeats: 3
              pass: any
              graders: [numeric_answer]
              time_limit: 1.5
              cost_limit: 0.25
              tags: [all]
            cases:
              - prompt: What is 6 times 7?
                expected: 42
              - id: own
                prompt_file: prompt.txt
                model: large
                repeats: 1
                tags: own
                graders:
                  - contains: {text: [a, "b, c"], weight: 2}
                  - {grader: length, max: 3, threshold: 1}
            gate: {pass_rate: 0.5, lower_bound: 0.1, score: 0.2, cost: 1.5, errors: 2, regressions: none}
            pass_at: [2, 1]
            """)
        #expect(suite.name == "sums" && suite.cases.map(\.id) == ["case-1", "own"])
        let first = suite.cases[0]
        #expect(first.model == "small" && first.systemPrompt == "Be brief." && first.repeats == 3)
        #expect(first.rule == .any && first.timeLimit == .milliseconds(1500))
        #expect(first.costLimit == Money("0.25") && first.trial.expected == 42 && first.tags == ["all"])
        let own = suite.cases[1]
        #expect(own.model == "large" && own.repeats == 1 && own.tags == ["all", "own"])
        #expect(own.trial.prompt == "What is 6 times 7?")
        #expect(own.graders.map(\.name) == ["contains", "length"] && own.graders[0].weight == 2)
        #expect(suite.gate.regressions == .atMost(0) && suite.gate.cost == Money("1.5") && suite.gate.errors == 2)
        #expect(suite.passAt == [1, 2])
    }

    @Test(arguments: [
        ("cases:\n  - prompt: a\n    promt: b", "suite.yaml:3: ", "did you mean prompt"),
        ("case:\n  - prompt: a", "suite.yaml:1: ", "did you mean cases"),
        ("cases:\n  - prompt: a\n    graders: [numeric_anser]", "suite.yaml:3: ", "did you mean numeric_answer"),
        (
            "cases:\n  - prompt: a\n    graders:\n      - numeric_answer: {tolernce: 3}", "suite.yaml:4: ",
            "did you mean tolerance"
        ),
        ("cases:\n  - prompt: a\n    graders:\n      - non_empty\n      - regex:pattern=(", "suite.yaml:5: ", ""),
        ("cases:\n  - prompt: a\n    graders: []", "suite.yaml:3: ", "names no grader"),
        ("cases:\n  - {id: a, prompt: x}\n  - {id: a, prompt: y}", "suite.yaml:3: ", "first is at line 2"),
        ("cases: []", "suite.yaml:1: ", "no cases"),
        ("name: x", "suite.yaml:1: ", "no cases"),
        ("", "suite.yaml: it is empty", ""),
        ("cases:\n  - id: a", "suite.yaml:2: ", "no prompt"),
        ("cases:\n  - prompt: a\n    repeats: 0", "suite.yaml:3: ", "from 1 to 1000"),
        ("cases:\n  - prompt: a\n    repeats: 2\n    pass: 3", "suite.yaml:2: ", "3 of 2"),
        ("cases:\n  - prompt: a\n    pass: most", "suite.yaml:3: ", "all, any"),
        ("cases:\n  - prompt: a\n    output: b\n    outputs: [c]", "suite.yaml:4: ", "beside output"),
        ("cases:\n  - prompt: a\n    cost_limit: much", "suite.yaml:3: ", "dollars"),
        ("cases:\n  - prompt: a\n    kind: slow", "suite.yaml:3: ", "fast"),
        ("cases:\n  - prompt: a\ngate:\n  pass_rate: 90", "suite.yaml:4: ", "from 0 to 1"),
        ("cases:\n  - prompt: a\ngate:\n  regressions: some", "suite.yaml:4: ", "within_chance"),
        ("cases:\n  - file: nowhere.jsonl", "suite.yaml:2: ", "no such file"),
        ("cases:\n  - prompt: a\n    prompt: b", "suite.yaml:", "twice"),
        ("cases: &a\n  - *a", "suite.yaml:", ""),
        ("just text", "suite.yaml:1: ", "the suite is"),
    ])
    func `what is wrong is told with its line and what to do`(yaml: String, place: String, hint: String) {
        let error = folder.error(yaml)
        #expect(error.hasPrefix(place) && (hint.isEmpty || error.contains(hint)), "\(error)")
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: SuiteError.self) { try folder.reader.suite([0xFF, 0xFE, 0x00], path: "suite.yaml") }
        #expect(folder.error(String(repeating: "# long\n", count: 200_000)).contains("larger than"))
        let nested = String(repeating: "[", count: 5000)
        #expect(folder.error("cases: " + nested).contains("brackets"))
        let allowed = String(repeating: "[", count: 4000) + String(repeating: "]", count: 4000)
        #expect(folder.error("cases: " + allowed).contains("nest"))
    }

    @Test func `a file of trials gives a case for each line, with its recorded answer`() throws {
        try folder.write(
            "project/evals/t.jsonl",
            """
            {"id":"a","operation":"answer","prompt":"6*7?","output":"42","expected":42,"model":"m"}

            {"id":"b","operation":"answer","prompt":"6*8?","output":"48","metadata":{"answers":["48"]}}
            """)
        let recorded = try folder.suite("cases: t.jsonl")
        #expect(recorded.cases.map(\.id) == ["a", "b"])
        #expect(recorded.cases.map(\.answers) == [["42"], ["48"]])
        #expect(recorded.cases[0].trial.expected == 42 && recorded.cases[0].trial.output == nil)
        let asked = try folder.suite("cases:\n  - {file: t.jsonl, ask: true, tags: x, repeats: 2}")
        #expect(
            asked.cases.map(\.answers) == [nil, nil] && asked.cases.allSatisfy { $0.repeats == 2 && $0.tags == ["x"] })
    }

    @Test func `a broken line of a file of trials is told`() throws {
        try folder.write("project/evals/t.jsonl", "{\"id\":\"a\"}\n")
        #expect(folder.error("cases: t.jsonl").hasPrefix("suite.yaml:1: t.jsonl, line 1"))
        try folder.write("project/evals/t.jsonl", "{\"id\":\"a\",\"operation\":\"x\",\"prompt\":\"p\"}\n")
        #expect(folder.error("cases: t.jsonl").contains("ask: true"))
    }

    @Test func `a suite reads only what lies open in its project`() throws {
        try folder.write("project/shared.txt", "in the project")
        try folder.write("project/.env", "KEY=secret")
        try folder.write("outside.txt", "not yours")
        let link = "\(folder.store.folder)/project/evals/link.txt"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: "\(folder.store.folder)/outside.txt")
        func read(_ name: String) -> String {
            do {
                return try folder.suite("cases:\n  - prompt_file: '\(name)'").cases[0].trial.prompt
            } catch { return "\(error)" }
        }
        #expect(read("../shared.txt") == "in the project")
        for name in [
            "../.env", "../../outside.txt", "link.txt", "/etc/hostname", "~/x", "/dev/zero", ".",
        ] {
            #expect(read(name).contains("cannot be used"), "\(name): \(read(name))")
        }
        #expect(
            folder.error("cases:\n  - prompt: a\n    graders: ['json_schema:file=../../outside.txt']").contains(
                "outside of the project"))
    }

    @Test func `the same content has the same key, and any change of it another`() throws {
        func key(_ yaml: String) throws -> String { try #require(try folder.suite(yaml).cases.first).key }
        let plain = try key("cases:\n  - {id: a, prompt: p}")
        #expect(
            try key("name: other\ncases:\n  - prompt: p\n    id: a\n    repeats: 3\n    tags: x\n    pass: any")
                == plain)
        for change in [
            "{id: b, prompt: p}", "{id: a, prompt: q}", "{id: a, prompt: p, model: m}",
            "{id: a, prompt: p, context: c}",
            "{id: a, prompt: p, expected: 1}", "{id: a, prompt: p, graders: non_empty}",
            "{id: a, prompt: p, system: s}",
            "{id: a, prompt: p, output: o}", "{id: a, prompt: p, threshold: 0.5}", "{id: a, prompt: p, cost_limit: 1}",
            "{id: a, prompt: p, temperature: 1}", "{id: a, prompt: p, max_tokens: 1}",
        ] {
            #expect(try key("cases:\n  - \(change)") != plain, "\(change)")
        }
    }

    @Test func `the content of a grader's file is part of the key`() throws {
        let yaml = "cases:\n  - prompt: a\n    graders: ['json_schema:file=s.json']"
        try folder.write("project/evals/s.json", #"{"type":"object"}"#)
        let first = try folder.suite(yaml).cases[0].key
        try folder.write("project/evals/s.json", #"{"type":"array"}"#)
        #expect(try folder.suite(yaml).cases[0].key != first)
    }

    @Test func `numbers and truth values are what they look like, unless they are quoted`() throws {
        func expected(_ text: String) throws -> String? {
            try folder.suite("cases:\n  - {prompt: a, expected: \(text)}").cases[0].trial.expected?.description
        }
        #expect(try expected("18") == "18")
        #expect(try expected("\"18\"") == "\"18\"")
        #expect(try expected("true") == "true")
        #expect(try expected("yes") == "\"yes\"")
        #expect(try expected("{item: tea, count: 3}") == #"{"item":"tea","count":3}"#)
    }
}
