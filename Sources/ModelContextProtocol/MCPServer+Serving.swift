internal import JSON

/// What became of a request that was looked at.
enum Served {
    /// Answered already.
    case done(JSONObject)
    /// To be answered by this work, beside which other requests go on.
    case later(@Sendable () async throws -> JSONObject)
    /// Stays open until the client or the server ends it.
    case open
}

/// The questions that a handler has for the client, which end its round (2026-07-28).
struct InputRequired: Error {
    /// The result to answer.
    let result: JSONObject
}

extension MCPServer {
    /// Serves one request that is not about its connection.
    ///
    /// - Throws: `ProtocolError`, or `InputRequired`.
    func serve(_ method: String, _ params: JSONObject, _ context: RequestContext) throws -> Served {
        switch method {
        case "tools/call": try callTool(params, context)
        case "tools/list":
            .done(try page(of: offering.tools.map { $0.json(in: context.version) }, as: "tools", params))
        case "resources/list":
            .done(try page(of: offering.resources.map { $0.json(in: context.version) }, as: "resources", params))
        case "resources/templates/list":
            .done(
                try page(
                    of: offering.templates.map { $0.json(in: context.version) }, as: "resourceTemplates", params))
        case "resources/read": try readResource(params, context)
        case "prompts/list":
            .done(try page(of: offering.prompts.map { $0.json(in: context.version) }, as: "prompts", params))
        case "prompts/get": try getPrompt(params, context)
        case "completion/complete": try complete(params, context)
        case "server/discover" where context.version.era == .stateless: .done(description(for: context))
        case "tasks/get" where context.version.era == .stateless,
            "tasks/update" where context.version.era == .stateless,
            "tasks/cancel" where context.version.era == .stateless:
            try serveTask(method, params, context)
        case "ping" where context.version.era == .handshake: .done(JSONObject())
        default: throw ProtocolError(.methodNotFound, "there is no method \(method)")
        }
    }

    /// The answer to `initialize`.
    func greeting(for peer: Negotiation.Peer) -> JSONObject {
        var result = JSONObject([
            ("protocolVersion", .string(peer.version.rawValue)), ("capabilities", capabilities(in: peer.version)),
            ("serverInfo", info.json(in: peer.version)),
        ])
        result["instructions"] = instructions.map(JSON.string)
        return result
    }

    /// The answer to `server/discover`.
    private func description(for context: RequestContext) -> JSONObject {
        var result = JSONObject([
            ("supportedVersions", .array(ProtocolVersion.announced.map(JSON.string))),
            ("capabilities", capabilities(in: context.version)),
        ])
        result["instructions"] = instructions.map(JSON.string)
        return result
    }

    /// What the server can do, as it tells clients of `version`; nothing it cannot.
    private func capabilities(in version: ProtocolVersion) -> JSON {
        let offering = offering
        var result = JSONObject()
        result["tools"] = ["listChanged": true]
        result["resources"] = ["subscribe": true, "listChanged": true]
        result["prompts"] = ["listChanged": true]
        result["logging"] = .object(JSONObject())
        let completes =
            offering.prompts.contains { $0.arguments.contains { $0.completion != nil } }
            || offering.templates.contains { !$0.completions.isEmpty }
        if completes, version >= .v2025_03_26 { result["completions"] = .object(JSONObject()) }
        if tasks != nil, version.era == .stateless {
            result["extensions"] = [MetaKey.tasksExtension: .object(JSONObject())]
        }
        return .object(result)
    }

    /// One page of a list. A cursor says at which entry the page begins.
    private func page(of entries: [JSON], as key: String, _ params: JSONObject) throws(ProtocolError) -> JSONObject {
        var start = 0
        if let cursor = params["cursor"], !cursor.isNull {
            guard let text = cursor.stringValue, let position = Int(text), (0...entries.count).contains(position) else {
                throw ProtocolError(.invalidParams, "the cursor is none of ours; ask without one to begin anew")
            }
            start = position
        }
        let end = min(start + max(options.pageSize, 1), entries.count)
        var result = JSONObject([(key, .array(Array(entries[start..<end])))])
        if end < entries.count { result["nextCursor"] = .string(String(end)) }
        return result
    }

    /// Methods whose results clients may keep.
    private static let cacheable: Set<String> = [
        "server/discover", "tools/list", "prompts/list", "resources/list", "resources/templates/list", "resources/read",
    ]

    /// A result with what its era demands around it.
    func envelope(_ result: JSONObject, _ method: String, _ context: RequestContext) -> JSONObject {
        guard context.version.era == .stateless else { return result }
        var enveloped = JSONObject()
        enveloped["resultType"] = result["resultType"] ?? "complete"
        for (key, value) in result where key != "resultType" { enveloped[key] = value }
        if Self.cacheable.contains(method), enveloped["resultType"] == "complete" {
            enveloped["ttlMs"] = .integer(method == "resources/read" ? 0 : options.listLifetime)
            enveloped["cacheScope"] = "private"
        }
        var meta = result["_meta"]?.objectValue ?? JSONObject()
        meta[MetaKey.serverInfo] = info.json(in: context.version)
        enveloped["_meta"] = .object(meta)
        return enveloped
    }

    /// The result that ends a subscription.
    func endOfListening(_ id: RequestID) -> JSONObject {
        JSONObject([
            ("resultType", "complete"),
            (
                "_meta",
                .object(
                    JSONObject([(MetaKey.subscriptionID, id.json), (MetaKey.serverInfo, info.json(in: .v2026_07_28))]))
            ),
        ])
    }

    /// What to answer where serving a request threw `error`.
    func response(
        to id: RequestID, failedWith error: any Error, _ context: RequestContext
    ) -> OutgoingMessage {
        switch error {
        case let questions as InputRequired: .response(to: id, envelope(questions.result, "", context))
        default: .failure(of: id, Self.protocolError(for: error))
        }
    }

    /// How JSON-RPC says `error`.
    static func protocolError(for error: any Error) -> ProtocolError {
        switch error {
        case let error as ProtocolError: error
        case is CancellationError: ProtocolError(.internalError, "the request was cancelled")
        default: ProtocolError(.internalError, "the server failed: \(error)")
        }
    }
}
