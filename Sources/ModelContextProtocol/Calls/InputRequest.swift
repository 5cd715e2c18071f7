public import JSON
internal import JSONSchema

/// Something a server asks of the client while it serves a request.
public enum InputRequest: Hashable, Sendable {
    /// Puts a form before a person; `schema` is an object of plain fields.
    case form(message: String, schema: JSON)
    /// Sends a person to a page; its id says when they are done (2025-11-25; later versions know none).
    case page(message: String, url: String, id: String)
    /// Asks the client's model (`sampling/createMessage`).
    case sampling(JSONObject)
    /// Asks which folders the client works in.
    case roots
}

/// What a person did with a form.
public enum ElicitationAnswer: Hashable, Sendable {
    /// They filled it in.
    case accepted(JSONObject)
    /// They said no.
    case declined
    /// They did neither, or nobody was asked.
    case cancelled

    /// The answer in a client's result; anything that is none counts as cancelled.
    init(_ result: JSON?) {
        switch result?["action"]?.stringValue {
        case "accept": self = .accepted(result?["content"]?.objectValue ?? JSONObject())
        case "decline": self = .declined
        default: self = .cancelled
        }
    }
}

// MARK: - On the wire

extension InputRequest {
    /// The method and the parameters, as `version` knows them.
    func wire(in version: ProtocolVersion) -> (method: String, params: JSONObject) { (method, params(in: version)) }

    /// The method that asks for it.
    var method: String {
        switch self {
        case .form, .page: "elicitation/create"
        case .sampling: "sampling/createMessage"
        case .roots: "roots/list"
        }
    }

    private func params(in version: ProtocolVersion) -> JSONObject {
        switch self {
        case .form(let message, let schema):
            var params = JSONObject()
            if version >= .v2025_11_25 { params["mode"] = "form" }
            params["message"] = .string(message)
            params["requestedSchema"] = schema
            return params
        case .page(let message, let url, let id):
            var params = JSONObject([("mode", "url"), ("message", .string(message)), ("url", .string(url))])
            if version.era == .handshake { params["elicitationId"] = .string(id) }
            return params
        case .sampling(let params): return params
        case .roots: return JSONObject()
        }
    }

    /// Whether a client may be asked for it.
    ///
    /// - Throws: `ProtocolError` where the version does not know such a thing, the client did not declare it, or no answer
    ///   could ever satisfy it.
    func check(against capabilities: ClientCapabilities, in version: ProtocolVersion) throws(ProtocolError) {
        guard version >= since else {
            throw ProtocolError(.invalidRequest, "\(version.rawValue) has no way to ask the client for this: \(method)")
        }
        let lacking = capabilities.lacking(needed)
        guard lacking.isEmpty else { throw ProtocolError.lacking(lacking, in: version) }
        guard case .form(_, let schema) = self else { return }
        do throws(JSONSchemaError) {
            _ = try JSONSchema(schema)
        } catch {
            throw ProtocolError(.internalError, "the schema of a form cannot be used: \(error.whatHappened)")
        }
    }

    private var since: ProtocolVersion {
        switch self {
        case .form: .v2025_06_18
        case .page: .v2025_11_25
        case .sampling, .roots: .v2024_11_05
        }
    }

    /// What the client must have declared.
    private var needed: JSONObject {
        switch self {
        case .form: Self.capability("elicitation", "form")
        case .page: Self.capability("elicitation", "url")
        case .sampling(let params):
            Self.capability("sampling", params["tools"] == nil && params["toolChoice"] == nil ? nil : "tools")
        case .roots: Self.capability("roots")
        }
    }

    private static func capability(_ name: String, _ part: String? = nil) -> JSONObject {
        let nothing = JSONObject()
        let parts = part.map { JSONObject([($0, .object(nothing))]) } ?? nothing
        return JSONObject([(name, .object(parts))])
    }

    /// What is wrong with `answer` as an answer to this; nil where nothing is.
    func complaint(about answer: JSON) -> String? {
        switch self {
        case .form(_, let schema):
            guard let action = Self.action(of: answer) else { return Self.noAction }
            guard action == "accept" else { return nil }
            return Self.complaint(about: answer["content"] ?? .object(JSONObject()), schema)
        case .page: return Self.action(of: answer) == nil ? Self.noAction : nil
        case .sampling:
            guard answer["role"]?.stringValue != nil, let content = answer["content"],
                content.objectValue != nil || content.arrayValue != nil
            else { return "it needs \"role\", a string, and \"content\"" }
            return nil
        case .roots:
            guard let roots = answer["roots"]?.arrayValue, roots.allSatisfy({ $0["uri"]?.stringValue != nil }) else {
                return "it needs \"roots\", an array of objects with \"uri\""
            }
            return nil
        }
    }

    private static let noAction = "it needs \"action\": accept, decline or cancel"

    private static func action(of answer: JSON) -> String? {
        answer["action"]?.stringValue.flatMap { ["accept", "decline", "cancel"].contains($0) ? $0 : nil }
    }

    private static func complaint(about content: JSON, _ schema: JSON) -> String? {
        guard content.objectValue != nil else { return "its \"content\" must be an object" }
        // An unusable schema is refused before anybody is asked.
        return (try? JSONSchema(schema))?.violations(of: content, limit: 1).first?.description
    }
}
