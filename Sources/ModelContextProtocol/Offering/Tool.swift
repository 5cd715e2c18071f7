public import JSON

/// Something a model can call.
///
///     let add = try Tool(
///         name: "add", description: "Adds two integers.",
///         inputSchema: ["type": "object", "properties": ["a": ["type": "integer"], "b": ["type": "integer"]]]
///     ) { arguments, _ in .structured(["sum": …]) }
///
/// Arguments are checked against the input schema before the body runs.
public struct Tool: Sendable {
    /// What a tool does to the world, as far as its author knows; clients decide by it what to ask a person.
    public struct Annotations: Hashable, Sendable {
        /// It changes nothing.
        public var isReadOnly: Bool
        /// It may destroy or overwrite; means something only where it is not read-only.
        public var isDestructive: Bool
        /// Calling it again with the same arguments changes nothing more.
        public var isIdempotent: Bool
        /// It deals with an open world: the network, other people, models.
        public var isOpenWorld: Bool

        /// What a tool does to the world.
        public init(
            isReadOnly: Bool = false, isDestructive: Bool = true, isIdempotent: Bool = false, isOpenWorld: Bool = true
        ) {
            self.isReadOnly = isReadOnly
            self.isDestructive = isDestructive
            self.isIdempotent = isIdempotent
            self.isOpenWorld = isOpenWorld
        }

        /// Looks at what is there, changes nothing, asks nobody.
        public static let readOnly = Annotations(
            isReadOnly: true, isDestructive: false, isIdempotent: true, isOpenWorld: false)
    }

    /// How a call may be handed over to a task that the client follows.
    public enum TaskSupport: Sendable {
        /// Never: the answer comes at once.
        case forbidden
        /// Where the client follows tasks.
        case optional
        /// Only to clients that follow tasks; others are refused.
        case required
    }

    /// When a call that may become a task does.
    public enum TaskBeginning: Sendable {
        /// Before the body runs; what the body asks, it asks in the task.
        case atOnce
        /// When the body calls `RequestContext.becomingTask()`; what it asks before that, it asks in the call. A body that
        /// never does answers the call.
        case whenBodySays
    }

    /// What runs when the tool is called.
    public enum Body: Sendable {
        /// Answers at once on the thread that read the request; must not wait for anything.
        case immediate(@Sendable (JSONObject, RequestContext) throws -> ToolResult)
        /// Takes its time; other requests go on.
        case suspending(@Sendable (JSONObject, RequestContext) async throws -> ToolResult)
    }

    /// Its name: 1 to 64 of `A-Z a-z 0-9 _ . / -`.
    public var name: String
    /// Its name for people.
    public var title: String?
    /// What it does, for the model that chooses.
    public var description: String
    /// What it takes: a JSON Schema whose root is an object.
    public let inputSchema: JSON
    /// What its structured content looks like.
    public var outputSchema: JSON?
    /// What it does to the world.
    public var annotations: Annotations
    /// Further facts under `_meta`, such as `anthropic/requiresUserInteraction`.
    public var meta: JSONObject
    /// What the client must be able to do, in the shape of its capabilities; refused otherwise.
    public var requiredCapabilities: JSONObject
    /// Whether a call may become a task. A body that answers at once never does.
    public var taskSupport: TaskSupport
    /// When it becomes one.
    public var taskBeginning: TaskBeginning
    /// What runs.
    public let body: Body
    let arguments: ArgumentCheck

    /// A tool.
    ///
    /// - Throws: `ToolDefinitionError` where the name or the input schema cannot be used.
    public init(
        name: String, title: String? = nil, description: String, inputSchema: JSON, outputSchema: JSON? = nil,
        annotations: Annotations = Annotations(), meta: JSONObject = JSONObject(),
        requiredCapabilities: JSONObject = JSONObject(), taskSupport: TaskSupport = .forbidden,
        taskBeginning: TaskBeginning = .atOnce, body: Body
    ) throws(ToolDefinitionError) {
        self.name = name
        self.title = title
        self.description = description
        self.inputSchema = inputSchema
        self.outputSchema = outputSchema
        self.annotations = annotations
        self.meta = meta
        self.requiredCapabilities = requiredCapabilities
        self.taskSupport = taskSupport
        self.taskBeginning = taskBeginning
        self.body = body
        guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy(Self.isAllowedInName) else {
            throw ToolDefinitionError(tool: name, reason: "its name is not 1 to 64 of A-Z a-z 0-9 _ . / -")
        }
        arguments = try ArgumentCheck(of: name, schema: inputSchema)
    }

    private static func isAllowedInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
