internal import Vocabulary

/// What is known of one model.
public struct ModelEntry: Hashable, Sendable {
    /// The provider's name.
    public var provider: String
    /// The model's name, as the provider knows it.
    public var model: String
    /// What it costs; nil where only its abilities are known.
    public var price: ModelPrice?
    /// The most input tokens it takes.
    public var maxInputTokens: Int64?
    /// What it can be asked for.
    public var capabilities: ModelCapabilities
    /// Whether it can call tools.
    public var callsTools: Bool
    /// The day its provider withdraws it, as `2026-11-30`.
    public var endOfLife: String?

    /// An entry; what is left out is not known.
    public init(
        provider: String, model: String, price: ModelPrice? = nil, maxInputTokens: Int64? = nil,
        capabilities: ModelCapabilities = .unknown, callsTools: Bool = false, endOfLife: String? = nil
    ) {
        self.provider = provider
        self.model = model
        self.price = price
        self.maxInputTokens = maxInputTokens
        self.capabilities = capabilities
        self.callsTools = callsTools
        self.endOfLife = endOfLife
    }
}

extension ModelEntry {
    /// Reads a line of the built-in table; its columns are described there.
    init?(tableLine line: String) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 16, let base = ModelPrice.Rates(tableFields: fields[2..<8]) else { return nil }
        let tiers = fields[14].split(separator: ";").compactMap { ModelPrice.Tier(tableField: $0, over: base) }
        self.init(
            provider: fields[0], model: fields[1],
            price: ModelPrice(
                base: base, tiers: tiers, perRequest: Money(fields[8]) ?? .zero,
                perWebSearch: Money(fields[9]) ?? .zero,
                provenance: .init(
                    list: ModelPrices.list, taken: ModelPrices.taken, url: fields[15].isEmpty ? nil : fields[15])),
            maxInputTokens: Int64(fields[10]),
            capabilities: ModelCapabilities(
                supportsSamplingParameters: !fields[12].contains("t"),
                supportsStructuredOutput: fields[12].contains("s"),
                maxOutputTokens: Int64(fields[11]), usesReasoningTokens: fields[12].contains("r")),
            callsTools: fields[12].contains("f"), endOfLife: fields[13].isEmpty ? nil : fields[13])
    }
}

extension ModelPrice.Rates {
    /// Reads input, output, cache read, cache write, long cache write and reasoning; only the first two must be there.
    fileprivate init?(tableFields fields: ArraySlice<String>) {
        let prices = fields.map { Money($0).map(TokenPrice.init(perMillion:)) }
        guard prices.count == 6, let input = prices[0], let output = prices[1] else { return nil }
        self.init(
            input: input, output: output, cacheRead: prices[2], cacheWrite: prices[3], cacheWriteLong: prices[4],
            reasoning: prices[5])
    }
}

extension ModelPrice.Tier {
    /// Reads `above:input,output,read,write,long`; a price the list leaves out is the dearer of the tier's input (for
    /// output: nothing) and the base price.
    fileprivate init?(tableField field: Substring, over base: ModelPrice.Rates) {
        let halves = field.split(separator: ":")
        guard halves.count == 2, let above = Int64(halves[0]) else { return nil }
        let prices = halves[1].split(separator: ",", omittingEmptySubsequences: false)
            .map { Money(String($0)).map(TokenPrice.init(perMillion:)) }
        guard prices.count == 5 else { return nil }
        let input = prices[0] ?? base.input
        let output = prices[1] ?? base.output
        self.init(
            above: above,
            rates: .init(
                input: input, output: output, cacheRead: prices[2] ?? max(input, base.cacheRead),
                cacheWrite: prices[3] ?? max(input, base.cacheWrite),
                cacheWriteLong: prices[4] ?? max(input, base.cacheWriteLong), reasoning: max(output, base.reasoning)))
    }
}
