public import Vocabulary

/// Why a file does not hold a model that can be used.
public struct LearnedModelError: ExplainedError, Hashable {
    /// The kinds of failure, for callers that treat them differently.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Kind: String, Sendable {
            case notAModel, otherKind, newer, truncated, damaged, inconsistent, tooLarge
        }

        private let kind: Kind

        /// The bytes are something else than a model.
        public static let notAModel = Code(kind: .notAModel)
        /// It is a model for something else.
        public static let otherKind = Code(kind: .otherKind)
        /// A newer version of the program has written it.
        public static let newer = Code(kind: .newer)
        /// It ends too early, or goes on behind its end.
        public static let truncated = Code(kind: .truncated)
        /// Its content is not what was written: the checksum differs.
        public static let damaged = Code(kind: .damaged)
        /// Its content contradicts itself, as no model that was written here does.
        public static let inconsistent = Code(kind: .inconsistent)
        /// There is more to learn from, or to read, than is worked with.
        public static let tooLarge = Code(kind: .tooLarge)

        /// The code's name.
        public var description: String { kind.rawValue }
    }

    /// What kind of failure it is.
    public let code: Code
    /// What is wrong.
    public let whatHappened: String
    /// What the person can do.
    public let whatToDo: String

    /// A failure of kind `code`.
    public init(_ code: Code, _ whatHappened: String, whatToDo: String = "train the model anew") {
        self.code = code
        self.whatHappened = whatHappened
        self.whatToDo = whatToDo
    }
}
