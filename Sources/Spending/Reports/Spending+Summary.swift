public import Storage
public import Vocabulary

extension Spending {
    /// What has been spent and how every budget stands at `now`; reads running totals only, never the charges.
    public func summary(in reader: any Reader, at now: Timestamp) throws -> SpendingSummary {
        let accounts = try accounts(in: reader, at: now)
        var total = SpendingSummary.Account(provider: "")
        for account in accounts { total += account }
        let open = try Charge.unreconciled(in: reader)
        var unreconciled = SpendingSummary.Spent()
        for charge in open { unreconciled += SpendingSummary.Spent(charge.totals.spent) }
        return SpendingSummary(
            at: now, providers: accounts, total: total, judging: try judging(in: reader, at: now),
            budgets: try standings(providers: accounts.map(\.provider), in: reader, at: now),
            unreconciledCalls: Int64(open.count), unreconciled: unreconciled)
    }

    private func accounts(in reader: any Reader, at now: Timestamp) throws -> [SpendingSummary.Account] {
        var accounts: [String: SpendingSummary.Account] = [:]
        let sql = """
            SELECT ledger, bucket, spent_billed, spent_imputed, spent_tokens, held_billed, held_imputed, held_tokens
            FROM spending_totals WHERE grain = ? AND ledger LIKE 'provider:%'
            """
        try reader.query(sql, [.integer(BudgetWindow.day.grain)]) { row in
            guard let ledger = LedgerScope(key: row.text(0)) else { return }
            accounts[ledger.name, default: SpendingSummary.Account(provider: ledger.name)].add(row, at: now)
        }
        return accounts.values.sorted { $0.provider < $1.provider }
    }

    /// What judging cost, which the providers' accounts hold already.
    private func judging(in reader: any Reader, at now: Timestamp) throws -> SpendingSummary.Account {
        var account = SpendingSummary.Account(provider: "")
        let sql = """
            SELECT ledger, bucket, spent_billed, spent_imputed, spent_tokens, held_billed, held_imputed, held_tokens
            FROM spending_totals WHERE grain = ? AND ledger = 'judging'
            """
        try reader.query(sql, [.integer(BudgetWindow.day.grain)]) { account.add($0, at: now) }
        return account
    }

    private func standings(
        providers: [String], in reader: any Reader, at now: Timestamp
    ) throws -> [SpendingSummary.Standing] {
        let stored = try Budget.stored(in: reader)
        var ledgers = Set(stored.map(\.scope))
        ledgers.formUnion(settings.builtInBudgets.ledgers)
        ledgers.formUnion(providers.map(LedgerScope.provider))
        for template in stored where template.scope.isTemplate {
            ledgers.formUnion(try self.ledgers(under: template, in: reader, at: now))
        }
        var standings: [SpendingSummary.Standing] = []
        for ledger in ledgers.sorted(by: { $0.key < $1.key }) {
            for active in PayingLedgers([ledger], stored: stored, builtIn: settings.builtInBudgets).active {
                let totals = try Totals.sum(
                    of: active.series, over: active.budget.window.buckets(at: now), in: reader)
                standings.append(
                    standing(active, totals, isBuiltIn: !stored.contains(active.budget), at: now))
            }
        }
        return standings
    }

    /// The ledgers that a budget of each kind binds and that have spent or set aside anything in its current window.
    private func ledgers(under template: Budget, in reader: any Reader, at now: Timestamp) throws -> [LedgerScope] {
        let buckets = template.window.buckets(at: now)
        return try reader.rows(
            """
            SELECT DISTINCT ledger FROM spending_totals WHERE ledger LIKE ? AND grain = ? AND bucket BETWEEN ? AND ?
            """,
            [
                .text(LedgerScope(template.scope.kind, "%").key), .integer(template.window.grain),
                .integer(buckets.lowerBound), .integer(buckets.upperBound),
            ]
        ) { LedgerScope(key: $0.text(0)) }.compactMap { $0 }
    }

    private func standing(
        _ active: ActiveBudget, _ totals: Totals, isBuiltIn: Bool, at now: Timestamp
    ) -> SpendingSummary.Standing {
        let (unit, limit) = (active.unit, active.budget.limit.count)
        let spent = totals.spent.count(unit)
        return SpendingSummary.Standing(
            budget: active.budget, ledger: active.ledger, isBuiltIn: isBuiltIn,
            spent: BudgetAmount(unit, count: spent), reserved: BudgetAmount(unit, count: totals.held.count(unit)),
            remaining: BudgetAmount(unit, count: max(0, limit - totals.committed(unit))),
            percent: limit > 0 ? Double(spent) / Double(limit) * 100 : spent > 0 ? 100 : 0,
            state: settings.thresholds.state(spent: spent, of: limit),
            resetsAt: active.budget.window.end(at: now))
    }
}

extension SpendingSummary.Account {
    /// Adds the totals of one day: columns `ledger, bucket, spent…, held…`.
    fileprivate mutating func add(_ row: any Row, at now: Timestamp) {
        let grain = BudgetWindow.day.grain
        let (day, totals) = (row.integer(1), Totals(row, from: 2))
        let spent = SpendingSummary.Spent(totals.spent)
        let month = bucket(of: BudgetWindow.month.start(at: now), grain: grain)
        let nextMonth = bucket(of: BudgetWindow.month.end(at: now), grain: grain)
        if day == bucket(of: now, grain: grain) { today += spent }
        if month..<nextMonth ~= day { self.month += spent }
        allTime += spent
        reserved += SpendingSummary.Spent(totals.held)
    }
}
