internal import JSON
internal import Vocabulary

/// How long a provider asks to wait, from wherever it says so.
enum RetryDelay {
    /// The delay told by the most exact source that tells one: `retry-after-ms`, Gemini's RetryInfo, `retry-after`, the
    /// sentence, and at last the moment at which an exhausted limit is full again.
    static func find(headers: HTTPFields, body: ProviderErrorBody) -> Duration? {
        if let text = headers["retry-after-ms"], let value = Double(text), let delay = milliseconds(value) {
            return delay
        }
        let info = body.details.first { $0["@type"]?.stringValue?.hasSuffix("RetryInfo") == true }
        if let delay = info?["retryDelay"]?.stringValue.flatMap(duration(parsing:)) { return delay }
        if let text = headers["retry-after"] {
            if let value = Double(text), let delay = milliseconds(value * 1000) { return delay }
            if let delay = delay(until: Timestamp(httpDate: text), headers: headers) { return delay }
        }
        return delay(inSentence: body.message) ?? resetDelay(headers: headers)
    }

    /// Reads "34.07s", "900ms", "6m0s", "1h2m3.5s"; nil for anything else.
    static func duration(parsing text: some StringProtocol) -> Duration? {
        var total = 0.0
        var rest = text[...]
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard let value = Double(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(unit.count)
            switch unit {
            case "ms": total += value
            case "s": total += value * 1000
            case "m": total += value * 60_000
            case "h": total += value * 3_600_000
            case "d": total += value * 86_400_000
            default: return nil
            }
        }
        return milliseconds(total)
    }

    /// Reads the delay out of "Please retry in 38.2s." and "Please try again in 6m0s".
    static func delay(inSentence message: String) -> Duration? {
        let text = message.lowercased()
        for phrase in ["retry in ", "try again in "] {
            guard let range = text.firstRange(of: phrase) else { continue }
            var word = text[range.upperBound...].prefix { !$0.isWhitespace && $0 != "," }
            while word.last == "." { word.removeLast() }
            if let delay = duration(parsing: word) { return delay }
        }
        return nil
    }

    /// The longest wait among the limits of which nothing remains (`x-ratelimit-…`, `anthropic-ratelimit-…`).
    private static func resetDelay(headers: HTTPFields) -> Duration? {
        var longest: Duration?
        for field in headers.fields {
            let name = field.name.lowercased()
            let pair: (remaining: String, reset: String)
            if name.hasPrefix("x-ratelimit-remaining-") {
                let resource = name.dropFirst("x-ratelimit-remaining-".count)
                pair = (field.value, headers["x-ratelimit-reset-\(resource)"] ?? "")
            } else if name.hasPrefix("anthropic-ratelimit-"), name.hasSuffix("-remaining") {
                pair = (field.value, headers["\(name.dropLast("remaining".count))reset"] ?? "")
            } else {
                continue
            }
            guard pair.remaining == "0" else { continue }
            let delay =
                duration(parsing: pair.reset) ?? delay(until: Timestamp(iso8601: pair.reset), headers: headers)
            if let delay { longest = max(longest ?? delay, delay) }
        }
        return longest
    }

    /// The time from the answer's own `Date` to `moment`: both are the server's, so no clock here need be right.
    private static func delay(until moment: Timestamp?, headers: HTTPFields) -> Duration? {
        guard let moment, let now = headers["date"].flatMap(Timestamp.init(httpDate:)) else { return nil }
        return max(moment - now, .zero)
    }

    private static func milliseconds(_ value: Double) -> Duration? {
        guard value.isFinite, value >= 0, value < 1e13 else { return nil }
        return .microseconds(Int64((value * 1000).rounded(.up)))
    }
}

extension Timestamp {
    /// Reads the date format of HTTP (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
    init?(httpDate text: String) {
        let words = text.split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: String(words[2])),
            words[1].count == 2, words[3].count == 4
        else { return nil }
        let monthText = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        self.init(iso8601: "\(words[3])-\(monthText)-\(words[1])T\(words[4])Z")
    }
}
