package import Agents
internal import Approvals
internal import Evaluation
public import Immunity
internal import Notebook
internal import Resilience
internal import Spending
package import Storage
public import Vocabulary

/// Runs models and agents inside gates: memory of failures, hard budgets, breakers and retries, graders.
///
/// Everything the program does goes through one value of this type; the command line is a thin layer over it. Other
/// programs use it the same way:
///
///     let orchestrator = try Orchestrator.open(at: "/var/lib/agents", models: [myModel], prices: [myModelsPrice])
///     let report = try await orchestrator.run(AgentRequest(prompt: "What is 6 times 7?", provider: "mine"))
///     if !report.succeeded { … report.verdict, report.outcome … }
///
/// Any number of processes may open the same folder at once.
public struct Orchestrator: Sendable {
    /// What a run works with.
    package let services: Services
    /// The store, as a file; what backup, restore and verification work on.
    package let store: SQLiteDatabase

    /// Carries calls over the network; nil where no configured provider needs it.
    let transport: AsyncHTTPTransport?

    package init(services: Services, store: SQLiteDatabase, transport: AsyncHTTPTransport? = nil) {
        self.services = services
        self.store = store
        self.transport = transport
    }

    /// The tables of all rooms.
    static var migrations: [Migration] {
        Spending.migrations + BreakerStore.migrations + EvaluationSchema.migrations + SuiteAttemptStore.migrations
            + Immunity.migrations
            + FollowedCalls.migrations + Notebook.migrations + Approvals.migrations + SpoolPlace.migrations
            + RetrainingLog.migrations
    }
}

// MARK: - Running

extension Orchestrator {
    /// Takes one request through all gates; everything the report says is durably written when this returns.
    ///
    /// - Parameter onText: called with each piece of the answer as it comes. Once it was called there is no second try.
    /// - Throws: `StorageError`, or `ModelSelectionError` where the request names a provider or model that does not
    ///   exist. How gates and models answered is in the report.
    public func run(
        _ request: AgentRequest, onText: (@Sendable (String) async -> Void)? = nil
    ) async throws -> RunReport {
        if request.recording == nil { try await services.adoptBreakers() }
        return try await services.retryBudget.call {
            try await SafeRun(services: services, request: request, onText: onText)()
        }
    }

    /// Takes several requests through the gates, at most `parallel` at once.
    ///
    /// A request that fails does not disturb the others: each has a report of its own. Cancelling the task cancels the
    /// calls that are under way, which are settled all the same.
    /// Only the first of several is waited for in the sense of the budgets: the others are background work, which a
    /// governed budget holds back first.
    /// - Parameters:
    ///   - parallel: requests under way at once, at least 1.
    ///   - onReport: called with each report and its request's position, in the order in which the runs end.
    /// - Returns: the reports in the order of the requests; nil for what was not started before a cancellation.
    /// - Throws: `StorageError`; runs under way are then cancelled.
    @discardableResult
    public func run(
        _ requests: [AgentRequest], parallel: Int, onReport: (Int, RunReport) async throws -> Void = { _, _ in }
    ) async throws -> [RunReport?] {
        var reports = [RunReport?](repeating: nil, count: requests.count)
        try await requests.work(atOnce: parallel) { index, request in
            var request = request
            if index > 0, parallel > 1 { request.isBackground = true }
            return try await reporting(request)
        } then: { index, report in
            reports[index] = report
            try await onReport(index, report)
        }
        return reports
    }
}

extension Orchestrator {
    /// Runs a request; one that names what does not exist gets a report that says so, and disturbs no other.
    fileprivate func reporting(_ request: AgentRequest) async throws -> RunReport {
        do {
            return try await run(request)
        } catch let error as ModelSelectionError {
            var report = RunReport(id: services.newID(), startedAt: services.now())
            report.outcome = .failed(error)
            return report
        }
    }
}

// MARK: - Memory

extension Orchestrator {
    /// Asks whether requests like this one have failed before; changes nothing.
    public func check(_ prompt: String, operation: String = "spawn_agent") async throws -> ImmuneCheck {
        let query = ImmuneQuery(prompt: prompt, operation: operation)
        let now = services.now()
        return try await services.database.read { try services.immunity.check(query, at: now, in: $0) }
    }

    /// Remembers a failure that was seen elsewhere; a repeated one strengthens its pattern.
    @discardableResult
    public func recordFailure(
        prompt: String, operation: String = "spawn_agent", type: FailureType, lesson: String, source: String = "person"
    ) async throws -> Learned {
        let failure = ObservedFailure(
            prompt: prompt, operation: operation, failureType: type, lesson: lesson, at: services.now(), source: source)
        return try await services.database.write { try services.immunity.learn(failure, in: $0) }
    }

    /// The state of the memory.
    public func immuneStatus() async throws -> ImmuneStatus {
        let now = services.now()
        return try await services.database.read { try services.immunity.status(at: now, in: $0) }
    }

    /// The failures remembered, last seen first.
    public func failures(limit: Int) async throws -> [FailurePattern] {
        try await services.database.read { try services.immunity.failures(limit: limit, in: $0) }
    }

    /// The failure of this id; nil where there is none.
    public func failure(_ patternID: String) async throws -> FailurePattern? {
        try await services.database.read { try services.immunity.pattern(patternID, in: $0) }
    }

    /// Forgets a failure. Returns whether there was one.
    public func forget(_ patternID: String) async throws -> Bool {
        let now = services.now()
        return try await services.database.write { try services.immunity.forget(patternID, at: now, in: $0) }
    }
}
