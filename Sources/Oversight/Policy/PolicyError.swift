/// Why a policy cannot be used.
public struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of mistake it is.
    public struct Code: Hashable, Sendable {
        private enum Value: Hashable {
            case malformed, unknownWord, neverFires, wrongExample, unsafeAlternative, loosens
        }
        private let value: Value
        /// Something is missing or of the wrong kind.
        public static let malformed = Code(value: .malformed)
        /// A word is not one of those that are known.
        public static let unknownWord = Code(value: .unknownWord)
        /// A rule can never decide anything.
        public static let neverFires = Code(value: .neverFires)
        /// An example says otherwise than its rule.
        public static let wrongExample = Code(value: .wrongExample)
        /// An alternative would itself be stopped.
        public static let unsafeAlternative = Code(value: .unsafeAlternative)
        /// A project's rule would allow something.
        public static let loosens = Code(value: .loosens)
    }

    /// What kind of mistake it is.
    public let code: Code
    /// The rule in which it is; nil for the policy itself.
    public let rule: String?
    /// What is wrong.
    public let reason: String
    /// What to do about it.
    public let whatToDo: String

    init(_ code: Code, rule: String? = nil, _ reason: String, whatToDo: String) {
        self.code = code
        self.rule = rule
        self.reason = reason
        self.whatToDo = whatToDo
    }

    /// The mistake and what to do about it.
    public var description: String { "\(rule.map { "rule \($0): " } ?? "")\(reason); \(whatToDo)" }
}
