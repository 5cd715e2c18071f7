public import JSON
public import Vocabulary

/// Why a call cannot be paid for. Final: asking again changes nothing before `resetsAt` or a person's decision.
public struct BudgetDenial: ExplainedError, Hashable {
    /// What stood in the way.
    public enum Reason: String, Hashable, Sendable {
        /// The worst case does not fit under the limit.
        case limitReached = "limit_reached"
        /// A governed budget is short, and nobody waits for this call.
        case throttled
        /// A governed budget is at its end.
        case shutdown
        /// Nobody knows what the call would cost.
        case unknownPrice = "unknown_price"
    }

    /// What stood in the way.
    public let reason: Reason
    /// The request's id.
    public let requestID: String
    /// The budget that refused; nil where the price is unknown.
    public let budget: Budget?
    /// The one ledger that cannot pay (for a budget of each session: this session); nil where the price is unknown.
    public let ledger: LedgerScope?
    /// What was asked for.
    public let requested: BudgetAmount?
    /// What is left of the limit after everything spent and set aside.
    public let remaining: BudgetAmount?
    /// When the window resets, or enough has left a rolling one; nil where waiting cannot help.
    public let resetsAt: Timestamp?
    /// The model whose price is unknown, or that was to be called.
    public let model: String

    /// Never: a denial is no rate limit.
    public var isRetryable: Bool { false }
    /// The bound that would be exceeded.
    public var limit: BudgetAmount? { budget?.limit }

    /// Which ledger refused, and what it has left.
    public var whatHappened: String {
        guard let budget, let ledger, let requested, let remaining else {
            return "the price of model \(model) is unknown, so no budget can bound what it would cost"
        }
        let asked = "the call may cost \(requested)"
        let state = "\(remaining) of \(budget.limit) per \(budget.window) is left for \(ledger)"
        return switch reason {
        case .throttled: "\(asked), and background work is held back because only \(state)"
        case .shutdown: "\(asked), and this governed budget is at its end: \(state)"
        case .limitReached, .unknownPrice: "\(asked), but only \(state)"
        }
    }

    /// Waiting, raising the limit, or a cheaper call.
    public var whatToDo: String {
        guard let budget, let ledger, let requested else {
            return "add its price to the user price file, or allow unknown prices for this call"
        }
        let raise = "raise it with 'task-orchestrator cost budget set \(ledger.key) --window \(budget.window)'"
        if requested.count > budget.limit.count {
            return "\(raise), or ask for fewer output tokens or a cheaper model: it is more than a whole window's limit"
        }
        let wait = resetsAt.map { "wait until \($0), " } ?? ""
        return "\(wait)\(raise), or name another provider or a cheaper model"
    }

    /// The denial for machines; amounts are exact numbers.
    public var json: JSON {
        [
            "reason": .string(reason.rawValue), "request": .string(requestID), "model": .string(model),
            "ledger": ledger.map { .string($0.key) } ?? .null,
            "window": budget.map { .string($0.window.description) } ?? .null,
            "unit": budget.map { .string($0.limit.unit.rawValue) } ?? .null,
            "requested": requested?.json ?? .null, "remaining": remaining?.json ?? .null,
            "limit": limit?.json ?? .null, "resets_at": resetsAt.map { .string($0.description) } ?? .null,
            "retryable": false, "message": .string(whatHappened), "remedy": .string(whatToDo),
        ]
    }
}
