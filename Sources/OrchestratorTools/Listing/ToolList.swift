internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Synchronization

/// Decides which tools are listed, and grows the list on demand.
///
/// The list is the same for all connections, as 2026-07-28 demands: a category that one client asks for is there for all.
/// A tool that is not listed can be called all the same; its category is listed from then on.
final class ToolList: Sendable {
    /// The tools besides `request_tool`.
    let groups: [ToolGroup]
    private let settings: ToolSettings
    private let state: Mutex<State>

    private struct State {
        weak var server: MCPServer?
        var core: [Tool] = []
        var listsEverything: Bool
        /// What was asked for besides the core tools.
        var requested: Set<ToolCategory> = []
        var tracker: ContextTracker
    }

    init(_ groups: [ToolGroup], _ settings: ToolSettings) {
        self.groups = groups
        self.settings = settings
        state = Mutex(
            State(
                listsEverything: settings.listing.tools != .dynamic,
                tracker: ContextTracker(
                    capacity: settings.listing.contextTokens, reservePercent: settings.listing.contextReservePercent)))
    }

    /// Offers the tools, and `request_tool`, on `server` from now on.
    func offer(on server: MCPServer) throws(ToolDefinitionError) {
        let core = groups.filter { $0.category == .core }.flatMap(\.tools) + [try requestTool()]
        state.withLock { state in
            state.server = server
            state.core = core
        }
        update()
        state.withLock { $0.tracker.send(bytes: Self.size(of: server.offering.tools)) }
    }

    /// Lists the tools of `category` too, and waits until a client that was told of them has asked for the list anew, for
    /// `ToolSettings.relistingLimit` at most: before that it may refuse its own model's call of one of them.
    ///
    /// - Returns: whether they were not listed before.
    func addAndWait(_ category: ToolCategory) async -> Bool {
        let listings = state.withLock(\.server)?.toolListings()
        let (isNew, isTold) = add(category)
        guard isTold, let listings else { return isNew }
        await withTaskGroup { group in
            group.addTask { for await _ in listings { return } }
            group.addTask { [settings] in try? await settings.clock.sleep(for: settings.relistingLimit) }
            await group.next()
            group.cancelAll()
        }
        return isNew
    }

    /// Lists the tools of `category` too.
    ///
    /// - Returns: whether they were not listed before, and whether a client was told.
    @discardableResult
    private func add(_ category: ToolCategory) -> (isNew: Bool, isTold: Bool) {
        let isNew = state.withLock { state in
            guard !state.listsEverything, category != .core, state.requested.insert(category).inserted else {
                return false
            }
            state.tracker.send(bytes: Self.size(of: tools(of: category)))
            return true
        }
        return (isNew, isNew && update())
    }

    /// The categories that are listed now.
    var listedCategories: [ToolCategory] {
        let (all, requested) = state.withLock { ($0.listsEverything, $0.requested) }
        return groups.map(\.category).filter { all || $0 == .core || requested.contains($0) }
    }

    func tools(of category: ToolCategory) -> [Tool] {
        groups.filter { $0.category == category }.flatMap(\.tools)
    }

    /// About how many tokens of the client's context are in use, as far as is known.
    var usedTokens: Int { state.withLock(\.tracker.usedTokens) }

    /// Takes note of what a tool answered: its size, and that its category is in use.
    func note(_ result: ToolResult, of tool: Tool) {
        if let group = groups.first(where: { $0.tools.contains { $0.name == tool.name } }) { add(group.category) }
        guard settings.listing.tools == .auto, settings.hasOneClient else { return }
        let bytes = result.content.reduce(0) { $0 + $1.size }
        count { $0.send(bytes: bytes) }
    }

    /// Takes note of how many tokens the client's transcript says are in use.
    func note(tokensInUse: Int) {
        guard settings.listing.tools == .auto, settings.hasOneClient else { return }
        count { $0.report(tokens: tokensInUse) }
    }

    /// Counts, and shortens the list where the context has run low by that.
    private func count(_ change: (inout ContextTracker) -> Void) {
        let mustShrink = state.withLock { state in
            change(&state.tracker)
            guard state.listsEverything, state.tracker.isLow else { return false }
            state.listsEverything = false
            return true
        }
        if mustShrink { update() }
    }

    /// Offers what is to be listed now. Returns whether a client was told.
    @discardableResult
    private func update() -> Bool {
        guard let server = state.withLock(\.server) else { return false }
        return server.offer { offering in
            // Under the server's lock, so that of two changes at once the later one is what is offered in the end.
            state.withLock { state in
                offering.tools = state.core
                offering.unlistedTools = []
                for group in groups where group.category != .core {
                    if state.listsEverything || state.requested.contains(group.category) {
                        offering.tools += group.tools
                    } else {
                        offering.unlistedTools += group.tools
                    }
                }
            }
        }
    }

    private static func size(of tools: [Tool]) -> Int {
        tools.reduce(0) { $0 + $1.json(in: .v2026_07_28).serialized().count }
    }
}

extension ContentBlock {
    /// About how many bytes of it reach the client's model.
    fileprivate var size: Int {
        switch self {
        case .text(let text): text.utf8.count
        case .image(let data, _), .audio(let data, _): data.utf8.count
        case .embedded(let contents):
            switch contents.body {
            case .text(let text), .base64(let text): text.utf8.count
            }
        case .link(let uri, let name, _, _): uri.utf8.count + name.utf8.count
        }
    }
}
