import HookFormats
import Testing

struct HookMomentTests {
    @Test(arguments: [
        (HookClient.claudeCode, "PreToolUse"), (.codex, "PreToolUse"), (.gemini, "BeforeTool"),
        (.cursor, "beforeShellExecution"), (.cursor, "beforeMCPExecution"), (.cursor, "preToolUse"),
        (.cursor, "beforeReadFile"),
    ]) func `only the moment before a tool decides`(_ client: HookClient, _ event: String) {
        #expect(HookMoment(event, of: client).decides)
    }

    @Test(arguments: [
        (HookClient.claudeCode, "Stop"), (.claudeCode, "PreCompact"), (.codex, "BeforeTool"), (.gemini, "PreToolUse"),
        (.cursor, "afterFileEdit"),
    ]) func `another event, or another client's, decides nothing`(_ client: HookClient, _ event: String) {
        #expect(!HookMoment(event, of: client).decides)
    }
}
