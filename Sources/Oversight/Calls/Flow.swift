/// What a stream of data holds, as far as it is known before anything runs.
struct Flow: Hashable, Sendable {
    /// Where data comes from and what was done to it.
    struct Traits: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        /// It holds keys, tokens, passwords or the environment.
        static let secret = Traits(rawValue: 1 << 0)
        /// It came from another machine.
        static let remote = Traits(rawValue: 1 << 1)
        /// It was decoded or decrypted, so that nobody can read it in the command.
        static let decoded = Traits(rawValue: 1 << 2)
        /// It is what a local file or program says, which cannot be read in the command.
        static let opaque = Traits(rawValue: 1 << 3)
        /// It came from another machine on this host: `localhost`.
        static let loopback = Traits(rawValue: 1 << 4)
    }

    /// The data itself, where it is known.
    var text: String?
    /// Where it comes from.
    var traits: Traits = []

    /// Nothing is known of it.
    static let unknown = Flow(text: nil, traits: .opaque)
}
