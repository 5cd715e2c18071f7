/// One word of a text.
public struct Word: Hashable, Sendable {
    /// What the spelling of a word gives away.
    public struct Traits: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// Traits from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// It contains a digit: a number, a version, a ticket, a hash.
        public static let numeric = Traits(rawValue: 1)
        /// It starts with a capital letter.
        public static let capitalized = Traits(rawValue: 2)
        /// It opens a sentence, where a capital says nothing.
        public static let opensSentence = Traits(rawValue: 4)
        /// It is spelled as program text is: with an underscore or an inner capital, or joined to its neighbour by a
        /// full stop, slash or the like, as in `parser.py`.
        public static let identifier = Traits(rawValue: 8)
        /// It contains a lower-case letter.
        public static let hasLowercase = Traits(rawValue: 16)
    }

    /// The place of its first scalar in `TextWords.scalars`.
    public var start: Int32
    /// How many scalars it has.
    public var count: Int32
    /// The stable hash of its lower-case form; equal for `Word` and `word`.
    public var hash: UInt64
    /// What its spelling gives away.
    public var traits: Traits
}
