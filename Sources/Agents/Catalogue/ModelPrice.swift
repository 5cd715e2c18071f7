public import Vocabulary

/// What a model costs, exactly as its price list says.
///
///     let price = catalogue.price(of: "claude-haiku-5-5", from: "anthropic")
///     price.cost(of: answer.usage)                                  // what was used
///     price.worstCase(inputTokens: 12_000, maxOutputTokens: 8_192)  // what to reserve before the call
public struct ModelPrice: Hashable, Sendable {
    /// The price of each kind of token.
    public struct Rates: Hashable, Sendable {
        /// Input at the full price.
        public var input: TokenPrice
        /// Output, reasoning included unless `reasoning` says otherwise.
        public var output: TokenPrice
        /// Input read from the provider's cache.
        public var cacheRead: TokenPrice
        /// Input written to the provider's cache for five minutes, or to its only cache.
        public var cacheWrite: TokenPrice
        /// Input written to the provider's cache for an hour or longer.
        public var cacheWriteLong: TokenPrice
        /// Output spent on reasoning.
        public var reasoning: TokenPrice

        /// Rates; a kind of input that is left out costs what the full price costs, reasoning what output costs.
        public init(
            input: TokenPrice, output: TokenPrice, cacheRead: TokenPrice? = nil, cacheWrite: TokenPrice? = nil,
            cacheWriteLong: TokenPrice? = nil, reasoning: TokenPrice? = nil
        ) {
            self.input = input
            self.output = output
            self.cacheRead = cacheRead ?? input
            self.cacheWrite = cacheWrite ?? input
            self.cacheWriteLong = cacheWriteLong ?? cacheWrite ?? input
            self.reasoning = reasoning ?? output
        }

        /// The dearest kind of input.
        var dearestInput: TokenPrice { max(input, cacheRead, cacheWrite, cacheWriteLong) }
        /// The dearest kind of output.
        var dearestOutput: TokenPrice { max(output, reasoning) }
    }

    /// Rates for requests with much input.
    ///
    /// The whole request is priced at them, not only what exceeds the bound: Anthropic, Gemini and OpenAI all bill so.
    public struct Tier: Hashable, Sendable {
        /// The rates apply to requests with more input tokens than this.
        public var above: Int64
        /// The rates.
        public var rates: Rates

        /// `rates` for requests with more than `above` input tokens.
        public init(above: Int64, rates: Rates) {
            self.above = above
            self.rates = rates
        }
    }

    /// Where a price comes from.
    public struct Provenance: Hashable, Sendable {
        /// The list it was taken from, or the file a person wrote it into.
        public var list: String
        /// The day it was taken, as `2026-11-22`; nil where that is not known.
        public var taken: String?
        /// The vendor's page the list refers to.
        public var url: String?

        /// A price taken from `list`.
        public init(list: String, taken: String? = nil, url: String? = nil) {
            self.list = list
            self.taken = taken
            self.url = url
        }
    }

    /// The rates of ordinary requests.
    public var base: Rates
    /// Rates for large requests, by rising bound.
    public var tiers: [Tier]
    /// Charged once for every request.
    public var perRequest: Money
    /// Charged for every web search.
    public var perWebSearch: Money
    /// Where the price comes from.
    public var provenance: Provenance

    /// A price.
    public init(
        base: Rates, tiers: [Tier] = [], perRequest: Money = .zero, perWebSearch: Money = .zero,
        provenance: Provenance
    ) {
        self.base = base
        self.tiers = tiers.sorted { $0.above < $1.above }
        self.perRequest = perRequest
        self.perWebSearch = perWebSearch
        self.provenance = provenance
    }

    /// The rates for a request with `inputTokens` tokens of input of all kinds.
    public func rates(forInputTokens inputTokens: Int64) -> Rates {
        tiers.last { inputTokens > $0.above }?.rates ?? base
    }

