internal import JSON

extension InputRequest {
    func wire(in version: ProtocolVersion) -> (method: String, params: JSONObject) {
        switch self {
        case .form(let message, let schema):
            (
                "elicitation/create",
                JSONObject([("mode", "form"), ("message", .string(message)), ("requestedSchema", schema)])
            )
        case .page(let message, let url, let id):
            (
                "elicitation/create",
                JSONObject([
                    ("mode", "url"), ("message", .string(message)), ("url", .string(url)),
                    ("elicitationId", .string(id)),
                ])
            )
        case .sampling(let params): ("sampling/createMessage", params)
        case .roots: ("roots/list", JSONObject())
        }
    }
}
