import Evaluation
import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

struct EvidenceReportTests {
    private let grader = EvidenceGrader()

    @Test func `a contradicted claim sends the agent back, twice at most`() {
        let report = grader.check(text: "All tests pass.", evidence: [Seen.edited("a.py")])
        guard case .sendBack(let reason) = report.stopDecision(timesSentBack: 0) else {
            Issue.record("it was let go")
            return
        }
        #expect(reason.contains("\"All tests pass\": no test was run in this session"))
        #expect(report.stopDecision(timesSentBack: 1) == .sendBack(reason: reason))
        #expect(
            report.stopDecision(timesSentBack: 2)
                == .letStop(reported: ["contradicted: \"All tests pass\": no test was run in this session"]))
    }

    @Test func `an unsupported claim is reported and no more`() {
        let report = grader.check(text: "I verified it.", evidence: [Seen.edited("a.py")])
        guard case .letStop(let reported) = report.stopDecision(timesSentBack: 0) else {
            Issue.record("it was sent back")
            return
        }
        #expect(reported.count == 1)
    }

    @Test func `an agent that did what it says may stop without a word`() {
        let report = grader.check(text: "All tests pass.", evidence: [Seen.edited("a.py"), Seen.ran("pytest")])
        #expect(report.stopDecision(timesSentBack: 0) == .letStop(reported: []))
    }

    @Test func `the grade says what is wrong and where`() {
        var trial = trial("Done. All tests pass.")
        #expect(grader.grade(trial) == nil)
        trial.evidence = [Seen.edited("a.py")]
        let grade = grader.grade(trial)
        #expect(grade?.score == 0 && grade?.passed == false && grade?.failureType == .contradiction)
        #expect(grade?.spans.map { "Done. All tests pass.".part($0) } == ["All tests pass"])
        trial.evidence = [Seen.wrote("a.py", "def f():\n    raise NotImplementedError"), Seen.ran("pytest")]
        #expect(grader.grade(trial)?.failureType == .stub)
        trial.evidence = [Seen.wrote("a.py", "x = 1"), Seen.ran("pytest")]
        #expect(grader.grade(trial)?.score == 1)
    }

    @Test func `what an incomplete record lacks is unsupported`() {
        func verdict(_ evidence: [Evidence]) -> EvidenceClaim.Verdict? {
            grader.check(text: "All tests pass.", evidence: evidence, isComplete: false).claims.first?.verdict
        }
        #expect(verdict([Seen.edited("a.py")]) == .unsupported)
        #expect(verdict([Seen.edited("a.py"), Seen.ran("pytest", 1)]) == .contradicted)
    }

    @Test func `evidence fits where it is known what the agent did`() {
        var trial = trial("All tests pass.")
        #expect(!GraderPipeline.fitting(trial).graders.contains { $0.name == "evidence" })
        trial.evidence = [Seen.edited("a.py")]
        let verdict = GraderPipeline.fitting(trial).evaluate(trial)
        #expect(verdict.failureType == .contradiction)
    }

    @Test func `the graders can be named`() throws {
        for spec in ["evidence:threshold=1", "consistency", "code:seconds=5,memory_mb=512,lint=true"] {
            #expect(try GraderSpec(parsing: spec).makeGrader { _ in "" }.name == spec.split(separator: ":").first ?? "")
        }
        #expect(throws: GraderSpecError.self) { try GraderSpec(parsing: "code:seconds=0").makeGrader { _ in "" } }
    }

    @Test func `what was observed is read back in order, each call once`() async throws {
        let store = EvidenceStore()
        let temporary = try TemporaryStore(migrations: EvaluationSchema.migrations)
        defer { withExtendedLifetime(temporary) {} }
        let now = Timestamp(seconds: 100)
        try await temporary.database.write { transaction in
            try store.append([Seen.edited("a.py")], session: "s", call: "t1", at: now, in: transaction)
            try store.append([Seen.ran("pytest", 1, "1 failed")], session: "s", call: "t2", at: now, in: transaction)
            try store.append([Seen.ran("pytest", 1, "1 failed")], session: "s", call: "t2", at: now, in: transaction)
            try store.append([Seen.ran("ls")], session: "other", at: now, in: transaction)
        }
        let seen = try await temporary.database.read { try store.evidence(session: "s", in: $0) }
        #expect(seen == [Seen.edited("a.py"), Seen.ran("pytest", 1, "1 failed")])
        let gone = try await temporary.database.write { transaction in
            try store.forget(before: Timestamp(seconds: 101), in: transaction)
        }
        #expect(gone == 3)
    }

    @Test func `times sent back are counted until the agent stops in peace`() async throws {
        let store = EvidenceStore()
        let temporary = try TemporaryStore(migrations: EvaluationSchema.migrations)
        defer { withExtendedLifetime(temporary) {} }
        let times = try await temporary.database.write { transaction in
            var times: [Int] = []
            for decision in [StopDecision.sendBack(reason: "r"), .sendBack(reason: "r"), .letStop(reported: [])] {
                try store.note(decision, session: "s", at: Timestamp(seconds: 1), in: transaction)
                times.append(try store.timesSentBack(session: "s", in: transaction))
            }
            return times
        }
        #expect(times == [1, 2, 0])
    }

    @Test func `hook events of Claude Code are observations`() throws {
        let passed = try JSON(
            parsing: #"{"hook_event_name":"PostToolUse","tool_name":"Bash","tool_input":{"command":"pytest"},"#
                + #""tool_response":{"stdout":"3 passed in 0.1s","stderr":"","interrupted":false}}"#)
        let failed = try JSON(
            parsing: #"{"hook_event_name":"PostToolUseFailure","tool_name":"Bash","tool_input":{"command":"make"},"#
                + #""error":"Exit code 2\nno rule"}"#)
        let edit = try JSON(
            parsing: #"{"hook_event_name":"PostToolUse","tool_name":"Edit","tool_input":{"file_path":"/w/a.py","#
                + #""old_string":"a","new_string":"b"},"tool_response":{"filePath":"/w/a.py"}}"#)
        #expect(ClaudeCodeHookEvidence.evidence(of: passed)?.exitCode == 0)
        #expect(ClaudeCodeHookEvidence.evidence(of: passed)?.output == "3 passed in 0.1s")
        #expect(ClaudeCodeHookEvidence.evidence(of: failed)?.exitCode == 2)
        #expect(ClaudeCodeHookEvidence.evidence(of: edit)?.kind == .fileChange)
        #expect(ClaudeCodeHookEvidence.evidence(of: ["hook_event_name": "Stop"]) == nil)
    }

    @Test func `messages with tool calls are observations`() throws {
        let messages = try JSON(
            parsing: #"""
                [{"role":"user","content":"Cancel it"},
                 {"role":"assistant","content":null,"tool_calls":[
                   {"id":"c1","function":{"name":"cancel_order","arguments":"{\"order_id\":\"W12\"}"}}]},
                 {"role":"tool","tool_call_id":"c1","content":"Error: shipped"},
                 {"role":"assistant","content":[
                   {"type":"tool_use","id":"t1","name":"Bash","input":{"command":"ls"}}]},
                 {"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"a.py"}]},
                 {"role":"assistant","content":"I have cancelled your order."}]
                """#)
        let evidence = MessageEvidence.evidence(of: messages)
        #expect(evidence.map(\.subject) == ["cancel_order", "Bash"])
        #expect(evidence.first?.input?["order_id"] == "W12")
        #expect(MessageEvidence.lastText(of: messages) == "I have cancelled your order.")
    }

    @Test func `long outputs keep their head and their tail`() {
        let long = Seen.ran("x", 0, "head" + String(repeating: ".", count: 100_000) + "tail").shortened()
        #expect(long.output?.hasPrefix("head") == true && long.output?.hasSuffix("tail") == true)
        #expect((long.output?.utf8.count ?? 0) < 17_000)
    }
}
