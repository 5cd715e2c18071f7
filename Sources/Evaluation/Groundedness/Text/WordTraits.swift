/// What is known of a word from its spelling and from the lists of `Lexicon`.
struct WordTraits: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// It carries grammar rather than matter: "the", "of", "was".
    static let function = WordTraits(rawValue: 1 << 0)
    /// It turns a statement into its opposite: "not", "never", "without".
    static let negation = WordTraits(rawValue: 1 << 1)
    /// It takes back certainty: "may", "reportedly".
    static let hedge = WordTraits(rawValue: 1 << 2)
    /// It contains a digit.
    static let numeric = WordTraits(rawValue: 1 << 3)
    /// It starts with a capital letter.
    static let capitalized = WordTraits(rawValue: 1 << 4)
    /// It is the first of its sentence, where a capital says nothing.
    static let opensSentence = WordTraits(rawValue: 1 << 5)
    /// It belongs to a script without spaces, one character a word.
    static let ideograph = WordTraits(rawValue: 1 << 6)
    /// It spells a number: "seven".
    static let numberWord = WordTraits(rawValue: 1 << 7)
    /// It is a month's name.
    static let month = WordTraits(rawValue: 1 << 8)
    /// It multiplies the number before it: "million".
    static let scale = WordTraits(rawValue: 1 << 9)
    /// It says how many of all: "every", "some".
    static let quantifier = WordTraits(rawValue: 1 << 10)
    /// It is the speaker or the one spoken to: "I", "your".
    static let speaker = WordTraits(rawValue: 1 << 11)
    /// It was cut off the word before it: "Rian" of "JohnsonRian".
    static let glued = WordTraits(rawValue: 1 << 12)
    /// A currency sign stands before it.
    static let money = WordTraits(rawValue: 1 << 13)
    /// A per cent sign stands behind it.
    static let percent = WordTraits(rawValue: 1 << 14)
    /// It is taken for part of a proper name.
    static let name = WordTraits(rawValue: 1 << 15)
    /// It stands inside a quotation.
    static let quoted = WordTraits(rawValue: 1 << 16)
    /// It is a weekday's name.
    static let weekday = WordTraits(rawValue: 1 << 17)
    /// It objects to what was said before: "actually", "however".
    static let objection = WordTraits(rawValue: 1 << 18)
    /// It says the how manieth: "second", "22nd".
    static let ordinal = WordTraits(rawValue: 1 << 19)

    /// Whether the word counts as matter: neither grammar nor a bare quantifier.
    var isContent: Bool { isDisjoint(with: [.function, .negation, .quantifier]) }
}
