extension Configuration {
    /// Whom a model can be asked from.
    public struct Providers: Sendable {
        /// A provider that is reached with an API key.
        public struct Remote: Hashable, Sendable {
            /// The key; nil where none is configured.
            public var apiKey: Secret?
            /// Where it is reached, without a trailing slash; nil: its own public address.
            public var baseURL: String?
        }

        /// Which of OpenAI's two interfaces is spoken.
        public enum OpenAIInterface: String, CaseIterable, Sendable {
            /// `/v1/responses`.
            case responses
            /// `/v1/chat/completions`.
            case chat
        }

        /// A server of the user's that speaks OpenAI's chat interface.
        public struct Compatible: Hashable, Sendable {
            /// The name by which models and budgets refer to it.
            public var name: String
            /// Where it is reached, without a trailing slash.
            public var baseURL: String
            /// The key, where it wants one.
            public var apiKey: Secret?
            /// The models it offers; empty: it is asked.
            public var models: [String]
        }

        /// A program of the user's that answers as a model does.
        public struct Command: Hashable, Sendable {
            /// The name by which models and budgets refer to it.
            public var name: String
            /// The program and its arguments; never goes through a shell.
            public var arguments: [String]
            /// The model's name, where the program has one to tell.
            public var model: String?
        }

        /// The user's own Claude Code, run headless.
        public struct ClaudeCode: Hashable, Sendable {
            /// Whether it may be asked.
            public var isEnabled: Bool
            /// The executable, absolute; nil: `claude` is looked up in `PATH`.
            public var path: String?
        }

        /// Google Gemini.
        public var googleGemini: Remote
        /// OpenAI.
        public var openAI: Remote
        /// Which of OpenAI's two interfaces is spoken.
        public var openAIInterface: OpenAIInterface
        /// Anthropic.
        public var anthropic: Remote
        /// OpenRouter.
        public var openRouter: Remote
        /// Whether servers on loopback (Ollama, llama.cpp, …) are looked for.
        public var detectsLocal: Bool
        /// Servers of the user's, in order of their names.
        public var compatible: [Compatible]
        /// Programs of the user's, in order of their names.
        public var commands: [Command]
        /// The user's own Claude Code, run headless.
        public var claudeCode: ClaudeCode

        /// Providers that exist without being configured, by the names that models and budgets use for them.
        public static let builtInNames = [
            "google_gemini", "openai", "anthropic", "openrouter", "claude_code", "ollama", "llama_cpp", "vllm",
            "recorded",
        ]

        /// All names by which models and budgets can refer to a provider.
        public var names: [String] { Self.builtInNames + compatible.map(\.name) + commands.map(\.name) }
    }
}

extension Configuration.Providers {
    init(resolving resolver: inout SettingResolver) {
        googleGemini = Remote(
            apiKey: resolver.resolve(Settings.googleGeminiKey), baseURL: resolver.resolve(Settings.googleGeminiURL))
        openAI = Remote(apiKey: resolver.resolve(Settings.openAIKey), baseURL: resolver.resolve(Settings.openAIURL))
        openAIInterface = resolver.resolve(Settings.openAIInterface)
        anthropic = Remote(
            apiKey: resolver.resolve(Settings.anthropicKey), baseURL: resolver.resolve(Settings.anthropicURL))
        openRouter = Remote(
            apiKey: resolver.resolve(Settings.openRouterKey), baseURL: resolver.resolve(Settings.openRouterURL))
        detectsLocal = resolver.resolve(Settings.detectsLocal)
        claudeCode = ClaudeCode(
            isEnabled: resolver.resolve(Settings.claudeCodeEnabled), path: resolver.resolve(Settings.claudeCodePath))
        compatible = []
        for name in resolver.names(of: Settings.compatibleURL) {
            let url = resolver.resolve(Settings.compatibleURL, named: name)
            let key = resolver.resolve(Settings.compatibleKey, named: name)
            let models = resolver.resolve(Settings.compatibleModels, named: name)
            resolver.check(newProvider: name, in: Settings.compatibleURL)
            guard let url else {
                resolver.reportMissing(Settings.compatibleURL, of: name)
                continue
            }
            compatible.append(Compatible(name: name, baseURL: url, apiKey: key, models: models))
        }
        commands = []
        for name in resolver.names(of: Settings.commandArguments) {
            let arguments = resolver.resolve(Settings.commandArguments, named: name)
            let model = resolver.resolve(Settings.commandModel, named: name)
            resolver.check(newProvider: name, in: Settings.commandArguments)
            guard !arguments.isEmpty else {
                resolver.reportMissing(Settings.commandArguments, of: name)
                continue
            }
            if compatible.contains(where: { $0.name == name }) {
                resolver.report(
                    Settings.commandArguments, named: name, "has the name of a compatible server too",
                    "give one of the two another name")
            }
            commands.append(Command(name: name, arguments: arguments, model: model))
        }
    }
}
