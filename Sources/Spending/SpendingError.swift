public import Vocabulary

/// Why a ledger could not be changed or read; a refusal to pay is a `BudgetDenial` instead.
public enum SpendingError: ExplainedError, Hashable {
    /// A budget that cannot be meant.
    case invalidBudget(String)
    /// An amount below zero or beyond what one call can cost.
    case invalidAmount(id: String, String)
    /// A call that cannot be booked as it stands.
    case invalidRequest(id: String, String)
    /// No charge has this id.
    case unknownReservation(String)
    /// The id belongs to another call.
    case reservationIDInUse(String)
    /// A row that this version cannot read.
    case unreadableRow(table: String, key: String, String)

    /// What was wrong, and where.
    public var whatHappened: String {
        switch self {
        case .invalidBudget(let reason): "the budget cannot be set: \(reason)"
        case .invalidAmount(let id, let reason): "the amount for call '\(id)' cannot be booked: \(reason)"
        case .invalidRequest(let id, let reason): "call '\(id)' cannot be booked: \(reason)"
        case .unknownReservation(let id): "there is no reservation '\(id)'"
        case .reservationIDInUse(let id): "the reservation '\(id)' belongs to another call"
        case .unreadableRow(let table, let key, let reason): "row '\(key)' of \(table) cannot be read: \(reason)"
        }
    }

    /// What helps.
    public var whatToDo: String {
        switch self {
        case .invalidBudget: "give a limit of 0 or more, a window of at least a minute and the name of one ledger"
        case .invalidAmount: "check the price list for a wrong unit: prices are in dollars, not cents"
        case .invalidRequest: "name provider and model, and a lease of seconds to days"
        case .unknownReservation: "reserve before settling, in the same store"
        case .reservationIDInUse: "give every attempt, hedge and fallback an id of its own"
        case .unreadableRow: "update task-orchestrator, or restore a backup with 'task-orchestrator restore'"
        }
    }
}
