import HookFormats
import JSON
import Testing

/// Each client's answers, as they are written, byte for byte.
struct AnswerTests {
    private func written(_ answer: HookAnswer, _ client: HookClient, _ event: String) -> String {
        let output = answer.output(to: client, event: event)
        #expect(output.exitCode == 0)
        #expect(output.standardError == "")
        return output.standardOutput
    }

    @Test(arguments: [
        (
            HookClient.claudeCode, "PreToolUse",
            #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"no"}}"#
        ),
        (
            .codex, "PreToolUse",
            #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"no"}}"#
        ),
        (.gemini, "BeforeTool", #"{"decision":"deny","reason":"no"}"#),
        (
            .cursor, "beforeShellExecution",
            #"{"permission":"deny","user_message":"no","agent_message":"no"}"#
        ),
        (.cursor, "preToolUse", #"{"permission":"deny","user_message":"no","agent_message":"no"}"#),
    ]) func `a denial`(_ client: HookClient, _ event: String, _ expected: String) {
        #expect(written(.deny("no"), client, event) == expected + "\n")
    }

    @Test(arguments: [
        (
            HookClient.claudeCode, "PreToolUse",
            #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"ask","permissionDecisionReason":"may it?"}}"#
        ),
        (
            .cursor, "beforeMCPExecution",
            #"{"permission":"ask","user_message":"may it?","agent_message":"may it?"}"#
        ),
    ]) func `a question, where the client has a dialog`(_ client: HookClient, _ event: String, _ expected: String) {
        #expect(written(.ask("may it?"), client, event) == expected + "\n")
    }

    @Test(arguments: [
        (HookClient.codex, "PreToolUse"), (.gemini, "BeforeTool"), (.cursor, "preToolUse"), (.cursor, "beforeReadFile"),
    ]) func `a question is a denial where the client has no dialog`(_ client: HookClient, _ event: String) {
        #expect(written(.ask("may it?"), client, event) == written(.deny("may it?"), client, event))
        #expect(written(.ask("may it?"), client, event).contains("deny"))
    }

    @Test(arguments: [
        (
            HookClient.claudeCode, "SessionStart",
            #"{"hookSpecificOutput":{"hookEventName":"SessionStart","additionalContext":"know"}}"#
        ),
        (
            .claudeCode, "PostToolUseFailure",
            #"{"hookSpecificOutput":{"hookEventName":"PostToolUseFailure","additionalContext":"know"}}"#
        ),
        (
            .codex, "UserPromptSubmit",
            #"{"hookSpecificOutput":{"hookEventName":"UserPromptSubmit","additionalContext":"know"}}"#
        ),
        (
            .gemini, "BeforeAgent",
            #"{"hookSpecificOutput":{"hookEventName":"BeforeAgent","additionalContext":"know"}}"#
        ),
        (.cursor, "sessionStart", #"{"additional_context":"know"}"#),
    ]) func `something to know`(_ client: HookClient, _ event: String, _ expected: String) {
        #expect(written(.context("know"), client, event) == expected + "\n")
    }

    @Test(arguments: [
        (HookClient.claudeCode, "Stop", #"{"decision":"block","reason":"test it"}"#),
        (.claudeCode, "SubagentStop", #"{"decision":"block","reason":"test it"}"#),
        (.codex, "Stop", #"{"decision":"block","reason":"test it"}"#),
        (.gemini, "AfterAgent", #"{"decision":"deny","reason":"test it"}"#),
        (.cursor, "stop", #"{"followup_message":"test it"}"#),
    ]) func `sending the agent back`(_ client: HookClient, _ event: String, _ expected: String) {
        #expect(written(.sendBack("test it"), client, event) == expected + "\n")
    }

    @Test(arguments: [HookClient.claudeCode, .codex, .gemini]) func `nothing to say is nothing at all`(
        _ client: HookClient
    ) {
        for event in ["PreToolUse", "BeforeTool", "Stop", "SessionStart", "Unknown"] {
            #expect(written(.silent, client, event) == "")
        }
    }

    @Test func `nothing to say is an empty object for Cursor, which takes no output for a failure`() {
        #expect(written(.silent, .cursor, "beforeShellExecution") == "{}\n")
    }

    @Test(arguments: HookClient.allCases) func `no answer ever allows anything`(_ client: HookClient) {
        let answers: [HookAnswer] = [.silent, .deny("x"), .ask("x"), .context("x"), .sendBack("x")]
        for event in ["PreToolUse", "BeforeTool", "beforeShellExecution", "preToolUse", "Stop", "stop", "Other"] {
            for answer in answers { #expect(!written(answer, client, event).contains("allow")) }
        }
    }

    @Test func `Codex gets no field that it does not know`() throws {
        for answer in [HookAnswer.deny("x"), .ask("x")] {
            let object = try JSON(parsing: written(answer, .codex, "PreToolUse"))
            #expect(object.objectValue?.keys == ["hookSpecificOutput"])
            #expect(
                object["hookSpecificOutput"]?.objectValue?.keys
                    == ["hookEventName", "permissionDecision", "permissionDecisionReason"])
        }
        #expect(written(.context("x"), .codex, "PreToolUse") == "")
        #expect(written(.context("x"), .codex, "Stop") == "")
    }

    @Test func `a long reason is cut, since clients drop answers that are too long`() {
        let text = written(.deny(String(repeating: "é", count: 50_000)), .claudeCode, "PreToolUse")
        #expect(text.unicodeScalars.count < 5000)
        #expect(text.contains("é …"))
    }

    @Test func `a hook that could not do its work blocks where it decides, and nowhere else`() {
        #expect(HookOutput.failure("broken", at: .beforeTool).exitCode == 2)
        #expect(HookOutput.failure("broken", at: .beforeTool).standardError == "task-orchestrator: broken\n")
        for moment in HookMoment.allCases where moment != .beforeTool {
            #expect(HookOutput.failure("broken", at: moment).exitCode == 0)
        }
    }

    @Test func `a person can be asked where the client shows a dialog to somebody`() {
        #expect(HookClient.claudeCode.asksPerson(at: "PreToolUse", isInteractive: true))
        #expect(!HookClient.claudeCode.asksPerson(at: "PreToolUse", isInteractive: false))
        #expect(HookClient.cursor.asksPerson(at: "beforeShellExecution", isInteractive: true))
        #expect(!HookClient.cursor.asksPerson(at: "preToolUse", isInteractive: true))
        #expect(!HookClient.codex.asksPerson(at: "PreToolUse", isInteractive: true))
        #expect(!HookClient.gemini.asksPerson(at: "BeforeTool", isInteractive: true))
    }
}
