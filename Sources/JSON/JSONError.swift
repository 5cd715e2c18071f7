/// Why a text is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was wrong at `offset`, with what was expected there.
    public let reason: String
    /// Bytes from the start of the text.
    public let offset: Int

    /// One line for people: the reason and the byte offset.
    public var description: String { "not valid JSON at byte \(offset): \(reason)" }
}
