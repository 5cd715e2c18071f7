import Evaluation
import JSON
import Synchronization
import Testing
import Vocabulary

/// Answers each command as a test says, and keeps what it was given.
private struct ScriptedSandbox: CodeSandbox {
    var answer: @Sendable ([String], [String: String]) -> SandboxOutcome

    func run(_ job: SandboxJob) async -> [SandboxOutcome] {
        var outcomes: [SandboxOutcome] = []
        for command in job.commands {
            outcomes.append(answer(command, job.files))
            if outcomes.last?.succeeded != true { break }
        }
        return outcomes
    }
}

struct CodeCheckTests {
    private func grade(
        _ output: String?, metadata: JSON = .null, operation: String = "code", evidence: [Evidence] = [],
        _ answer: @escaping @Sendable ([String], [String: String]) -> SandboxOutcome
    ) async -> Grade? {
        var trial = trial(output, operation: operation, metadata: metadata)
        trial.evidence = evidence
        return await CodeGrader(sandbox: ScriptedSandbox(answer: answer)).gradeAwaited(trial)
    }

    private static let fine: @Sendable ([String], [String: String]) -> SandboxOutcome = { _, _ in
        SandboxOutcome(end: .exited(0))
    }

    @Test func `code that does not parse fails with the parser's words`() async {
        let grade = await grade("```python\ndef f(:\n```") { _, files in
            files["answer.py"] == "def f(:"
                ? SandboxOutcome(end: .exited(1), output: "Traceback\nSyntaxError: invalid syntax")
                : SandboxOutcome(end: .exited(0))
        }
        #expect(grade?.score == 0 && grade?.failureType == .codeFailure)
        #expect(grade?.reason == "it does not parse: SyntaxError: invalid syntax")
    }

    @Test func `the largest block of a known language is the code`() async {
        let output =
            "```sh\nls\n```\nand\n```python\nx = 1\ny = 2\n```\n```\nsome long output that is no code at all\n```"
        let grade = await grade(output) { command, files in
            SandboxOutcome(end: files == ["answer.py": "x = 1\ny = 2"] ? .exited(0) : .exited(1))
        }
        #expect(grade?.passed == true)
    }

    @Test func `tests decide where there are some`() async {
        let metadata: JSON = [
            "language": "python", "tests": "def check(f):\n    assert f() == 1", "entry_point": "one",
        ]
        let grade = await grade("def one(): return 2", metadata: metadata) { command, files in
            let runs = files["answer.py"]?.hasSuffix("check(one)\n") ?? false
            return SandboxOutcome(end: runs ? .exited(1) : .exited(0), output: runs ? "AssertionError" : "")
        }
        #expect(grade?.reason == "a test fails: AssertionError")
    }

    @Test func `a missing compiler or module is no verdict`() async {
        #expect(await grade("```rust\nfn f() {}\n```") { _, _ in SandboxOutcome(end: .exited(127)) } == nil)
        let metadata: JSON = ["language": "python", "tests": "assert True"]
        let missing = await grade("import numpy", metadata: metadata) { command, _ in
            SandboxOutcome(end: .exited(0), output: command.last?.contains("find_spec") == true ? "numpy\n" : "")
        }
        #expect(missing == nil)
    }

    @Test(arguments: ["rust", "go", "swift", "js", "bash", "python"])
    func `a compiler that cannot even compile an empty program is no verdict`(_ language: String) async {
        // As rustup says without a toolchain.
        let grade = await grade("```\(language)\nsome code\n```") { _, _ in
            SandboxOutcome(
                end: .exited(1),
                output:
                    "error: rustup could not choose a version of rustc to run, because one wasn't specified explicitly")
        }
        #expect(grade == nil)
    }

    @Test func `a tool is tried once, however much code it complains of`() async {
        let probes = Mutex(0)
        let check = CodeCheck(
            sandbox: ScriptedSandbox { command, files in
                if files["answer.rs"] == "fn main() {}\n" { probes.withLock { $0 += 1 } }
                return SandboxOutcome(end: .exited(1), output: "error: no toolchain")
            })
        for code in ["fn f() {}", "fn g() {}"] {
            let report = await check.report(on: CodeAnswer(language: .rust, code: code))
            #expect(report[.parses] == .cannotJudge("rustc cannot do its work here: error: no toolchain"))
        }
        #expect(probes.withLock { $0 } == 1)
    }

