import JSON
import Testing
import Vocabulary

@testable import Agents

/// The lines are those of Claude Code 2.1.330, reduced to the members that count.
@Suite struct ClaudeCodeTests {
    private let request = ModelRequest(model: "sonnet", prompt: "Make the tests pass")

    private static let start = #"{"type":"system","subtype":"init","model":"claude-sonnet-5-5","tools":[]}"#

    private static func says(_ text: String, id: String = "msg_1", parent: String = "null") -> String {
        #"""
        {"type":"assistant","message":{"id":"\#(id)","model":"claude-sonnet-5-5","content":[{"type":"text","text":\#
        \#(JSON.string(text))}],"usage":{"input_tokens":100,"output_tokens":1,"cache_creation_input_tokens":0,\#
        "cache_read_input_tokens":7}},"parent_tool_use_id":\#(parent)}
        """#
    }

    private static func uses(_ tool: String, _ input: String, id: String) -> String {
        #"""
        {"type":"assistant","message":{"id":"m\#(id)","model":"claude-sonnet-5-5","content":[{"type":"tool_use",\#
        "id":"\#(id)","name":"\#(tool)","input":\#(input)}],"usage":{"input_tokens":100,"output_tokens":1}},\#
        "parent_tool_use_id":null}
        """#
    }

    private static func result(of id: String, _ text: String, failed: Bool = false, details: String = "{}") -> String {
        #"""
        {"type":"user","message":{"role":"user","content":[{"tool_use_id":"\#(id)","type":"tool_result","content":\#
        \#(JSON.string(text)),"is_error":\#(failed)}]},"parent_tool_use_id":null,"tool_use_result":\#(details)}
        """#
    }

    private static func ends(_ members: String) -> String {
        #"""
        {"type":"result","total_cost_usd":0.0028000000000000004,"usage":{"input_tokens":1,"output_tokens":1},\#
        "modelUsage":{"claude-sonnet-5-5":{"inputTokens":700,"outputTokens":140,"cacheReadInputTokens":11,\#
        "cacheCreationInputTokens":30,"cacheCreationEphemeral1hInputTokens":10,"webSearchRequests":1,"thinkingTokens":40},\#
        "claude-haiku-4-5":{"inputTokens":50,"outputTokens":5}},"terminal_reason":"completed",\#(members)}
        """#
    }

    private static let succeeded = ends(#""subtype":"success","is_error":false,"result":"all done""#)

    private func finish(
        _ lines: [String], _ outcome: ChildProgram.Outcome = .init(end: .exited(0), errorTail: "")
    ) throws -> ModelAnswer {
        var transcript = ClaudeCodeTranscript(request: request)
        for line in lines { _ = transcript.take(Array(line.utf8)) }
        return try transcript.finish(outcome)
    }

    private func failure(
        _ lines: [String], _ outcome: ChildProgram.Outcome = .init(end: .exited(1), errorTail: "")
    ) throws -> ModelError {
        try #require(#expect(throws: ModelError.self) { try finish(lines, outcome) })
    }

    @Test func `the answer carries the text, the model, and the usage of every model that took part`() throws {
        let answer = try finish([Self.start, Self.says("all done"), Self.succeeded])
        #expect(answer.text == "all done")
        #expect(answer.model == "claude-sonnet-5-5")
        #expect(answer.finish == .stop)
        #expect(
            answer.usage
                == Usage(
                    inputTokens: 750, cacheReadTokens: 11, cacheWriteTokens: 20, cacheWriteLongTokens: 10,
                    outputTokens: 145, reasoningTokens: 40, webSearches: 1, reportedCost: Money("0.0028")))
    }

    @Test func `figures that no run can have are brought within bounds`() throws {
        let line =
            #"{"type":"result","subtype":"success","is_error":false,"result":"4","total_cost_usd":4e9,"modelUsage":"#
            + #"{"a":{"inputTokens":9223372036854775807},"b":{"inputTokens":9e99,"outputTokens":-3}}}"#
        let usage = try finish([Self.start, line]).usage
        let most = Usage.possibleCounts.upperBound
        #expect(usage == Usage(inputTokens: most, isEstimated: true, reportedCost: Usage.possibleCost.upperBound))
    }

    @Test func `what it says comes message by message, a subagent's words left out`() {
        var transcript = ClaudeCodeTranscript(request: request)
        let events = [
            Self.start, Self.says("I look first."), Self.says("inner", parent: #""toolu_1""#), Self.says("Done."),
            "noise",
            #"{"type":"rate_limit_event"}"#,
        ].map { transcript.take(Array($0.utf8)) }
        #expect(events == [.nothing, .text("I look first."), .nothing, .text("\n\nDone."), .nothing, .nothing])
    }

    @Test func `commands with their exit status and changed files are evidence`() throws {
        let answer = try finish([
            Self.start, Self.uses("Bash", #"{"command":"swift test"}"#, id: "t1"),
            Self.result(of: "t1", "Exit code 3\n2 tests failed", failed: true, details: #""Error: Exit code 3""#),
            Self.uses("Edit", #"{"file_path":"/a.swift","old_string":"x","new_string":"y"}"#, id: "t2"),
            Self.result(of: "t2", "updated"), Self.uses("Bash", #"{"command":"swift test"}"#, id: "t3"),
            Self.result(of: "t3", "ok", details: #"{"stdout":"ok","interrupted":false}"#),
            Self.uses("Read", #"{"file_path":"/a.swift"}"#, id: "t4"), Self.result(of: "t4", "1\ty"), Self.succeeded,
        ])
        #expect(
            answer.evidence == [
                Evidence(
                    kind: .command, subject: "swift test", input: ["command": "swift test"],
                    output: "Exit code 3\n2 tests failed", exitCode: 3),
                Evidence(kind: .fileChange, subject: "/a.swift", input: "y", output: "updated"),
                Evidence(
                    kind: .command, subject: "swift test", input: ["command": "swift test"], output: "ok", exitCode: 0),
                Evidence(kind: .toolCall, subject: "Read", input: ["file_path": "/a.swift"], output: "1\ty"),
            ])
    }

    @Test(
        arguments: [
            ("Bash", #"{"command":"rm -rf /"}"#, "Permission to use Bash has been denied", true, "{}"),
            ("Bash", #"{"command":"sleep 9"}"#, "", false, #"{"interrupted":true}"#),
            ("Bash", #"{"command":"serve"}"#, "running", false, #"{"backgroundTaskId":"b1"}"#),
            ("Write", #"{"file_path":"/etc/x","content":"y"}"#, "denied", true, "{}"),
        ])
    func `what was refused, interrupted or still runs has no exit status and changed nothing`(
        tool: String, input: String, output: String, failed: Bool, details: String
    ) throws {
        let answer = try finish([
            Self.uses(tool, input, id: "t"), Self.result(of: "t", output, failed: failed, details: details),
            Self.succeeded,
        ])
        #expect(answer.evidence.map(\.kind) == [.toolCall])
        #expect(answer.evidence.first?.subject == tool)
        #expect(answer.evidence.first?.exitCode == nil)
    }

    @Test func `a very long output keeps its start and its end`() throws {
        let long = "begin" + String(repeating: "x", count: 100_000) + "end"
        let answer = try finish([
            Self.uses("Read", "{}", id: "t"), Self.result(of: "t", long), Self.succeeded,
        ])
        let kept = try #require(answer.evidence.first?.output)
        #expect(kept.utf8.count < ClaudeCodeEvidence.maxOutput + 10)
        #expect(kept.hasPrefix("beginx") && kept.hasSuffix("xend"))
    }

    @Test func `structured output comes apart from the text and is no evidence`() throws {
        let answer = try finish([
            Self.uses("StructuredOutput", #"{"answer":4}"#, id: "t"), Self.result(of: "t", "provided"),
            Self.ends(#""subtype":"success","is_error":false,"result":"","structured_output":{"answer":4}"#),
        ])
        #expect(answer.structured == ["answer": 4])
        #expect(answer.evidence.isEmpty)
    }

    @Test(
        arguments: [
            (Int64(400), ModelError.Class.invalidRequest), (401, .unauthorized), (402, .quotaExhausted),
            (403, .unauthorized), (404, .modelNotFound), (413, .invalidRequest), (429, .rateLimited),
            (500, .providerHealth), (529, .providerHealth),
        ])
    func `a failed call is told by is_error, whatever the subtype says`(status: Int64, meant: ModelError.Class) throws {
        let error = try failure([
            Self.start,
            #"{"type":"result","subtype":"success","is_error":true,"api_error_status":\#(status),"result":"API Error","modelUsage":{}}"#,
        ])
        #expect(error.errorClass == meant)
        #expect(error.status == Int(status))
        #expect(error.partial == nil)
    }

    @Test(
        arguments: [
            ("authentication_failed", "Not logged in · Please run /login", ModelError.Class.unauthorized),
            ("rate_limit", "You've hit your session limit · resets 3pm", .quotaExhausted),
            ("rate_limit", "Request rejected", .rateLimited),
            ("billing_error", "Credit balance too low", .quotaExhausted),
            ("model_not_found", "no such model", .modelNotFound), ("invalid_request", "too long", .invalidRequest),
            ("server_error", "overloaded", .providerHealth),
        ])
    func `without a status the word of the failed message counts`(
        word: String, text: String, meant: ModelError.Class
    ) throws {
        let error = try failure([
            Self.start,
            #"{"type":"assistant","message":{"model":"<synthetic>","content":[]},"error":"\#(word)"}"#,
            #"{"type":"result","subtype":"success","is_error":true,"api_error_status":null,"result":"\#(text)"}"#,
        ])
        #expect(error.errorClass == meant)
        #expect(error.message == text)
    }

    @Test func `reaching the spending limit is told with what was spent`() throws {
        let error = try failure([
            Self.start, Self.says("half way"),
            Self.ends(#""subtype":"error_max_budget_usd","is_error":true,"errors":["Reached maximum budget ($0.01)"]"#),
        ])
        #expect(error.errorClass == .quotaExhausted)
        #expect(error.partial?.text == "half way")
        #expect(error.partial?.usage.outputTokens == 145)
        #expect(error.partial?.usage.reportedCost == Money("0.0028"))
    }

    @Test func `an answer cut at the output bound is an answer of that length`() throws {
        let answer = try finish([
            Self.start, Self.says("first "), Self.says("second", id: "msg_2"),
            #"{"type":"assistant","message":{"model":"<synthetic>","content":[]},"error":"max_output_tokens","api_error":"max_output_tokens"}"#,
            Self.ends(#""subtype":"success","is_error":true,"result":"API Error: exceeded""#),
        ])
        #expect(answer.finish == .length)
        #expect(answer.text == "first second")
    }

    @Test func `a refusal is an answer, not a failure`() throws {
        let answer = try finish([
            Self.ends(#""subtype":"success","is_error":true,"stop_reason":"refusal","result":"I can't""#)
        ])
        #expect(answer.finish == .refusal)
        #expect(answer.text == "I can't")
    }

    @Test func `giving up after its turns ends the answer, not the provider`() throws {
        let answer = try finish([Self.says("so far"), Self.ends(#""subtype":"error_max_turns","is_error":true"#)])
        #expect(answer.finish == .other)
        #expect(answer.text == "so far")
    }

    @Test func `a refused login ends the run at once instead of after ten tries`() throws {
        var transcript = ClaudeCodeTranscript(request: request)
        let retry =
            #"{"type":"system","subtype":"api_retry","attempt":1,"error_status":401,"error":"authentication_failed"}"#
        #expect(transcript.take(Array(retry.utf8)) == .stop)
        let error = #expect(throws: ModelError.self) {
            try transcript.finish(.init(end: .exited(143), errorTail: ""))
        }
        #expect(error?.errorClass == .unauthorized)
        let later = #"{"type":"system","subtype":"api_retry","attempt":1,"error_status":529,"error":"overloaded"}"#
        #expect(transcript.take(Array(later.utf8)) == .nothing)
    }

    @Test func `a run that was cut off is settled by an upper estimate of what it used`() throws {
        let lines = [Self.start, Self.says("working"), Self.says("on it", id: "msg_1")]
        var outcome = ChildProgram.Outcome(end: .exited(143), errorTail: "")
        outcome.timedOut = true
        let error = try failure(lines, outcome)
        #expect(error.errorClass == .providerHealth)
        let partial = try #require(error.partial)
        #expect(partial.text == "working\n\non it")
        #expect(partial.usage.isEstimated)
        #expect(partial.usage.inputTokens == 100)
        #expect(partial.usage.cacheReadTokens == 7)
        #expect(partial.usage.outputTokens >= 12)
        outcome.cancelled = true
        #expect(try failure(lines, outcome).errorClass == .cancelled)
    }

    @Test func `no result at all is told with what it said instead`() throws {
        let error = try failure(["error: unknown option '--tools'"], .init(end: .exited(1), errorTail: "old version"))
        #expect(error.errorClass == .providerHealth)
        #expect(error.message.contains("status 1: old version error: unknown option"))
    }

    @Test(
        arguments: [
            #"{"type":"result"}"#, #"{"type":"result","is_error":"yes","result":7,"modelUsage":[],"usage":"none"}"#,
        ])
    func `a malformed result counts as an answer without text, never as a crash`(line: String) throws {
        let answer = try finish([#"{"type":"assistant"}"#, #"{"type":"user","message":{"content":[7]}}"#, line])
        #expect(answer.text.isEmpty)
        #expect(answer.usage.totalTokens == 0)
    }
}

@Suite struct ClaudeCodeInvocationTests {
    private func invocation(_ request: ModelRequest, environment: [String: String] = [:]) -> ClaudeCodeInvocation {
        ClaudeCodeInvocation(request: request, settings: .init(), environment: environment)
    }

    @Test func `a plain request has no tools, no servers, no retries and a bounded answer`() {
        let plain = invocation(
            ModelRequest(model: "sonnet", prompt: "p", maxOutputTokens: 500, spendingLimit: Money("0.5")))
        #expect(
            plain.arguments == [
                "claude", "-p", "--output-format", "stream-json", "--verbose", "--permission-mode", "dontAsk",
                "--no-session-persistence", "--setting-sources", "user", "--model=sonnet", "--max-budget-usd=0.50",
                "--tools", "", "--strict-mcp-config",
            ])
        #expect(plain.environment["CLAUDE_CODE_MAX_RETRIES"] == "0")
        #expect(plain.environment["CLAUDE_CODE_MAX_OUTPUT_TOKENS"] == "500")
        #expect(plain.input == Array("p".utf8))
    }

    @Test func `an agent gets exactly the tools its rules speak of`() {
        let agent = invocation(
            ModelRequest(
                model: "", prompt: "p", systemPrompt: "be careful",
                allowedTools: ["Read", "Bash(git status:*)", "Bash(swift test:*)", "mcp__tracker__list"]))
        let tools = agent.arguments.firstIndex(of: "--tools").map { agent.arguments[$0 + 1] }
        #expect(tools == "Read,Bash")
        let allowed = agent.arguments.firstIndex(of: "--allowedTools").map { Array(agent.arguments[($0 + 1)...]) }
        #expect(allowed?.prefix(4) == ["Read", "Bash(git status:*)", "Bash(swift test:*)", "mcp__tracker__list"])
        #expect(agent.arguments.contains("--append-system-prompt=be careful"))
        #expect(!agent.arguments.contains("--strict-mcp-config"))
        #expect(!agent.arguments.contains { $0.hasPrefix("--model") })
        #expect(agent.environment["CLAUDE_CODE_MAX_RETRIES"] == nil)
    }

    @Test func `the person's environment stays, but for the marks of a Claude Code around us`() {
        let inherited = [
            "HOME": "/home/p", "CLAUDECODE": "1", "CLAUDE_CODE_ENTRYPOINT": "cli", "ANTHROPIC_API_KEY": "k",
        ]
        let environment = invocation(ModelRequest(model: "", prompt: "p"), environment: inherited).environment
        #expect(environment["HOME"] == "/home/p")
        #expect(environment["ANTHROPIC_API_KEY"] == "k")
        #expect(environment["CLAUDECODE"] == nil)
        #expect(environment["CLAUDE_CODE_ENTRYPOINT"] == nil)
    }

    @Test(arguments: ["--dangerously-skip-permissions", "-p", "", " Bash", "Ba\u{0}sh"])
    func `a tool cannot become an option`(tool: String) async {
        let request = ModelRequest(model: "", prompt: "p", allowedTools: [tool])
        #expect(invocation(request).problem != nil)
        let error = await #expect(throws: ModelError.self) {
            try await ClaudeCodeModel(environment: plainEnvironment).respond(to: request)
        }
        #expect(error?.errorClass == .invalidRequest)
        #expect(error?.notSent == true)
    }

    @Test func `a model's name or a system prompt cannot become an option either`() {
        let odd = invocation(ModelRequest(model: "--bare", prompt: "p", systemPrompt: "--bare"))
        #expect(odd.arguments.contains("--model=--bare"))
        #expect(odd.arguments.contains("--system-prompt=--bare"))
    }

    @Test(arguments: [String(repeating: "long ", count: 30_000), "a\u{0}b"])
    func `a system prompt that fits no argument goes before the prompt`(system: String) {
        let long = invocation(ModelRequest(model: "", prompt: "p", systemPrompt: system))
        #expect(long.input == Array((system + "\n\np").utf8))
        #expect(long.problem == nil)
    }

    @Test func `a form is asked for by schema or in words`() {
        let schema = invocation(ModelRequest(model: "", prompt: "p", form: .schema(name: "n", ["type": "object"])))
        #expect(schema.arguments.contains(#"--json-schema={"type":"object"}"#))
        let json = invocation(ModelRequest(model: "", prompt: "p", systemPrompt: "s", form: .json))
        #expect(json.arguments.contains("--system-prompt=s\n\nAnswer with one JSON value and nothing else."))
        let huge = JSON.string(String(repeating: "x", count: 200_000))
        #expect(invocation(ModelRequest(model: "", prompt: "p", form: .schema(name: "n", ["x": huge]))).problem != nil)
    }
}

@Suite struct ClaudeCodeModelTests {
    private let request = ModelRequest(model: "sonnet", prompt: "what is 2+2?")

    @Test func `the prompt goes in by stdin and the answer comes out`() async throws {
        let script = try Script(
            #"""
            cat > "${0%/*}/prompt"; echo "$@" > "${0%/*}/arguments"
            echo '{"type":"system","subtype":"init","model":"claude-sonnet-5-5"}'
            echo '{"type":"assistant","message":{"id":"m","model":"claude-sonnet-5-5","content":[{"type":"text","text":"4"}]}}'
            echo '{"type":"result","subtype":"success","is_error":false,"result":"4","total_cost_usd":0.0004}'
            """#)
        let claude = ClaudeCodeModel(environment: plainEnvironment, settings: .init(executable: script.path))
        let pieces = Pieces()
        let answer = try await claude.stream(request) { await pieces.add($0) }
        #expect(answer.text == "4")
        #expect(answer.usage.reportedCost == Money("0.0004"))
        #expect(await pieces.all == ["4"])
        #expect(try script.read("prompt") == "what is 2+2?")
        #expect(try script.read("arguments").contains("--model=sonnet"))
        #expect(claude.provider == "claude_code")
    }

    @Test func `a Claude Code that is not installed says how to get it`() async throws {
        let absent = ClaudeCodeModel(environment: ["PATH": "/nowhere"])
        let error = await #expect(throws: ModelError.self) { try await absent.respond(to: request) }
        #expect(error?.errorClass == .unauthorized)
        #expect(error?.notSent == true)
        #expect(error?.message.contains("Claude Code is not installed") == true)
    }

    @Test func `a directory that is not there is the caller's fault`() async throws {
        let script = try Script("exit 0")
        var elsewhere = request
        elsewhere.workingDirectory = "/no/such/directory"
        let claude = ClaudeCodeModel(environment: plainEnvironment, settings: .init(executable: script.path))
        let error = await #expect(throws: ModelError.self) { try await claude.respond(to: elsewhere) }
        #expect(error?.errorClass == .invalidRequest)
    }

    @Test func `when the time is up the run is ended and what it did is kept`() async throws {
        let clock = HandClock()
        let script = try Script(
            #"""
            trap 'exit 143' TERM
            echo '{"type":"assistant","message":{"id":"m","model":"x","content":[{"type":"text","text":"on it"}],"usage":{"input_tokens":9}}}'
            while :; do sleep 0.05; done
            """#)
        let claude = ClaudeCodeModel(
            environment: plainEnvironment, settings: .init(executable: script.path), clock: clock)
        let error = await #expect(throws: ModelError.self) {
            try await claude.stream(request) { _ in clock.strike() }
        }
        #expect(error?.errorClass == .providerHealth)
        #expect(error?.message.contains("no answer within") == true)
        #expect(error?.partial?.usage.inputTokens == 9)
    }
}
