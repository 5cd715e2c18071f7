import Foundation

/// The person's editor, for a text that is to be changed.
enum Editor {
    /// What the person made of `text`.
    ///
    /// - Throws: `CommandFailure` where there is no terminal, or the editor fails.
    static func edited(_ text: String) throws -> String {
        guard PersonAtTerminal.isAtTerminal else {
            throw CommandFailure.wrongInput("there is no terminal to edit in; give the new input with --to")
        }
        let environment = EnvironmentVariables.all
        let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
        var pattern = Array((NSTemporaryDirectory() + "/task-orchestrator-XXXXXX").utf8CString)
        let descriptor = mkstemp(&pattern)
        guard descriptor >= 0 else { throw CommandFailure.unfinished("no file to edit in can be made") }
        let path = pattern.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        defer { unlink(path) }
        let failure = writeAll(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: descriptor)
        close(descriptor)
        if failure != nil { throw CommandFailure.unfinished("\(path) cannot be written") }
        // The editor is a command line of the person's own, as for git; the file is an argument of its own.
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "\(editor) \"$1\"", "editor", path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0, let changed = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure.unfinished("the editor ended without a text (\(editor))")
        }
        // Editors end the last line; the text had no end of its own.
        return !text.hasSuffix("\n") && changed.hasSuffix("\n") ? String(changed.dropLast()) : changed
    }
}
