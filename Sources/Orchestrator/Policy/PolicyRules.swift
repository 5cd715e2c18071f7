public import Oversight

/// The rules that people have written, apart by who answers for them.
public struct PolicyRules: Hashable, Sendable {
    /// The person's own, first those that block, then those that ask, then those that allow.
    public var user: [Rule] = []
    /// The project's; they only ask and block.
    public var project: [Rule] = []
    /// Rules of the project that would allow something, and were not taken.
    var refused: [String] = []
    /// Rules that could not be read, or do not do what their examples say; the others hold all the same.
    var broken: [BrokenRule] = []

    /// No rules.
    public init() {}

    /// These rules, with those that a project's file proposes.
    func tightened(by proposed: PolicyRules) -> PolicyRules {
        var rules = self
        let written = proposed.user.map(\.ofProject)
        rules.project += written.filter { $0.category != .safe }
        rules.refused += written.filter { $0.category == .safe }.map(\.name)
        rules.broken += proposed.broken.map { BrokenRule(mismatch: $0.mismatch, line: $0.line, isProjects: true) }
        return rules
    }

    /// The names, for the list of settings.
    var shown: String { (user + project).map(\.name).joined(separator: ", ") }
}

/// A rule that cannot be taken.
struct BrokenRule: Hashable, Sendable {
    /// What is wrong with it.
    let mismatch: Mismatch
    /// The line of its name, where the mismatch names none.
    let line: Int
    /// Whether it stands in a project's file.
    var isProjects = false
}

extension Rule {
    /// The same rule under a project's name.
    fileprivate var ofProject: Rule {
        var rule = self
        rule.name = "project/" + name.dropFirst("user/".count)
        return rule
    }
}

extension SettingForm<PolicyRules> {
    /// Rules by their names, checked by their own examples.
    static let policyRules = SettingForm(
        allowed: "rules by name, as docs/POLICY.md shows",
        read: { raw, _ throws(Mismatch) in
            guard case .members(let members) = raw.content else { throw Mismatch() }
            var rules = PolicyRules()
            for member in members {
                do throws(Mismatch) {
                    let rule = try RuleReader(member: member).rule()
                    if let problem = RuleCheck(rule: rule).problem {
                        throw Mismatch(found: problem.found, line: member.line, whatToDo: problem.whatToDo)
                    }
                    rules.user.append(rule)
                } catch {
                    rules.broken.append(BrokenRule(mismatch: error, line: member.line))
                }
            }
            return rules
        }, show: { $0.shown })
}

extension ProjectRule<PolicyRules> {
    /// What a project would allow is left out and told apart; the rest tightens.
    static let onlyTighterRules = ProjectRule.tightening("may only add rules that ask or block") { current, proposed in
        current.tightened(by: proposed)
    }
}
