import Testing
import Vocabulary

@testable import Agents

@Suite struct ModelSelectionTests {
    private typealias Provider = ModelSelection.AvailableProvider

    private func selection(_ providers: [ModelSelection.AvailableProvider], allowsUnknown: Bool = false)
        -> ModelSelection
    {
        ModelSelection(catalogue: .builtIn, available: providers, allowsUnknownModels: allowsUnknown)
    }

    private let hosted = ["google_gemini", "openai", "anthropic"].map { ModelSelection.AvailableProvider($0) }

    @Test(
        arguments: [
            (TaskKind.fast, "google_gemini/gemini-3.5-flash-lite", "anthropic/claude-haiku-5-5"),
            (.code, "anthropic/claude-sonnet-5-5", "openai/gpt-6.1-sol"),
            (.reasoning, "anthropic/claude-opus-5-5", "openai/gpt-6.1-sol"),
            (.analysis, "google_gemini/gemini-4-argon", "anthropic/claude-sonnet-5-5"),
            (.extraction, "google_gemini/gemini-3.8-flash", "openai/gpt-6-luna"),
            (.summary, "google_gemini/gemini-3.8-flash", "anthropic/claude-haiku-5-5"),
        ])
    func `each kind of work has its model, and another provider's to fall back to`(
        kind: TaskKind, first: String, second: String
    ) throws {
        let candidates = try selection(hosted).candidates(for: kind)
        #expect(candidates.prefix(2).map(\.description) == [first, second])
        #expect(Set(candidates.prefix(3).map(\.provider)).count >= 2)
    }

