import Foundation
import JSON
import Testing
import Vocabulary

@testable import Agents

@Suite struct CommandModelTests {
    private func model(_ script: String, clock: any Clock<Duration> = ContinuousClock()) -> CommandModel {
        CommandModel(arguments: ["/bin/sh", "-c", script], environment: plainEnvironment, clock: clock)
    }

    private let request = ModelRequest(model: "mine", prompt: "Say hello")

    private func failure(of script: String) async throws -> ModelError {
        try #require(await #expect(throws: ModelError.self) { try await model(script).respond(to: request) })
    }

    @Test func `the program is told on one line what is wanted`() async throws {
        var wanted = ModelRequest(
            model: "mine", prompt: "line one\nline \"two\" ✓", systemPrompt: "be brief", maxOutputTokens: 99,
            temperature: 0.5, form: .schema(name: "n", ["type": "object"]), timeout: .seconds(30),
            workingDirectory: "/tmp", allowedTools: ["Read"], spendingLimit: Money("0.5"))
        let echo = #"IFS= read -r line; printf '{"answer":{"structured":%s}}\n' "$line""#
        let told = try #require(try await model(echo).respond(to: wanted).structured)
        #expect(
            told == [
                "prompt": "line one\nline \"two\" ✓", "system": "be brief", "model": "mine", "max_output_tokens": 99,
                "timeout_seconds": 30, "form": "schema", "schema_name": "n", "schema": ["type": "object"],
                "temperature": 0.5, "working_directory": "/tmp", "allowed_tools": ["Read"],
                "spending_limit_usd": "0.50",
            ])
        wanted = request
        wanted.form = .json
        let plain = try #require(try await model(echo).respond(to: wanted).structured)
        #expect(plain["form"] == "json")
        #expect(plain["system"] == .null)
        #expect(plain["temperature"] == nil)
    }

    @Test func `an answer may say everything about itself`() async throws {
        let answer = try await model(
            """
            echo '{"answer":{"text":"hi","model":"m2","finish":"length","usage":{"input_tokens":3,"cache_read_tokens":1,\
            "cache_write_tokens":2,"cache_write_long_tokens":4,"output_tokens":5,"reasoning_tokens":1,"web_searches":1,\
            "cost_usd":0.0028000000000000004,"new":1}}}'
            """
        ).respond(to: request)
        #expect(
            answer
                == ModelAnswer(
                    text: "hi", model: "m2",
                    usage: Usage(
                        inputTokens: 3, cacheReadTokens: 1, cacheWriteTokens: 2, cacheWriteLongTokens: 4,
                        outputTokens: 5,
                        reasoningTokens: 1, webSearches: 1, reportedCost: Money("0.0028")), finish: .length))
    }

    @Test(arguments: [
        #""input_tokens":-3"#, #""output_tokens":9000000000000000000"#, #""web_searches":1e300"#,
        #""cost_usd":1000000.01"#, #""cost_usd":"9000000000""#, #""cost_usd":1e300"#,
    ])
    func `figures that no call can have are brought within bounds`(_ figure: String) async throws {
        let usage = try await model(#"echo '{"answer":{"text":"hi","usage":{\#(figure)}}}'"#).respond(to: request).usage
        #expect(usage.isEstimated)
        #expect(usage == usage.clamped)
    }

    @Test func `a cost below zero is no cost`() async throws {
        let answer = try await model(#"echo '{"answer":{"text":"hi","usage":{"cost_usd":-5}}}'"#).respond(to: request)
        #expect(answer.usage.reportedCost == nil)
    }

    @Test func `an answer may say nothing but its text`() async throws {
        let answer = try await model(#"echo '{"answer":{"text":"hi"}}'"#).respond(to: request)
        #expect(answer.text == "hi")
        #expect(answer.model == "mine")
        #expect(answer.finish == .stop)
        #expect(answer.usage.isEstimated)
        #expect(answer.usage.outputTokens == 2)
    }

    @Test func `pieces are handed over as they come and make up the text`() async throws {
        let pieces = Pieces()
        let answer = try await model(
            #"echo '{"text":"Hel"}'; echo; echo '{"log":1}'; echo '{"text":"lo"}'; printf '{"answer":{}}'"#
        ).stream(request) { await pieces.add($0) }
        #expect(await pieces.all == ["Hel", "lo"])
        #expect(answer.text == "Hello")
    }

    @Test func `an answer in one piece is handed over too`() async throws {
        let pieces = Pieces()
        _ = try await model(#"echo '{"answer":{"text":"all"}}'"#).stream(request) { await pieces.add($0) }
        #expect(await pieces.all == ["all"])
    }

    @Test(
        arguments: [
            ("rate_limited", ModelError.Class.rateLimited), ("quota_exhausted", .quotaExhausted),
            ("invalid_request", .invalidRequest), ("unauthorized", .unauthorized), ("model_not_found", .modelNotFound),
            ("provider_health", .providerHealth), ("whatever", .providerHealth),
        ])
    func `the program's own error keeps its class`(word: String, meant: ModelError.Class) async throws {
        let error = try await failure(
            of:
                #"echo '{"error":{"class":"\#(word)","message":"not \u001b[31mnow","retry_after_seconds":1.5}}'; sleep 60"#
        )
        #expect(error.errorClass == meant)
        #expect(error.message == "not now")
        #expect(error.retryAfter == .seconds(1.5))
    }

    @Test func `an error may be a bare text, and its wait nonsense`() async throws {
        #expect(try await failure(of: #"echo '{"error":"broken"}'"#).message == "broken")
        let odd = try await failure(of: #"echo '{"error":{"retry_after_seconds":-1e300}}'"#)
        #expect(odd.retryAfter == nil)
    }

    @Test(
        arguments: [
            ("echo 'Traceback: oops' >&2; exit 3", "ended with status 3", "oops"),
            ("exit 0", "gave no answer", "status 0"),
            (#"echo '{"text":"half"}'"#, "gave no answer", "status 0"),
            (#"echo '{"answer":{"text":"x"}}'; exit 4"#, "the program ended", "status 4"),
            ("echo Hello", "no JSON object", "Hello"), ("echo '[1]'", "no JSON object", "[1]"),
            (#"printf '{"answer":{"text"'"#, "no JSON object", #"{"text""#),
            ("echo '{\"answer\":7}'", "the program ended", "status 0"),
            ("kill -SEGV $$", "gave no answer", "signal 11"),
        ])
    func `what is no answer is the provider's failure`(script: String, told: String, too: String) async throws {
        let error = try await failure(of: script)
        #expect(error.errorClass == .providerHealth)
        #expect(error.message.contains(told), "\(error.message)")
        #expect(error.message.contains(too), "\(error.message)")
        #expect(!error.notSent)
    }

    @Test func `what had come before a failure is kept to be settled`() async throws {
        let error = try await failure(of: #"echo '{"text":"half"}'; exit 1"#)
        #expect(error.partial?.text == "half")
        #expect(error.partial?.usage.isEstimated == true)
        #expect(error.partial.map { $0.usage.inputTokens > 0 } == true)
    }

    @Test func `only the end of a flood on stderr is told`() async throws {
        let error = try await failure(
            of: "i=0; while [ $i -lt 3000 ]; do echo 'noise noise noise noise noise noise' >&2; i=$((i+1)); done; "
                + "printf 'the \\033[31mend\\007' >&2; exit 1")
        #expect(error.message.hasSuffix("noise the end"))
        #expect(error.message.count < 3000)
    }

    private static let python = "/usr/bin/python3"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
    func `the example of a command provider works as it is`() async throws {
        let example = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Examples/providers/echo.py").standardizedFileURL.path
        let echo = CommandModel(arguments: [Self.python, example], environment: plainEnvironment)
        let pieces = Pieces()
        let answer = try await echo.stream(request) { await pieces.add($0) }
        #expect(answer.text == "Say hello")
        #expect(answer.usage == Usage(inputTokens: 2, outputTokens: 2))
        #expect(await pieces.all == ["Say", " hello"])
        let empty = await #expect(throws: ModelError.self) {
            try await echo.respond(to: ModelRequest(model: "", prompt: " "))
        }
        #expect(empty?.errorClass == .invalidRequest)
    }

    @Test func `a program that is not there was never asked`() async throws {
        for arguments in [["no-such-program-anywhere"], ["/no/such/program"], ["/etc/passwd"], []] {
            let absent = CommandModel(arguments: arguments, environment: plainEnvironment)
            let error = await #expect(throws: ModelError.self) { try await absent.respond(to: request) }
            #expect(error?.notSent == true)
            #expect(error?.errorClass == .unauthorized, "\(arguments): \(error?.message ?? "")")
        }
    }

    @Test func `a directory that is not there is the caller's fault`() async throws {
        var elsewhere = request
        elsewhere.workingDirectory = "/no/such/directory"
        let error = await #expect(throws: ModelError.self) { try await model("exit 0").respond(to: elsewhere) }
        #expect(error?.errorClass == .invalidRequest)
        #expect(error?.notSent == true)
    }

    @Test(.timeLimit(.minutes(1))) func `when the time is up the program and all it started are ended`() async throws {
        let clock = HandClock()
        // The child holds stdout open and, like its parent, does not heed SIGTERM.
        let script = try Script(
            """
            trap '' TERM
            sh -c 'trap "" TERM; echo $$ > "$0/child"; while :; do sleep 0.1; done' "${0%/*}" &
            while [ ! -s "${0%/*}/child" ]; do sleep 0.01; done
            echo '{"text":"half"}'
            while :; do sleep 0.1; done
            """)
        let stubborn = CommandModel(arguments: [script.path], environment: plainEnvironment, clock: clock)
        let error = await #expect(throws: ModelError.self) {
            try await stubborn.stream(request) { _ in clock.strike() }
        }
        #expect(error?.errorClass == .providerHealth)
        #expect(error?.message.contains("no answer within") == true)
        #expect(error?.partial?.text == "half")
        let child = try #require(Int32(try script.read("child").trimmingCharacters(in: .whitespacesAndNewlines)))
        await untilEnded(child)
    }

    @Test(.timeLimit(.minutes(1))) func `cancelling the task ends the program`() async throws {
        let script = try Script(
            #"echo $$ > "${0%/*}/pid"; echo '{"text":"half"}'; while :; do sleep 0.1; done"#)
        let patient = CommandModel(arguments: [script.path], environment: plainEnvironment)
        let (started, startedNow) = AsyncStream<Void>.makeStream()
        let task = Task { try await patient.stream(request) { _ in startedNow.finish() } }
        for await _ in started {}
        task.cancel()
        let error = await #expect(throws: ModelError.self) { try await task.value }
        #expect(error?.errorClass == .cancelled)
        let process = try #require(Int32(try script.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)))
        await untilEnded(process)
    }

    @Test(.timeLimit(.minutes(1))) func `what a program leaves running behind its answer is ended`() async throws {
        let script = try Script(
            #"sh -c 'echo $$ > "$0/child"; sleep 60' "${0%/*}" & while [ ! -s "${0%/*}/child" ]; do sleep 0.01; done; "#
                + #"echo '{"answer":{"text":"done"}}'"#)
        let untidy = CommandModel(arguments: [script.path], environment: plainEnvironment)
        #expect(try await untidy.respond(to: request).text == "done")
        let child = try #require(Int32(try script.read("child").trimmingCharacters(in: .whitespacesAndNewlines)))
        await untilEnded(child)
    }

    @Test func `a program that does not read its input does no harm`() async throws {
        var long = request
        long.prompt = String(repeating: "all work and no play ", count: 50_000)
        #expect(try await model(#"exec <&-; echo '{"answer":{"text":"ok"}}'"#).respond(to: long).text == "ok")
    }

    @Test func `a long prompt and a long answer pass`() async throws {
        var long = request
        long.prompt = String(repeating: "0123456789", count: 30_000)
        let answer = try await model(
            #"IFS= read -r line; printf '{"answer":{"structured":%s}}\n' "$line""#
        ).respond(to: long)
        #expect(answer.structured?["prompt"]?.stringValue == long.prompt)
    }

    @Test func `a program that writes without end is stopped`() async throws {
        let program = ChildProgram(
            arguments: ["/bin/sh", "-c", "while :; do echo 0123456789; done"], environment: plainEnvironment, input: [],
            timeout: .seconds(60), maxOutputBytes: 100_000)
        let outcome = try await program.run { _ in .goOn }
        #expect(outcome.wroteTooMuch)
        let line = ChildProgram(
            arguments: ["/bin/sh", "-c", "while :; do printf 0123456789; done"], environment: plainEnvironment,
            input: [],
            timeout: .seconds(60), maxLineBytes: 100_000)
        #expect(try await line.run { _ in .goOn }.wroteTooMuch)
    }

    @Test func `a program that stays after closing its output is not waited for`() async throws {
        let program = ChildProgram(
            arguments: ["/bin/sh", "-c", "echo hi; exec >&- 2>&-; sleep 600"], environment: plainEnvironment, input: [],
            timeout: .seconds(600), lingerPeriod: .milliseconds(10))
        #expect(try await program.run { _ in .goOn }.end == .signaled(15))
    }

    @Test func `where no temporary file can be written the program is not started`() async throws {
        let nowhere = CommandModel(
            arguments: ["/bin/sh", "-c", "exit 0"], environment: ["PATH": "/bin", "TMPDIR": "/no/such/folder"])
        let error = await #expect(throws: ModelError.self) { try await nowhere.respond(to: request) }
        #expect(error?.notSent == true)
        #expect(error?.message.contains("/no/such/folder") == true)
    }
}
