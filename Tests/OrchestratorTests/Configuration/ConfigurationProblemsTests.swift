import Testing
import Vocabulary

@testable import Orchestrator

/// Bad input: what is said of it, and where.
struct ConfigurationProblemsTests {
    /// The only problem that the user's file has.
    private func problem(_ yaml: String) throws -> ConfigurationProblem {
        let found = problems(of: sources(user: yaml))
        #expect(found.count == 1, "\(found)")
        return try #require(found.first)
    }

    @Test(arguments: [
        ("immunity:\n  blockat: 0.9", 2, "immunity.block_at"), ("run:\n  paralel: 3", 2, "run.parallel"),
        ("runs:\n  parallel: 3", 1, "run"), ("immunity.block-at: 0.9", 1, "immunity.block_at"),
        ("providers:\n  opnai:\n    api_key: x", 2, "providers.openai"), ("parallel: 3", 1, "run.parallel"),
        ("providers:\n  compatible:\n    mine:\n      bas_url: http://h", 4, "providers.compatible.mine.base_url"),
    ])
    func `an unknown key is named with its line and the nearest known one`(yaml: String, line: Int, meant: String)
        throws
    {
        let problem = try problem(yaml)
        #expect(problem.kind == .unknownKey)
        #expect(problem.origin == .file(path: TestDisk.userFile, line: line))
        #expect(problem.whatHappened.hasPrefix("\(TestDisk.userFile):\(line): unknown key "))
        #expect(problem.whatToDo.hasPrefix("did you mean \(meant)"))
    }

    @Test func `an unknown key like none is pointed to the documentation`() throws {
        #expect(try problem("zzzzzzzzzzzz: 1").whatToDo == "docs/CONFIGURATION.md lists all keys")
    }

    @Test(arguments: [
        ("run:\n  parallel: many", 2, "run.parallel is “many”", "give a whole number from 1 to 256"),
        ("run: {parallel: 0}", 1, "run.parallel is “0”", "give a whole number from 1 to 256"),
        ("run: {parallel: 99999999999999999999}", 1, "run.parallel is “99999999999999999999”", "give a whole number"),
        ("run:\n  parallel:\n    - 1", 3, "run.parallel is a list", "give a whole number"),
        ("run:\n  parallel: {x: 1}", 2, "run.parallel is a group of settings", "give a whole number"),
        ("run: 5", 1, "run is “5”", "it is a group"),
        ("immunity: {enabled: perhaps}", 1, "“perhaps”", "give true or false"),
        ("immunity: {block_at: nan}", 1, "“nan”", "give a number from 0.1 to 1.0, or off"),
        ("immunity: {block_at: 0x1p-1}", 1, "“0x1p-1”", "give a number"),
        ("immunity: {block_at: 9}", 1, "“9”", "give a number"),
        ("resilience: {open_seconds: 30s}", 1, "“30s”", "give seconds, a number from 1 to 3600"),
        ("resilience: {open_seconds: -1}", 1, "“-1”", "give seconds"),
        ("logging: {level: loud}", 1, "“loud”", "give one of trace, debug, info"),
        ("providers: {openai: {api: soap}}", 1, "“soap”", "give one of responses, chat"),
        ("providers: {openai: {base_url: example.com}}", 1, "“example.com”", "give an address such as"),
        ("providers: {openai: {base_url: \"ftp://example.com\"}}", 1, "“ftp://example.com”", "give an address"),
        ("providers: {openai: {base_url: \"https://\"}}", 1, "“https://”", "give an address"),
        ("providers: {openai: {base_url: \"https://h:99999\"}}", 1, "“https://h:99999”", "give an address"),
        ("providers: {openai: {base_url: \"https://h?x=1\"}}", 1, "“https://h?x=1”", "give an address"),
        ("providers: {command: {mine: {argv: ./me --now}}}", 1, "“./me --now”", "give a list: the program"),
        ("providers: {command: {mine: {argv: [./me]}}}", 1, "relative path", "give an absolute path"),
        ("providers: {command: {mine: {argv: [[a]]}}}", 1, "is a list", "give a list: the program"),
        ("providers: {command: {mine: {argv: []}}}", 1, "an empty list", "give a list: the program"),
        ("providers: {compatible: {mine: {models: [a]}}}", 1, "providers.compatible.mine.base_url is missing", "give"),
        ("providers: {compatible: {openai: {base_url: http://h}}}", 1, "exists already", "give it another name"),
        ("providers: {compatible: {My Server: {base_url: http://h}}}", 1, "name that cannot be used", "lower-case"),
        ("models: {code: [gpt]}", 1, "models.code is “gpt”", "give a list, each a model as provider/model"),
        ("models: {code: [opnai/gpt]}", 1, "unknown provider opnai", "did you mean openai"),
        ("models: {default_provider: qqqq}", 1, "unknown provider qqqq", "choose one of google_gemini"),
        ("store: relative.sqlite", 1, "“relative.sqlite”", "give a path, absolute"),
        ("store: mysql://h/d", 1, "begins with mysql:", "give a path"),
        ("home: ~other/x", 1, "“~other/x”", "give a path"),
    ])
    func `a wrong value is named with its line, what was found and what is allowed`(
        yaml: String, line: Int, found: String, remedy: String
    ) throws {
        let problem = try problem(yaml)
        #expect(problem.kind == .wrongValue)
        #expect(problem.origin == .file(path: TestDisk.userFile, line: line))
        #expect(problem.whatHappened.contains(found))
        #expect(problem.whatToDo.hasPrefix(remedy) || problem.whatToDo.contains(remedy))
    }

