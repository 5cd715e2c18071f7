import JSON

/// Calls of tools that are no shells: a client's own tools for files, the network and the like.
extension Examination {
    /// Looks into a call of the tool `name`.
    func examine(tool name: String, _ input: JSON, _ annotations: ToolAnnotations?) {
        source = name
        var call = Invocation(program: name, path: name, arguments: [], segment: name[...], directory: shell.directory)
        call.arguments = ["file_path", "path", "notebook_path", "url", "pattern"].compactMap {
            input[$0]?.stringValue.map { Argument($0) }
        }
        note(call)
        family = "tools"
        if let why = HiddenCharacters.reason(in: call.arguments.map(\.text).joined(separator: " ")) {
            report(.runProgram, .tool, on: name, traits: [.unreadable], why, by: call)
        }
        switch name {
        case "Bash", "shell", "run_shell_command", "exec_command", "local_shell", "Shell", "unified_exec",
            "execute_command", "Monitor":
            examineCommand(in: input, by: call)
        case "Read", "read_file", "NotebookRead", "view", "ReadFile", "view_image", "read_many_files":
            for path in paths(in: input) { examineRead(path, by: call) }
        case "Write", "Edit", "MultiEdit", "NotebookEdit", "write_file", "replace", "edit", "edit_file", "create_file",
            "str_replace_editor", "StrReplace",
            "apply_diff", "search_replace", "delete_file", "Delete":
            let isDeletion = name == "delete_file" || name == "Delete"
            for path in paths(in: input) { report(isDeletion ? .delete : .overwrite, path: path, by: call) }
        case "apply_patch": examinePatch(input, by: call)
        case "Glob", "Grep", "LS", "list_directory", "glob", "search_file_content", "grep_search", "ls", "list_dir",
            "codebase_search":
            for path in paths(in: input)
            where SensitiveFiles.isSensitive(path, in: call) && name.lowercased().hasPrefix("grep") {
                reportRead(path, by: call)
            }
        case "WebFetch", "web_fetch", "WebSearch", "google_web_search", "web_search":
            examineFetch(input, by: call)
        case "Task", "Agent", "TodoWrite", "TodoRead", "BashOutput", "KillShell", "KillBash", "TaskOutput", "TaskStop",
            "ExitPlanMode", "EnterPlanMode", "AskUserQuestion",
            "ToolSearch", "Skill", "SlashCommand", "ListMcpResourcesTool", "ReadMcpResourceTool", "update_plan",
            "save_memory", "write_todos", "TaskCreate", "TaskUpdate",
            "TaskGet", "TaskList", "StructuredOutput", "LSP":
            return
        default: examineForeign(tool: name, input, annotations, by: call)
        }
    }

    private func examineCommand(in input: JSON, by call: Invocation) {
        guard let command = input["command"] ?? input["cmd"] ?? input["script"] else { return }
        if let directory = (input["workdir"] ?? input["cwd"] ?? input["directory"] ?? input["dir_path"])?.stringValue {
            shell.directory = Paths.absolute(directory, in: shell.directory)
        }
        if let text = command.stringValue {
            examine(shell: text)
        } else if let words = command.arrayValue {
            let arguments = words.compactMap { $0.stringValue.map { Argument($0, isKnown: true, isQuoted: true) } }
            source = arguments.map(\.text).joined(separator: " ")
            var inner = call
            inner.segment = source[...]
            inner.directory = shell.directory
            runWords(arguments, by: inner)
        }
    }

    private func paths(in input: JSON) -> [Argument] {
        var paths: [Argument] = []
        for key in [
            "file_path", "path", "notebook_path", "absolute_path", "filePath", "target_file", "filename", "filepath",
        ] {
            guard let text = input[key]?.stringValue else { continue }
            paths.append(Argument(text.hasPrefix("~/") ? facts.home + text.dropFirst() : text))
        }
        for key in ["paths", "file_paths", "files"] {
            for value in input[key]?.arrayValue ?? [] {
                if let text = value.stringValue ?? value["path"]?.stringValue { paths.append(Argument(text)) }
            }
        }
        return paths
    }

    private func examineRead(_ path: Argument, by call: Invocation) {
        reportRead(path, by: call)
    }

    private func examinePatch(_ input: JSON, by call: Invocation) {
        guard
            let text = (input["patch"] ?? input["input"] ?? input["command"])?.stringValue
                ?? input["command"]?.arrayValue?.last?.stringValue
        else { return }
        for line in text.split(whereSeparator: \.isNewline) {
            for (mark, kind) in [
                ("*** Add File: ", Effect.Kind.write), ("*** Update File: ", .overwrite),
                ("*** Delete File: ", .delete), ("*** Move to: ", .overwrite),
                ("+++ b/", .overwrite),
            ]
            where line.hasPrefix(mark) {
                report(kind, path: Argument(String(line.dropFirst(mark.count))), by: call)
            }
        }
    }

    private func examineFetch(_ input: JSON, by call: Invocation) {
        guard let url = input["url"]?.stringValue ?? input["prompt"]?.stringValue else { return }
        if url.hasPrefix("file://") {
            reportRead(Argument(String(url.dropFirst(7))), by: call)
        } else {
            report(.fetch, .host, on: Address.host(of: url), place: .remote, by: call)
        }
    }
}
