internal import Crypto
internal import JSON
internal import Oversight
internal import Vocabulary

/// The policy that a configuration asks for, ready to decide and to be kept in a snapshot.
struct GuardPolicy: Sendable {
    /// SHA-256 of all rules, built-in ones too, shortened to what tells versions apart.
    let version: String
    /// The policy, in the form that Oversight reads.
    let json: JSON
    /// What guards the agent, and is not to be touched by it.
    let protectedPaths: [String]
    private let oversight: Oversight
    private let home: String
    private let projectDirectory: String?
    /// The facts of the project; finding out where links lead takes longer than a decision.
    private let projectFacts: LocalFacts

    /// The policy of `configuration` for a person whose home folder is `home`.
    init(_ configuration: Configuration) {
        let policy = configuration.policy.policy
        json = policy.json
        let packs = JSON.array(policy.packs.flatMap(\.rules).map(\.json))
        version = Array(SHA256.hash(data: JSON.array([packs, json]).serialized()).prefix(8)).hexadecimal
        protectedPaths = configuration.guardedPaths
        oversight = Oversight(policy: policy)
        home = configuration.userHome
        projectDirectory = configuration.projectDirectory
        projectFacts = LocalFacts(
            workspace: configuration.projectDirectory ?? configuration.userHome, home: configuration.userHome,
            protectedPaths: configuration.guardedPaths)
    }

    /// The folder of the project in which `directory` lies; `directory` itself where it lies in none.
    func workspace(for directory: String) -> String {
        guard let project = projectDirectory, directory == project || directory.hasPrefix(joinedPath(project, ""))
        else {
            return directory
        }
        return project
    }

    /// The facts of the place where `directory` lies.
    func facts(in directory: String) -> LocalFacts {
        let workspace = workspace(for: directory)
        guard workspace != projectDirectory else { return projectFacts }
        return LocalFacts(workspace: workspace, home: home, protectedPaths: protectedPaths)
    }

    /// Decides by this policy, with the facts of this machine.
    func decide(_ action: AgentAction) -> Decision {
        oversight.decide(action, facts: facts(in: action.directory))
    }
}

extension Configuration {
    /// What an agent must not touch: the state, the configuration of the person and of the project, the clients' settings
    /// with their hooks, and the programs themselves.
    var guardedPaths: [String] {
        var paths = [
            home, standardHome, store.path, userFile, joinedPath(userHome, ".claude/settings.json"),
            joinedPath(userHome, ".claude/settings.local.json"), joinedPath(userHome, ".claude.json"),
            joinedPath(userHome, ".claude/hooks"), joinedPath(userHome, ".claude/plugins"),
            joinedPath(userHome, ".codex/config.toml"), joinedPath(userHome, ".codex/hooks.json"),
            joinedPath(userHome, ".codex/rules"), joinedPath(userHome, ".gemini/settings.json"),
            joinedPath(userHome, ".cursor/hooks.json"), joinedPath(userHome, ".cursor/mcp.json"),
        ]
        if let projectDirectory {
            for name in [
                ".task-orchestrator", ".claude/settings.json", ".claude/settings.local.json", ".claude/hooks",
                ".mcp.json",
                ".codex/config.toml", ".codex/hooks.json", ".gemini/settings.json", ".cursor/hooks.json",
                ".cursor/mcp.json",
            ] {
                paths.append(joinedPath(projectDirectory, name))
            }
        }
        return Array(Set(paths + movedSettings + programs).subtracting([""])).sorted()
    }
}
