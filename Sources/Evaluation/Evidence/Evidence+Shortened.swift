internal import JSON
public import Vocabulary

extension Evidence {
    /// The longest text that is kept of one output or of one text inside an input, in bytes.
    public static let longestText = 16_384

    /// The observation with long texts cut in the middle: the head says what it is, the tail how it ended.
    public func shortened(to limit: Int = longestText) -> Evidence {
        var copy = self
        copy.subject = Self.shortened(subject, limit)
        copy.output = output.map { Self.shortened($0, limit) }
        copy.input = input.map { Self.shortened($0, limit, depth: 0) }
        return copy
    }

    private static func shortened(_ text: String, _ limit: Int) -> String {
        if text.utf8.count <= limit { return text }
        return text.prefix(limit / 2) + "\n…\n" + text.suffix(limit / 2)
    }

    private static func shortened(_ value: JSON, _ limit: Int, depth: Int) -> JSON {
        guard depth < 16 else { return .null }
        switch value {
        case .string(let text): return .string(shortened(text, limit))
        case .array(let elements): return .array(elements.prefix(1_000).map { shortened($0, limit, depth: depth + 1) })
        case .object(let members):
            var object = JSONObject()
            for (key, member) in members { object[key] = shortened(member, limit, depth: depth + 1) }
            return .object(object)
        default: return value
        }
    }
}