    /// What `usage` costs by this price.
    ///
    /// The exact sum over all kinds of tokens is rounded up once, to the billionth of a dollar. What the provider itself
    /// says the call cost (`Usage.reportedCost`) is not looked at: the caller decides which of the two counts.
    /// At most what one call can cost: a provider's wildest figures make a charge that can still be booked.
    public func cost(of usage: Usage) -> Money {
        let rates = rates(forInputTokens: usage.totalInputTokensSaturating)
        let output = max(0, usage.outputTokens)
        let reasoning = min(max(0, usage.reasoningTokens), output)
        var sum = ExactSum()
        sum.add(usage.inputTokens, at: rates.input)
        sum.add(usage.cacheReadTokens, at: rates.cacheRead)
        sum.add(usage.cacheWriteTokens, at: rates.cacheWrite)
        sum.add(usage.cacheWriteLongTokens, at: rates.cacheWriteLong)
        sum.add(output - reasoning, at: rates.output)
        sum.add(reasoning, at: rates.reasoning)
        sum.add(1, of: perRequest)
        sum.add(usage.webSearches, of: perWebSearch)
        return min(sum.roundedUp, Usage.possibleCost.upperBound)
    }

    /// The most that a request can cost: never less than `cost(of:)` for any usage within these bounds.
    ///
    /// All input is taken to be of the dearest kind and all output to be of the dearest kind, at the highest rates that
    /// a request of up to `inputTokens` can reach.
    /// - Parameters:
    ///   - inputTokens: an upper bound on the input tokens (see `TokenEstimate`).
    ///   - maxOutputTokens: the bound on output tokens given to the provider.
    ///   - webSearches: the most web searches the provider may run.
    public func worstCase(inputTokens: Int64, maxOutputTokens: Int64, webSearches: Int64 = 0) -> Money {
        let reachable = [base] + tiers.filter { inputTokens > $0.above }.map(\.rates)
        var sum = ExactSum()
        sum.add(inputTokens, at: reachable.map(\.dearestInput).max() ?? .free)
        sum.add(maxOutputTokens, at: reachable.map(\.dearestOutput).max() ?? .free)
        sum.add(1, of: perRequest)
        sum.add(webSearches, of: perWebSearch)
        return sum.roundedUp
    }
}

/// Adds up charges in 10⁻¹⁵ dollars; counts below zero count as none.
///
/// A provider may send any number as a token count: what exceeds the range of `Money` stays at its upper end instead of
/// ending the program.
private struct ExactSum {
    private static let limit = Int128(Int64.max / 4) * 1_000_000
    private var femtodollars: Int128 = 0

    mutating func add(_ tokens: Int64, at price: TokenPrice) {
        add(Int128(max(0, tokens)) * Int128(max(0, price.femtodollars)))
    }

    mutating func add(_ count: Int64, of amount: Money) {
        // The product of two 63-bit numbers and 10⁶ would not fit 128 bits; beyond the limit it does not matter.
        let nanodollars = Int128(max(0, count)) * Int128(max(0, amount.nanodollars))
        add(min(nanodollars, Self.limit) * 1_000_000)
    }

    private mutating func add(_ charge: Int128) {
        femtodollars = min(femtodollars + min(charge, Self.limit), Self.limit)
    }

    var roundedUp: Money {
        let (whole, rest) = femtodollars.quotientAndRemainder(dividingBy: 1_000_000)
        return Money(nanodollars: Int64(whole) + (rest > 0 ? 1 : 0))
    }
}

extension Usage {
    /// Input of every kind, at most the largest number there is.
    fileprivate var totalInputTokensSaturating: Int64 {
        [inputTokens, cacheReadTokens, cacheWriteTokens, cacheWriteLongTokens].reduce(0) { total, tokens in
            let (sum, overflow) = total.addingReportingOverflow(max(0, tokens))
            return overflow ? .max : sum
        }
    }
}
