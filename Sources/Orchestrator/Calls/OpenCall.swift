internal import Agents
internal import Resilience
internal import Spending
internal import Storage
internal import Vocabulary

/// A call that is paid for and permitted, and not yet settled.
struct OpenCall: Sendable {
    let candidate: Candidate
    let quote: Quote
    let reservation: Reservation
    let permit: Permit
    let lane: Lane
    /// Its place among the run's attempts.
    var index = 0
    /// How long the model took.
    var latency = CallLatency.unmeasured
    /// What the model answered; the empty answer until it has.
    var answer = ModelAnswer(text: "", model: "", usage: Usage())
    /// Why it failed; nil where it did not.
    var failure: ModelError?
}

extension Services {
    /// Settles what a call cost and tells breaker and rate gate how it ended.
    ///
    /// | how it ended | charge | breaker | rate gate |
    /// |---|---|---|---|
    /// | answered | what was used | success | – |
    /// | never sent | nothing: released | failure | – |
    /// | refused with an HTTP status | nothing | failure if the provider is unwell | closed on 429 |
    /// | cut off, timed out, cancelled | the input and what had come, estimated upwards | failure, but not for a cancel | – |
    ///
    /// - Returns: what was charged.
    func close(_ call: OpenCall, at now: Timestamp, in transaction: any Transaction) throws -> Money {
        let transitions = try call.lane.close(
            call.permit, after: call.failure, latency: call.latency, at: now, in: transaction)
        for transition in transitions where transition.to == .open {
            logger.opened(of: call.candidate, because: transition.reason)
        }
        guard let failure = call.failure else {
            return try settle(call, usage: call.answer.usage, ending: .completed, at: now, in: transaction)
        }
        if failure.notSent {
            try spending.release(call.reservation.id, at: now, in: transaction)
            return .zero
        }
        if let partial = failure.partial {
            return try settle(call, usage: partial.usage, ending: .interrupted, at: now, in: transaction)
        }
        if failure.status != nil || failure.errorClass == .notRecorded {
            return try settle(call, usage: Usage(), ending: .completed, at: now, in: transaction)
        }
        let input = TokenEstimate.upperBound(of: call.quote.request)
        return try settle(
            call, usage: Usage(inputTokens: input, isEstimated: true), ending: .interrupted, at: now, in: transaction)
    }

    /// The same, now, in a transaction of its own.
    func close(_ call: OpenCall) async throws -> Money {
        let (services, now) = (self, now())
        return try await database.write { try services.close(call, at: now, in: $0) }
    }

    private func settle(
        _ call: OpenCall, usage: Usage, ending: CallEnding, at now: Timestamp, in transaction: any Transaction
    ) throws -> Money {
        // What a provider or program says of itself may be absurd; settling must not fail for it.
        let usage = usage.clamped
        let listed = usage == Usage() ? .zero : call.quote.price?.cost(of: usage)
        let charge = min(usage.reportedCost ?? listed ?? .zero, .dollars(1_000_000))
        return try spending.settle(
            call.reservation.id, charge: charge, usage: usage, ending: ending, at: now, in: transaction
        ).charged
    }
}
