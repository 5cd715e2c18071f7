internal import JSON

/// What a provider says of a failure, whatever the form in which it says it.
///
/// The forms met: `{"error":{…}}` (OpenAI, Gemini, OpenRouter, newer vLLM), the same with `"type":"error"` beside it
/// (Anthropic), either in an array of one (some Gemini endpoints), the members at the top (older vLLM and its forks),
/// `{"error":"…"}` (Ollama), `{"detail":…}` (servers on FastAPI), and text that is no JSON at all (proxies).
struct ProviderErrorBody: Hashable, Sendable {
    /// The provider's sentence, as it came.
    var message = ""
    /// Its `type`, `code` and `status`, where they are words.
    var words: [String] = []
    /// Its code, where that is a number (or a string of digits).
    var number: Int?
    /// Everything said beyond that: Gemini's details, Anthropic's, OpenRouter's metadata.
    var details: [JSON] = []

    /// What `body` says; an empty or unreadable one says nothing.
    init(_ body: [UInt8], contentType: String? = nil) {
        if let json = try? JSON(parsing: body) {
            self.init(json)
        } else if contentType?.contains(ignoringCase: "html") == true || body.first == UInt8(ascii: "<") {
            // A proxy's HTML page helps nobody on one line of a terminal.
            self.init(JSON.null)
        } else {
            self.init(["message": .string(String(decoding: body.prefix(2000), as: UTF8.self))])
        }
    }

    /// What `json` says.
    init(_ json: JSON) {
        let root = json.arrayValue?.first ?? json
        let error: JSON
        switch root["error"] {
        case .object(let members): error = .object(members)
        case .string(let text): error = ["message": .string(text)]
        default: error = root
        }
        message = Self.text(error["message"]) ?? Self.text(root["detail"]) ?? Self.text(root["message"]) ?? ""
        for member in ["type", "code", "status"] {
            switch error[member] {
            case .string(let word):
                if let digits = Int(word) { number = number ?? digits } else { words.append(word) }
            case .some(let value): number = number ?? value.integerValue.flatMap(Int.init(exactly:))
            case nil: break
            }
        }
        details = error["details"]?.arrayValue ?? error["details"].map { [$0] } ?? []
        if let metadata = error["metadata"] { details.append(metadata) }
    }

    private static func text(_ value: JSON?) -> String? {
        switch value {
        case .string(let text): text
        case nil, .null: nil
        case .some(let other): other.description
        }
    }

    /// Whether `json` is a body that tells of an error rather than an answer.
    static func isError(_ json: JSON) -> Bool {
        let root = json.arrayValue?.first ?? json
        if let error = root["error"] { return !error.isNull }
        if root["object"]?.stringValue == "error" || root["type"]?.stringValue == "error" { return true }
        return root["detail"] != nil && root["choices"] == nil
    }

    /// Whether a word or a detail is, or mentions, one of `signs`, in whatever case.
    func mentions(_ signs: [String]) -> Bool {
        let text = (words + details.map(\.description)).joined(separator: " ").lowercased()
        return signs.contains { text.contains($0.lowercased()) }
    }

    /// Which of Gemini's quotas were exceeded (`GenerateRequestsPerDayPerProjectPerModel-FreeTier`).
    var quotas: [String] {
        details.flatMap { $0["violations"]?.arrayValue ?? [] }.compactMap { $0["quotaId"]?.stringValue }
    }

    /// Whether the message contains one of `phrases`, in whatever case.
    func says(_ phrases: [String]) -> Bool {
        let text = message.lowercased()
        return phrases.contains { text.contains($0.lowercased()) }
    }

    /// The HTTP status that the body's own code or words stand for; for errors that come after a 200.
    var impliedStatus: Int? {
        if let number, (400...599).contains(number) { return number }
        return words.lazy.compactMap { Self.statuses[$0.lowercased()] }.first
    }

    private static let statuses = [
        // OpenAI and the servers that speak like it
        "server_error": 500, "internal_server_error": 500, "internalservererror": 500, "rate_limit_exceeded": 429,
        "insufficient_quota": 429, "invalid_request_error": 400, "badrequesterror": 400, "notfounderror": 404,
        "model_not_found": 404, "invalid_api_key": 401, "service_unavailable": 503, "service_unavailable_error": 503,
        // Anthropic
        "authentication_error": 401, "billing_error": 402, "permission_error": 403, "not_found_error": 404,
        "request_too_large": 413, "rate_limit_error": 429, "api_error": 500, "timeout_error": 504,
        "overloaded_error": 529, "conflict_error": 409,
        // Gemini
        "invalid_argument": 400, "failed_precondition": 400, "unauthenticated": 401, "permission_denied": 403,
        "not_found": 404, "resource_exhausted": 429, "internal": 500, "unavailable": 503, "deadline_exceeded": 504,
    ]
}
