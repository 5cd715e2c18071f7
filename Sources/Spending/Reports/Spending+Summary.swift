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
            at: now, providers: accounts, total: total,
            budgets: try standings(providers: accounts.map(\.provider), in: reader, at: now),
            unreconciledCalls: Int64(open.count), unreconciled: unreconciled)
    }

    private func accounts(in reader: any Reader, at now: Timestamp) throws -> [SpendingSummary.Account] {
        let grain = BudgetWindow.day.grain
        let today = bucket(of: now, grain: grain)
        let month = bucket(of: BudgetWindow.month.start(at: now), grain: grain)
        let nextMonth = bucket(of: BudgetWindow.month.end(at: now), grain: grain)
        var accounts: [String: SpendingSummary.Account] = [:]
        let sql = """
            SELECT ledger, bucket, spent_billed, spent_imputed, spent_tokens, held_billed, held_imputed, held_tokens
            FROM spending_totals WHERE grain = ? AND ledger LIKE 'provider:%'
            """
        try reader.query(sql, [.integer(grain)]) { row in
            guard let ledger = LedgerScope(key: row.text(0)) else { return }
            let (bucket, totals) = (row.integer(1), Totals(row, from: 2))
            let spent = SpendingSummary.Spent(totals.spent)
            var account = accounts[ledger.name] ?? SpendingSummary.Account(provider: ledger.name)
            if bucket == today { account.today += spent }
            if month..<nextMonth ~= bucket { account.month += spent }
            account.allTime += spent
            account.reserved += SpendingSummary.Spent(totals.held)
            accounts[ledger.name] = account
        }
        return accounts.values.sorted { $0.provider < $1.provider }
    }

    private func standings(
        providers: [String], in reader: any Reader, at now: Timestamp
    ) throws -> [SpendingSummary.Standing] {
        let stored = try Budget.stored(in: reader)
        var ledgers = Set(stored.map(\.scope))
        ledgers.formUnion(settings.builtInBudgets.providers.map(LedgerScope.provider))
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
