import JSON
import Oversight

/// A machine of which nothing is on a disk.
struct CatalogueFacts: WorkspaceFacts {
    let workspace = "/workspace/project"
    let home = "/home/test"
    let protectedPaths = ["/home/test/.task-orchestrator"]
    /// Symbolic links, and where they lead.
    var links: [String: String] = [:]

    func realPath(_ path: String) -> String? {
        for (link, target) in links where path == link || path.hasPrefix(link + "/") {
            return target + path.dropFirst(link.count)
        }
        return path
    }
    func exists(_ path: String) -> Bool { false }
    func currentBranch(in directory: String) -> String? { "topic" }
}

/// What the built-in rules say of a command line.
func judge(_ command: String) -> Decision {
    Oversight().decide(AgentAction(.shell(command), in: "/workspace/project"), facts: CatalogueFacts())
}

/// What the built-in rules say of a call of a tool.
func judge(_ tool: String, _ input: JSON, _ annotations: ToolAnnotations? = nil) -> Decision {
    Oversight().decide(
        AgentAction(.tool(name: tool, input: input, annotations: annotations), in: "/workspace/project"),
        facts: CatalogueFacts())
}

/// What the built-in rules say of a named operation.
func judge(operation name: String, _ payload: JSON) -> Decision {
    Oversight().decide(
        AgentAction(.operation(name: name, payload: payload), in: "/workspace/project"), facts: CatalogueFacts())
}
