import JSON
import OrchestratorTestSupport
import Storage
import Vocabulary

@testable import Spending

/// A store, a clock that stands still, and calls spelled short. Starts on Sunday 2026-11-22, 18:09:39 UTC.
struct Bench {
    let store: TemporaryStore
    let clock = ManualWallClock()
    let spending: Spending

    /// No built-in budgets unless given, so that each test says what binds.
    init(_ settings: SpendingSettings = SpendingSettings(builtInBudgets: .none)) throws {
        store = try TemporaryStore(migrations: Spending.migrations)
        spending = Spending(settings: settings)
    }

    static func request(
        _ id: String, _ worstCase: Money? = .cents(10), tokens: Int64 = 1000, provider: String = "openai",
        session: String? = nil, billing: ReservationRequest.Billing = .billed,
        priority: ReservationRequest.Priority = .interactive, inputCost: Money = .zero
    ) -> ReservationRequest {
        ReservationRequest(
            id: id, for: Attribution(provider: provider, model: "gpt-5", session: session), worstCase: worstCase,
            worstCaseTokens: tokens, inputCost: inputCost, billing: billing, priority: priority)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Spending, Timestamp, any Transaction) throws -> Result
    ) async throws -> Result {
        let (spending, now) = (spending, clock.now)
        return try await store.database.write { try body(spending, now, $0) }
    }

    func set(_ budgets: Budget...) async throws {
        try await write { spending, now, tx in
            for budget in budgets { try spending.setBudget(budget, at: now, in: tx) }
        }
    }

    @discardableResult
    func reserve(_ request: ReservationRequest) async throws -> ReservationOutcome {
        try await write { try $0.reserve(request, at: $1, in: $2) }
    }

    @discardableResult
    func settle(
        _ id: String, _ charge: Money, tokens: Int64 = 100, ending: CallEnding = .completed
    ) async throws -> Settlement {
        try await write {
            try $0.settle(id, charge: charge, usage: Usage(inputTokens: tokens), ending: ending, at: $1, in: $2)
        }
    }

    /// Reserves and settles at once, for tests about what comes after.
    func spend(_ amount: Money, id: String, provider: String = "openai", session: String? = nil) async throws {
        _ = try await reserve(Self.request(id, amount, provider: provider, session: session)).get()
        try await settle(id, amount)
    }

    func summary() async throws -> SpendingSummary {
        let (spending, now) = (spending, clock.now)
        return try await store.database.read { try spending.summary(in: $0, at: now) }
    }

    func verify() async throws -> LedgerVerification {
        let spending = spending
        return try await store.database.read { try spending.verifyLedgers(in: $0) }
    }

    /// The payloads of the journal's events of one kind.
    func events(_ kind: String) async throws -> [JSON] {
        try await store.database.read { reader in
            try reader.rows("SELECT payload FROM journal WHERE kind = ? ORDER BY seq", [.text(kind)]) {
                try JSON(parsing: $0.text(0))
            }
        }
    }
}

extension Money {
    static func cents(_ cents: Int64) -> Money { Money(nanodollars: cents * 10_000_000) }
}

extension ReservationOutcome {
    var denial: BudgetDenial? {
        if case .denied(let denial) = self { denial } else { nil }
    }

    var isAdmitted: Bool { denial == nil }
}

extension Budget {
    static func openAI(
        _ limit: Money, per window: BudgetWindow = .day, isGoverned: Bool = false, isShadow: Bool = false
    ) -> Budget {
        Budget(
            .provider("openai"), per: window, limit: .dollars(limit), isGoverned: isGoverned, isShadow: isShadow)
    }
}

/// SplitMix64: the same sequence for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
