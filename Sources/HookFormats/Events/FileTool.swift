internal import JSON

/// The file and network tools of all clients under one set of names.
enum FileTool {
    /// Our name for a client's tool.
    static let names: [String: String] = [
        // Gemini CLI
        "read_file": "Read", "read_many_files": "Read", "write_file": "Write", "replace": "Edit",
        "list_directory": "LS", "glob": "Glob", "search_file_content": "Grep", "grep_search": "Grep",
        "web_fetch": "WebFetch", "google_web_search": "WebSearch",
        // Cursor
        "edit_file": "Edit", "search_replace": "Edit", "delete_file": "Delete", "Delete": "Delete",
        "list_dir": "LS", "web_search": "WebSearch", "codebase_search": "Grep", "grep": "Grep",
        // Claude Code
        "Read": "Read", "Write": "Write", "Edit": "Edit", "MultiEdit": "Edit", "NotebookEdit": "Edit",
        "NotebookRead": "Read", "LS": "LS", "Glob": "Glob", "Grep": "Grep", "WebFetch": "WebFetch",
        "WebSearch": "WebSearch",
    ]

    /// The members that name the file, in the order in which they are looked for.
    private static let pathKeys = ["file_path", "absolute_path", "notebook_path", "target_file", "path", "filePath"]

    /// The input with the file under `file_path`, and everything that was there before.
    static func renamed(_ input: JSON) -> JSON {
        guard case .object(var members) = input, members["file_path"] == nil,
            let path = pathKeys.lazy.compactMap({ input[$0] }).first
        else { return input }
        members["file_path"] = path
        return .object(members)
    }
}

/// The files that a patch in Codex's form changes.
enum Patch {
    static func actions(of patch: String) -> [HookAction] {
        var actions: [HookAction] = []
        let marks = [
            ("*** Add File: ", "Write"), ("*** Update File: ", "Edit"), ("*** Delete File: ", "Delete"),
            ("*** Move to: ", "Write"),
        ]
        for written in patch.split(whereSeparator: \.isNewline) {
            // Markers count with blanks before them, too.
            let line = written.drop(while: \.isWhitespace)
            for (mark, tool) in marks where line.hasPrefix(mark) {
                let path = String(line.dropFirst(mark.count))
                actions.append(.tool(name: tool, input: ["file_path": .string(path), "patch": .string(patch)]))
            }
        }
        // A patch without a file that can be read off it is a tool of which nothing is known.
        return actions.isEmpty ? [.tool(name: "apply_patch", input: ["patch": .string(patch)])] : actions
    }
}
