internal import JSON

/// What one `subscriptions/listen` wants to hear (2026-07-28).
struct Listening: Sendable {
    var lists: ListChanges = []
    var resources: Set<String> = []
    var tasks: Set<String> = []

    /// Reads what a client wants; what is not known is left out of what is honoured.
    ///
    /// - Throws: `ProtocolError` where a client wants to hear about tasks without having declared that it follows them.
    init(_ params: JSONObject, for context: RequestContext, offersTasks: Bool) throws(ProtocolError) {
        guard let wanted = params["notifications"]?.objectValue else {
            throw ProtocolError(.invalidParams, "subscriptions/listen needs \"notifications\", an object")
        }
        for (change, _, key) in ListChanges.each where wanted[key] == .bool(true) { lists.insert(change) }
        resources = Set((wanted["resourceSubscriptions"]?.arrayValue ?? []).compactMap(\.stringValue))
        guard offersTasks else { return }
        tasks = Set((wanted["taskIds"]?.arrayValue ?? []).compactMap(\.stringValue))
        guard tasks.isEmpty || context.capabilities.followsTasks else {
            throw MCPServer.tasksNotFollowed(in: context.version)
        }
    }

    /// What is honoured, as it is acknowledged.
    var honoured: JSON {
        var object = JSONObject()
        for (change, _, key) in ListChanges.each where lists.contains(change) { object[key] = true }
        if !resources.isEmpty { object["resourceSubscriptions"] = .array(resources.sorted().map(JSON.string)) }
        if !tasks.isEmpty { object["taskIds"] = .array(tasks.sorted().map(JSON.string)) }
        return .object(object)
    }
}