    @Test func `a PostgreSQL store is recognised, refused clearly, and its password not repeated`() throws {
        let problem = try problem("store: postgres://ada:sesame@db/x")
        #expect(problem.whatHappened.contains("PostgreSQL"))
        #expect(!problem.description.contains("sesame"))
    }

    @Test func `an address with a password in it is refused without repeating it`() throws {
        let problem = try problem("providers: {openai: {base_url: \"https://ada:sesame@h/v1\"}}")
        #expect(problem.whatHappened.contains("a user in it"))
        #expect(!problem.description.contains("sesame"))
    }

    @Test(arguments: [
        ("run:\n  parallel: [1", 3), ("run:\n\tparallel: 1", 2), ("a: 1\na: 2", 1), ("a: b: c", 1),
        ("run: {parallel: 1}\n---\nrun: {parallel: 2}", 2), ("? [a]\n: b", 1), ("- 1", 1), ("just text", 1),
    ])
    func `broken YAML is an error with its line`(yaml: String, line: Int) throws {
        let problem = try problem(yaml)
        #expect(problem.kind == .brokenFile)
        guard case .file(TestDisk.userFile, let found) = problem.origin else {
            Issue.record("no place in \(problem)")
            return
        }
        #expect(found == line || found == line + 1)
    }

    @Test func `a broken YAML file's error gives line and column, and no text of the file`() throws {
        let problem = try problem("run:\n  parallel: 'sesame\n")
        #expect(problem.whatHappened.hasPrefix("\(TestDisk.userFile):"))
        #expect(
            problem.whatHappened.dropFirst(TestDisk.userFile.count).split(separator: ":").prefix(2).allSatisfy {
                Int($0) != nil
            })
        #expect(!problem.description.contains("sesame"))
    }

    static let bombs: [String] = {
        let laughs = (1...12).map {
            "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 9).joined(separator: ","))]"
        }
        return [
            "l0: &l0 x\n" + laughs.joined(separator: "\n"), "run: &a {parallel: 1}", "run: &a [*a]",
            String(repeating: "[", count: 60_000), String(repeating: "- ", count: 30_000) + "x",
            String(repeating: "? ", count: 60) + "x", String(repeating: "x", count: 70_000),
            "a: " + String(repeating: "{a: ", count: 50) + "1" + String(repeating: "}", count: 50),
            (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
        ]
    }()

    @Test(arguments: bombs.indices) func `a document made to exhaust its reader is refused`(index: Int) throws {
        #expect(try problem(Self.bombs[index]).kind == .brokenFile)
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        var sources = sources()
        sources.readFile = { $0 == TestDisk.userFile ? .bytes([0x61, 0x3A, 0xFF]) : .absent }
        #expect(problems(of: sources).map(\.whatHappened) == ["\(TestDisk.userFile): it is not UTF-8"])
    }

    @Test(arguments: [TestDisk.userFile, TestDisk.projectFile, TestDisk.environmentFile, TestDisk.localEnvironmentFile])
    func `a file that cannot be read is an error, not an empty one`(path: String) throws {
        let problem = try #require(problems(of: sources(unreadable: [path])).first)
        #expect(problem.kind == .unreadableFile)
        #expect(problem.severity == .error)
        #expect(problem.whatHappened == "\(path) cannot be read: Permission denied")
    }

    @Test func `a misspelt variable is a warning with the nearest one`() throws {
        let found = problems(of: sources(environment: ["TASK_ORCHESTRATOR_RUN_PARALEL": "3", "PATH": "/bin"]))
        #expect(found.map(\.kind) == [.unknownVariable])
        #expect(found.first?.whatToDo.hasPrefix("did you mean TASK_ORCHESTRATOR_RUN_PARALLEL") == true)
    }

    @Test func `a wrong value of a variable or flag is named with it`() {
        let found = problems(
            of: sources(
                environment: ["TASK_ORCHESTRATOR_RUN_PARALLEL": "x"],
                flags: ["run.max_output_tokens": "y", "run.parallell": "1"])
        )
        #expect(
            Set(found.map(\.whatHappened)) == [
                "environment variable TASK_ORCHESTRATOR_RUN_PARALLEL: TASK_ORCHESTRATOR_RUN_PARALLEL is “x”",
                "flag run.max_output_tokens: run.max_output_tokens is “y”",
                "flag run.parallell: unknown key run.parallell",
            ])
    }

    @Test func `all problems of all layers come at once`() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.load(
                from: sources(
                    user: "run:\n  parallel: x\n  max_output_tokens: y\nimunity: {}",
                    project: "home: /tmp/x", env: "not a line\nTASK_ORCHESTRATOR_RUN_PARALLEL=z",
                    environment: ["TASK_ORCHESTRATOR_QUX": "1"], flags: ["logging.level": "w"]))
        }
        #expect(error.errors.count == 6)
        #expect(error.problems.count == 8)
        #expect(error.description.split(separator: "\n").count == 6)
        #expect(error.whatHappened.hasSuffix("(the first of 6 problems)"))
    }

    @Test func `control characters of a file do not reach the terminal`() throws {
        let problem = try problem("\"\\e[2Jrun\": 1\n")
        #expect(!problem.description.unicodeScalars.contains("\u{1B}"))
    }
}
