internal import Crypto
public import JSON
internal import Vocabulary

/// What an agent wants to do, as far as an approval is bound to it.
public struct RequestedAction: Hashable, Sendable {
    /// The tool, `shell` for a command line.
    public let tool: String
    /// The tool's whole input in canonical form.
    public let input: JSON
    /// The directory in which it happens, as an absolute path.
    public let directory: String
    /// Who wants it.
    public let agent: RequestingAgent
    /// SHA-256 of tool and canonical input, in lower-case hexadecimal digits.
    public let inputHash: String

    /// An action with `input` in whatever form it was written.
    public init(tool: String, input: JSON, directory: String, agent: RequestingAgent) {
        self.tool = tool
        self.input = input.canonical
        self.directory = directory
        self.agent = agent
        inputHash = Self.hash(tool: tool, canonicalInput: self.input)
    }

    /// Whether `other` is the same action, byte for byte: texts that only look alike are not the same.
    func isExactly(_ other: RequestedAction) -> Bool {
        inputHash == other.inputHash && directory.utf8.elementsEqual(other.directory.utf8)
            && agent.key.utf8.elementsEqual(other.agent.key.utf8)
    }

    /// The hash by which an input is known: SHA-256 of `[tool, input]` as JSON without spaces, members sorted.
    static func hash(tool: String, canonicalInput: JSON) -> String {
        Array(SHA256.hash(data: JSON.array([.string(tool), canonicalInput]).serialized())).hexadecimal
    }

    /// The command line, where it is one.
    public var command: String? {
        tool == "shell" && input.objectValue?.count == 1 ? input["command"]?.stringValue : nil
    }

    /// The exact text that a person decides about: the command line, or the tool's name and its input.
    public var text: String { command ?? "\(tool) \(input.prettyPrinted)" }
}

/// Who wants to act: one agent of one session of one client.
public struct RequestingAgent: Hashable, Sendable {
    /// The client's name, such as `claude-code`.
    public var client: String
    /// The session; nil where the client has none.
    public var session: String?
    /// Which agent of the session, where it is not the main one: its kind, for its id does not outlive it.
    public var agent: String?

    /// An agent of `client`.
    public init(client: String, session: String? = nil, agent: String? = nil) {
        self.client = client
        self.session = session
        self.agent = agent
    }

    /// All of it as one text, by which the store finds what an agent asked for.
    var key: String {
        JSON.array([.string(client), session.map(JSON.string) ?? .null, agent.map(JSON.string) ?? .null]).description
    }
}
