internal import Agents
internal import Resilience
internal import Spending
internal import Storage
internal import Synchronization
internal import Vocabulary

/// Calls one model after another until one answers; each call is paid for and permitted on its own.
///
/// What a failure leads to is its class's business: an unwell or busy provider is asked again after a wait, as often as
/// the policy, the retry budget and the deadline allow, then the next candidate gets its turn; a request that is itself
/// at fault ends everything. Once text has been handed on there is no second try, for it could not be taken back.
struct ModelCalls {
    /// How the calls ended.
    enum Result: Sendable {
        case answered(OpenCall)
        case refusedByBudget(BudgetDenial)
        case failed(any ExplainedError)
        case cancelled

        var outcome: RunReport.Outcome {
            switch self {
            case .answered: .answered
            case .refusedByBudget(let denial): .refusedByBudget(denial)
            case .failed(let error): .failed(error)
            case .cancelled: .cancelled
            }
        }
    }

    let services: Services
    let request: AgentRequest
    let onText: (@Sendable (String) async -> Void)?
    let prompt: String
    let deadline: Deadline
    /// Every call that was tried, in order.
    private(set) var attempts: [RunReport.Attempt] = []

    init(
        services: Services, request: AgentRequest, onText: (@Sendable (String) async -> Void)?, prompt: String,
        deadline: Deadline
    ) {
        self.services = services
        self.request = request
        self.onText = onText
        self.prompt = prompt
        self.deadline = deadline
    }

    /// Asks the candidates in order.
    ///
    /// - Throws: `StorageError`; everything else is in the result.
    mutating func run(through candidates: [Candidate]) async throws -> Result {
        var denial: BudgetDenial?
        var failure: (any ExplainedError)?
        var rejections: [Rejection] = []
        for (index, candidate) in candidates.enumerated() {
            if index > 0, let reason = attempts.last?.failure {
                services.logger.passedOn(from: candidates[index - 1], to: candidate, because: reason)
            }
            switch try await ask(candidate) {
            case .answered(let call): return .answered(call)
            case .cancelled: return .cancelled
            case .denied(let reason): denial = denial ?? reason
            case .rejected(let reason):
                if let rejection = reason as? Rejection { rejections.append(rejection) }
                failure = failure ?? reason
            case .failed(let error):
                guard error.errorClass.mayPassOn, !error.hasHandedOnText(onText) else { return .failed(error) }
                failure = error
            }
        }
        if let denial, failure == nil { return .refusedByBudget(denial) }
        // Every breaker open at once must not look like the trouble of one provider.
        if rejections.count == candidates.count, rejections.count > 1 { return .failed(AllScopesRejected(rejections)) }
        return .failed(failure ?? NobodyToAsk())
    }

    /// Asks one candidate as often as is worth while.
    private mutating func ask(_ candidate: Candidate) async throws -> Attempted {
        var policy = services.settings.retries
        if let limit = request.maximumRetries { policy.maximumRetries = min(max(0, limit), policy.maximumRetries) }
        var retries = RetrySequence(policy)
        var randomness = RandomBitsGenerator(bits: services.random)
        var isExtra = false
        defer { if isExtra { services.retryBudget.giveBackExtra() } }
        var failure: Attempted?
        while true {
            let attempted = try await attemptOnce(candidate)
            // A gate that closes between two tries does not hide why the first one failed.
            if case .rejected = attempted, let failure { return failure }
            guard case .failed(let error) = attempted, !error.hasHandedOnText(onText) else { return attempted }
            failure = attempted
            let step = retries.next(
                after: error.retryDecision, at: services.now(), deadline: deadline, using: &randomness)
            guard case .wait(let delay) = step else { return attempted }
            if !isExtra { isExtra = services.retryBudget.takeExtra() }
            guard isExtra else { return attempted }
            // A rate gate that this very failure has closed may stay closed a little longer than our own wait.
            let gate = services.lanes.lane(for: candidate).gate.rejection(at: services.now())?.retryAfter ?? .zero
            let wait = max(delay, gate)
            services.logger.waiting(wait, toAskAgain: candidate, after: error)
            do { try await services.clock.sleep(for: wait) } catch { return .cancelled }
        }
    }

