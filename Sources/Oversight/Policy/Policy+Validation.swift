extension Policy {
    /// The mistakes in the policy; none where it can be used.
    ///
    /// Every rule must be able to decide something, must decide its matching examples, must leave its passing ones alone,
    /// and what it offers instead must be safe. A project's rules must not allow anything.
    ///
    /// - Parameter facts: a machine on which the examples are decided; none of them is run.
    public func validate(facts: any WorkspaceFacts = ExampleFacts()) -> [PolicyError] {
        let oversight = Oversight(policy: self)
        var errors: [PolicyError] = []
        for rule in projectRules where rule.category == .safe {
            errors.append(
                PolicyError(
                    .loosens, rule: rule.name, "a project's rule allows something",
                    whatToDo: "move it into your own configuration"))
        }
        for rule in packs.flatMap(\.rules) + userRules + projectRules {
            errors += mistakes(of: rule, oversight, facts)
        }
        return errors
    }

    private func mistakes(of rule: Rule, _ oversight: Oversight, _ facts: any WorkspaceFacts) -> [PolicyError] {
        var errors: [PolicyError] = []
        if rule.conditions.isEmpty || rule.conditions.allSatisfy(\.isImpossible) {
            errors.append(
                PolicyError(
                    .neverFires, rule: rule.name, "no action can ever meet its conditions",
                    whatToDo: "give it a condition that something meets"))
            return errors
        }
        if rule.matching.isEmpty {
            errors.append(
                PolicyError(
                    .neverFires, rule: rule.name, "it shows no action that it decides", whatToDo: "add one to matching")
            )
        }
        let alone = RuleBook(Policy(packs: [Pack("alone", [rule.strict])]))
        for example in rule.matching {
            let examination = oversight.examine(example.action(in: facts.workspace), facts: facts, keepsCalls: true)
            guard !alone.fires(on: examination, facts: facts) else { continue }
            errors.append(
                PolicyError(
                    .wrongExample, rule: rule.name, "it does not decide \(example.text)",
                    whatToDo: "correct the condition or the example"))
        }
        for example in rule.passing {
            let examination = oversight.examine(example.action(in: facts.workspace), facts: facts, keepsCalls: true)
            guard alone.fires(on: examination, facts: facts) else { continue }
            errors.append(
                PolicyError(
                    .wrongExample, rule: rule.name, "it decides \(example.text), which it should not",
                    whatToDo: "correct the condition or the example"))
        }
        if let alternative = rule.alternative {
            let decision = oversight.decide(AgentAction(.shell(alternative), in: facts.workspace), facts: facts)
            if decision.category != .safe {
                errors.append(
                    PolicyError(
                        .unsafeAlternative, rule: rule.name, "\(alternative) would be stopped by \(decision.rule)",
                        whatToDo: "offer something that is safe, or nothing"))
            }
        }
        return errors
    }
}

extension RuleBook {
    /// Whether any rule decides anything of what was found.
    func fires(on examination: Examination, facts: any WorkspaceFacts) -> Bool {
        decide(examination.findings, calls: examination.calls, facts: facts).category != .safe
    }
}

extension Rule {
    /// The rule with an answer that shows: one that allows decides silently.
    fileprivate var strict: Rule {
        var rule = self
        if category == .safe { rule.category = .requiresApproval }
        return rule
    }
}

extension Example {
    /// The action that it is.
    func action(in directory: String) -> AgentAction {
        switch self {
        case .shell(let command): AgentAction(.shell(command), in: directory)
        case .tool(let name, let input): AgentAction(.tool(name: name, input: input, annotations: nil), in: directory)
        case .operation(let name, let payload): AgentAction(.operation(name: name, payload: payload), in: directory)
        }
    }

    /// What a person calls it.
    var text: String {
        switch self {
        case .shell(let command): command
        case .tool(let name, _): "the tool \(name)"
        case .operation(let name, _): "the operation \(name)"
        }
    }
}

/// A machine on which examples are decided: a project in a home folder, a feature branch, nothing on the disk.
public struct ExampleFacts: WorkspaceFacts {
    /// The folder of the project.
    public let workspace = "/home/someone/project"
    /// The home folder.
    public let home = "/home/someone"
    /// Nothing beyond what every policy protects.
    public let protectedPaths: [String] = []
    /// A machine for examples.
    public init() {}
    /// `path`: there are no links.
    public func realPath(_ path: String) -> String? { path }
    /// False: nothing exists.
    public func exists(_ path: String) -> Bool { false }
    /// `feature`.
    public func currentBranch(in directory: String) -> String? { "feature" }
}
