import Testing
import Vocabulary

@testable import Agents

@Suite struct ModelCatalogueTests {
    private let catalogue = ModelCatalogue.builtIn

    @Test func `every line of the built-in table can be read and is found by its name`() throws {
        var count = 0
        for provider in [
            "anthropic", "cerebras", "cohere", "dashscope", "deepinfra", "deepseek", "fireworks_ai",
            "google_gemini", "groq", "mistral", "moonshot", "openai", "perplexity", "together_ai", "xai", "zai",
        ] {
            for model in catalogue.models(from: provider) {
                let entry = try #require(catalogue.entry(for: model, from: provider), "\(provider)/\(model)")
                #expect(entry.provider == provider)
                #expect(entry.model == model)
                let price = try #require(entry.price)
                #expect(price.base.dearestInput > .free || price.base.dearestOutput > .free, "\(provider)/\(model)")
                count += 1
            }
        }
        #expect(count > 900)
        let lineEnds = ModelPrices.table.withUTF8Buffer { $0.count { $0 == UInt8(ascii: "\n") } }
        #expect(count == lineEnds + 1)
    }

    @Test func `a price says where and when it was taken`() throws {
        let price = try #require(catalogue.entry(for: "gpt-6.1-sol", from: "openai")?.price)
        #expect(price.provenance.list.hasPrefix("litellm "))
        #expect(price.provenance.taken == "2026-11-22")
        #expect(price.provenance.url?.hasPrefix("https://") == true)
    }

    @Test(
        arguments: [
            ("anthropic", "claude-haiku-4-5-20990101", "claude-haiku-4-5"),
            ("anthropic", "claude-sonnet-4-5@20250929", "claude-sonnet-4-5"),
            ("openai", "gpt-5.4-2099-01-01", "gpt-5.4"),
            ("openai", "ft:gpt-4.1-mini-2025-04-14:us::x1", "ft:gpt-4.1-mini-2025-04-14"),
            ("google_gemini", "models/gemini-3.8-flash", "gemini-3.8-flash"),
        ])
    func `a dated or decorated name is found under its plain one`(provider: String, written: String, listed: String) {
        #expect(catalogue.entry(for: written, from: provider)?.model == listed)
    }

    @Test(
        arguments: [
            ("anthropic", "claude-fable-5-2"), ("openai", "gpt-9"), ("openai", ""), ("nobody", "gpt-4o"),
            ("openai", "gpt-4o-mini-"), ("google_gemini", "gemma-4-31b-it"), ("openai", "gpt-4o-1234-56-78"),
        ])
    func `a model without a known price is unknown, never free`(provider: String, model: String) {
        #expect(catalogue.price(of: model, from: provider) == .unknown)
    }

    @Test(arguments: ["ollama", "llama_cpp", "vllm", "command", "recorded"])
    func `what runs on the person's machine is free`(provider: String) {
        #expect(catalogue.price(of: "anything", from: provider) == .free)
    }

    @Test(
        arguments: [
            ("anthropic", "claude-opus-4-6", true), ("anthropic", "claude-opus-4-7", false),
            ("anthropic", "claude-opus-4-7-20260416", false), ("anthropic", "claude-sonnet-4-6", true),
            ("anthropic", "claude-sonnet-4-5-20250929", true), ("anthropic", "claude-sonnet-5", false),
            ("anthropic", "claude-haiku-4-5", true), ("anthropic", "claude-haiku-5-5", false),
            ("anthropic", "claude-fable-5", false), ("anthropic", "claude-mythos-5-1", false),
            ("google_gemini", "gemini-3.5-flash", true), ("google_gemini", "gemini-3.6-flash", false),
            ("google_gemini", "gemini-flash-latest", false), ("openai", "gpt-4o", true), ("openai", "gpt-5.4", false),
            ("openai", "o3", false), ("nobody", "nothing", true),
        ])
    func `a temperature is only sent to models that take one`(provider: String, model: String, takes: Bool) {
        #expect(catalogue.capabilities(of: model, from: provider).supportsSamplingParameters == takes)
    }

    @Test func `abilities and bounds come with the entry`() throws {
        let entry = try #require(catalogue.entry(for: "gpt-4o-mini", from: "openai"))
        #expect(entry.maxInputTokens == 128_000)
        #expect(entry.capabilities.maxOutputTokens == 16_384)
        #expect(entry.capabilities.supportsStructuredOutput)
        #expect(entry.callsTools)
        #expect(catalogue.entry(for: "claude-sonnet-4-5", from: "anthropic")?.endOfLife == "2026-11-30")
    }

    @Test func `a person's entry wins, and one without a price keeps the known price`() throws {
        let cheap = ModelPrice(base: .init(input: .free, output: .free), provenance: .init(list: "models.yaml"))
        let changed = catalogue.overriding(with: [
            ModelEntry(provider: "openai", model: "gpt-9", price: cheap),
            ModelEntry(
                provider: "openai", model: "gpt-4o", capabilities: .init(supportsSamplingParameters: false)),
        ])
        #expect(changed.price(of: "gpt-9", from: "openai") == .known(cheap))
        #expect(!changed.capabilities(of: "gpt-4o", from: "openai").supportsSamplingParameters)
        #expect(changed.price(of: "gpt-4o", from: "openai") == catalogue.price(of: "gpt-4o", from: "openai"))
        #expect(changed.models(from: "openai").contains("gpt-9"))
        #expect(catalogue.price(of: "gpt-9", from: "openai") == .unknown)
    }

    @Test(arguments: ["opus", "sonnet", "haiku", "", "default"])
    func `a name of Claude Code's own costs what the dearest model it may stand for costs`(alias: String) throws {
        let entry = try #require(catalogue.entry(for: alias, from: "claude_code"))
        #expect(entry.model == alias)
        let price = try #require(entry.price)
        let families = alias.isEmpty || alias == "default" ? ["opus", "sonnet", "haiku"] : [alias]
        for name in catalogue.models(from: "anthropic") where families.contains(where: { name.contains("-\($0)-") }) {
            let member = try #require(catalogue.entry(for: name, from: "anthropic")?.price)
            let bounds = (Int64(1_000_000), Int64(128_000))
            #expect(
                member.worstCase(inputTokens: bounds.0, maxOutputTokens: bounds.1)
                    <= price.worstCase(inputTokens: bounds.0, maxOutputTokens: bounds.1), "\(name)")
        }
    }

    @Test func `Claude Code takes Anthropic's names at Anthropic's prices`() {
        #expect(
            catalogue.price(of: "claude-haiku-4-5", from: "claude_code")
                == catalogue.price(of: "claude-haiku-4-5", from: "anthropic"))
        #expect(catalogue.price(of: "gpt-4o", from: "claude_code") == .unknown)
    }
}
