/// One HTTP request, as any framework can hand it over.
public struct HTTPRequest: Sendable {
    /// The method, in capitals.
    public var method: String
    /// The path, without a query.
    public var path: String
    /// The header fields.
    public var headers: HTTPFields
    /// The client's end of the line.
    public var peer: HTTPPeer
    /// Reads the body once the headers are found in order; nil where it is longer than the bound.
    let body: @Sendable (_ bound: Int) async throws -> [UInt8]?

    /// A request whose body is yet to be read.
    ///
    /// - Parameters:
    ///   - peer: told by the framework when the client is gone.
    ///   - body: reads the whole body, or returns nil as soon as it is longer than the bound it is given.
    public init(
        method: String, path: String, headers: HTTPFields, peer: HTTPPeer = HTTPPeer(),
        body: @escaping @Sendable (_ bound: Int) async throws -> [UInt8]?
    ) {
        self.method = method
        self.path = path
        self.headers = headers
        self.peer = peer
        self.body = body
    }

    /// A request that is here whole.
    public init(
        method: String, path: String, headers: HTTPFields, peer: HTTPPeer = HTTPPeer(), body: [UInt8] = []
    ) {
        self.init(method: method, path: path, headers: headers, peer: peer) { bound in
            body.count <= bound ? body : nil
        }
    }
}

/// Header fields; their names are compared without regard to case.
public struct HTTPFields: Sendable, ExpressibleByDictionaryLiteral {
    private var values: [String: String] = [:]

    /// No fields.
    public init() {}

    /// Fields by name.
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { add(name, value) }
    }

    /// Adds a field; one that is there already becomes a list, as RFC 9110 has it.
    public mutating func add(_ name: String, _ value: String) {
        let name = name.lowercased()
        let value = value.trimmingWhitespace()
        if let present = values[name] { values[name] = "\(present), \(value)" } else { values[name] = value }
    }

    /// The value of a field, without white space at its ends.
    public subscript(name: String) -> String? {
        get { values[name.lowercased()] }
        set { values[name.lowercased()] = newValue.map { $0.trimmingWhitespace() } }
    }
}

extension StringProtocol {
    /// Without the optional white space of HTTP: spaces and tabs at the ends.
    func trimmingWhitespace() -> String {
        var rest = Array(utf8)[...]
        while let byte = rest.first, byte == 0x20 || byte == 0x09 { rest.removeFirst() }
        while let byte = rest.last, byte == 0x20 || byte == 0x09 { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }
}
