/// A secret that a provider wants to see with each call.
///
/// It prints as `[secret]`, however it is printed, so that it cannot slip into a log with the value that holds it.
public struct APIKey: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The secret itself, for the header field it is sent in.
    let value: String

    /// A key; white space around it, as a file or a shell leaves it, is dropped.
    public init(_ value: String) {
        var text = value[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        self.value = String(text)
    }

    /// Never the secret.
    public var description: String { "[secret]" }
    /// Never the secret.
    public var debugDescription: String { "[secret]" }
    /// Nothing inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
