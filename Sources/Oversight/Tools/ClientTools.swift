internal import JSON

/// The tools that coding agents bring along: they read and write files, look things up, and run commands.
enum ClientTools {
    /// Reports what the client's tool `name` does; false where it is none of them.
    static func report(
        _ name: String, hasServer: Bool, _ input: JSON, _ call: Invocation, _ examination: Examination
    ) -> Bool {
        guard !hasServer else { return false }
        func path(_ names: String...) -> Argument? {
            names.lazy.compactMap { input[$0]?.stringValue }.first.map { Argument($0) }
        }
        let file = path("file_path", "path", "notebook_path", "filePath", "absolute_path", "target_file")
        switch name.lowercased() {
        case "bash", "shell", "run_shell_command", "exec_command", "local_shell", "run_terminal_cmd", "execute_command":
            if let words = input["command"]?.arrayValue {
                examination.runWords(words.compactMap(\.stringValue).map { Argument($0) }, by: call)
            } else if let command = input["command"]?.stringValue ?? input["cmd"]?.stringValue {
                examination.runShell(Argument(command), by: call)
            } else {
                examination.report(.runProgram, .tool, traits: .unreadable, "runs a command that is not told", by: call)
            }
        case "read", "notebookread", "read_file", "view_image":
            if let file { examination.reportRead(file, by: call) }
        case "ls", "glob", "grep", "list_directory", "search_file_content":
            if let file { examination.reportRead(file, by: call) }
            if let pattern = input["pattern"]?.stringValue, pattern.hasPrefix("/") || pattern.hasPrefix("~"), name.lowercased() == "glob" {
                examination.reportRead(Argument(pattern), by: call)
            }
        case "write", "edit", "multiedit", "notebookedit", "write_file", "replace", "create_file", "str_replace_based_edit_tool":
            guard let file else {
                examination.report(.overwrite, .file, traits: .unknownTarget, "writes a file that is not told", by: call)
                return true
            }
            examination.reportWrite(file, by: call)
        case "apply_patch":
            let patch = input["patch"]?.stringValue ?? input["input"]?.stringValue ?? ""
            for line in patch.split(separator: "\n") where line.hasPrefix("*** ") {
                guard let colon = line.firstRange(of: "File: ") else { continue }
                let file = Argument(String(line[colon...]))
                line.hasPrefix("*** Delete") ? examination.report(.delete, path: file, by: call) : examination.reportWrite(file, by: call)
            }
        case "webfetch", "web_fetch", "fetch":
            let address = input["url"]?.stringValue ?? ""
            if address.hasPrefix("file://") { examination.reportRead(Argument(String(address.dropFirst(7))), by: call) }
            examination.reportRemote(.fetch, .host, on: address, by: call)
        case "websearch", "google_web_search", "web_search", "todowrite", "todoread", "write_todos", "update_plan", "task", "agent",
            "exitplanmode", "enterplanmode", "askuserquestion", "bashoutput", "killshell", "taskoutput", "skill", "slashcommand",
            "listmcpresourcestool", "readmcpresourcetool", "toolsearch", "lsp", "structuredoutput", "taskcreate", "taskupdate", "tasklist",
            "taskget", "sendusermessage":
            break
        default: return false
        }
        return true
    }
}

extension Substring {
    /// Where what follows `part` begins.
    fileprivate func firstRange(of part: String) -> Index? {
        let text = String(self)
        guard let range = text.firstRange(ofBytes: part) else { return nil }
        return index(startIndex, offsetBy: text.distance(from: text.startIndex, to: range.upperBound))
    }
}
