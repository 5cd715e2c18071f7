/// Bounds of a conversation over standard input and output.
public struct StdioLimits: Sendable {
    /// How many bytes a line of the client may have; a longer one is refused and passed over.
    public var line = 32 << 20
    /// How many bytes may wait for the client before it is no longer read from.
    public var backlog = 16 << 20
    /// How many bytes may wait for the client at all; where calls under way exceed it, the client is given up.
    public var greatestBacklog = 256 << 20
    /// How long the client may read nothing while something waits for it.
    public var writeTimeLimit: Duration = .seconds(30)
    /// How long calls under way may go on after the end of the input.
    public var grace: Duration = .seconds(1)
    /// How long calls that were cancelled are waited for.
    public var settling: Duration = .seconds(5)

    /// The usual bounds.
    public init() {}
}
