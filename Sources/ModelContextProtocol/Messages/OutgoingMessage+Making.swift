internal import JSON

extension OutgoingMessage {
    static func response(to id: RequestID, _ result: JSONObject) -> OutgoingMessage {
        OutgoingMessage(
            destination: .response(to: id, error: nil),
            bytes: JSON.object(JSONObject([("jsonrpc", "2.0"), ("id", id.json), ("result", .object(result))]))
                .serialized())
    }

    /// - Parameter id: nil where the request could not be read so far; the member is then left out.
    static func failure(of id: RequestID?, _ error: ProtocolError) -> OutgoingMessage {
        failure(of: id, error, destination: .response(to: id, error: error.code))
    }

    /// Refuses the message that is being received, whatever else goes on under its id.
    static func refusal(of id: RequestID?, _ error: ProtocolError) -> OutgoingMessage {
        failure(of: id, error, destination: .response(to: nil, error: error.code))
    }

    private static func failure(
        of id: RequestID?, _ error: ProtocolError, destination: Destination
    ) -> OutgoingMessage {
        var object = JSONObject([("jsonrpc", "2.0")])
        object["id"] = id?.json
        object["error"] = error.json
        return OutgoingMessage(destination: destination, bytes: JSON.object(object).serialized())
    }

    static func notification(
        _ method: String, _ params: JSONObject, relatedTo id: RequestID? = nil
    ) -> OutgoingMessage {
        var object = JSONObject([("jsonrpc", "2.0"), ("method", .string(method))])
        if !params.isEmpty { object["params"] = .object(params) }
        return OutgoingMessage(
            destination: id.map(Destination.related) ?? .standalone, bytes: JSON.object(object).serialized())
    }

    static func request(
        _ id: RequestID, _ method: String, _ params: JSONObject, relatedTo related: RequestID?
    ) -> OutgoingMessage {
        var object = JSONObject([("jsonrpc", "2.0"), ("id", id.json), ("method", .string(method))])
        if !params.isEmpty { object["params"] = .object(params) }
        return OutgoingMessage(
            destination: related.map(Destination.related) ?? .standalone, bytes: JSON.object(object).serialized())
    }
}
