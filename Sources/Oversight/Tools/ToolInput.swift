import JSON

/// What the members of a tool's input mean, by their names and by what they look like.
enum ToolInput {
    /// One value in an input, with the name under which it stands.
    struct Value {
        /// The name of the nearest member around it, in lower case and without joiners.
        var name: String
        /// The value.
        var text: String
    }

    /// More values than these are not looked at.
    static let most = 4_000
    /// How deep values are looked for.
    static let deepest = 12

    /// The strings of `input`, however deep they lie; false where there are more than are looked at.
    static func values(in input: JSON) -> (values: [Value], isComplete: Bool) {
        var values: [Value] = []
        let isComplete = collect(input, "", 0, &values)
        return (values, isComplete)
    }

    private static func collect(_ value: JSON, _ name: String, _ depth: Int, _ values: inout [Value]) -> Bool {
        guard depth < deepest, values.count < most else { return false }
        switch value {
        case .string(let text): values.append(Value(name: name, text: text))
        case .array(let elements):
            for element in elements where !collect(element, name, depth + 1, &values) { return false }
        case .object(let members):
            for (key, member) in members where !collect(member, normalized(key), depth + 1, &values) { return false }
        default: break
        }
        return true
    }

    /// `filePath`, `file_path` and `file-path` are one name.
    static func normalized(_ key: String) -> String { VerbLexicon.parts(of: key).joined() }

    /// Names of members that hold command lines.
    static let commands: Set<String> = [
        "command", "cmd", "commandline", "shell", "bash", "shellcommand", "commands", "run", "exec",
    ]
    /// Names of members that hold the words of one command.
    static let words: Set<String> = ["argv", "commandargs", "cmdargs"]
    /// Names of members that hold code.
    static let code: Set<String> = [
        "code", "script", "source", "expression", "function", "snippet", "program", "js", "python",
    ]
    /// Names of members that hold statements of a database.
    static let statements: Set<String> = ["sql", "query", "statement", "statements", "sqlquery", "queries"]
    /// Names of members that hold paths.
    static let paths: Set<String> = [
        "path", "filepath", "file", "filename", "paths", "files", "directory", "dir", "folder", "notebookpath",
        "target",
        "targetfile", "relativeworkspacepath", "absolutepath", "outputpath", "inputpath", "source", "destination",
        "src", "dst", "from",
        "to", "oldpath", "newpath", "sourcepath", "destinationpath", "targetpath", "rootpath", "filepaths", "savepath",
    ]
    /// Names of members that hold where something is put.
    static let destinations: Set<String> = [
        "destination", "dst", "to", "newpath", "destinationpath", "outputpath", "savepath", "targetpath",
    ]
    /// Names of members that hold addresses.
    static let addresses: Set<String> = ["url", "uri", "endpoint", "href", "address", "urls", "link"]
    /// Names of members that hold text for people or models, or the content of files.
    static let prose: Set<String> = [
        "content", "contents", "text", "body", "message", "description", "prompt", "title", "summary", "newstring",
        "oldstring", "comment",
        "subject", "note", "notes", "reason", "instructions", "newtext", "oldtext", "filetext", "newstr", "oldstr",
        "markdown", "html",
        "newsource", "thought", "question", "answer", "name", "label", "commitmessage", "newcontent", "data",
        "document", "edits",
    ]

    /// Whether `text` begins as a command line does that can do harm.
    static func looksLikeCommand(_ text: String) -> Bool {
        guard text.utf8.count < 1 << 16 else { return false }
        let words = text.split(maxSplits: 3, whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" })
        guard words.count > 1, let first = words.first?.split(separator: "/").last else { return false }
        let name = first.lowercased()
        if programs.contains(name) { return true }
        // `cd x && rm -rf y`, `curl … | sh`
        return ["cd", "curl", "wget", "echo", "cat", "base64"].contains(name)
            && text.utf8.contains {
                $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ">")
            }
    }

    private static let programs: Set<String> = [
        "rm", "sudo", "doas", "dd", "mkfs", "find", "git", "chmod", "chown", "shred", "bash", "sh", "zsh", "eval",
        "kubectl", "docker",
        "terraform", "psql", "mysql", "python", "python3", "node", "perl", "ruby", "aws", "gcloud", "az", "helm",
        "xargs", "mv",
        "dropdb", "redis-cli", "mongosh", "shutdown", "reboot", "kill", "killall", "systemctl", "crontab", "nc", "ssh",
        "env", "npm",
    ]
}
