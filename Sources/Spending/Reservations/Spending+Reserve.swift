public import Storage
public import Vocabulary

extension Spending {
    /// Sets the worst case of a call aside in every ledger that applies, or in none.
    ///
    /// A budget refuses where what is spent, what is set aside and this request together exceed its limit. A request
    /// that costs nothing in a budget's unit is never refused by it. The same id asked for again sets nothing more
    /// aside.
    ///
    /// - Parameters:
    ///   - request: the call and its worst case.
    ///   - now: the moment that decides the windows in which the call counts.
    ///   - transaction: the one in which it holds; a denial is recorded in it too, so it should be committed.
    /// - Returns: the reservation, or which ledger refused and what to do.
    /// - Throws: `SpendingError` for an amount that cannot be meant or an id of another call.
    public func reserve(
        _ request: ReservationRequest, at now: Timestamp, in transaction: any Transaction
    ) throws -> ReservationOutcome {
        try request.validate()
        let payers = try PayingLedgers(
            request.attribution.ledgers, builtIn: settings.builtInBudgets, in: transaction)
        var shadowDenials: [BudgetDenial] = []
        if let denial = try denial(of: request, by: payers, at: now, shadow: &shadowDenials, in: transaction) {
            // A reservation that stands already has its money, however full the ledger is by now.
            if let standing = try Charge.find(request.id, in: transaction) { return try .repeated(standing, request) }
            try transaction.append(Events.denied(denial, request, isShadow: false, at: now))
            return .denied(denial)
        }
        let charge = Charge(request, at: now)
        guard try charge.insert(in: transaction) else {
            guard let standing = try Charge.find(request.id, in: transaction) else {
                throw SpendingError.unknownReservation(request.id)
            }
            return try .repeated(standing, request)
        }
        try charge.totals.add(to: payers.series, at: now, in: transaction)
        try transaction.append(Events.reserved(charge, at: now))
        for denial in shadowDenials {
            try transaction.append(Events.denied(denial, request, isShadow: true, at: now))
        }
        return .admitted(Reservation(charge, shadowDenials: shadowDenials, isRepeat: false))
    }

    /// Why the request is refused; what shadow budgets would refuse goes into `shadow`.
    private func denial(
        of request: ReservationRequest, by payers: PayingLedgers, at now: Timestamp, shadow: inout [BudgetDenial],
        in reader: any Reader
    ) throws -> BudgetDenial? {
        if request.worstCase == nil, !request.allowsUnknownPrice {
            let denial = BudgetDenial(unknownPriceOf: request)
            guard settings.isShadow else { return denial }
            shadow.append(denial)
        }
        var worst: BudgetDenial?
        for active in payers.active {
            let requested = request.amounts.count(active.unit)
            // What nobody can bound may still cost: a budget that is at its end lets it through no more.
            let isOpenEnded = request.worstCase == nil && request.allowsUnknownPrice && active.unit != .tokens
            guard requested > 0 || isOpenEnded else { continue }
            let totals = try Totals.sum(
                of: active.series, over: active.budget.window.buckets(at: now), in: reader)
            guard
                let reason = refusal(
                    active.budget, requested: max(requested, isOpenEnded ? 1 : 0), totals, request.priority)
            else { continue }
            let denial = BudgetDenial(
                reason: reason, requestID: request.id, budget: active.budget, ledger: active.ledger,
                requested: BudgetAmount(active.unit, count: requested),
                remaining: BudgetAmount(
                    active.unit, count: max(0, active.budget.limit.count - totals.committed(active.unit))),
                resetsAt: try resetMoment(
                    of: active, reason: reason, requested: requested, totals, at: now, in: reader),
                model: request.attribution.model)
            if active.budget.isShadow || settings.isShadow {
                shadow.append(denial)
            } else if worst.map({ denial.outlasts($0) }) ?? true {
                worst = denial
            }
        }
        return worst
    }

    private func refusal(
        _ budget: Budget, requested: Int64, _ totals: Totals, _ priority: ReservationRequest.Priority
    ) -> BudgetDenial.Reason? {
        let unit = budget.limit.unit
        if budget.isGoverned {
            switch settings.thresholds.state(spent: totals.spent.count(unit), of: budget.limit.count) {
            case .shutdown: return .shutdown
            case .throttle where priority == .background: return .throttled
            case .normal, .warn, .throttle: break
            }
        }
        return totals.committed(unit) > budget.limit.count - requested ? .limitReached : nil
    }

