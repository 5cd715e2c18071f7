import JSON
import Oversight

/// A project in a home folder, on a feature branch unless told otherwise; nothing of it is on the disk.
struct PaperFacts: WorkspaceFacts {
    var workspace = "/home/someone/project"
    var home = "/home/someone"
    var protectedPaths = ["/home/someone/.local/state/task-orchestrator", "/usr/local/bin/task-orchestrator"]
    var branch: String? = "feature"
    var links: [String: String] = [:]
    var existing: Set<String> = []

    func realPath(_ path: String) -> String? {
        for (link, target) in links where path == link || path.hasPrefix(link + "/") {
            return target + path.dropFirst(link.count)
        }
        return path
    }
    func exists(_ path: String) -> Bool { existing.contains(path) }
    func currentBranch(in directory: String) -> String? { branch }
}

/// What the built-in policy says of a command.
func decide(_ command: String, facts: PaperFacts = PaperFacts()) -> Decision {
    Oversight(policy: .builtIn).decide(AgentAction(.shell(command), in: facts.workspace), facts: facts)
}

/// What the built-in policy says of a call of a tool.
func decide(tool name: String, _ input: JSON, facts: PaperFacts = PaperFacts()) -> Decision {
    Oversight(policy: .builtIn).decide(
        AgentAction(.tool(name: name, input: input, annotations: nil), in: facts.workspace), facts: facts)
}
