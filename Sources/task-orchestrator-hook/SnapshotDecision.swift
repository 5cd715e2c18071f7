internal import HookFormats
internal import JSON
internal import Oversight
internal import Vocabulary

/// A decision from the policy's snapshot alone, written down and ready to be answered.
struct SnapshotDecision {
    /// What is to be said.
    let answer: HookAnswer

    /// Decides about a call.
    ///
    /// Nil where the large program has to: there is no snapshot that holds, or a person is to be asked.
    init?(about event: HookEvent, began: Int64) {
        guard let call = event.tool, let directory = event.directory, let snapshot = Self.snapshot(for: directory),
            let policy = try? Policy(json: snapshot.policy)
        else { return nil }
        let oversight = Oversight(policy: policy)
        let facts = LocalFacts(
            workspace: snapshot.workspace, home: snapshot.home, protectedPaths: snapshot.protectedPaths)
        let decisions = call.actions.map { oversight.decide(AgentAction(told: $0, in: directory), facts: facts) }
        // The first of several that are equally strict: people read from the front.
        guard let strictest = decisions.map(\.category).max(),
            let decision = decisions.first(where: { $0.category == strictest })
        else { return nil }
        let watchesOnly = snapshot.notes["mode"] == "shadow"
        guard watchesOnly || decision.category != .requiresApproval else { return nil }
        let outcome = decision.category == .safe ? "allowed" : watchesOnly ? "observed" : "blocked"
        let line = SpoolLine(
            id: Self.newID(), at: Clock.now(),
            payload: Self.payload(decision, outcome, of: call, about: event, in: directory, snapshot, began))
        do throws(SpoolError) {
            try Spool(folder: snapshot.spool).append(line)
        } catch {
            // What is not written down does not happen unasked.
            let message = "Task Orchestrator cannot write this decision down: \(error); free some space."
            answer = outcome == "blocked" ? .deny(message) : .ask(message)
            return
        }
        answer =
            outcome == "blocked"
            ? .deny(
                HookAnswer.blockedMessage(
                    decision.reason, rule: decision.rule, alternative: decision.alternative))
            : .silent
    }

    private static func snapshot(for directory: String) -> PolicySnapshot? {
        guard let programs = LargeProgram.folder else { return nil }
        return SnapshotFolder(environment: Environment.all, programs: programs)?.snapshot(for: directory)
    }

    /// The journal's entry, as the large program writes it.
    private static func payload(
        _ decision: Decision, _ outcome: String, of call: HookToolCall, about event: HookEvent,
        in directory: String, _ snapshot: PolicySnapshot, _ began: Int64
    ) -> JSON {
        var payload = JSONObject([
            ("outcome", .string(outcome)), ("category", .string(decision.category.rawValue)),
            ("rule", .string(decision.rule)), ("tool", .string(call.identity.tool)),
            ("input_sha256", .string(call.inputHash)), ("directory", .string(directory)),
            ("effects", .array(decision.effects.map(effect))), ("policy", snapshot.notes["policy"] ?? .null),
            ("mode", snapshot.notes["mode"] ?? .null), ("client", .string(event.client.rawValue)),
        ])
        if !event.session.isEmpty { payload["session"] = .string(event.session) }
        payload["agent"] = event.agent.map(JSON.string)
        payload["agent_kind"] = event.agentKind.map(JSON.string)
        payload["tool_call"] = call.id.map(JSON.string)
        payload["microseconds"] = .integer(Clock.monotonic() - began)
        if snapshot.notes["record_text"] == true { payload["input"] = call.identity.input }
        return .object(payload)
    }

    private static func effect(_ effect: Effect) -> JSON {
        ["kind": .string(effect.kind.rawValue), "target": effect.target.map(JSON.string) ?? .null]
    }

    private static func newID() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension AgentAction {
    /// What a hook was told of, in the words of the policy.
    fileprivate init(told action: HookAction, in directory: String) {
        switch action {
        case .shell(let command): self.init(.shell(command), in: directory)
        case .tool(let name, let input): self.init(.tool(name: name, input: input, annotations: nil), in: directory)
        }
    }
}
