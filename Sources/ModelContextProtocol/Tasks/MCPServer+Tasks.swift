internal import JSON

// The methods of the extension `io.modelcontextprotocol/tasks` (SEP-2663), and how a call becomes a task.
extension MCPServer {
    /// Serves a request about a task.
    func serveTask(_ method: String, _ params: JSONObject, _ context: RequestContext) throws -> Served {
        guard let tasks else { throw ProtocolError(.methodNotFound, "there is no method \(method)") }
        guard context.capabilities.followsTasks else { throw Self.tasksNotFollowed(in: context.version) }
        guard let id = params["taskId"]?.stringValue else {
            throw ProtocolError(.invalidParams, "\(method) needs \"taskId\", a string")
        }
        let principal = context.principal ?? ""
        switch method {
        case "tasks/get": return .later { try await tasks.task(id, of: principal) }
        case "tasks/cancel":
            return .later {
                try await tasks.cancel(id, of: principal)
                return JSONObject()
            }
        default:
            guard let responses = params["inputResponses"]?.objectValue else {
                throw ProtocolError(.invalidParams, "tasks/update needs \"inputResponses\", an object")
            }
            return .later {
                try await tasks.update(id, of: principal, responses)
                return JSONObject()
            }
        }
    }

    /// The call as one that may become a task; nil where it must be answered at once.
    ///
    /// - Throws: `ProtocolError` where the tool serves only clients that follow tasks, and this one does not.
    func followed(_ tool: Tool, _ context: RequestContext) throws(ProtocolError) -> FollowedCall? {
        guard tool.taskSupport != .forbidden else { return nil }
        if let tasks, context.version.era == .stateless, context.capabilities.followsTasks {
            let principal = context.principal
            return FollowedCall(desk: tasks, principal: principal ?? "") { [weak self] id, task in
                self?.taskChanged(id, of: principal, task)
            }
        }
        guard tool.taskSupport == .optional else { throw Self.tasksNotFollowed(in: context.version) }
        return nil
    }

    /// The client would have to declare the extension.
    static func tasksNotFollowed(in version: ProtocolVersion) -> ProtocolError {
        ProtocolError(
            version.era == .stateless ? .missingClientCapability : .invalidRequest,
            "the client does not follow tasks: it lacks the extension \(MetaKey.tasksExtension)",
            data: ["requiredCapabilities": ["extensions": [MetaKey.tasksExtension: .object(JSONObject())]]])
    }
}
