internal import JSON
internal import Vocabulary

// Tools, resources, prompts and completion: from a request's parameters to a handler and back.
extension MCPServer {
    func callTool(_ params: JSONObject, _ context: RequestContext) throws -> Served {
        guard let name = params["name"]?.stringValue else {
            throw ProtocolError(.invalidParams, "tools/call needs \"name\", a string")
        }
        guard let tool = tool(named: name) else {
            throw ProtocolError(.invalidParams, "there is no tool '\(name)'", data: ["name": .string(name)])
        }
        guard params["arguments"].map({ $0.objectValue != nil || $0.isNull }) ?? true else {
            throw ProtocolError(.invalidParams, "\"arguments\" must be an object")
        }
        let arguments = params["arguments"]?.objectValue ?? JSONObject()
        let lacking = context.capabilities.lacking(tool.requiredCapabilities)
        guard lacking.isEmpty else { throw ProtocolError.lacking(lacking, in: context.version) }
        let followed = try self.followed(tool, context)
        if let complaint = tool.arguments.complaint(about: arguments) {
            return .done(ToolResult.failure("\(name): \(complaint)").json(in: context.version))
        }
        var context = try context.resuming(params, of: "tools/call", name, arguments, by: sealer)
        context.followed = followed
        switch tool.body {
        case .immediate(let body):
            let result = try answering { try body(arguments, context) }
            options.onToolResult?(tool, result, context)
            return .done(result.json(in: context.version))
        case .suspending(let body):
            let work: @Sendable () async throws -> JSONObject = { [context, options] in
                let result: ToolResult
                do {
                    let context = tool.taskBeginning == .atOnce ? try await context.becomingTask() : context
                    result = try await body(arguments, context)
                } catch {
                    result = try Self.failure(error)
                }
                options.onToolResult?(tool, result, context)
                return result.json(in: context.version)
            }
            guard let followed else { return .later(work) }
            return .later { try await followed(work) }
        }
    }

    private func answering(_ body: () throws -> ToolResult) throws -> ToolResult {
        do { return try body() } catch { return try Self.failure(error) }
    }

    /// What a tool could not do is a result, which the model reads.
    ///
    /// - Throws: `error` again where it is about the request rather than the work.
    static func failure(_ error: any Error) throws -> ToolResult {
        switch error {
        case is InputRequired, is ProtocolError, is CancellationError: throw error
        case let error as any ExplainedError: .failure(error.description)
        default: .failure("the tool failed: \(error)")
        }
    }

    func readResource(_ params: JSONObject, _ context: RequestContext) throws -> Served {
        guard let uri = params["uri"]?.stringValue else {
            throw ProtocolError(.invalidParams, "resources/read needs \"uri\", a string")
        }
        let context = try context.resuming(params, of: "resources/read", uri, JSONObject(), by: sealer)
        let offering = offering
        if let resource = offering.resources.first(where: { $0.uri == uri }) {
            return .later { Self.contents(try await resource.read(context)) }
        }
        return .later {
            for template in offering.templates {
                guard let values = template.values(in: uri) else { continue }
                if let contents = try await template.read(values, context) { return Self.contents(contents) }
            }
            throw ProtocolError(
                context.version.era == .stateless ? .invalidParams : .init(rawValue: -32002),
                "there is no resource \(uri)", data: ["uri": .string(uri)])
        }
    }

    private static func contents(_ contents: [ResourceContents]) -> JSONObject {
        JSONObject([("contents", .array(contents.map(\.json)))])
    }

    func getPrompt(_ params: JSONObject, _ context: RequestContext) throws -> Served {
        guard let name = params["name"]?.stringValue else {
            throw ProtocolError(.invalidParams, "prompts/get needs \"name\", a string")
        }
        guard let prompt = offering.prompts.first(where: { $0.name == name }) else {
            throw ProtocolError(.invalidParams, "there is no prompt '\(name)'", data: ["name": .string(name)])
        }
        guard params["arguments"].map({ $0.objectValue != nil || $0.isNull }) ?? true else {
            throw ProtocolError(.invalidParams, "\"arguments\" must be an object")
        }
        var arguments: [String: String] = [:]
        for (key, value) in params["arguments"]?.objectValue ?? JSONObject() {
            guard let text = value.stringValue else {
                throw ProtocolError(.invalidParams, "the argument '\(key)' of a prompt must be a string")
            }
            arguments[key] = text
        }
        for argument in prompt.arguments where argument.isRequired && arguments[argument.name] == nil {
            throw ProtocolError(.invalidParams, "the prompt '\(name)' needs the argument '\(argument.name)'")
        }
        let given = JSONObject(arguments.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
        let context = try context.resuming(params, of: "prompts/get", name, given, by: sealer)
        return .later { [arguments] in
            let messages = try await prompt.messages(arguments, context)
            var result = JSONObject()
            result["description"] = prompt.description.map(JSON.string)
            result["messages"] = .array(
                messages.map {
                    ["role": .string($0.role.rawValue), "content": $0.content.json(in: context.version)]
                })
            return result
        }
    }

    /// The most values that one completion may hold.
    private static let maximumCompletions = 100

    func complete(_ params: JSONObject, _ context: RequestContext) throws -> Served {
        guard let reference = params["ref"], let argument = params["argument"]?["name"]?.stringValue,
            let partial = params["argument"]?["value"]?.stringValue
        else {
            throw ProtocolError(
                .invalidParams, "completion/complete needs \"ref\" and \"argument\" with \"name\" and \"value\"")
        }
        let completion: Completion?
        switch reference["type"] {
        case "ref/prompt":
            guard let prompt = offering.prompts.first(where: { $0.name == reference["name"]?.stringValue }) else {
                throw ProtocolError(.invalidParams, "there is no such prompt to complete")
            }
            completion = prompt.arguments.first { $0.name == argument }?.completion
        case "ref/resource":
            let uri = reference["uri"]?.stringValue
            guard let template = offering.templates.first(where: { $0.uriTemplate == uri }) else {
                throw ProtocolError(.invalidParams, "there is no such resource template to complete")
            }
            completion = template.completions[argument]
        default: throw ProtocolError(.invalidParams, "\"ref\" must be of type ref/prompt or ref/resource")
        }
        let others = (params["context"]?["arguments"]?.objectValue ?? JSONObject()).compactMap { key, value in
            value.stringValue.map { (key, $0) }
        }
        return .later {
            let values = try await completion?(partial, Dictionary(others) { $1 }) ?? []
            let completion: JSON = [
                "values": .array(values.prefix(Self.maximumCompletions).map(JSON.string)),
                "total": .integer(Int64(values.count)), "hasMore": .bool(values.count > Self.maximumCompletions),
            ]
            return JSONObject([("completion", completion)])
        }
    }
}
