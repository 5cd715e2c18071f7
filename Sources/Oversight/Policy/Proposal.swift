/// A rule that would allow an action and those that are like it, for a person to look at before it is taken.
public struct Proposal: Hashable, Sendable {
    /// The rule; it may be edited.
    public var rule: Rule
    /// What it allows, as a sentence.
    public var summary: String

    /// Whether the rule, as it is now, would let `action` through that is asked about without it.
    public func matches(_ action: AgentAction, policy: Policy, facts: any WorkspaceFacts) -> Bool {
        guard Oversight(policy: policy).decide(action, facts: facts).category == .requiresApproval else { return false }
        var policy = policy
        policy.userRules.append(rule)
        return Oversight(policy: policy).decide(action, facts: facts).category == .safe
    }
}

extension Oversight {
    /// A generalised rule that would allow `action` from now on; nil where there is nothing to allow, or where what is
    /// asked about must be asked about each time.
    ///
    /// It allows the same program with the same subcommand, no other options, arguments of the same kinds, and effects of
    /// the same kinds in the same places; never what is blocked, never secrets, code that cannot be read, another's rights
    /// or changes to what watches over the agent.
    public func proposal(for action: AgentAction, facts: any WorkspaceFacts) -> Proposal? {
        let examination = examine(action, facts: facts, keepsCalls: true)
        let decision = rules.decide(examination.findings, calls: examination.calls, facts: facts)
        guard decision.category == .requiresApproval else { return nil }
        var conditions: [Condition] = []
        var words: [String] = []
        for finding in examination.findings {
            guard let rule = rules.rule(for: finding, calls: examination.calls, facts: facts),
                rule.category == .requiresApproval
            else { continue }
            guard Self.mayBeAllowed(finding), let index = finding.call, examination.calls.indices.contains(index) else {
                return nil
            }
            let call = examination.calls[index]
            guard call.host == .here, let pattern = CommandPattern(like: call, facts: facts) else { return nil }
            conditions.append(
                Condition(
                    [finding.kind], subjects: [finding.subject], places: [finding.place],
                    without: Self.heavy.subtracting(finding.traits), command: pattern))
            words.append(pattern.text)
        }
        guard let first = words.first else { return nil }
        let unique = words.enumerated().filter { !words[..<$0.offset].contains($0.element) }.map(\.element)
        var name = "user/allow"
        for part in first.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(3) {
            name += "-" + part.lowercased()
        }
        let example: Example
        switch action.kind {
        case .shell(let text): example = .shell(text)
        case .tool(let tool, let input, _): example = .tool(tool, input)
        case .operation(let operation, let payload): example = .operation(operation, payload)
        }
        return Proposal(
            rule: Rule(
                name, .safe, .low, when: conditions, because: "You allowed it.", matching: [example], passing: []),
            summary: "Always allow " + unique.joined(separator: " and ") + ".")
    }

    /// The traits that a rule never gains by being generalised.
    private static let heavy: Finding.Traits = [
        .recursive, .forced, .irreversible, .everything, .unknownTarget, .mainBranch, .production, .privileged,
        .elsewhere, .carriesSecret,
        .carriesRemote, .carriesDecoded, .exposes, .unreadable, .persistent,
    ]

    private static func mayBeAllowed(_ finding: Finding) -> Bool {
        switch finding.kind {
        case .readSecret, .runRemoteCode, .raisePrivilege, .disarm, .spend: return false
        default: break
        }
        let never: Finding.Traits = [
            .privileged, .carriesSecret, .carriesRemote, .carriesDecoded, .unreadable, .mainBranch, .production,
            .unknownTarget,
        ]
        let nowhere: Set<Place> = [
            .root, .homeItself, .systemTree, .system, .startup, .protected, .disk, .workspaceItself, .repository,
        ]
        return finding.traits.isDisjoint(with: never)
            && (!nowhere.contains(finding.place)
                || finding.kind == .changeSystem && finding.traits.isDisjoint(with: .exposes))
    }
}

extension CommandPattern {
    /// The calls that are like `call`; nil where too little of it is known.
    init?(like call: Invocation, facts: any WorkspaceFacts) {
        guard call.arguments.allSatisfy(\.isKnown), !call.takesMoreArguments else { return nil }
        var words: [String] = []
        var rest = call.arguments[...]
        // The first words are subcommands as long as they look like names: git push, kubectl delete pod.
        let worksOnFiles =
            ProgramFamily.index[call.program].map { ["files", "disks", "everyday"].contains($0.family) } ?? false
        while !worksOnFiles, words.count < 2, let first = rest.first, Self.isName(first) {
            words.append(first.text)
            rest = rest.dropFirst()
        }
        var options: [String] = []
        var kinds: Set<ArgumentKind> = []
        var exact: Set<String> = []
        for argument in rest {
            if argument.isOption {
                options.append(Self.optionName(argument.text))
                continue
            }
            let kind = Self.kind(of: argument, in: call, facts: facts)
            if kind == .exact { exact.insert(argument.text) } else { kinds.insert(kind) }
        }
        self.init(call.program, words: words, options: options, kinds: kinds, exact: exact)
    }

    private static func isName(_ argument: Argument) -> Bool {
        guard !argument.isOption, !argument.isQuoted, let first = argument.text.utf8.first, first >= UInt8(ascii: "a"),
            first <= UInt8(ascii: "z")
        else { return false }
        return argument.text.utf8.allSatisfy {
            ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
        }
    }

    /// What a person reads: the program and its words, then what else there may be.
    var text: String {
        var text = ([program] + words + (options ?? [])).joined(separator: " ")
        for kind in (kinds ?? []).sorted(by: { $0.rawValue < $1.rawValue }) {
            switch kind {
            case .workspacePath: text += " <file of the project>"
            case .temporaryPath: text += " <temporary file>"
            case .word: text += " <word>"
            case .exact: break
            }
        }
        return ([text] + exact.sorted()).joined(separator: " ")
    }
}
