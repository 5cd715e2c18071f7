internal import JSON

/// Decides in which era and version a connection's requests are served; a pure state machine.
///
/// One process serves both eras; the first request that can be served decides for its connection. A probe that was refused
/// (an unknown version, a client that described nothing) decides nothing: `initialize` may follow it.
struct Negotiation {
    /// Who asks, and in which version.
    struct Peer: Sendable {
        var version: ProtocolVersion
        var client: Implementation?
        var capabilities: ClientCapabilities
    }

    /// What becomes of a request.
    enum Admission {
        /// It is served for this peer.
        case served(Peer)
        /// It is `initialize`: the connection speaks this version from now on.
        case initialized(Peer)
    }

    /// What is settled.
    private enum Phase {
        case open
        case handshake(Peer)
        case stateless
    }

    private var phase: Phase

    /// Nothing settled yet, as on stdio.
    static let open = Negotiation(phase: .open)
    /// Every request for itself, as over HTTP in 2026-07-28.
    static let stateless = Negotiation(phase: .stateless)

    private init(phase: Phase) { self.phase = phase }

    /// The peer that `initialize` introduced; nil in the stateless era, where every request introduces its own.
    var handshakePeer: Peer? { if case .handshake(let peer) = phase { peer } else { nil } }

    /// Methods that only the handshake era has.
    private static let handshakeOnly: Set<String> = [
        "initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe",
    ]

    /// What becomes of a request with these parameters.
    ///
    /// - Throws: the error to answer.
    mutating func admit(_ method: String, _ params: JSONObject) throws(ProtocolError) -> Admission {
        let meta = params["_meta"]
        let described = meta?[MetaKey.protocolVersion] != nil
        switch phase {
        case .open:
            if method == "initialize", !described {
                let peer = try Self.introduced(by: params)
                phase = .handshake(peer)
                return .initialized(peer)
            }
            if method == "ping", !described {
                return .served(
                    Peer(version: .latestHandshake, client: nil, capabilities: ClientCapabilities()))
            }
            guard described || method == "server/discover" else {
                throw ProtocolError(
                    .invalidRequest,
                    "not initialized: send initialize first, or describe the request under _meta (2026-07-28)")
            }
            let peer = try Self.described(by: params, method)
            phase = .stateless
            return .served(peer)

        case .handshake(let peer):
            if method == "initialize" {
                throw ProtocolError(.invalidRequest, "the connection is initialized already")
            }
            if described {
                throw ProtocolError(
                    .invalidRequest, "the connection was opened by initialize and speaks \(peer.version.rawValue)")
            }
            return .served(peer)

        case .stateless:
            if method == "initialize", !described {
                // Says in which versions it can go on, to a client that gave up on its probe too early.
                throw Self.unsupported(params["protocolVersion"]?.stringValue)
            }
            return .served(try Self.described(by: params, method))
        }
    }

    /// The peer that an `initialize` request introduces: the version it wants where that is served, else the newest.
    private static func introduced(by params: JSONObject) throws(ProtocolError) -> Peer {
        guard let wanted = params["protocolVersion"]?.stringValue else {
            throw ProtocolError(.invalidParams, "initialize needs \"protocolVersion\"")
        }
        let version = ProtocolVersion(rawValue: wanted)
        return Peer(
            version: version.flatMap { $0.era == .handshake ? $0 : nil } ?? .latestHandshake,
            client: Implementation(params["clientInfo"]),
            capabilities: ClientCapabilities(params["capabilities"] ?? .object(JSONObject())))
    }

    /// The peer that a request of the stateless era describes.
    private static func described(by params: JSONObject, _ method: String) throws(ProtocolError) -> Peer {
        guard let meta = params["_meta"]?.objectValue else {
            throw ProtocolError(.invalidParams, "the request needs \"_meta\" with \(MetaKey.protocolVersion)")
        }
        guard let wanted = meta[MetaKey.protocolVersion]?.stringValue else {
            throw ProtocolError(.invalidParams, "\"_meta\" needs \(MetaKey.protocolVersion), a string")
        }
        guard let version = ProtocolVersion(rawValue: wanted), version.era == .stateless else {
            throw unsupported(wanted)
        }
        guard let capabilities = meta[MetaKey.clientCapabilities], capabilities.objectValue != nil else {
            throw ProtocolError(.invalidParams, "\"_meta\" needs \(MetaKey.clientCapabilities), an object")
        }
        guard !handshakeOnly.contains(method) else {
            throw ProtocolError(.methodNotFound, "\(version.rawValue) has no method \(method)")
        }
        return Peer(
            version: version, client: Implementation(meta[MetaKey.clientInfo]),
            capabilities: ClientCapabilities(capabilities))
    }

    static func unsupported(_ wanted: String?) -> ProtocolError {
        ProtocolError(
            .unsupportedVersion, "the protocol version \(wanted ?? "(none)") is not served here",
            data: [
                "supported": .array(ProtocolVersion.announced.map(JSON.string)),
                "requested": .string(wanted ?? ""),
            ])
    }
}
