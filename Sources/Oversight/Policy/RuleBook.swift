/// A policy made ready to decide: its rules by the kind of effect that they are about.
struct RuleBook: Sendable {
    private let builtIn: [[Rule]]
    private let user: [Rule]
    private let project: [Rule]
    /// Whether any rule is about calls.
    let namesCommands: Bool

    init(_ policy: Policy) {
        let all = policy.packs.flatMap(\.rules).sorted { $0.category > $1.category }
        builtIn = Effect.Kind.allCases.map { kind in
            all.filter { rule in
                rule.conditions.contains { $0.command == nil && ($0.effects.isEmpty || $0.effects.contains(kind)) }
            }
        }
        // A rule over commands holds the same wherever it stands.
        let named = all.filter { rule in rule.conditions.contains { $0.command != nil } }
        user = (policy.userRules + named).sorted { $0.category > $1.category }
        // A project may only tighten: what it would allow is not looked at.
        project = policy.projectRules.filter { $0.category != .safe }.sorted { $0.category > $1.category }
        namesCommands = policy.namesCommands || !named.isEmpty
    }

    /// The strictest decision over all findings and calls.
    func decide(_ findings: [Finding], calls: [Invocation], facts: any WorkspaceFacts) -> Decision {
        var best: (rule: Rule, finding: Finding?)?
        func consider(_ rule: Rule?, _ finding: Finding?) {
            guard let rule, rule.category != .safe else { return }
            guard let current = best else {
                best = (rule, finding)
                return
            }
            if rule.category > current.rule.category
                || (rule.category == current.rule.category && rule.severity.weight > current.rule.severity.weight)
            {
                best = (rule, finding)
            }
        }
        for finding in findings { consider(rule(for: finding, calls: calls, facts: facts), finding) }
        if namesCommands {
            for call in calls {
                for rule in project + user where rule.category != .safe {
                    guard
                        rule.conditions.contains(where: { $0.isAboutCalls && $0.command!.matches(call, facts: facts) })
                    else { continue }
                    consider(
                        rule,
                        Finding(
                            .runProgram, .code, on: call.program, program: call.program, segment: String(call.segment)))
                }
            }
        }
        guard let best else {
            return Decision(
                .safe, rule: "default/harmless", reason: Self.harmless, effects: effects(findings, first: nil))
        }
        let alternative = best.finding?.alternative ?? best.rule.alternative
        return Decision(
            best.rule.category, rule: best.rule.name, reason: Self.reason(best.rule, best.finding),
            effects: effects(findings, first: best.finding), segment: best.finding?.segment.excerpt ?? "",
            alternative: alternative)
    }

    private static let harmless = "It only reads, or changes what the project can bring back."

    private static func reason(_ rule: Rule, _ finding: Finding?) -> String {
        guard let summary = finding?.summary else { return rule.reason }
        var text = "It \(summary)"
        if let target = finding?.effect.target, target.utf8.count < 80, !summary.holds(target) {
            text += " (\(target))"
        }
        return text + "."
    }

    /// The rule that decides about one finding; nil where none does.
    func rule(for finding: Finding, calls: [Invocation], facts: any WorkspaceFacts) -> Rule? {
        let standard = builtIn[finding.kind.index].first { rule in
            rule.conditions.contains { $0.command == nil && $0.holds(for: finding) }
        }
        if standard?.category == .blocked { return standard }
        guard !user.isEmpty || !project.isEmpty else { return standard }
        func holds(_ rule: Rule) -> Bool {
            rule.conditions.contains { condition in
                guard condition.holds(for: finding), !condition.isAboutCalls || rule.category == .safe else {
                    return false
                }
                guard let command = condition.command else { return true }
                guard let index = finding.call, calls.indices.contains(index) else { return false }
                return command.matches(calls[index], facts: facts)
            }
        }
        if let own = (project + user).filter({ $0.category != .safe }).sorted(by: { $0.category > $1.category }).first(
            where: holds)
        {
            return own
        }
        if user.contains(where: { $0.category == .safe && holds($0) }) { return nil }
        return standard
    }

    private func effects(_ findings: [Finding], first: Finding?) -> [Effect] {
        guard !findings.isEmpty else { return [] }
        var effects: [Effect] = first.map { [$0.effect] } ?? []
        for finding in findings where effects.count < 32 && !effects.contains(finding.effect) {
            effects.append(finding.effect)
        }
        return effects
    }
}

extension Severity {
    /// How heavy it is, from 0.
    var weight: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        case .critical: 3
        }
    }
}

extension Effect.Kind {
    /// Its place among all kinds.
    var index: Int { Self.indices[self]! }
    private static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
