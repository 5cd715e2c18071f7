/// One token of a program's text.
enum CodeToken: Hashable {
    /// A word: a name, a keyword, a variable with its sigil.
    case word(String)
    /// A string; `isWhole` is false where parts of it are put in while it runs.
    case string(String, isWhole: Bool)
    /// Text that the language hands to a shell: `` `…` `` in Ruby, Perl and PHP.
    case shell(String, isWhole: Bool)
    /// A number.
    case number(String)
    /// One character that is none of these.
    case symbol(Character)

    /// The word, where it is one.
    var word: String? {
        if case .word(let word) = self { word } else { nil }
    }
}
