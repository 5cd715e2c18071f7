public import JSON
public import Spending
internal import Storage
public import Vocabulary

extension Orchestrator {
    /// Calls of which nobody has said how they ended, the oldest first; each stands charged at its worst case.
    public func unreconciledCalls() async throws -> [UnreconciledCall] {
        let (services, now) = (services, services.now())
        return try await services.database.write { transaction in
            try services.spending.expireLeases(at: now, in: transaction)
            return try services.spending.unreconciled(in: transaction)
        }
    }

    /// Charges a lost call what it really cost, say by the provider's bill.
    ///
    /// - Parameter tokens: how many it used; where nil they stay charged at their worst case, for a bill in dollars
    ///   says nothing about them.
    /// - Returns: the settlement; nil where no such call is waiting.
    /// - Throws: `SpendingError` for an amount that cannot be meant; `StorageError`.
    @discardableResult
    public func reconcile(_ id: String, charged: Money, tokens: Int64? = nil) async throws -> Settlement? {
        let (services, now) = (services, services.now())
        return try await services.database.write { transaction in
            try services.spending.expireLeases(at: now, in: transaction)
            return try services.spending.reconcile(id, charged: charged, tokens: tokens, at: now, in: transaction)
        }
    }

    /// Charges calls whose process is gone at their worst case, so that budgets hold for what may have been spent.
    static func chargeLostCalls(in store: any Database, by spending: Spending) async throws {
        let now = systemTime()
        _ = try await store.write { try spending.expireLeases(at: now, limit: 1000, in: $0) }
    }
}

extension Settlement {
    /// The settlement for machines.
    public var json: JSON {
        [
            "id": .string(id), "status": .string(status.rawValue), "charged": .literal(charged.description),
            "charged_tokens": .integer(chargedTokens), "overrun": .bool(isOverrun),
        ]
    }
}
