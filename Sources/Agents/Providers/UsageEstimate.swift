internal import JSON

/// Token counts where the provider sent none, estimated from above so that a ledger never charges too little.
///
/// One token for every two bytes of UTF-8: the providers' vocabularies need about four bytes per token for English
/// prose, three for code and two to three for Chinese or Japanese (where a character has three bytes). Only random
/// characters come near one token per byte. A message's frame adds a few tokens, for which 16 are counted.
enum UsageEstimate {
    /// The most tokens that text of `bytes` bytes is taken to have.
    static func tokens(inBytes bytes: Int) -> Int64 { (Int64(bytes) + 1) / 2 }

    /// The most tokens that `request` is taken to have as input.
    static func input(of request: ModelRequest) -> Int64 {
        var bytes = request.prompt.utf8.count + (request.systemPrompt?.utf8.count ?? 0)
        var frames: Int64 = request.systemPrompt == nil ? 1 : 2
        switch request.form {
        case .text: break
        case .json:
            bytes += StructuredForm.jsonInstruction.utf8.count
            frames += 1
        case .schema(_, let schema):
            bytes += StructuredForm.schemaInstruction(schema).utf8.count
            frames += 1
        }
        return tokens(inBytes: bytes) + 16 * frames
    }
}
