/// AppleScript: it drives other programs, and runs shell commands.
enum AppleScript {
    static func report(_ code: String, _ call: Invocation, _ examination: Examination) {
        let tokens = CodeLexer(code, language: .appleScript).tokens
        let words = tokens.compactMap { $0.word?.lowercased() }
        for index in tokens.indices {
            guard tokens[index].word?.lowercased() == "script", index >= 2,
                tokens[index - 1].word?.lowercased() == "shell",
                index + 1 < tokens.count
            else { continue }
            guard case .string(let command, _) = tokens[index + 1] else {
                examination.report(
                    .runProgram, .code, traits: .unreadable, "runs a command that cannot be read here", by: call)
                continue
            }
            var inner = call
            inner.isPrivileged = call.isPrivileged || words.contains("privileges")
            examination.runShell(Argument(command), by: inner)
        }
        if words.contains("keystroke") || words.contains("click") && words.contains("tell") {
            examination.report(.changeSystem, .other, "types or clicks in other programs", by: call)
        }
        if words.contains("send"),
            words.contains(where: { ["message", "buddy", "participant"].contains($0) }) || words.contains("outgoing")
        {
            examination.reportRemote(.publish, .message, "sends a message", by: call)
        }
        if words.contains("delete") || words.contains("empty") && words.contains("trash") {
            examination.report(
                .delete, .file, traits: [.unknownTarget, .recursive], "deletes things through another program", by: call
            )
        }
        if words.contains("shut") || words.contains("restart") || words.contains("sleep") && words.contains("system") {
            examination.report(.changeSystem, .machine, "shuts down or restarts the machine", by: call)
        }
        if words.contains("clipboard"), words.contains("the") {
            examination.report(.readSecret, .other, "reads the clipboard", by: call)
        }
    }
}
