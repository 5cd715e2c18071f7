internal import Evaluation
public import HookFormats
internal import Immunity
internal import JSON
internal import Oversight
internal import Storage
internal import Vocabulary

extension Orchestrator {
    /// Answers what a client's hook was told.
    ///
    ///     let event = try HookEvent(reading: bytes, from: .claudeCode, event: "PreToolUse")
    ///     let answer = try await orchestrator.answer(event, in: "/home/ada/project", isInteractive: true)
    ///     answer.output(to: event)        // what is to be printed
    ///
    /// - Parameters:
    ///   - directory: where it happens.
    ///   - isInteractive: whether a person sits before the client, so that its dialog is seen by somebody.
    /// - Throws: `StorageError`; before a tool, the call must then not happen.
    public func answer(
        _ event: HookEvent, in directory: String, isInteractive: Bool
    ) async throws -> HookAnswer {
        switch event.moment {
        case .beforeTool: try await decide(event, in: directory, isInteractive: isInteractive)
        case .afterTool, .toolFailed: try await keep(event, in: directory, isInteractive: isInteractive)
        case .promptSubmitted: try await remind(event)
        case .sessionStarted, .subagentStarted: introduction
        case .stopping, .subagentStopping: try await examine(event)
        case .other: .silent
        }
    }

    private func decide(
        _ event: HookEvent, in directory: String, isInteractive: Bool
    ) async throws -> HookAnswer {
        guard let call = event.tool else { return .deny("The call names no tool, so it cannot be decided.") }
        let guarded = try await guardActions(
            call.actions.map { AgentAction(told: $0, in: directory) },
            by: ActingAgent(event, isInteractive: isInteractive))
        return switch guarded.outcome {
        // Not "allow": that would switch off the client's own questions.
        case .allowed, .approved, .observed: .silent
        case .asked: .ask(guarded.message)
        case .denied, .blocked: .deny(guarded.message)
        }
    }

    /// Keeps what a tool did; what went through the client's own dialog no longer waits in the inbox.
    private func keep(
        _ event: HookEvent, in directory: String, isInteractive: Bool
    ) async throws -> HookAnswer {
        guard let call = event.tool, let evidence = Evidence(event) else { return .silent }
        let (store, now) = (EvidenceStore(), services.now())
        try await services.database.write { transaction in
            try store.append([evidence], session: event.session, call: call.id, at: now, in: transaction)
        }
        if event.client.asksPerson(at: event.client.decidingEvent(for: event), isInteractive: isInteractive) {
            try await closeRequest(
                for: call.actions.map { AgentAction(told: $0, in: directory) },
                by: ActingAgent(event, isInteractive: isInteractive))
        }
        return .silent
    }

    /// What earlier failures of prompts like this one teach.
    private func remind(_ event: HookEvent) async throws -> HookAnswer {
        guard services.settings.immunityEnabled, let prompt = event.prompt else { return .silent }
        let lessons = try await check(prompt).guardrails
        guard !lessons.isEmpty else { return .silent }
        let lines = lessons.map { "- \($0)" }.joined(separator: "\n")
        return .context("Requests like this one have failed before. Task Orchestrator remembers:\n\(lines)")
    }

    /// What an agent has to know of the guard, so that it does not take a denial for a fault.
    private var introduction: HookAnswer {
        guard services.guarding.mode != .shadow else { return .silent }
        return .context(
            """
            Task Orchestrator checks commands, edits and tool calls before they happen. What it blocks stays blocked in \
            every spelling: take the alternative that it names, or ask your user. What needs a person's approval is \
            answered with an approval id: tell your user, and once they have approved it, repeat exactly the same call; \
            it works once. The guard's own settings, hooks and store are not yours to change.
            """)
    }

    /// Compares what the agent says at the end with what it was seen to do.
    private func examine(_ event: HookEvent) async throws -> HookAnswer {
        guard let message = event.lastMessage, !message.isEmpty else { return .silent }
        let (store, now) = (EvidenceStore(), services.now())
        let turn = event.agent.map { "\(event.session)/\($0)" } ?? event.session
        let (seen, times) = try await services.database.read { reader in
            (
                try store.evidence(session: event.session, in: reader),
                try store.timesSentBack(session: turn, in: reader)
            )
        }
        let report = EvidenceGrader().check(text: message, evidence: seen)
        guard !report.claims.isEmpty else { return .silent }
        let decision = report.stopDecision(timesSentBack: times)
        try await services.database.write { transaction in
            try store.note(decision, session: turn, at: now, in: transaction)
            try transaction.append(report.event(decision, about: event, at: now))
        }
        guard case .sendBack(let reason) = decision, services.guarding.mode != .shadow else { return .silent }
        return .sendBack(reason)
    }
}

extension EvidenceReport {
    /// The fact for the journal: what was claimed, by kind and verdict, and what came of it.
    fileprivate func event(_ decision: StopDecision, about event: HookEvent, at now: Timestamp) -> JournalEvent {
        var sentBack = false
        if case .sendBack = decision { sentBack = true }
        return JournalEvent(
            kind: "evidence.checked", at: now,
            payload: [
                "client": .string(event.client.rawValue), "session": .string(event.session),
                "agent": event.agent.map { .string($0) } ?? .null,
                "claims": .array(
                    claims.map { ["kind": .string($0.kind.rawValue), "verdict": .string($0.verdict.rawValue)] }),
                "sent_back": .bool(sentBack),
            ])
    }
}

extension HookClient {
    /// The event in which the tool of `event` was decided about.
    fileprivate func decidingEvent(for event: HookEvent) -> String {
        guard self == .cursor else { return "PreToolUse" }
        if event.tool?.server != nil { return "beforeMCPExecution" }
        if case .shell? = event.tool?.actions.first { return "beforeShellExecution" }
        return "preToolUse"
    }
}
