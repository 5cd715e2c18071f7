internal import JSON

/// A message a person can put before their model by name.
public struct Prompt: Sendable {
    /// What can be filled in.
    public struct Argument: Sendable {
        /// Its name.
        public var name: String
        /// What it means.
        public var description: String?
        /// Whether the prompt needs it.
        public var isRequired: Bool
        /// Proposes values, where that can be done.
        public var completion: Completion?

        /// What can be filled in.
        public init(
            name: String, description: String? = nil, isRequired: Bool = false, completion: Completion? = nil
        ) {
            self.name = name
            self.description = description
            self.isRequired = isRequired
            self.completion = completion
        }
    }

    /// One message of the prompt.
    public struct Message: Hashable, Sendable {
        /// Who speaks.
        public enum Role: String, Sendable {
            case user, assistant
        }

        /// Who speaks.
        public var role: Role
        /// What is said.
        public var content: ContentBlock

        /// One message.
        public init(_ role: Role, _ content: ContentBlock) {
            self.role = role
            self.content = content
        }
    }

    /// Its name.
    public var name: String
    /// Its name for people.
    public var title: String?
    /// What it is for.
    public var description: String?
    /// What can be filled in.
    public var arguments: [Argument]
    /// Makes the messages.
    public let messages: @Sendable ([String: String], RequestContext) async throws -> [Message]

    /// A prompt.
    public init(
        name: String, title: String? = nil, description: String? = nil, arguments: [Argument] = [],
        messages: @escaping @Sendable ([String: String], RequestContext) async throws -> [Message]
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.arguments = arguments
        self.messages = messages
    }
}
