internal import Storage
internal import Vocabulary

extension Budget {
    private static let columns = "ledger, budget_window, unit, max_amount, governed, shadow"

    /// Every budget in the store.
    static func stored(in reader: any Reader) throws -> [Budget] {
        try reader.rows(
            "SELECT \(columns) FROM spending_budgets ORDER BY ledger, budget_window, unit", row: Budget.init(row:))
    }

    /// The budgets of these ledgers, and of each of their kinds.
    static func stored(for ledgers: [LedgerScope], in reader: any Reader) throws -> [Budget] {
        // Always as many parameters as an attribution has ledgers at most, so that one prepared statement serves.
        let capacity = LedgerScope.Kind.allCases.reduce(0) { $0 + ($1.isNameless ? 1 : 2) }
        var keys: [SQLValue] = []
        keys.reserveCapacity(capacity)
        for ledger in ledgers {
            keys.append(.text(ledger.key))
            if !ledger.kind.isNameless { keys.append(.text(LedgerScope.each(ledger.kind).key)) }
        }
        keys += repeatElement(.null, count: max(0, capacity - keys.count))
        return try reader.rows(storedForLedgers, keys, row: Budget.init(row:))
    }

    private static let storedForLedgers = """
        SELECT \(columns) FROM spending_budgets WHERE ledger IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private init(row: any Row) throws {
        let (ledger, window, unit) = (row.text(0), row.text(1), row.text(2))
        guard let scope = LedgerScope(key: ledger), let parsedWindow = BudgetWindow(window),
            let parsedUnit = BudgetUnit(rawValue: unit)
        else {
            throw SpendingError.unreadableRow(
                table: "spending_budgets", key: "\(ledger) \(window) \(unit)",
                "its ledger, window or unit is not known here")
        }
        self.init(
            scope, per: parsedWindow, limit: BudgetAmount(parsedUnit, count: row.integer(3)),
            isGoverned: row.integer(4) != 0, isShadow: row.integer(5) != 0)
    }

    func store(at now: Timestamp, in transaction: any Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO spending_budgets (ledger, budget_window, unit, max_amount, governed, shadow, set_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (ledger, budget_window, unit) DO UPDATE SET
                max_amount = excluded.max_amount, governed = excluded.governed, shadow = excluded.shadow,
                set_at = excluded.set_at
            """,
            key + [
                .integer(limit.count), .integer(isGoverned ? 1 : 0), .integer(isShadow ? 1 : 0), SQLValue(now),
            ])
    }

    func delete(in transaction: any Transaction) throws {
        try transaction.execute(
            "DELETE FROM spending_budgets WHERE ledger = ? AND budget_window = ? AND unit = ?", key)
    }

    private var key: [SQLValue] {
        [.text(scope.key), .text(window.description), .text(limit.unit.rawValue)]
    }

    /// Refuses what cannot be meant.
    func validate() throws(SpendingError) {
        if limit.count < 0 { throw .invalidBudget("a limit of \(limit) is below zero") }
        if case .rolling(let seconds) = window, !BudgetWindow.rollingBounds.contains(seconds) {
            throw .invalidBudget("a window of \(seconds) seconds is shorter than a minute or longer than a year")
        }
        if !scope.kind.isNameless, scope.name.isEmpty { throw .invalidBudget("a \(scope.kind.rawValue) needs a name") }
    }
}
