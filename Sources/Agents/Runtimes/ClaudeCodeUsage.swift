internal import JSON
internal import Vocabulary

extension Usage {
    /// Reads the usage of one message, in the form of Anthropic's API.
    init(claudeCode usage: JSON) {
        let long = usage["cache_creation"]?.tokens("ephemeral_1h_input_tokens") ?? 0
        self.init(
            inputTokens: usage.tokens("input_tokens"), cacheReadTokens: usage.tokens("cache_read_input_tokens"),
            cacheWriteTokens: max(0, usage.tokens("cache_creation_input_tokens") - long), cacheWriteLongTokens: long,
            outputTokens: usage.tokens("output_tokens"),
            reasoningTokens: usage["output_tokens_details"]?.tokens("thinking_tokens") ?? 0,
            webSearches: usage["server_tool_use"]?.tokens("web_search_requests") ?? 0)
        self = clamped
    }

    /// Reads the usage of a whole run from its `result` line.
    ///
    /// `modelUsage` holds every model that took part, those of subagents and side calls too; `usage` only the main one.
    init(claudeCodeResult result: JSON) {
        let models = result["modelUsage"]?.objectValue?.members.map(\.value) ?? []
        if models.isEmpty {
            self.init(claudeCode: result["usage"] ?? .null)
        } else {
            self.init()
            for model in models {
                let long = model.tokens("cacheCreationEphemeral1hInputTokens")
                inputTokens += model.tokens("inputTokens")
                cacheReadTokens += model.tokens("cacheReadInputTokens")
                cacheWriteTokens += max(0, model.tokens("cacheCreationInputTokens") - long)
                cacheWriteLongTokens += long
                outputTokens += model.tokens("outputTokens")
                reasoningTokens += model.tokens("thinkingTokens")
                webSearches += model.tokens("webSearchRequests")
            }
        }
        reportedCost = result["total_cost_usd"].flatMap(Money.init(reported:))
        self = clamped
    }
}
