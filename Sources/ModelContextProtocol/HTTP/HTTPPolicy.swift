internal import Crypto

/// Who may reach an endpoint, and within which bounds.
public struct HTTPPolicy: Sendable {
    /// The path of the endpoint.
    public var path = "/mcp"
    /// The names under which clients may address the server; any port. Others are refused, so that a page elsewhere
    /// cannot reach a local server by pointing its own name at it (DNS rebinding).
    public var hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
    /// Pages elsewhere that may call, as `https://host:port`; pages of `hosts` always may.
    public var origins: Set<String> = []
    /// The tokens that are let in; none: everybody who reaches the endpoint is.
    public var tokens: [BearerToken] = []
    /// Where clients reach the server, as `https://host`, where that is not what they address it by.
    public var publicURL: String?
    /// Who issues tokens, for clients that look for it (RFC 9728).
    public var authorizationServers: [String] = []
    /// The scopes that tokens may have, for clients that look for it (RFC 9728).
    public var scopes: [String] = []
    /// The longest body that is read, in bytes.
    public var maximumBodySize = 16 << 20
    /// How much may wait for a client that reads slowly, in bytes.
    public var maximumBacklog = 16 << 20
    /// How much of what was sent on streams a session keeps for clients that lose their connection, in bytes.
    public var maximumReplay = 1 << 20
    /// How many sessions may be open; the one that was idle for longest makes room.
    public var maximumSessions = 256
    /// How many requests of 2026-07-28 may be served at once.
    public var maximumRequests = 1024
    /// How long a session may be idle before it ends.
    public var sessionIdleTime: Duration = .seconds(3600)
    /// How long a stream may be silent before a comment shows that it is alive.
    public var keepAlive: Duration = .seconds(15)
    /// How long a client shall wait before it comes back for a stream that ended early.
    public var retry: Duration = .seconds(1)

    /// An endpoint on the local machine that lets everybody in.
    public init() {}
}

/// A secret that lets its bearer in.
public struct BearerToken: Sendable, CustomStringConvertible, CustomReflectable {
    /// Whose token it is; handlers see it.
    public let principal: String
    private let digest: [UInt8]

    /// - Parameters:
    ///   - secret: what follows `Bearer` in the header; only its digest is kept.
    ///   - principal: whose it is.
    public init(_ secret: String, principal: String) {
        self.principal = principal
        digest = Self.digest(of: secret)
    }

    /// Whether `presented` is the secret; takes equally long for all that are not.
    func matches(_ presented: String) -> Bool {
        zip(digest, Self.digest(of: presented)).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func digest(of secret: String) -> [UInt8] { Array(SHA256.hash(data: Array(secret.utf8))) }

    /// Whose token it is, and nothing of the secret.
    public var description: String { "token of \(principal)" }
    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}
