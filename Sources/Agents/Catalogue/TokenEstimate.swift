internal import JSON

/// Bounds on how many tokens a text makes, for reservations made before the provider has counted.
public enum TokenEstimate {
    /// Tokens that a provider adds to a request by itself: roles, separators, its own instructions on the form of answers.
    static let framing: Int64 = 1024

    /// The most tokens `text` can make: one for each byte of its UTF-8 form.
    ///
    /// The tokenizers in use (byte-pair encodings, SentencePiece with byte fallback) cut a text into pieces of at least
    /// one byte, so this is never too low. For English it is about four times too high, for Chinese about twice.
    public static func upperBound(of text: String) -> Int64 { Int64(text.utf8.count) }

    /// How many tokens `text` makes about: one for every four bytes of its UTF-8 form, as English does. For reports on
    /// what was recorded without its usage; a reservation takes the upper bound.
    public static func typical(of text: String) -> Int64 { Int64((text.utf8.count + 3) / 4) }

    /// The most input tokens `request` can make: system prompt, prompt, schema and what the provider adds.
    public static func upperBound(of request: ModelRequest) -> Int64 {
        var bound = upperBound(of: request.prompt) + framing
        if let system = request.systemPrompt { bound += upperBound(of: system) }
        if case .schema(let name, let schema) = request.form {
            bound += upperBound(of: name) + Int64(schema.serialized().count)
        }
        return bound
    }
}
