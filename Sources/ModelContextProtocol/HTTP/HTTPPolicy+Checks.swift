internal import JSON

// The checks of a request that need nothing but its head.
extension HTTPPolicy {
    /// 403 where the server is addressed by a name that is not its own, or by a page that is not its own.
    func refusalOfStranger(_ request: HTTPRequest) -> HTTPReply? {
        guard let host = request.headers["Host"], isOurs(host) else {
            return .refusal(403, "this server is not reached under that Host; use one of \(hosts.sorted())")
        }
        guard let origin = request.headers["Origin"], !origins.contains(origin) else { return nil }
        for scheme in ["http://", "https://"] where origin.hasPrefix(scheme) && isOurs(origin.dropFirst(scheme.count)) {
            return nil
        }
        return .refusal(403, "pages of that Origin may not call this server")
    }

    /// Whether `authority` (`host`, `host:port`, `[address]:port`) names this server.
    private func isOurs(_ authority: some StringProtocol) -> Bool {
        let authority = authority.lowercased()
        if hosts.contains(authority) { return true }
        guard let colon = authority.lastIndex(of: ":") else { return false }
        let port = authority[authority.index(after: colon)...]
        return hosts.contains(String(authority[..<colon])) && UInt16(port) != nil
    }

    /// Whose token a request came with.
    enum Admission {
        /// Nil where everybody is let in.
        case admitted(principal: String?)
        case refused(HTTPReply)
    }

    /// 401 where tokens are needed and the request has none that is let in.
    func admission(of request: HTTPRequest) -> Admission {
        guard !tokens.isEmpty else { return .admitted(principal: nil) }
        let scheme = "bearer "
        let authorization = request.headers["Authorization"]
        if let authorization, authorization.prefix(scheme.count).lowercased() == scheme {
            let presented = authorization.dropFirst(scheme.count).trimmingWhitespace()
            // All are compared, so that the time taken does not tell which came close.
            let matching = tokens.filter { $0.matches(presented) }
            if let token = matching.first { return .admitted(principal: token.principal) }
        }
        var challenge = "Bearer resource_metadata=\"\(base(of: request))\(Self.metadataPath)\(path)\""
        if !scopes.isEmpty { challenge += ", scope=\"\(scopes.joined(separator: " "))\"" }
        if authorization != nil { challenge += ", error=\"invalid_token\"" }
        return .refused(
            .refusal(
                401, authorization == nil ? "this server needs a bearer token" : "the bearer token is not let in",
                headers: [("WWW-Authenticate", challenge)]))
    }

    static let metadataPath = "/.well-known/oauth-protected-resource"

    /// The document that says what protects the endpoint (RFC 9728); nil where the request is not for it.
    func metadata(for request: HTTPRequest) -> HTTPReply? {
        guard !tokens.isEmpty, [Self.metadataPath, Self.metadataPath + path].contains(request.path) else { return nil }
        guard request.method == "GET" else { return .notAllowed("GET") }
        var document = JSONObject([("resource", .string(base(of: request) + path))])
        if !authorizationServers.isEmpty {
            document["authorization_servers"] = .array(authorizationServers.map(JSON.string))
        }
        if !scopes.isEmpty { document["scopes_supported"] = .array(scopes.map(JSON.string)) }
        document["bearer_methods_supported"] = ["header"]
        return .json(JSON.object(document).serialized())
    }

    /// Where the client reaches the server. Its own word for that is good enough: it is one of `hosts`.
    private func base(of request: HTTPRequest) -> String {
        publicURL ?? "http://\(request.headers["Host"] ?? "")"
    }

    /// 415, 406 or 413 where a POST is not one that carries a message.
    func refusalOfPost(_ request: HTTPRequest) -> HTTPReply? {
        let type = request.headers["Content-Type"]?.prefix { $0 != ";" }.trimmingWhitespace().lowercased()
        guard type == "application/json" else {
            return .refusal(415, "the body must be of type application/json")
        }
        guard request.accepts("application/json"), request.accepts("text/event-stream") else {
            return .refusal(406, "Accept must list application/json and text/event-stream")
        }
        if let length = request.headers["Content-Length"], Int(length).map({ $0 > maximumBodySize }) ?? true {
            return tooLarge
        }
        return nil
    }

    var tooLarge: HTTPReply {
        .refusal(413, "the body is longer than \(maximumBodySize) bytes", headers: [("Connection", "close")])
    }
}

extension HTTPRequest {
    /// Whether the client takes an answer of this type; one that does not say takes all.
    func accepts(_ type: String) -> Bool {
        guard let accept = headers["Accept"] else { return true }
        let family = type.prefix { $0 != "/" } + "/*"
        return accept.split(separator: ",").contains { element in
            let offered = element.prefix { $0 != ";" }.trimmingWhitespace().lowercased()
            return offered == type || offered == family || offered == "*/*"
        }
    }
}

extension HTTPReply {
    /// The method is none that the path has.
    static func notAllowed(_ allowed: String) -> HTTPReply {
        .refusal(405, "this path takes \(allowed) only", headers: [("Allow", allowed)])
    }
}
