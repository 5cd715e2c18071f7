public import Orchestrator

/// What the tools go by beside the orchestrator itself.
///
///     var settings = ToolSettings(configuration.mcp)
///     settings.projectDirectory = configuration.projectDirectory
public struct ToolSettings: Sendable {
    /// Which tools are listed, and how large the context of the client's model is.
    public var listing: Configuration.MCP
    /// The version of the program.
    public var version = "0.1.0"
    /// The project that runs are booked on where the call names no folder; nil where the server stands for no project.
    public var projectDirectory: String?
    /// The folder in which Claude Code keeps this project's transcripts, by which the fill of its context is known;
    /// nil where the client is another, or there are many.
    public var transcripts: String?
    /// Whether everything that is sent goes to one client; what several are sent fills no one's context.
    public var hasOneClient = true
    /// How long the answer of `request_tool` waits for the client to ask for the longer list. Claude Code does so in some
    /// ten milliseconds; not every client does.
    public var relistingLimit: Duration = .milliseconds(500)
    /// Measures the time between two signs of life of a long run, and `relistingLimit`.
    public var clock: any Clock<Duration> = ContinuousClock()

    /// The usual settings.
    public init(_ listing: Configuration.MCP = Configuration.MCP()) { self.listing = listing }
}