    /// When the budget would let the request through if nothing more were spent.
    private func resetMoment(
        of active: ActiveBudget, reason: BudgetDenial.Reason, requested: Int64, _ totals: Totals, at now: Timestamp,
        in reader: any Reader
    ) throws -> Timestamp? {
        let (window, limit, unit) = (active.budget.window, active.budget.limit.count, active.unit)
        guard requested <= limit else { return nil }
        guard case .rolling = window else { return window.end(at: now) }
        // How much must have left the window, counted as the refusal counted it.
        let thresholds = settings.thresholds
        func bound(_ percent: Int64) -> Int64 { Int64((Int128(limit) * Int128(percent) - 1) / 100) }
        var excess =
            switch reason {
            case .shutdown: totals.spent.count(unit) - bound(thresholds.shutdown)
            case .throttled: totals.spent.count(unit) - bound(thresholds.throttle)
            case .limitReached, .unknownPrice: totals.committed(unit) - (limit - requested)
            }
        let onlySpent = reason == .shutdown || reason == .throttled
        let buckets = window.buckets(at: now)
        let rows = try reader.rows(
            """
            SELECT bucket, spent_billed, spent_imputed, spent_tokens, held_billed, held_imputed, held_tokens
            FROM spending_totals WHERE ledger = ? AND grain = ? AND bucket BETWEEN ? AND ? ORDER BY bucket
            """,
            [
                .text(active.series.ledger), .integer(window.grain), .integer(buckets.lowerBound),
                .integer(buckets.upperBound),
            ]
        ) { (bucket: $0.integer(0), totals: Totals($0, from: 1)) }
        for row in rows {
            excess -= onlySpent ? row.totals.spent.count(unit) : row.totals.committed(unit)
            if excess <= 0 { return window.leaves(bucket: row.bucket) }
        }
        return nil
    }
}

extension ReservationOutcome {
    fileprivate static func repeated(_ charge: Charge, _ request: ReservationRequest) throws -> ReservationOutcome {
        guard charge.attribution.provider == request.attribution.provider,
            charge.attribution.model == request.attribution.model, charge.worstCase == request.worstCase ?? .zero
        else { throw SpendingError.reservationIDInUse(request.id) }
        return .admitted(Reservation(charge, shadowDenials: [], isRepeat: true))
    }
}

extension Reservation {
    init(_ charge: Charge, shadowDenials: [BudgetDenial], isRepeat: Bool) {
        self.init(
            id: charge.id, worstCase: charge.worstCase, worstCaseTokens: charge.worstCaseTokens,
            reservedAt: charge.reservedAt, leaseUntil: charge.leaseUntil, shadowDenials: shadowDenials,
            isRepeat: isRepeat)
    }
}

extension BudgetDenial {
    init(unknownPriceOf request: ReservationRequest) {
        self.init(
            reason: .unknownPrice, requestID: request.id, budget: nil, ledger: nil, requested: nil, remaining: nil,
            resetsAt: nil, model: request.attribution.model)
    }

    /// Whether waiting for `other` to end would not be enough; of two that end together, the one with less left.
    fileprivate func outlasts(_ other: BudgetDenial) -> Bool {
        let never = Timestamp(microseconds: .max)
        let (mine, theirs) = (resetsAt ?? never, other.resetsAt ?? never)
        guard mine == theirs else { return mine > theirs }
        guard requested?.unit == other.requested?.unit else { return false }
        return remaining?.count ?? 0 < other.remaining?.count ?? 0
    }
}

extension ReservationRequest {
    /// What the call may use at worst.
    var amounts: Amounts {
        Amounts(nanodollars: worstCase?.nanodollars ?? 0, tokens: worstCaseTokens, billing: billing)
    }

    fileprivate func validate() throws(SpendingError) {
        try validateAmounts(id: id, [worstCase ?? .zero, inputCost], tokens: [worstCaseTokens])
        if attribution.provider.isEmpty || attribution.model.isEmpty {
            throw .invalidRequest(id: id, "it names no provider or no model")
        }
        if lease <= .zero || lease > .seconds(30 * 86_400) {
            throw .invalidRequest(id: id, "its lease of \(lease) is not between nothing and thirty days")
        }
    }
}

/// Holds figures to what one call can come to.
func validateAmounts(id: String, _ amounts: [Money], tokens: [Int64]) throws(SpendingError) {
    for amount in amounts where !(Usage.possibleCost ~= amount) {
        throw .invalidAmount(id: id, "$\(amount) is not between nothing and $\(Usage.possibleCost.upperBound)")
    }
    for count in tokens where !(Usage.possibleCounts ~= count) {
        throw .invalidAmount(id: id, "\(count) tokens are not between 0 and \(Usage.possibleCounts.upperBound)")
    }
}
