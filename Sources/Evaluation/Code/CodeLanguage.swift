/// A language that code can be checked in.
public enum CodeLanguage: String, Hashable, Sendable, CaseIterable {
    /// Python 3.
    case python
    /// Rust, edition 2021.
    case rust
    /// JavaScript for Node.
    case javascript
    /// Swift.
    case swift
    /// Bash.
    case bash
    /// Go.
    case go

    /// The language of a name, as it stands behind the fence of a code block or in a trial's `metadata.language`.
    public init?(named name: String) {
        switch name.lowercased() {
        case "python", "py", "python3": self = .python
        case "rust", "rs": self = .rust
        case "javascript", "js", "node", "mjs": self = .javascript
        case "swift": self = .swift
        case "bash", "sh", "shell": self = .bash
        case "go", "golang": self = .go
        default: return nil
        }
    }

    /// The file in which the code is put.
    var file: String {
        switch self {
        case .python: "answer.py"
        case .rust: "answer.rs"
        case .javascript: "answer.js"
        case .swift: "answer.swift"
        case .bash: "answer.sh"
        case .go: "answer.go"
        }
    }

    /// The command that says whether the code parses.
    var parsing: [String] {
        switch self {
        case .python: ["python3", "-c", "import ast,sys; ast.parse(open('answer.py', encoding='utf-8').read())"]
        case .rust:
            [
                "rustc", "--edition", "2021", "-A", "warnings", "--crate-type", "lib", "--emit=metadata", "-o",
                "answer.meta", file,
            ]
        case .javascript: ["node", "--check", file]
        case .swift: ["swiftc", "-parse", file]
        case .bash: ["bash", "-n", file]
        case .go: ["gofmt", "-e", file]
        }
    }

    /// The command that says whether the code compiles, where that is more than that it parses.
    var compiling: [String]? {
        switch self {
        case .swift: ["swiftc", "-typecheck", file]
        case .go: ["go", "vet", file]
        case .python, .rust, .javascript, .bash: nil
        }
    }

    /// The command that finds faults of style and sense; not every machine has it.
    var linting: [String]? {
        switch self {
        case .python: ["ruff", "check", "--select", "E9,F", "--isolated", file]
        case .bash: ["shellcheck", "-S", "warning", file]
        case .rust, .javascript, .swift, .go: nil
        }
    }

    /// The commands that run a program whose tests are at its end.
    var running: [[String]] {
        switch self {
        case .python: [["python3", "-I", file]]
        case .rust:
            [
                ["rustc", "--edition", "2021", "-A", "warnings", "-C", "debuginfo=0", "-o", "answer", file],
                ["./answer"],
            ]
        case .javascript: [["node", file]]
        case .swift: [["swiftc", "-o", "answer", file], ["./answer"]]
        case .bash: [["bash", file]]
        case .go: [["go", "run", file]]
        }
    }

    /// The command that prints each module that is imported and cannot be found, a line each.
    var importing: [String]? {
        guard self == .python else { return nil }
        let script = """
            import ast, importlib.util
            tree = ast.parse(open('answer.py', encoding='utf-8').read())
            names = set()
            for node in ast.walk(tree):
                if isinstance(node, ast.Import):
                    names.update(alias.name.split('.')[0] for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                    names.add(node.module.split('.')[0])
            for name in sorted(names):
                if importlib.util.find_spec(name) is None:
                    print(name)
            """
        return ["python3", "-I", "-c", script]
    }
}
