/// The person who decided, and how they were asked.
public struct Decider: Hashable, Sendable {
    /// The ways in which people are asked. None of them leads through an agent's own words.
    public enum Channel: String, Hashable, Sendable, CaseIterable {
        /// At a terminal.
        case terminal
        /// In a form that an MCP client showed.
        case elicitation
        /// In the client's own dialog, before or instead of this inbox.
        case clientDialog = "client_dialog"
        /// On the dashboard.
        case dashboard
        /// By a signed click in Slack.
        case slack
    }

    /// The person's name: that of their account on the machine, or in the channel.
    public var name: String
    /// How they were asked.
    public var channel: Channel

    /// The person called `name`, asked through `channel`.
    public init(name: String, channel: Channel) {
        self.name = name
        self.channel = channel
    }
}
