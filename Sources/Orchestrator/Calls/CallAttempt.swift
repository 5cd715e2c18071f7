internal import Agents
internal import Resilience
internal import Spending
internal import Storage
internal import Synchronization
internal import Vocabulary

/// One call to one model: set aside, permitted, made, and closed again whatever happens.
struct CallAttempt {
    /// What became of an attempt, and how it stands in the report.
    struct Made: Sendable {
        var attempted: Attempted
        var record: RunReport.Attempt
    }

    let services: Services
    let request: AgentRequest
    let prompt: String
    let candidate: Candidate
    let deadline: Deadline
    let onText: (@Sendable (String) async -> Void)?

    /// Makes the call.
    ///
    /// - Returns: what became of it. An answered call is still open, so that its settlement can share a transaction with
    ///   what is learned from the answer; every other one is closed.
    /// - Throws: `StorageError`.
    func callAsFunction() async throws -> Made {
        var record = RunReport.Attempt(candidate: candidate)
        guard let model = services.model(for: candidate, recording: request.recording) else {
            let error = ModelError(.modelNotFound, provider: candidate.provider, message: "it is not configured")
            record.failure = error
            return Made(attempted: .failed(error), record: record)
        }
        let quote = services.quote(for: request, prompt: prompt, candidate: candidate)
        let lane = services.lanes.lane(for: candidate)

        do {
            return try await lane.bulkhead.withSlot(until: deadline, at: services.now(), clock: services.timer) {
                try await call(model, quote: quote, lane: lane, record: record)
            }
        } catch let refusal as BulkheadRejection {
            record.failure = refusal
            if case .cancelled = refusal { return Made(attempted: .cancelled, record: record) }
            return Made(attempted: .rejected(refusal), record: record)
        }
    }

    private func call(
        _ model: any LanguageModel, quote: Quote, lane: Lane, record: RunReport.Attempt
    ) async throws -> Made {
        var record = record
        var open: OpenCall
        switch try await admit(quote, lane: lane) {
        case .admitted(let call): open = call
        case .denied(let denial):
            record.failure = denial
            return Made(attempted: .denied(denial), record: record)
        case .rejected(let rejection):
            record.failure = rejection
            return Made(attempted: .rejected(rejection), record: record)
        }
        record.reserved = open.reservation.worstCase

        record.shadowDenials = open.reservation.shadowDenials

        let started = services.now()
        let firstText = FirstText()
        let result = await ask(model, quote.request, firstText: firstText)
        let ended = services.now()
        open.latency = CallLatency(firstByte: firstText.moment.map { $0 - started }, total: ended - started)
        record.latency = ended - started
        switch result {
        case .success(let answer):
            open.answer = answer
            return Made(attempted: .answered(open), record: record)
        case .failure(let error):
            open.failure = error
            record.failure = error
            record.charged = try await services.close(open)
            return Made(attempted: error.errorClass == .cancelled ? .cancelled : .failed(error), record: record)
        }
    }

    /// How much longer than the deadline a model may take to say how far it got; then it is left.
    private static let grace = Duration.seconds(2)

    /// Asks the model, which is told how much time there is, and is held to it where it does not keep to it itself.
    private func ask(
        _ model: any LanguageModel, _ request: ModelRequest, firstText: FirstText
    ) async -> Result<ModelAnswer, ModelError> {
        var timed = request
        timed.timeout = deadline.remaining(at: services.now())
        let (modelRequest, onText, now) = (timed, onText, services.now)
        do {
            return .success(
                try await withDeadline(
                    Deadline(after: timed.timeout + Self.grace, from: now()), at: now(), clock: services.timer
                ) {
                    guard let onText else { return try await model.respond(to: modelRequest) }
                    return try await model.stream(modelRequest) { text in
                        firstText.came(at: now())
                        await onText(text)
                    }
                })
        } catch let error as ModelError {
            return .failure(error)
        } catch let error as DeadlineExceeded {
            let partial = (error.interrupted as? ModelError)?.partial
            return .failure(
                ModelError(
                    .providerHealth, provider: candidate.provider, message: error.whatHappened, partial: partial))
        } catch {
            return .failure(ModelError(.cancelled, provider: candidate.provider, message: "\(error)"))
        }
    }

    private enum Admitted: Sendable {
        case admitted(OpenCall)
        case denied(BudgetDenial)
        case rejected(any ExplainedError)
    }

    /// Sets money aside and takes a permit, in one transaction: where the provider may not be called, nothing is kept
    /// aside for it, and a probe that other processes must see is written down before it starts.
    private func admit(_ quote: Quote, lane: Lane) async throws -> Admitted {
        let (services, reservation, candidate) = (
            services,
            services.reservationRequest(
                for: quote, candidate: candidate, request: request, timeLeft: deadline.remaining(at: services.now())),
            candidate
        )
        let now = services.now()
        let taken = PermitInHand()
        do {
            return try await services.database.write { transaction in
                switch try services.spending.reserve(reservation, at: now, in: transaction) {
                case .denied(let denial): return .denied(denial)
                case .admitted(let reservation):
                    let permit = try lane.acquire(at: now, lease: reservation.leaseUntil - now, in: transaction)
                    taken.permit.withLock { $0 = permit }
                    return .admitted(
                        OpenCall(
                            candidate: candidate, quote: quote, reservation: reservation, permit: permit, lane: lane))
                }
            }
        } catch let rejection as Rejection {
            return .rejected(rejection)
        } catch let limited as RateLimited {
            return .rejected(limited)
        } catch {
            // What was not committed was not permitted either.
            if let permit = taken.permit.withLock({ $0 }) { lane.breaker.release(permit, at: now) }
            throw error
        }
    }
}

/// The moment at which the first text of an answer came.
private final class FirstText: Sendable {
    private let first = Mutex<Timestamp?>(nil)

    var moment: Timestamp? { first.withLock { $0 } }
    func came(at now: Timestamp) { first.withLock { $0 = $0 ?? now } }
}

/// A permit that was taken inside a transaction, for the case that the transaction fails.
private final class PermitInHand: Sendable {
    let permit = Mutex<Permit?>(nil)
}
