/// Carries one HTTP request to a server and hands back what the server answers, as it comes.
///
/// The providers know nothing of sockets: a test can pass a transport that answers from memory, a program one that
/// goes through its own proxy. `AsyncHTTPTransport` is the one that uses the network.
public protocol HTTPTransport: Sendable {
    /// Sends `request` once: no retry, and no redirect followed, so that a key reaches only the host it was given for.
    ///
    /// Cancelling the task closes the exchange.
    ///
    /// - Parameter onPart: called with the head first, then with each piece of the body, in order.
    /// - Throws: `HTTPTransportError`, also where the server goes away in the middle of the body.
    func send(
        _ request: HTTPRequest, onPart: (HTTPResponsePart) async -> Void
    ) async throws(HTTPTransportError)
}

/// One request to a server.
///
/// Prints as its method and URL alone, since the header fields may hold a key.
public struct HTTPRequest: Sendable, CustomStringConvertible, CustomReflectable {
    /// The method in capitals.
    public var method: String
    /// The whole URL.
    public var url: String
    /// The header fields.
    public var headers: HTTPFields
    /// The body; empty for none.
    public var body: [UInt8]
    /// Time for the whole exchange, from connecting to the last byte.
    public var timeout: Duration
    /// Most bytes of body that are taken from the server.
    public var maxResponseBytes: Int

    /// A request; by default a response of up to 32 MiB is taken.
    public init(
        method: String, url: String, headers: HTTPFields = [:], body: [UInt8] = [], timeout: Duration,
        maxResponseBytes: Int = 32 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.maxResponseBytes = maxResponseBytes
    }

    /// The method and the URL.
    public var description: String { "\(method) \(url)" }
    /// Shows nothing of the header fields and the body.
    public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}

/// A piece of a server's answer.
public enum HTTPResponsePart: Sendable, Hashable {
    /// The status and the header fields.
    case head(status: Int, headers: HTTPFields)
    /// Some bytes of the body; where the pieces begin and end means nothing.
    case body([UInt8])
}

/// Header fields in the order in which they stand, found by name whatever its case.
public struct HTTPFields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// One header field.
    public struct Field: Sendable, Hashable {
        /// Its name, as written.
        public var name: String
        /// Its value.
        public var value: String

        /// A header field.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All fields, in order.
    public private(set) var fields: [Field]

    /// These fields.
    public init(_ fields: some Sequence<Field>) { self.fields = Array(fields) }

    /// Fields from name and value.
    public init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { Field(name: $0.0, value: $0.1) }
    }

    /// The first value of the field called `name`, in whatever case. Setting replaces every such field.
    public subscript(name: String) -> String? {
        get {
            let wanted = name.lowercased()
            return fields.first { $0.name.lowercased() == wanted }?.value
        }
        set {
            let wanted = name.lowercased()
            fields.removeAll { $0.name.lowercased() == wanted }
            if let newValue { fields.append(Field(name: name, value: newValue)) }
        }
    }
}
