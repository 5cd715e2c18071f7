internal import Agents
internal import Resilience
internal import Spending
internal import Storage
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
            return try await lane.bulkhead.withSlot(until: deadline, at: services.now(), clock: services.clock) {
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

        var modelRequest = quote.request
        modelRequest.timeout = deadline.remaining(at: services.now())
        let started = services.now()
        do {
            let answer =
                if let onText {
                    try await model.stream(modelRequest, onText: onText)
                } else {
                    try await model.respond(to: modelRequest)
                }
            open.latency = services.now() - started
            open.answer = answer
            record.latency = open.latency
            return Made(attempted: .answered(open), record: record)
        } catch {
            open.latency = services.now() - started
            open.failure = error
            record.latency = open.latency
            record.failure = error
            record.charged = try await closeFailed(open)
            return Made(attempted: error.errorClass == .cancelled ? .cancelled : .failed(error), record: record)
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
        do {
            return try await services.database.write { transaction in
                switch try services.spending.reserve(reservation, at: now, in: transaction) {
                case .denied(let denial): return .denied(denial)
                case .admitted(let reservation):
                    let permit = try lane.acquire(at: now, lease: reservation.leaseUntil - now, in: transaction)
                    return .admitted(
                        OpenCall(
                            candidate: candidate, quote: quote, reservation: reservation, permit: permit, lane: lane))
                }
            }
        } catch let rejection as Rejection {
            return .rejected(rejection)
        } catch let limited as RateLimited {
            return .rejected(limited)
        }
    }

    private func closeFailed(_ call: OpenCall) async throws -> Money {
        let services = services
        let now = services.now()
        return try await services.database.write { try services.close(call, at: now, in: $0) }
    }
}
