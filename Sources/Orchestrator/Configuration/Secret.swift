internal import Vocabulary

/// A text that must not be shown, such as an API key.
///
/// Whatever prints, dumps or mirrors a secret gets the word `set`; the text itself leaves only through `reveal()`. A
/// secret is not `Codable`, so it cannot slip into a file with the value that holds it.
public struct Secret: Hashable, Sendable {
    private let text: String

    /// A secret that holds `text`.
    public init(_ text: String) { self.text = text }

    /// The secret text, to be put into a request's header and nowhere else.
    public func reveal() -> String { text }

    /// A name for this secret that tells it from others without giving it away: the first twelve hexadecimal digits of
    /// its digest. Scopes a circuit breaker to a credential.
    ///
    ///     key.fingerprint { SHA256.hash(data: $0) }    // "3f786850e387"
    ///
    /// - Parameter digest: a cryptographic hash.
    public func fingerprint(by digest: ([UInt8]) -> some Sequence<UInt8>) -> String {
        Array(digest(Array(text.utf8)).prefix(6)).hexadecimal
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The word `set`.
    public var description: String { "set" }
    /// The word `set`.
    public var debugDescription: String { "set" }
    /// A mirror without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}
