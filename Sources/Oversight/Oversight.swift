import ShellSyntax

/// Decides whether an agent's action may happen.
///
/// An action is parsed, its effects are worked out, and the strictest rule that matches decides. Nothing that cannot be
/// understood in time is ever safe.
///
///     let oversight = Oversight(policy: .builtIn)
///     let action = AgentAction(.shell("git push --force origin main"), in: "/home/me/project")
///     oversight.decide(action, facts: facts).category   // .blocked
///
/// - Note: A decision is a function of the action, the policy and the workspace facts; nothing here writes.
public struct Oversight: Sendable {
    /// What may happen.
    public let policy: Policy
    let rules: RuleBook

    /// The longest text of a command that is read, in UTF-8 bytes.
    static let longest = 1 << 18

    /// An oversight by `policy`.
    public init(policy: Policy = .builtIn) {
        self.policy = policy
        rules = RuleBook(policy)
    }

    /// What may happen with `action`.
    public func decide(_ action: AgentAction, facts: any WorkspaceFacts) -> Decision {
        let examination = examine(action, facts: facts)
        return rules.decide(examination.findings, calls: examination.calls, facts: facts)
    }

    /// The effects of `action`, with what rules want to know of them.
    public func findings(of action: AgentAction, facts: any WorkspaceFacts) -> [Finding] {
        examine(action, facts: facts).findings
    }

    func examine(_ action: AgentAction, facts: any WorkspaceFacts, keepsCalls: Bool = false) -> Examination {
        let examination = Examination(
            facts: facts, directory: action.directory, keepsCalls: keepsCalls || rules.namesCommands)
        switch action.kind {
        case .shell(let text): examination.examine(shell: text)
        case .tool(let name, let input, let annotations): examination.examine(tool: name, input, annotations)
        case .operation(let name, let payload): examination.examine(operation: name, payload)
        }
        return examination
    }
}

extension Examination {
    /// Looks into a whole command line.
    func examine(shell written: String) {
        // Lines that end as on another system mean the same.
        let text = written.holds("\r\n") ? written.replacing("\r\n", by: "\n") : written
        source = text
        guard text.utf8.count <= Oversight.longest else {
            giveUp("is too large to be understood in time")
            return
        }
        if let why = HiddenCharacters.reason(in: text) {
            add(
                Finding(
                    .runProgram, .code, traits: [.unreadable], family: "shell", summary: why, segment: text.excerpt))
        }
        runText(text, capturing: false)
    }
}