    @Test func `a compiler without a linker leaves tests unjudged, not failed`() async {
        let check = CodeCheck(
            sandbox: ScriptedSandbox { command, _ in
                command.contains("lib")
                    ? SandboxOutcome(end: .exited(0))
                    : SandboxOutcome(end: .exited(1), output: "error: linker `cc` not found")
            })
        let report = await check.report(
            on: CodeAnswer(language: .rust, code: "fn f() -> i32 { 1 }", tests: "fn main() { assert_eq!(f(), 1) }"))
        #expect(report[.parses] == .passed)
        #expect(report[.tests] == .cannotJudge("rustc cannot do its work here: error: linker `cc` not found"))
        #expect(report.failure == nil)
    }

    @Test func `what is no code is not judged`() async {
        #expect(await grade("Hello", operation: "answer", Self.fine) == nil)
        #expect(await grade(nil, Self.fine) == nil)
        #expect(await grade("```brainfuck\n+\n```", Self.fine) == nil)
    }

    @Test func `a change outside what was asked for fails`() async {
        let scope: JSON = ["scope": ["src/", "docs/*.md"]]
        let inside = [
            Evidence(kind: .fileChange, subject: "src/a.py"), Evidence(kind: .fileChange, subject: "/w/docs/b.md"),
        ]
        #expect(await grade("Done", metadata: scope, operation: "answer", evidence: inside, Self.fine)?.passed == true)
        let outside = inside + [Evidence(kind: .fileChange, subject: "setup.py")]
        let failed = await grade("Done", metadata: scope, operation: "answer", evidence: outside, Self.fine)
        #expect(failed?.reason == "it changes setup.py, which was not asked for")
        let diff = "--- a/src/a.py\n+++ b/src/a.py\n--- /dev/null\n+++ b/Makefile\n"
        #expect(await grade(diff, metadata: scope, operation: "answer", Self.fine)?.passed == false)
    }

    @Test func `a pipeline waits for what must be waited for`() async {
        let pipeline = GraderPipeline([NonEmptyGrader(), CodeGrader(sandbox: ScriptedSandbox(answer: Self.fine))])
        let code = trial("```python\nx = 1\n```")
        #expect(pipeline.evaluate(code).grades.map(\.grader) == ["non_empty"])
        #expect(await pipeline.evaluateAwaiting(code).grades.map(\.grader) == ["non_empty", "code"])
    }
}

struct ProcessSandboxTests {
    private func run(_ script: String, _ limits: SandboxLimits = .init()) async -> SandboxOutcome? {
        await ProcessSandbox().run(SandboxJob(files: ["a.sh": script], commands: [["sh", "a.sh"]], limits: limits)).last
    }

    @Test func `a command sees its files, and its output and status come back`() async {
        let outcome = await run("cat a.sh | wc -l; echo wrong >&2; exit 3")
        #expect(outcome?.end == .exited(3))
        #expect(outcome?.output.contains("wrong") == true)
    }

    @Test func `what does not end is ended with all it started`() async {
        let outcome = await run("sleep 600 & sleep 600", SandboxLimits(wallTime: .milliseconds(300)))
        #expect(outcome?.end == .timedOut)
    }

    @Test func `what runs too long or writes without end is ended`() async {
        let busy = await run("while :; do :; done", SandboxLimits(processorTime: .seconds(1)))
        #expect(busy?.succeeded == false && busy?.end != .timedOut)
        let loud = await run("yes", SandboxLimits(output: 1024))
        #expect(loud?.end == .wroteTooMuch)
        #expect((loud?.output.utf8.count ?? 0) < 2048)
    }

    @Test func `the environment is small`() async {
        let outcome = await ProcessSandbox(environment: ["PATH": "/usr/bin:/bin", "API_KEY": "secret"])
            .run(SandboxJob(files: [:], commands: [["env"]])).last
        #expect(outcome?.succeeded == true && outcome?.output.contains("secret") == false)
    }

    @Test func `a program that is not there is told`() async {
        let outcome = await ProcessSandbox().run(SandboxJob(files: [:], commands: [["no-such-program-x"]])).last
        #expect(outcome?.end == .exited(127))
    }
}
