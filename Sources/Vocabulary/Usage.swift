/// What a model call used, in tokens, normalised over providers.
///
/// Providers count differently: OpenAI and Gemini include cached tokens in the input, Anthropic does not; reasoning is
/// inside OpenAI's output and beside Gemini's. Here the input fields are disjoint and the output holds everything
/// that is billed as output.
public struct Usage: Hashable, Sendable {
    /// Input tokens billed at the full price.
    public var inputTokens: Int64
    /// Input tokens read from the provider's cache.
    public var cacheReadTokens: Int64
    /// Input tokens written to the provider's cache for five minutes (or the provider's only cache).
    public var cacheWriteTokens: Int64
    /// Input tokens written to the provider's cache for an hour.
    public var cacheWriteLongTokens: Int64
    /// All output tokens, reasoning included.
    public var outputTokens: Int64
    /// The part of `outputTokens` spent on reasoning; 0 where the provider does not say.
    public var reasoningTokens: Int64
    /// Web searches the provider ran and bills by the piece.
    public var webSearches: Int64
    /// True where the provider sent no usage (a cut stream) and the figures are an upper estimate of ours.
    public var isEstimated: Bool
    /// What the provider itself says the call cost, where it does (OpenRouter, Claude Code).
    public var reportedCost: Money?

    /// Usage with the given counts; what is left out is zero.
    public init(
        inputTokens: Int64 = 0, cacheReadTokens: Int64 = 0, cacheWriteTokens: Int64 = 0,
        cacheWriteLongTokens: Int64 = 0, outputTokens: Int64 = 0, reasoningTokens: Int64 = 0, webSearches: Int64 = 0,
        isEstimated: Bool = false, reportedCost: Money? = nil
    ) {
        self.inputTokens = inputTokens
        self.cacheReadTokens = cacheReadTokens
        self.cacheWriteTokens = cacheWriteTokens
        self.cacheWriteLongTokens = cacheWriteLongTokens
        self.outputTokens = outputTokens
        self.reasoningTokens = reasoningTokens
        self.webSearches = webSearches
        self.isEstimated = isEstimated
        self.reportedCost = reportedCost
    }

    /// Input of every price class.
    public var totalInputTokens: Int64 { inputTokens + cacheReadTokens + cacheWriteTokens + cacheWriteLongTokens }
    /// Input and output together.
    public var totalTokens: Int64 { totalInputTokens + outputTokens }
}
