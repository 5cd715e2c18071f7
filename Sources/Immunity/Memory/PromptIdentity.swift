internal import Crypto
internal import Learning
internal import Vocabulary

/// What makes two failures the same pattern.
///
/// A prompt is normalised (`TextNormalization`: case, white space, invisible characters) as a whole, however long it is.
/// A pattern's id is 24 hexadecimal digits of SHA-256 over operation and normalised prompt, followed by 8 of SHA-256 over
/// the failure type: all patterns of one prompt stand beside each other in the index of ids, and one range finds them.
struct PromptIdentity: Hashable {
    /// The first 24 digits of the ids of all patterns of this prompt.
    let prefix: String

    /// - Parameter collapsed: the prompt after `TextNormalization.collapsed`.
    init(operation: String, collapsed: [UInt8]) {
        var hash = SHA256()
        hash.update(data: Array(operation.utf8))
        hash.update(data: [0])
        hash.update(data: TextNormalization.lowercased(collapsed))
        prefix = Array(hash.finalize().prefix(12)).hexadecimal
    }

    /// The id of the pattern for failures of `type`.
    func patternID(_ type: FailureType) -> String {
        prefix + Array(SHA256.hash(data: Array(type.rawValue.utf8)).prefix(4)).hexadecimal
    }

    /// The smallest and the largest id that a pattern of this prompt can have.
    var bounds: (lowest: String, highest: String) { (prefix + "00000000", prefix + "ffffffff") }
}

/// The part of a long prompt that is kept and compared.
enum PromptExcerpt {
    /// The most bytes of a prompt that are kept.
    static let maximumBytes = 4096

    /// A prompt after `TextNormalization.collapsed`: whole where it is short, else its first and last 2 KB, since what is
    /// asked stands at the start or the end of a long prompt and rarely between.
    static func of(_ collapsed: [UInt8]) -> [UInt8] {
        guard collapsed.count > maximumBytes else { return collapsed }
        var headEnd = maximumBytes / 2
        while isContinuation(collapsed[headEnd]) { headEnd -= 1 }
        var tailStart = collapsed.count - maximumBytes / 2
        while isContinuation(collapsed[tailStart]) { tailStart += 1 }
        return collapsed[..<headEnd] + Array(" … ".utf8) + collapsed[tailStart...]
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