    /// One attempt or, where that is asked for and may be done twice, two beside each other.
    private mutating func attemptOnce(_ candidate: Candidate) async throws -> Attempted {
        let attempt = CallAttempt(
            services: services, request: request, prompt: prompt, candidate: candidate, deadline: deadline,
            onText: onText)
        guard let delay = services.settings.hedgeAfter, request.mayBeAskedTwice, onText == nil else {
            return note(try await attempt())
        }
        let log = AttemptLog()
        do {
            let winner = try await hedged(
                HedgePolicy(after: delay), clock: services.clock, budget: services.retryBudget
            ) { _ in try await log.number(of: attempt) }
            return try await settleLosers(in: log, winner: winner.value)
        } catch is AttemptLog.Unanswered {
            return try await settleLosers(in: log, winner: nil)
        }
    }

    private mutating func note(_ made: CallAttempt.Made) -> Attempted {
        var attempted = made.attempted
        if case .answered(var call) = attempted {
            call.index = attempts.count
            attempted = .answered(call)
        }
        attempts.append(made.record)
        return attempted
    }

    /// Notes all attempts of a hedged call; an answer that came too late is closed, for it was paid for too.
    private mutating func settleLosers(in log: AttemptLog, winner: Int?) async throws -> Attempted {
        var result: Attempted?
        for (number, made) in log.attempts.enumerated() {
            let attempted = note(made)
            if number == winner {
                result = attempted
            } else if case .answered(let late) = attempted {
                let (services, now) = (services, services.now())
                attempts[late.index].charged = try await services.database.write {
                    try services.close(late, at: now, in: $0)
                }
            }
            if winner == nil { result = result ?? attempted }
        }
        return result ?? .cancelled
    }
}

/// The attempts of one hedged call, in the order in which they ended.
private final class AttemptLog: Sendable {
    /// An attempt did not bring an answer; the log says what it brought.
    struct Unanswered: Error {}

    private let made = Mutex<[CallAttempt.Made]>([])

    var attempts: [CallAttempt.Made] { made.withLock { $0 } }

    /// Makes the attempt and returns its place in the log.
    func number(of attempt: CallAttempt) async throws -> Int {
        let result = try await attempt()
        let number = made.withLock { made in
            made.append(result)
            return made.count - 1
        }
        guard case .answered = result.attempted else { throw Unanswered() }
        return number
    }
}

/// What became of one attempt.
enum Attempted: Sendable {
    case answered(OpenCall)
    case denied(BudgetDenial)
    case rejected(any ExplainedError)
    case failed(ModelError)
    case cancelled
}

/// There was no candidate at all.
private struct NobodyToAsk: ExplainedError {
    var whatHappened: String { "there is no model to ask" }
    var whatToDo: String { "see what is configured with 'task-orchestrator doctor'" }
}

extension AgentRequest {
    /// Whether asking twice does no harm: an agent with tools acts.
    fileprivate var mayBeAskedTwice: Bool { allowedTools.isEmpty && recording == nil }
}

extension ModelError {
    /// What this failure means for trying again.
    var retryDecision: RetryDecision {
        switch errorClass {
        case .providerHealth: retryAfter.map(RetryDecision.retryAfter) ?? .retry
        case .rateLimited: retryAfter.map(RetryDecision.retryAfter) ?? .retry
        default: .stop
        }
    }

    /// Whether the caller has already been given text that a second try could not take back.
    func hasHandedOnText(_ onText: (@Sendable (String) async -> Void)?) -> Bool {
        onText != nil && !(partial?.text.isEmpty ?? true)
    }
}

extension ModelError.Class {
    /// Whether another model could do better.
    var mayPassOn: Bool {
        switch self {
        case .providerHealth, .rateLimited, .quotaExhausted, .unauthorized, .modelNotFound: true
        case .invalidRequest, .cancelled, .notRecorded: false
        }
    }
}
