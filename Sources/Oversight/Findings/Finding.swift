/// One effect of an action, with all that a rule may want to know of it.
///
/// Analyses say what happens and never whether it may: that is for the rules.
public struct Finding: Hashable, Sendable {
    /// What makes an effect heavier or lighter.
    public struct Traits: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt32

        /// Traits of these bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// It reaches everything below its target.
        public static let recursive = Traits(rawValue: 1 << 0)
        /// It asks nothing and overrides protection: `-f`, `--force`, `--yes`.
        public static let forced = Traits(rawValue: 1 << 1)
        /// What is lost cannot be brought back.
        public static let irreversible = Traits(rawValue: 1 << 2)
        /// It takes all there is: no WHERE, `--all`, `*`.
        public static let everything = Traits(rawValue: 1 << 3)
        /// The target, or a part of it, is not known before it happens.
        public static let unknownTarget = Traits(rawValue: 1 << 4)
        /// It concerns the branch that everybody builds on.
        public static let mainBranch = Traits(rawValue: 1 << 5)
        /// Its words speak of production.
        public static let production = Traits(rawValue: 1 << 6)
        /// It happens with another's rights (`sudo`).
        public static let privileged = Traits(rawValue: 1 << 7)
        /// It happens on another machine.
        public static let elsewhere = Traits(rawValue: 1 << 8)
        /// It happens in a container.
        public static let contained = Traits(rawValue: 1 << 9)
        /// Secret data goes into it.
        public static let carriesSecret = Traits(rawValue: 1 << 10)
        /// Data from another machine goes into it.
        public static let carriesRemote = Traits(rawValue: 1 << 11)
        /// Data that was decoded, so that nobody can read it, goes into it.
        public static let carriesDecoded = Traits(rawValue: 1 << 12)
        /// It can be rebuilt at will: build output, caches, dependencies.
        public static let rebuildable = Traits(rawValue: 1 << 13)
        /// It stays after the command ends: a service, a job, a start file.
        public static let persistent = Traits(rawValue: 1 << 14)
        /// It changes or creates what is asked for by name and nothing else, and can be undone.
        public static let mild = Traits(rawValue: 1 << 15)
        /// It opens a way in: a shell for others, a wider right, a public address.
        public static let exposes = Traits(rawValue: 1 << 16)
        /// It could not be read in full.
        public static let unreadable = Traits(rawValue: 1 << 17)
        /// It is protected from being lost unnoticed: `--force-with-lease`.
        public static let guarded = Traits(rawValue: 1 << 18)
    }

    /// What happens, and to what.
    public var effect: Effect
    /// What sort of thing the target is.
    public var subject: Subject
    /// Where the target lies.
    public var place: Place
    /// What makes it heavier or lighter.
    public var traits: Traits
    /// The program or tool that does it.
    public var program: String
    /// The family of the program: `files`, `git`, `cloud`.
    public var family: String
    /// What happens, as a sentence's predicate without a full stop: "terminates virtual machines". Nil where the rule's
    /// reason says enough.
    public var summary: String?
    /// What can be done instead; nil for the rule's own.
    public var alternative: String?
    /// The part of the action it comes from, as it is written.
    public var segment: String
    /// Which call of the action it comes from; nil where calls are not kept.
    var call: Int?

    /// The kind of the effect.
    public var kind: Effect.Kind { effect.kind }

    /// An effect of `kind` on `target`.
    public init(
        _ kind: Effect.Kind, _ subject: Subject = .other, on target: String? = nil, place: Place = .unknown,
        traits: Traits = [], program: String = "", family: String = "", summary: String? = nil,
        alternative: String? = nil, segment: String = ""
    ) {
        effect = Effect(kind, on: target)
        self.subject = subject
        self.place = place
        self.traits = traits
        self.program = program
        self.family = family
        self.summary = summary
        self.alternative = alternative
        self.segment = segment
    }
}
