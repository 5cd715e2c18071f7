internal import Resilience
internal import Vocabulary

/// What a provider's refusal means, as a pure function of its status, header fields and body.
struct ErrorClassification: Sendable {
    /// The provider's name, for the error.
    var provider: String
    /// What must not appear in a message: some servers repeat the key they refuse.
    var secret: APIKey?

    /// The error that an answer with `status` stands for.
    ///
    /// - Parameter status: the HTTP status, or 200 where the error came in the body of an answer that began well; the
    ///   body's own code decides then.
    func error(status: Int, headers: HTTPFields, body: ProviderErrorBody) -> ModelError {
        let effective = status >= 300 ? status : body.impliedStatus ?? 500
        var delay = RetryDelay.find(headers: headers, body: body)
        var errorClass = Self.errorClass(status: effective, body: body)
        if errorClass == .rateLimited {
            if delay == nil, body.quotas.contains(where: { $0.contains("PerMinute") }) { delay = .seconds(60) }
            if let delay, delay > .longestAskedWait { errorClass = .quotaExhausted }
        }
        switch headers["x-should-retry"] {
        case "false" where errorClass == .rateLimited: errorClass = .quotaExhausted
        case "true" where errorClass == .invalidRequest: errorClass = .providerHealth
        default: break
        }
        return ModelError(
            errorClass, provider: provider, message: message(of: body, status: effective, headers: headers),
            status: status >= 300 ? status : body.impliedStatus, retryAfter: delay)
    }

    private static func errorClass(status: Int, body: ProviderErrorBody) -> ModelError.Class {
        if isQuotaGone(status: status, body: body) { return .quotaExhausted }
        switch status {
        case 401: return .unauthorized
        // OpenRouter says 403 of a prompt that its moderation refuses.
        case 403: return body.mentions(["flagged_input"]) ? .invalidRequest : .unauthorized
        case 402: return .quotaExhausted
        case 404: return .modelNotFound
        case 408, 409, 425: return .providerHealth
        case 429: return .rateLimited
        case 500...: return .providerHealth
        default:
            if body.mentions(["API_KEY_INVALID"]) || body.says(["API key not valid"]) { return .unauthorized }
            // Gemini's word for a country or a project without billing: no other request would fare better.
            if body.mentions(["FAILED_PRECONDITION"]) { return .unauthorized }
            if body.mentions(["model_not_found"]) { return .modelNotFound }
            return .invalidRequest
        }
    }

    /// Whether a quota, a plan or a spending limit is used up, so that waiting a minute helps nothing.
    private static func isQuotaGone(status: Int, body: ProviderErrorBody) -> Bool {
        if body.mentions(quotaSigns) || body.says(quotaPhrases) { return true }
        let isDaily = body.quotas.contains { $0.contains("PerDay") || $0.contains("Daily") }
        return status == 429 && (isDaily || hasLimitZero(body.message))
    }

    /// "limit: 0" but not "limit: 0.5" or "limit: 012".
    private static func hasLimitZero(_ message: String) -> Bool {
        message.ranges(of: "limit: 0").contains { range in
            let next = message[range.upperBound...].prefix(2)
            return !(next.first?.isNumber ?? false) && !(next.first == "." && (next.last?.isNumber ?? false))
        }
    }

    private static let quotaSigns = [
        "insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "billing_error",
        "spend_limit_reached", "ramp_limit_exceeded", "organization_on_hold", "QUOTA_EXHAUSTED",
        "MODEL_CAPACITY_EXHAUSTED",
    ]
    private static let quotaPhrases = [
        "exhausted your capacity", "MODEL_CAPACITY_EXHAUSTED", "credit balance is too low",
        "reached your specified API usage limits",
    ]

    /// The provider's sentence on one line, without the key and without a book of context.
    private func message(of body: ProviderErrorBody, status: Int, headers: HTTPFields) -> String {
        var text = body.message.onOneLine
        if let secret, secret.value.count >= 4 { text.replace(secret.value, with: "[secret]") }
        if text.isEmpty, (300..<400).contains(status) {
            let target = headers["location"]?.hostOfURL ?? "another address"
            return "redirects to \(target), which is not followed; set the base URL to where it belongs"
        }
        if text.isEmpty { text = body.words.first ?? "no reason given" }
        return text.count > 300 ? text.prefix(299) + "…" : text
    }
}
