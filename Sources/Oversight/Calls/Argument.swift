/// One word of a program call after the shell's expansions, as far as they are known before it runs.
struct Argument: Hashable, Sendable {
    /// The text; a part that is not known before it runs stands as it is written (`$TARGET/x`, `$(…)`).
    var text: String
    /// Whether all of the text is known before it runs.
    var isKnown = true
    /// Whether some of it was quoted or escaped.
    var isQuoted = false
    /// Whether a glob is active in it: the shell replaces it by the names that match.
    var isGlob = false
    /// What the parts that come from other commands carry: `"$(curl …)"` carries `.remote`.
    var carries: Flow.Traits = []

    /// A word whose text is known.
    init(_ text: String) { self.text = text }

    /// A word of `text`.
    init(
        _ text: String, isKnown: Bool, isQuoted: Bool = false, isGlob: Bool = false, carries: Flow.Traits = []
    ) {
        self.text = text
        self.isKnown = isKnown
        self.isQuoted = isQuoted
        self.isGlob = isGlob
        self.carries = carries
    }

    /// Whether it is read as an option: a dash and something after it.
    var isOption: Bool {
        var bytes = text.utf8.makeIterator()
        return bytes.next() == UInt8(ascii: "-") && bytes.next() != nil
    }

    /// The same word with its first `count` characters (of ASCII text) left out: the value in `-ofile` or `of=file`.
    func dropping(_ count: Int) -> Argument {
        var rest = self
        rest.text = String(text.dropFirst(count))
        return rest
    }

    /// What follows `prefix`, where the word starts with it.
    func value(after prefix: String) -> Argument? {
        guard text.hasPrefix(prefix) else { return nil }
        return dropping(prefix.count)
    }
}
