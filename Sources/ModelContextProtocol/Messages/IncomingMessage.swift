internal import JSON

/// One message of a client.
enum IncomingMessage {
    case request(RequestID, method: String, params: JSONObject)
    case notification(method: String, params: JSONObject)
    /// An answer to a request of ours.
    case response(RequestID, Result<JSON, ProtocolError>)
    /// An answer that does not say to what. It is not complained about: two sides that answer errors with errors never
    /// come to an end.
    case strayAnswer
    /// No message; what to say about it, and to which request.
    case unreadable(RequestID?, ProtocolError)

    /// Reads one message, or the messages of a batch.
    ///
    /// - Parameter isBatchAllowed: whether an array of messages may come (2025-03-26 only).
    static func read(_ bytes: some Collection<UInt8>, isBatchAllowed: Bool) -> [IncomingMessage] {
        let document: JSON
        do {
            document = try JSON(parsing: bytes)
        } catch {
            return [.unreadable(nil, ProtocolError(.parseError, "the message is not JSON: \(error)"))]
        }
        guard case .array(let elements) = document else { return [IncomingMessage(document)] }
        guard isBatchAllowed, !elements.isEmpty else {
            return [.unreadable(nil, ProtocolError(.invalidRequest, "a message is one JSON object, not an array"))]
        }
        return elements.map(IncomingMessage.init)
    }

    init(_ document: JSON) {
        guard case .object(let members) = document else {
            self = .unreadable(
                nil, ProtocolError(.invalidRequest, "a message is a JSON object, not of type \(document.typeName)"))
            return
        }
        let id = members["id"].flatMap(RequestID.init)
        func refuse(_ message: String) -> IncomingMessage { .unreadable(id, ProtocolError(.invalidRequest, message)) }
        guard members["jsonrpc"] == "2.0" else {
            self = refuse("\"jsonrpc\" must be \"2.0\"")
            return
        }
        if let method = members["method"] {
            guard let name = method.stringValue else {
                self = refuse("\"method\" must be a string")
                return
            }
            guard members["params"].map({ $0.objectValue != nil }) ?? true else {
                self = .unreadable(id, ProtocolError(.invalidParams, "\"params\" must be an object"))
                return
            }
            let params = members["params"]?.objectValue ?? JSONObject()
            if let id {
                self = .request(id, method: name, params: params)
            } else if members["id"] == nil {
                self = .notification(method: name, params: params)
            } else {
                self = refuse("\"id\" must be a string or an integer")
            }
            return
        }
        guard let id else {
            let isAnswer = members["result"] != nil || members["error"] != nil
            self = isAnswer ? .strayAnswer : refuse("a message needs a \"method\", or the \"id\" it answers")
            return
        }
        if let result = members["result"] {
            self = .response(id, .success(result))
        } else if let error = members["error"] {
            let code = ProtocolError.Code(rawValue: error["code"]?.integerValue ?? 0)
            self = .response(
                id, .failure(ProtocolError(code, error["message"]?.stringValue ?? "", data: error["data"])))
        } else {
            self = refuse("a message needs a \"method\", a \"result\" or an \"error\"")
        }
    }
}
