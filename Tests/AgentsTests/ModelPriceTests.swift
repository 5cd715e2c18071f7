import JSON
import Testing
import Vocabulary

@testable import Agents

@Suite struct ModelPriceTests {
    private func known(_ model: String, _ provider: String) throws -> ModelPrice {
        guard case .known(let price) = ModelCatalogue.builtIn.price(of: model, from: provider) else {
            throw Missing(model: model)
        }
        return price
    }

    struct Missing: Error { let model: String }

    @Test(
        arguments: [
            ("anthropic", "claude-opus-5-5", "4", "20", "0.2", "5"),
            ("anthropic", "claude-sonnet-5-5", "2", "10", "0.1", "2.5"),
            ("anthropic", "claude-haiku-4-5", "1", "5", "0.1", "1.25"),
            ("openai", "gpt-6-luna", "0.1", "0.5", "0.01", "0.125"),
            ("openai", "gpt-4o-mini", "0.15", "0.6", "0.075", "0.15"),
            ("google_gemini", "gemini-3.8-flash", "0.75", "3.75", "0.075", "0.75"),
            ("google_gemini", "gemini-2.5-flash-lite", "0.1", "0.4", "0.01", "0.1"),
        ])
    func `prices are the list's, to the last digit`(
        provider: String, model: String, input: String, output: String, read: String, write: String
    ) throws {
        let rates = try known(model, provider).base
        #expect(rates.input == TokenPrice(perMillion: try #require(Money(input))))
        #expect(rates.output == TokenPrice(perMillion: try #require(Money(output))))
        #expect(rates.cacheRead == TokenPrice(perMillion: try #require(Money(read))))
        #expect(rates.cacheWrite == TokenPrice(perMillion: try #require(Money(write))))
    }

    @Test func `a call costs the sum of its kinds of tokens`() throws {
        let usage = Usage(
            inputTokens: 1000, cacheReadTokens: 2000, cacheWriteTokens: 400, cacheWriteLongTokens: 100,
            outputTokens: 300,
            reasoningTokens: 200, webSearches: 2)
        // (1000·4 + 2000·0.2 + 400·5 + 100·8 + 300·20) / 10⁶ + 2·0.01
        #expect(try known("claude-opus-5-5", "anthropic").cost(of: usage) == Money("0.0332"))
    }

    @Test func `the smallest charge is rounded up, never away`() {
        let price = ModelPrice(
            base: .init(input: TokenPrice(femtodollars: 1), output: .free), provenance: .init(list: "test"))
        #expect(price.cost(of: Usage(inputTokens: 1)) == Money(nanodollars: 1))
        #expect(price.cost(of: Usage()) == .zero)
    }

    @Test func `what is left over of several kinds is rounded up once, not once for each`() {
        let third = TokenPrice(femtodollars: 300_000)
        let price = ModelPrice(base: .init(input: third, output: third), provenance: .init(list: "test"))
        let usage = Usage(inputTokens: 1, cacheReadTokens: 1, outputTokens: 1)
        #expect(price.cost(of: usage) == Money(nanodollars: 1))
    }

    @Test(arguments: [(Int64(100_000), "0.01"), (100_001, "0.0500005")])
    func `the whole request costs the tier's price above its bound, input of every kind counted`(
        tokens: Int64, cost: String
    ) throws {
        let price = try known("claude-haiku-5-5", "anthropic")
        #expect(price.cost(of: Usage(inputTokens: tokens)) == Money(cost))
        let cached = Usage(inputTokens: 1, cacheReadTokens: tokens - 1)
        #expect(price.rates(forInputTokens: cached.totalInputTokens) == price.rates(forInputTokens: tokens))
    }

    @Test func `reasoning has its own price where the list names one`() throws {
        let price = try known("qwen-plus-2025-04-28", "dashscope")
        let plain = price.cost(of: Usage(outputTokens: 1000))
        #expect(price.cost(of: Usage(outputTokens: 1000, reasoningTokens: 1000)) > plain)
    }

    @Test func `a provider that searches for every request charges for every request`() throws {
        #expect(try known("sonar-pro", "perplexity").cost(of: Usage()) == Money("0.014"))
    }

    @Test func `numbers no provider should send are held within bounds`() {
        let price = ModelPrice(
            base: .init(input: TokenPrice(femtodollars: .max), output: TokenPrice(femtodollars: .max)),
            perRequest: Money(nanodollars: .max), perWebSearch: Money(nanodollars: .max),
            provenance: .init(list: "test"))
        let most = Usage(
            inputTokens: .max, cacheReadTokens: .max, cacheWriteTokens: .max, cacheWriteLongTokens: .max,
            outputTokens: .max, reasoningTokens: .max, webSearches: .max)
        #expect(price.cost(of: most) == Usage.possibleCost.upperBound)
        #expect(price.cost(of: Usage(inputTokens: -5, outputTokens: -5, reasoningTokens: 7)).nanodollars > 0)
        #expect(price.worstCase(inputTokens: .max, maxOutputTokens: .max, webSearches: .max) > .dollars(2_000_000_000))
    }

    @Test(arguments: ["anthropic", "openai", "google_gemini", "perplexity", "xai"])
    func `no usage within the bounds costs more than the worst case`(provider: String) throws {
        var random = SplitMix(state: 1)
        let models = ModelCatalogue.builtIn.models(from: provider)
        for _ in 0..<300 {
            let model = try #require(models.randomElement(using: &random))
            let price = try known(model, provider)
            let bound = Int64.random(in: 0...600_000, using: &random)
            let maxOutput = Int64.random(in: 0...200_000, using: &random)
            var usage = Usage(outputTokens: Int64.random(in: 0...maxOutput, using: &random))
            usage.reasoningTokens = Int64.random(in: 0...usage.outputTokens, using: &random)
            usage.webSearches = Int64.random(in: 0...3, using: &random)
            for kind in [\Usage.inputTokens, \.cacheReadTokens, \.cacheWriteTokens, \.cacheWriteLongTokens] {
                usage[keyPath: kind] = Int64.random(in: 0...(bound - usage.totalInputTokens), using: &random)
            }
            let worst = price.worstCase(inputTokens: bound, maxOutputTokens: maxOutput, webSearches: 3)
            #expect(price.cost(of: usage) <= worst, "\(provider)/\(model): \(usage)")
        }
    }

    @Test func `a text makes at most as many tokens as it has bytes`() {
        #expect(TokenEstimate.upperBound(of: "") == 0)
        #expect(TokenEstimate.upperBound(of: "naïve 東京") == 13)
    }

    @Test func `the bound on a request counts all that is sent`() {
        let bare = TokenEstimate.upperBound(of: ModelRequest(model: "m", prompt: "four"))
        #expect(bare == 4 + TokenEstimate.framing)
        let full = ModelRequest(
            model: "m", prompt: "four", systemPrompt: "three", form: .schema(name: "n", ["type": "object"]))
        #expect(TokenEstimate.upperBound(of: full) == bare + 5 + 1 + 17)
    }
}

/// Vigna's SplitMix64: enough for tests that must repeat.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
