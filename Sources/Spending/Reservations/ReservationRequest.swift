public import Vocabulary

/// What is to be set aside before a call, at worst.
public struct ReservationRequest: Hashable, Sendable {
    /// Whether the provider sends a bill for the call.
    public enum Billing: Int64, Hashable, Sendable {
        /// The provider bills it.
        case billed = 0
        /// A subscription covers it; amounts are what it would cost at list prices.
        case imputed = 1
    }

    /// Who is waiting for the answer.
    public enum Priority: Hashable, Sendable {
        /// A person, or an agent in the middle of its work.
        case interactive
        /// Nobody: extra parallel agents, scheduled and speculative work. The first to be refused when money is short.
        case background
    }

    /// Identifies the call; a retry, a hedge and a fallback each have their own.
    public var id: String
    /// Who and what it is for.
    public var attribution: Attribution
    /// The most it can cost; nil where nobody knows the price.
    public var worstCase: Money?
    /// The most tokens it can use, input and output.
    public var worstCaseTokens: Int64
    /// What the input alone costs; charged at least, once the call is under way and then cut off.
    public var inputCost: Money
    /// Whether the provider bills it.
    public var billing: Billing
    /// Who is waiting.
    public var priority: Priority
    /// How long the call may go on before it counts as lost; see `Spending.expireLeases(at:in:)`.
    public var lease: Duration
    /// Lets a call of unknown price through; its dollars are then bounded by nothing but what settling it charges.
    public var allowsUnknownPrice: Bool

    /// A request; a lease of ten minutes unless given.
    public init(
        id: String, for attribution: Attribution, worstCase: Money?, worstCaseTokens: Int64,
        inputCost: Money = .zero, billing: Billing = .billed, priority: Priority = .interactive,
        lease: Duration = .seconds(600), allowsUnknownPrice: Bool = false
    ) {
        self.id = id
        self.attribution = attribution
        self.worstCase = worstCase
        self.worstCaseTokens = worstCaseTokens
        self.inputCost = inputCost
        self.billing = billing
        self.priority = priority
        self.lease = lease
        self.allowsUnknownPrice = allowsUnknownPrice
    }
}
