internal import JSON
internal import Vocabulary

extension Usage {
    /// Gemini's `usageMetadata`: the prompt's count includes what was cached, thoughts stand beside the answer's
    /// tokens.
    ///
    /// - Returns: nil where there is no count at all.
    init?(gemini usage: JSON?) {
        guard let usage, usage["promptTokenCount"] != nil || usage["totalTokenCount"] != nil else { return nil }
        let cached = usage.tokens("cachedContentTokenCount")
        let thoughts = usage.tokens("thoughtsTokenCount")
        self.init(
            inputTokens: max(0, usage.tokens("promptTokenCount") - cached) + usage.tokens("toolUsePromptTokenCount"),
            cacheReadTokens: cached, outputTokens: usage.tokens("candidatesTokenCount") + thoughts,
            reasoningTokens: thoughts)
        self = clamped
    }

    /// OpenAI's `usage` in the words of either API: the input's count includes cache reads and writes, the output's
    /// includes reasoning. OpenRouter adds `cost`, in dollars.
    ///
    /// - Returns: nil where there is no count at all.
    init?(openAI usage: JSON?) {
        guard let usage else { return nil }
        let inputName = usage["prompt_tokens"] == nil ? "input_tokens" : "prompt_tokens"
        let outputName = usage["completion_tokens"] == nil ? "output_tokens" : "completion_tokens"
        guard usage[inputName]?.integerValue != nil || usage[outputName]?.integerValue != nil else { return nil }
        let inputDetails = usage["\(inputName)_details"] ?? .null
        let cached = inputDetails.tokens("cached_tokens")
        let written = inputDetails.tokens("cache_write_tokens")
        self.init(
            inputTokens: max(0, usage.tokens(inputName) - cached - written), cacheReadTokens: cached,
            cacheWriteTokens: written, outputTokens: usage.tokens(outputName),
            reasoningTokens: (usage["\(outputName)_details"] ?? .null).tokens("reasoning_tokens"),
            reportedCost: usage["cost"].flatMap(Money.init(reported:)))
        self = clamped
    }

    /// Anthropic's `usage`: input, cache reads and cache writes are disjoint, writes may be split by their lifetime.
    ///
    /// - Returns: nil where there is no count at all.
    init?(anthropic usage: JSON?) {
        guard let usage, usage["input_tokens"] != nil || usage["output_tokens"] != nil else { return nil }
        let written = usage.tokens("cache_creation_input_tokens")
        let split = usage["cache_creation"] ?? .null
        let long = split.tokens("ephemeral_1h_input_tokens")
        self.init(
            inputTokens: usage.tokens("input_tokens"), cacheReadTokens: usage.tokens("cache_read_input_tokens"),
            cacheWriteTokens: max(split.tokens("ephemeral_5m_input_tokens"), written - long),
            cacheWriteLongTokens: long, outputTokens: usage.tokens("output_tokens"),
            reasoningTokens: (usage["output_tokens_details"] ?? .null).tokens("thinking_tokens"),
            webSearches: (usage["server_tool_use"] ?? .null).tokens("web_search_requests"))
        self = clamped
    }
}
