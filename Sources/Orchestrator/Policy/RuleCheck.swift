internal import JSON
internal import Oversight

/// Whether a rule does what its examples say.
///
/// A rule without an example that it decides could be one that never fires, and nobody would notice.
struct RuleCheck {
    /// What is wrong with a rule, in the words of a setting's problem.
    struct Problem {
        let found: String
        let whatToDo: String
    }

    let rule: Rule

    /// The first thing that is wrong; nil where every example comes out as it says.
    var problem: Problem? {
        let with = Oversight(policy: Policy(userRules: [rule]))
        let without = Oversight(policy: Policy())
        for example in rule.matching {
            let (decision, plain) = (decide(example, with), decide(example, without))
            if let problem = problem(example, decision, plain) { return problem }
        }
        for example in rule.passing {
            let (decision, plain) = (decide(example, with), decide(example, without))
            let isDecided = rule.category == .safe ? decision.category < plain.category : decision.rule == rule.name
            if isDecided {
                return Problem(
                    found: "\(rule.name), which decides “\(example.shown)” and must not",
                    whatToDo: "narrow what stands under when, or correct must_not_match")
            }
        }
        if let alternative = rule.alternative, rule.category != .safe {
            let decision = decide(.shell(alternative), with)
            // An alternative may be a sentence; a sentence is no command that anything is known of.
            if decision.category == .blocked || decision.rule == rule.name {
                return Problem(
                    found:
                        "\(rule.name), whose own alternative “\(alternative.printable(atMost: 60))” it does not let through",
                    whatToDo: "give an alternative that is safe, or none")
            }
        }
        return nil
    }

    private func problem(_ example: Example, _ decision: Decision, _ plain: Decision) -> Problem? {
        let name = "\(rule.name), which does not decide “\(example.shown)”"
        switch rule.category {
        case .safe:
            if plain.category == .safe {
                return Problem(
                    found: "\(rule.name), whose example “\(example.shown)” is safe without it",
                    whatToDo: "remove the rule, or give an example that is asked about")
            }
            if plain.category == .blocked {
                return Problem(found: "\(name): \(plain.rule) blocks it", whatToDo: "what is blocked cannot be allowed")
            }
            return decision.category == .safe
                ? nil
                : Problem(
                    found: "\(name): \(decision.rule) still asks",
                    whatToDo: "widen what stands under when, or correct the example")
        case .requiresApproval, .blocked:
            if decision.rule == rule.name { return nil }
            if decision.category > rule.category {
                return Problem(
                    found: "\(name): \(decision.rule) is stricter already", whatToDo: "remove the rule or the example")
            }
            return Problem(
                found: "\(name): it comes out as \(decision.category.rawValue) by \(decision.rule)",
                whatToDo: "correct what stands under when, or the example")
        }
    }

    private func decide(_ example: Example, _ oversight: Oversight) -> Decision {
        let kind: AgentAction.Kind =
            switch example {
            case .shell(let command): .shell(command)
            case .tool(let name, let input): .tool(name: name, input: input, annotations: nil)
            case .operation(let name, let payload): .operation(name: name, payload: payload)
            }
        let facts = ExampleFacts()
        return oversight.decide(AgentAction(kind, in: facts.workspace), facts: facts)
    }
}

extension Example {
    /// The example in a message.
    fileprivate var shown: String {
        switch self {
        case .shell(let command): command.printable(atMost: 60)
        case .tool(let name, let input), .operation(let name, let input): "\(name) \(input)".printable(atMost: 60)
        }
    }
}
