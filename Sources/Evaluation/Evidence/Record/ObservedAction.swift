internal import JSON
internal import Vocabulary

/// One observation, read: what it was for, and whether it went well.
struct ObservedAction {
    /// What it was.
    enum Kind: Hashable {
        /// A command line.
        case command
        /// A file was written.
        case edit
        /// A file was shown.
        case read
        /// Files were searched.
        case search
        /// Another tool.
        case call
    }

    /// Its position in the evidence.
    let index: Int
    /// What it was.
    let kind: Kind
    /// The command line, the path or the tool's name.
    let subject: String
    /// The tool's input.
    let input: JSON?
    /// What came back.
    let output: String
    /// What its commands are for.
    let role: CommandRole
    /// Whether it failed; nil where that cannot be told (the exit code belongs to another command of the line).
    let failed: Bool?
    /// The exit status, where there is one.
    let exitCode: Int64?
    /// What the output says of tests; nil for what is no run of them.
    let testOutput: TestOutput?

    private static let shells: Set<String> = [
        "bash", "shell", "sh", "exec_command", "execute_command", "run_command", "run_terminal_cmd",
        "run_shell_command",
        "terminal", "local_shell", "run_in_terminal", "execute_bash",
    ]
    private static let editors: Set<String> = [
        "write", "edit", "multiedit", "notebookedit", "create_file", "edit_file", "write_file", "write_to_file",
        "replace",
        "str_replace", "str_replace_editor", "apply_patch", "replace_in_file", "search_replace",
        "insert_edit_into_file",
    ]
    private static let readers: Set<String> = [
        "read", "read_file", "view", "open_file", "cat", "notebookread", "view_file", "read_many_files",
    ]
    private static let searchers: Set<String> = [
        "grep", "glob", "search", "ls", "find", "list_dir", "codebase_search", "grep_search", "file_search",
        "search_files",
        "list_files", "search_file_content", "find_usages", "find_references",
    ]

    init(_ evidence: Evidence, index: Int) {
        self.index = index
        input = evidence.input
        output = evidence.output ?? ""
        exitCode = evidence.exitCode
        let tool = evidence.subject.lowercased()
        switch evidence.kind {
        case .command:
            kind = .command
            subject = evidence.subject
        case .fileChange:
            kind = .edit
            subject = evidence.subject
        case .toolCall:
            if Self.shells.contains(tool), let line = Self.commandLine(evidence.input) {
                kind = .command
                subject = line
            } else if Self.editors.contains(tool), let path = Self.path(evidence.input) {
                kind = .edit
                subject = path
            } else if Self.readers.contains(tool), let path = Self.path(evidence.input) {
                kind = .read
                subject = path
            } else if Self.searchers.contains(tool) {
                kind = .search
                subject = evidence.subject
            } else {
                kind = .call
                subject = evidence.subject
            }
        }
        guard kind == .command else {
            role = []
            failed =
                evidence.kind == .fileChange ? false : Self.isError(evidence.output ?? "", exitCode: evidence.exitCode)
            testOutput = nil
            return
        }
        let parts = SimpleCommands(subject).parts
        role = parts.reduce(into: CommandRole()) { $0.formUnion(CommandRole($1)) }
        failed = Self.failed(parts, exitCode: evidence.exitCode, output: output)
        let said = TestOutput(output)
        let isUnknown = role.contains(.script) || role.isEmpty
        testOutput = role.contains(.test) || isUnknown && said.isTestOutput ? said : nil
    }

    private static func commandLine(_ input: JSON?) -> String? {
        if let text = input?["command"]?.stringValue ?? input?["cmd"]?.stringValue { return text }
        return input?["command"]?.arrayValue.map { $0.compactMap(\.stringValue).joined(separator: " ") }
    }

    private static func path(_ input: JSON?) -> String? {
        for key in [
            "file_path", "path", "notebook_path", "filePath", "target_file", "absolute_path", "filename", "TargetFile",
        ] {
            if let path = input?[key]?.stringValue { return path }
        }
        return nil
    }

