public import Vocabulary

/// Why the store could not do what was asked.
public struct StorageError: ExplainedError, Hashable {
    /// The kinds of failure, for callers that treat them differently.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Kind: String, Sendable {
            case corrupt, notADatabase, newerSchema, readOnly, noSpace, locked, cannotOpen, inputOutput
            case constraint, closed, statement, migration, exists
        }

        private let kind: Kind

        /// The file's content is damaged.
        public static let corrupt = Code(kind: .corrupt)
        /// The file is something else than a store.
        public static let notADatabase = Code(kind: .notADatabase)
        /// A newer version of the program has written the file.
        public static let newerSchema = Code(kind: .newerSchema)
        /// The file or its folder cannot be written.
        public static let readOnly = Code(kind: .readOnly)
        /// The disk, or the user's share of it, is full.
        public static let noSpace = Code(kind: .noSpace)
        /// Another process held the file for longer than the time allowed.
        public static let locked = Code(kind: .locked)
        /// The file or its folder cannot be opened or made.
        public static let cannotOpen = Code(kind: .cannotOpen)
        /// Reading or writing the file failed.
        public static let inputOutput = Code(kind: .inputOutput)
        /// A rule of the tables (unique, foreign key, check, not null) refuses the change.
        public static let constraint = Code(kind: .constraint)
        /// The store was closed.
        public static let closed = Code(kind: .closed)
        /// A statement is not understood or was given the wrong number of arguments.
        public static let statement = Code(kind: .statement)
        /// A migration cannot be applied.
        public static let migration = Code(kind: .migration)
        /// A file stands where a new one should be written.
        public static let exists = Code(kind: .exists)

        /// The code's name.
        public var description: String { kind.rawValue }
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened and where.
    public let whatHappened: String
    /// What the person can do.
    public let whatToDo: String

    /// A failure of kind `code`.
    public init(_ code: Code, _ whatHappened: String, whatToDo: String) {
        self.code = code
        self.whatHappened = whatHappened
        self.whatToDo = whatToDo
    }
}