    @Test(arguments: TaskKind.allCases)
    func `every built-in preference has a known price and is in service`(kind: TaskKind) throws {
        let candidates = try #require(ModelPreferences.builtIn.models[kind])
        for candidate in candidates {
            let entry = try #require(
                ModelCatalogue.builtIn.entry(for: candidate.model, from: candidate.provider), "\(candidate)")
            #expect(entry.price != nil)
            #expect(entry.endOfLife.map { $0 > "2027-01-01" } ?? true, "\(candidate) ends \(entry.endOfLife ?? "")")
        }
        #expect(Set(candidates).count == candidates.count)
    }

    @Test(arguments: TaskKind.allCases) func `only what is set up is chosen`(kind: TaskKind) throws {
        let candidates = try selection([Provider("openai")]).candidates(for: kind)
        #expect(Set(candidates.map(\.provider)) == ["openai"])
    }

    @Test(arguments: TaskKind.allCases) func `Claude Code alone serves every kind`(kind: TaskKind) throws {
        let candidates = try selection([Provider("claude_code")]).candidates(for: kind)
        #expect(candidates.map(\.provider) == ["claude_code"])
    }

    @Test func `local models come after those that suit, in their own order`() throws {
        let both = [Provider("ollama", models: ["qwen3:8b", "phi5"]), Provider("anthropic")]
        let candidates = try selection(both).candidates(for: .fast)
        #expect(candidates.first?.provider == "anthropic")
        #expect(candidates.suffix(2).map(\.description) == ["ollama/qwen3:8b", "ollama/phi5"])
        let alone = try selection([both[0]]).candidates(for: .fast)
        #expect(alone.map(\.model) == ["qwen3:8b", "phi5"])
    }

    @Test func `what is unwell is passed over`() throws {
        let candidates = try selection(hosted).candidates(for: .code) { $0.provider != "anthropic" }
        #expect(candidates.first?.description == "openai/gpt-6.1-sol")
        #expect(!candidates.contains { $0.provider == "anthropic" })
    }

    @Test func `where all are unwell the order stays, so that the refusal can say when to come back`() throws {
        let all = try selection(hosted).candidates(for: .code)
        #expect(try selection(hosted).candidates(for: .code) { _ in false } == all)
    }

    @Test func `a named provider is the only one`() throws {
        let candidates = try selection(hosted).candidates(for: .code, provider: "openai")
        #expect(candidates.map(\.description) == ["openai/gpt-6.1-sol", "openai/gpt-6.1-terra"])
    }

    @Test func `a named provider and model win over everything`() throws {
        let candidates = try selection(hosted).candidates(for: .code, provider: "openai", model: "gpt-4o-mini") { _ in
            false
        }
        #expect(candidates == [Candidate(provider: "openai", model: "gpt-4o-mini")])
    }

    @Test(arguments: ["claude-haiku-4-5", "anthropic/claude-haiku-4-5"])
    func `a model alone finds its provider`(model: String) throws {
        let candidates = try selection(hosted + [Provider("claude_code")]).candidates(for: .fast, model: model)
        #expect(candidates.first == Candidate(provider: "anthropic", model: "claude-haiku-4-5"))
    }

    @Test func `a model that two providers have may come from either`() throws {
        let providers = hosted + [Provider("claude_code")]
        let candidates = try selection(providers).candidates(for: .fast, model: "claude-haiku-4-5")
        #expect(candidates.map(\.provider) == ["anthropic", "claude_code"])
    }

    @Test func `a misspelt provider brings the right one to mind`() {
        let error = #expect(throws: ModelSelectionError.self) {
            try selection(hosted).candidates(for: .fast, provider: "antropic")
        }
        #expect(error?.description == "there is no provider 'antropic'; did you mean 'anthropic'")
    }

    @Test(
        arguments: [
            ("anthropic", "ANTHROPIC_API_KEY"), ("google_gemini", "GOOGLE_API_KEY"), ("openai", "OPENAI_API_KEY"),
            ("ollama", "ollama serve"), ("claude_code", "install Claude Code"),
        ])
    func `a provider that is not set up says what sets it up`(provider: String, remedy: String) {
        let error = #expect(throws: ModelSelectionError.self) {
            try selection([Provider("command")]).candidates(for: .fast, provider: provider)
        }
        #expect(error?.description.contains(remedy) == true)
    }

    @Test func `a misspelt model brings the right one to mind`() {
        let error = #expect(throws: ModelSelectionError.self) {
            try selection(hosted).candidates(for: .fast, provider: "openai", model: "gpt-4o-mni")
        }
        #expect(error?.description.contains("'gpt-4o-mini'") == true)
        let anywhere = #expect(throws: ModelSelectionError.self) {
            try selection(hosted).candidates(for: .fast, model: "claude-hiaku-5-5")
        }
        #expect(anywhere?.description.contains("'claude-haiku-5-5'") == true)
    }

    @Test func `a new model is taken where unknown ones are allowed`() throws {
        let candidates = try selection(hosted, allowsUnknown: true)
            .candidates(for: .fast, provider: "anthropic", model: "claude-fable-5-2")
        #expect(candidates == [Candidate(provider: "anthropic", model: "claude-fable-5-2")])
    }

    @Test func `a server that lists its models has those and no other`() throws {
        let listed = selection([Provider("ollama", models: ["qwen3:8b"])])
        #expect(throws: ModelSelectionError.unknownModel("qwen3:9b", provider: "ollama", nearest: ["qwen3:8b"])) {
            try listed.candidates(for: .fast, provider: "ollama", model: "qwen3:9b")
        }
        let silent = selection([Provider("command")])
        #expect(try silent.candidates(for: .fast, provider: "command", model: "mine").map(\.model) == ["mine"])
        #expect(throws: ModelSelectionError.modelNeeded(provider: "command")) { try silent.candidates(for: .fast) }
    }

    @Test(arguments: [(nil, nil), (nil, "gpt-4o")] as [(String?, String?)])
    func `without any provider the keys and the ways without a key are named`(provider: String?, model: String?) throws
    {
        let error = try #require(
            #expect(throws: ModelSelectionError.self) {
                try selection([]).candidates(for: .fast, provider: provider, model: model)
            })
        for word in [
            "GOOGLE_API_KEY", "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "Claude Code", "Ollama", "llama.cpp",
            "command provider", "replay",
        ] {
            #expect(error.description.contains(word))
        }
    }

    @Test func `a person's preferences stand in place of the built-in ones of that kind alone`() throws {
        let own = ModelPreferences(models: [.fast: [Candidate(provider: "openai", model: "gpt-4o-mini")]])
        let preferences = ModelPreferences.builtIn.overridden(by: own)
        let selection = ModelSelection(catalogue: .builtIn, available: hosted, preferences: preferences)
        #expect(try selection.candidates(for: .fast).map(\.model) == ["gpt-4o-mini"])
        #expect(try selection.candidates(for: .code).first?.model == "claude-sonnet-5-5")
    }
}