    /// Whether what a tool gave back is an error.
    static func isError(_ output: String, exitCode: Int64?) -> Bool {
        if let exitCode { return exitCode != 0 }
        let start = output.prefix(300).lowercased()
        return [
            "error", "<tool_use_error>", "exit code ", "traceback", "failed", "{\"error\"", "{\"iserror\":true",
            "permission denied",
            "the user doesn't want to proceed", "user rejected", "exception:",
        ].contains { start.hasPrefix($0) }
    }

    /// Whether a command line failed; nil where its exit status says nothing of the commands that matter.
    private static func failed(_ parts: [SimpleCommands.Part], exitCode: Int64?, output: String) -> Bool? {
        guard let exitCode else {
            if output.hasPrefix("Exit code ") { return !output.hasPrefix("Exit code 0") }
            return nil
        }
        if exitCode != 0 { return true }
        let last = parts.lastIndex {
            !CommandRole($0).isDisjoint(with: [.test, .build, .lint, .commit, .push, .deploy, .script])
        }
        guard let last, last + 1 < parts.count else { return false }
        // The status is that of the last command: `pytest | tail`, `pytest; echo done` and `pytest || true` hide it.
        return parts[last].separator == "&&" ? false : nil
    }
}

extension ObservedAction {
    /// Whether tests ran here: by the command's name, or by what it wrote.
    var isTestRun: Bool { testOutput != nil }

    /// How the tests went; nil where neither the status nor the output tells.
    var testsPassed: Bool? {
        guard let testOutput else { return nil }
        if failed == true || testOutput.saysFailed { return false }
        if testOutput.saysPassed || failed == false { return true }
        return nil
    }

    /// Whether a file whose content matters to tests was changed.
    var changesCode: Bool {
        switch kind {
        case .edit: failed != true && !Self.isProse(subject)
        case .command: role.contains(.change) && role.isDisjoint(with: [.test]) && !changesOnlyProse
        default: false
        }
    }

    private var changesOnlyProse: Bool {
        let words = SimpleCommands(subject).parts.flatMap(\.words).filter { $0.contains(".") && !$0.hasPrefix("-") }
        return !words.isEmpty && words.allSatisfy(Self.isProse)
    }

    static func isProse(_ path: String) -> Bool {
        [".md", ".txt", ".rst", ".adoc", "CHANGELOG", "LICENSE", "/dev/null", ".log"].contains { path.hasSuffix($0) }
    }
}

extension ObservedAction {
    /// Whether a run of tests was limited to some of them: a file, a filter, a single test.
    var isNarrowTestRun: Bool {
        for part in SimpleCommands(subject).parts where CommandRole(part).contains(.test) {
            let starters: Set<String> = ["bash", "sh", "zsh", "python", "python3", "node"]
            let isStarted = part.words.first.map(starters.contains) ?? false
            let words = part.words.dropFirst(isStarted ? 2 : 1)
            let narrows = words.contains { word in
                ["-k", "-t", "--filter", "--grep", "-g", "--tests", "-run", "-p", "--test", "--package", "-m"].contains(
                    word)
                    && !(word == "-m" && part.words.contains("pytest") && words.first == "-m")
                    || word.contains("::") || word.hasPrefix("--filter=") || word.hasPrefix("-run=")
                    || word.hasPrefix("-Dtest=")
                    || ClaimPath.path(in: word) != nil && !word.hasPrefix("-") && !word.hasPrefix(">")
                        && !word.hasPrefix("/tmp")
                        && !["manage.py", "setup.py"].contains(word) && !word.contains("=")
            }
            let isScript = part.words.first.map { $0.hasPrefix("./") || $0.hasPrefix("scripts/") } ?? false
            if !narrows || isScript { return false }
        }
        return role.contains(.test)
    }
}
