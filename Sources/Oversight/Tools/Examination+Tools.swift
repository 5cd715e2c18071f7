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
            if !examineCommand(in: input, by: call) { examineUnsaid(tool: name, input, annotations, by: call) }
        case "Read", "read_file", "NotebookRead", "view", "ReadFile", "view_image", "read_many_files":
            let paths = paths(in: input)
            for path in paths + patterns(in: input) { reportRead(path, by: call) }
            if paths.isEmpty, patterns(in: input).isEmpty {
                examineUnsaid(tool: name, input, annotations, by: call)
            }
        case "Write", "Edit", "MultiEdit", "NotebookEdit", "write_file", "replace", "edit", "edit_file", "create_file",
            "str_replace_editor", "StrReplace",
            "apply_diff", "search_replace", "delete_file", "Delete":
            let isDeletion = name == "delete_file" || name == "Delete"
            let paths = paths(in: input)
            for path in paths { report(isDeletion ? .delete : .overwrite, path: path, by: call) }
            if paths.isEmpty { examineUnsaid(tool: name, input, annotations, by: call) }
        case "apply_patch":
            if !examinePatch(input, by: call) { examineUnsaid(tool: name, input, annotations, by: call) }
        case "Glob", "Grep", "LS", "list_directory", "glob", "search_file_content", "grep_search", "ls", "list_dir",
            "codebase_search":
            guard name.lowercased().hasPrefix("grep") || name.hasPrefix("search") else { return }
            for path in paths(in: input) + patterns(in: input) where SensitiveFiles.isSensitive(path, in: call) {
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

    /// A tool that acts, whose input does not say on what: it is not known what it does, and what its input does say is
    /// looked at as another's would be.
    private func examineUnsaid(
        tool name: String, _ input: JSON, _ annotations: ToolAnnotations?, by call: Invocation
    ) {
        report(
            .runProgram, .tool, on: name, traits: [.unreadable, .unknownTarget], "does not say what it acts on",
            by: call)
        examineForeign(tool: name, input, annotations, by: call)
    }

    /// Looks into the commands of `input`; false where there are none, or one cannot be read.
    private func examineCommand(in input: JSON, by call: Invocation) -> Bool {
        if let directory = (input["workdir"] ?? input["cwd"] ?? input["directory"] ?? input["dir_path"])?.stringValue {
            shell.directory = Paths.absolute(directory, in: shell.directory)
        }
        var isRead = false
        for command in ["command", "cmd", "script"].compactMap({ input[$0] }) {
            if let text = command.stringValue {
                examine(shell: text)
            } else {
                let words = command.arrayValue ?? []
                let arguments = words.compactMap { $0.stringValue.map { Argument($0, isKnown: true, isQuoted: true) } }
                guard !words.isEmpty, arguments.count == words.count else { return false }
                source = arguments.map(\.text).joined(separator: " ")
                var inner = call
                inner.segment = source[...]
                inner.directory = shell.directory
                runWords(arguments, by: inner)
            }
            isRead = true
        }
        return isRead
    }

    /// The paths that `input` names under the names that clients' own tools use; none where one is no path.
    private func paths(in input: JSON) -> [Argument] {
        var paths: [Argument] = []
        for key in [
            "file_path", "path", "notebook_path", "absolute_path", "filePath", "target_file", "filename", "filepath",
        ] {
            guard let value = input[key], value != .null else { continue }
            guard let text = value.stringValue else { return [] }
            paths.append(path(text))
        }
        for key in ["paths", "file_paths", "files"] {
            for value in input[key]?.arrayValue ?? [] {
                guard let text = value.stringValue ?? value["path"]?.stringValue else { return [] }
                paths.append(path(text))
            }
        }
        return paths
    }

    private func path(_ text: String) -> Argument {
        Argument(text.hasPrefix("~/") ? facts.home + text.dropFirst() : text)
    }

    /// The names and globs that say which files a tool looks into.
    private func patterns(in input: JSON) -> [Argument] {
        ["glob", "include", "includes", "include_pattern", "includePattern", "file_pattern", "dir_path"]
            .flatMap { key -> [String] in
                guard let value = input[key] else { return [] }
                return value.stringValue.map { [$0] } ?? value.arrayValue?.compactMap(\.stringValue) ?? []
            }
            .flatMap { text -> [Argument] in
                // {a,b} is each of them.
                var texts = [text]
                if let open = text.firstIndex(of: "{"), let close = text.lastIndex(of: "}"), open < close {
                    let before = String(text[..<open])
                    let after = String(text[text.index(after: close)...])
                    for choice in text[text.index(after: open)..<close].split(separator: ",").prefix(64) {
                        texts.append(before + String(choice) + after)
                    }
                }
                return texts.map { (text: String) -> Argument in
                    var pattern = path(text)
                    pattern.isGlob = text.utf8.contains {
                        $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
                    }
                    return pattern
                }
            }
    }

    /// Reports what a patch does to files; false where it names none.
    private func examinePatch(_ input: JSON, by call: Invocation) -> Bool {
        let texts = ["patch", "input", "command"].compactMap { input[$0] }.flatMap { value in
            value.stringValue.map { [$0] } ?? value.arrayValue?.compactMap(\.stringValue) ?? []
        }
        var isFound = false
        for text in texts {
            var old: Substring?
            for written in text.split(whereSeparator: \.isNewline) {
                let line = written.drop(while: \.isWhitespace)
                for (mark, kind) in [
                    ("*** Add File:", Effect.Kind.write), ("*** Update File:", .overwrite),
                    ("*** Delete File:", .delete), ("*** Move to:", .overwrite), ("+++ b/", .overwrite),
                    ("+++ /", .overwrite), ("--- a/", .read),
                ]
                where line.hasPrefix(mark) {
                    isFound = true
                    var path = line.dropFirst(mark.count).drop(while: \.isWhitespace).prefix { $0 != "\t" }
                    while path.last?.isWhitespace == true { path.removeLast() }
                    if mark == "--- a/" {
                        old = path
                    } else if mark == "+++ /" {
                        if path != "dev/null" {
                            report(kind, path: Argument("/" + path), by: call)
                        } else if let old {
                            report(.delete, path: Argument(String(old)), by: call)
                        }
                    } else {
                        report(kind, path: Argument(String(path)), by: call)
                    }
                }
            }
        }
        return isFound
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
