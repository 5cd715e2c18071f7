/// The name of a tool, taken apart.
struct ToolName {
    /// The MCP server; nil for a client's own tools.
    let server: String?
    /// The tool's own name, as it is written.
    let tool: String
    /// Its parts in lower case: `["create", "pull", "request"]`.
    let parts: [String]

    /// Takes `name` apart: `mcp__server__tool`, `mcp__plugin_NAME_server__tool`, `server/tool`, or a plain name.
    init(_ name: String) {
        var rest = name[...]
        var server: String?
        if rest.hasPrefix("mcp__") {
            rest = rest.dropFirst(5)
            if let range = String(rest).firstRange(ofBytes: "__") {
                let whole = String(rest)
                server = String(whole[..<range.lowerBound])
                rest = whole[range.upperBound...][...]
            }
        } else if rest.hasPrefix("mcp_") {
            rest = rest.dropFirst(4)
            if let bar = rest.firstIndex(of: "_") {
                server = String(rest[..<bar])
                rest = rest[rest.index(after: bar)...]
            }
        } else if let slash = rest.lastIndex(where: { $0 == "/" || $0 == "." }) {
            server = String(rest[..<slash])
            rest = rest[rest.index(after: slash)...]
        }
        self.server = server?.lowercased()
        tool = String(rest)
        parts = VerbLexicon.parts(of: tool)
    }

    /// What the name says that the tool does; nil where it says nothing.
    ///
    /// The first verb decides, except that names of things that are verbs as well (`message_delete`) give way to a
    /// verb that follows, and that a verb which removes counts wherever `and`, `or` or `then` joins it on.
    var deed: Deed? {
        var first: Deed?
        var isNoun = false
        for (index, part) in parts.enumerated() {
            if VerbLexicon.fillers.contains(part), index + 1 < parts.count, part != "force" { continue }
            guard let deed = VerbLexicon.deed(of: part) ?? Self.deeds[part] else { continue }
            if first == nil || isNoun {
                first = deed
                isNoun = Self.nouns.contains(part) && index + 1 < parts.count
            } else if index > 0, ["and", "or", "then"].contains(parts[index - 1]), deed == .removes || deed == .sends {
                return deed
            }
        }
        return first
    }

    /// Whether it asks for the value of a secret: `read_secret`, `getApiKey`, and not `list_secrets`.
    var asksForSecret: Bool {
        guard let verb = parts.first(where: { VerbLexicon.deed(of: $0) == .looks }),
            ["get", "read", "show", "fetch", "retrieve", "export", "download", "view"].contains(verb),
            let last = parts.last
        else { return false }
        if ["secret", "secrets", "password", "passwords", "credential", "credentials", "token", "apikey"].contains(last)
        {
            return true
        }
        let before = parts.dropLast().last ?? ""
        return ["key", "keys"].contains(last) && ["api", "private", "access", "secret", "ssh"].contains(before)
            || last == "value" && before == "secret"
    }

    /// Verbs of tools that are no verbs of command lines.
    private static let deeds: [String: Deed] = [
        "navigate": .looks, "screenshot": .looks, "snapshot": .looks, "hover": .looks, "scroll": .looks,
        "think": .looks,
        "thinking": .looks, "sequentialthinking": .looks, "ask": .looks, "suggest": .looks, "calculate": .looks,
        "convert": .looks,
        "parse": .looks, "format": .looks, "glob": .looks, "grep": .looks, "directory": .looks, "outline": .looks,
        "crawl": .looks,
        "scrape": .looks, "extract": .looks, "map": .looks, "trace": .looks, "profile": .looks, "briefing": .looks,
        "schedule": .adds, "remember": .adds, "store": .adds, "draft": .adds, "upsert": .changes, "react": .sends,
        "invoice": .sends,
        "forget": .removes, "trade": .spends, "book": .spends, "checkout": .spends, "withdraw": .spends,
        "deployment": .publishes,
        "migrate": .changes, "migration": .changes, "grant": .exposes, "deletion": .removes, "shell": .runs,
        "command": .runs,
        "terminal": .runs, "bash": .runs, "eval": .runs, "python": .runs, "sql": .runs, "complete": .changes,
        "approve": .exposes,
        "approval": .exposes, "fill": .changes, "click": .changes, "type": .changes, "press": .changes,
        "drag": .changes,
        "transition": .changes, "assign": .changes, "ban": .removes, "kick": .removes, "payment": .spends,
        "provision": .spends,
    ]

    /// Things whose names are verbs as well.
    private static let nouns: Set<String> = [
        "message", "email", "mail", "post", "comment", "text", "release", "deployment", "label", "tag", "test", "log",
        "logs", "run",
        "search", "query", "order", "charge", "import", "export", "file", "call", "command", "shell", "terminal", "sql",
        "python",
        "payment", "schedule", "map", "profile", "trace", "tweet", "link", "review", "draft", "store", "env", "status",
        "plan",
        "history", "usage", "events", "deploy", "archive", "release", "invoice", "migration", "book", "snapshot",
        "directory",
        "browse", "docs", "version", "versions", "info", "transfer", "version", "share", "update",
    ]
}
