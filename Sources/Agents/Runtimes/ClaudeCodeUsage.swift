internal import JSON
internal import Vocabulary

extension Usage {
    /// Reads the usage of one message, in the form of Anthropic's API.
    init(claudeCode usage: JSON) {
        let long = usage["cache_creation"]?.count("ephemeral_1h_input_tokens") ?? 0
        self.init(
            inputTokens: usage.count("input_tokens"), cacheReadTokens: usage.count("cache_read_input_tokens"),
            cacheWriteTokens: max(0, usage.count("cache_creation_input_tokens") - long), cacheWriteLongTokens: long,
            outputTokens: usage.count("output_tokens"),
            reasoningTokens: usage["output_tokens_details"]?.count("thinking_tokens") ?? 0,
            webSearches: usage["server_tool_use"]?.count("web_search_requests") ?? 0)
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
                let long = model.count("cacheCreationEphemeral1hInputTokens")
                inputTokens += model.count("inputTokens")
                cacheReadTokens += model.count("cacheReadInputTokens")
                cacheWriteTokens += max(0, model.count("cacheCreationInputTokens") - long)
                cacheWriteLongTokens += long
                outputTokens += model.count("outputTokens")
                reasoningTokens += model.count("thinkingTokens")
                webSearches += model.count("webSearchRequests")
            }
        }
        reportedCost = result["total_cost_usd"].flatMap(Money.init(rounding:))
    }
}

extension JSON {
    /// The count called `key`; 0 where it is missing, negative or beyond all reason.
    fileprivate func count(_ key: String) -> Int64 {
        let value = self[key]?.integerValue ?? 0
        return (0...1_000_000_000_000).contains(value) ? value : 0
    }
}
