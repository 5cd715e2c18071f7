internal import Approvals
internal import JSON
internal import Oversight
public import Vocabulary

/// A rule that would let a request and those like it through from now on, for a person to look at first.
public struct AlwaysRule: Sendable {
    /// What it allows, as a sentence.
    public let summary: String
    /// The rule, as it would stand in the configuration.
    public let yaml: String
    /// The name it would get.
    public let name: String
    /// The requests of the past that it would have let through.
    public let matches: [String]
    /// How many requests of the past were looked at.
    public let examined: Int
}

extension Orchestrator {
    /// Proposes a rule that would let the request's action and those like it through.
    ///
    /// - Parameter text: the rule as a person has edited it; nil for the program's own proposal.
    /// - Throws: `NoAlwaysRule` where what is asked must be asked each time, or the edited rule is none; `ApprovalError`,
    ///   `StorageError`.
    public func alwaysRule(
        for id: String, editedAs text: String? = nil, under configuration: Configuration
    ) async throws -> AlwaysRule {
        let request = try await approvalRequest(id)
        let policy = configuration.policy.policy
        let guardPolicy = GuardPolicy(configuration)
        let actions = AgentAction.all(of: request.action)
        // A rule is about one action; several at once are asked for each time.
        guard let action = actions.first, actions.count == 1 else {
            throw NoAlwaysRule.mustBeAsked(id: request.id, rule: request.grounds.rule)
        }
        let facts = guardPolicy.facts(in: action.directory)
        let rule: Rule
        var summary: String
        if let text {
            rule = try Self.rule(editedAs: text)
            summary = "\(rule.name), as you wrote it."
        } else {
            guard let proposal = Oversight(policy: policy).proposal(for: action, facts: facts) else {
                throw NoAlwaysRule.mustBeAsked(id: request.id, rule: request.grounds.rule)
            }
            (rule, summary) = (proposal.rule, proposal.summary)
        }
        if let problem = RuleCheck(rule: rule).problem {
            // The example is the request itself, which may name paths of this machine.
            guard text == nil, rule.matching.count == 1 else {
                throw NoAlwaysRule.wrong("\(problem.found); \(problem.whatToDo)")
            }
            summary += " Its example depends on this machine."
        }
        var with = policy
        with.userRules.append(rule)
        let (before, after) = (Oversight(policy: policy), Oversight(policy: with))
        let history = try await requests(last: 1000)
        let matches = history.filter { past in
            let actions = AgentAction.all(of: past.action)
            let facts = guardPolicy.facts(in: past.action.directory)
            return actions.contains { before.decide($0, facts: facts).category == .requiresApproval }
                && actions.allSatisfy { after.decide($0, facts: facts).category == .safe }
        }
        return AlwaysRule(
            summary: summary, yaml: rule.yaml, name: rule.name,
            matches: matches.map { VisibleText($0.action.text).line(atMost: 160) },
            examined: history.count)
    }

    private static func rule(editedAs text: String) throws -> Rule {
        let document: RawValue?
        do { document = try YAMLDocument(parsing: Array(text.utf8)).root } catch {
            throw NoAlwaysRule.wrong(error.message)
        }
        guard case .members(let members) = document?.content, members.count == 1, let member = members.first else {
            throw NoAlwaysRule.wrong("one rule is expected, its name first")
        }
        do { return try RuleReader(member: member).rule() } catch {
            throw NoAlwaysRule.wrong("\(error.found ?? "it is no rule"); \(error.whatToDo ?? "see docs/POLICY.md")")
        }
    }
}

/// Why there is no rule to take.
public enum NoAlwaysRule: ExplainedError, Hashable {
    /// What is asked about must be asked each time.
    case mustBeAsked(id: String, rule: String)
    /// The rule cannot be used.
    case wrong(String)

    /// What is wrong.
    public var whatHappened: String {
        switch self {
        case .mustBeAsked(let id, let rule):
            "no rule is proposed for request \(id): what \(rule) asks about is asked each time"
        case .wrong(let reason): "the rule cannot be used: \(reason)"
        }
    }
    /// What helps.
    public var whatToDo: String {
        switch self {
        case .mustBeAsked(let id, _): "approve this one with `task-orchestrator approvals approve \(id)`"
        case .wrong: "correct it; docs/POLICY.md shows how rules are written"
        }
    }
}
