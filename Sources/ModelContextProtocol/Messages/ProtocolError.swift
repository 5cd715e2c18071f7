public import JSON
public import Vocabulary

/// A request that could not be served, as JSON-RPC says it.
///
/// What a tool could not do is not one of these: that is a result with `isError` (SEP-1303), which the model reads.
public struct ProtocolError: ExplainedError, Hashable {
    /// What kind of error this is; numbers other than the constants below lie outside of what JSON-RPC reserves.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The number on the wire.
        public let rawValue: Int64
        /// The code with this number.
        public init(rawValue: Int64) { self.rawValue = rawValue }

        /// The bytes are no JSON.
        public static let parseError = Code(rawValue: -32700)
        /// The JSON is no request that can be taken now.
        public static let invalidRequest = Code(rawValue: -32600)
        /// There is no such method, or not in this era.
        public static let methodNotFound = Code(rawValue: -32601)
        /// The parameters are wrong, or name what does not exist.
        public static let invalidParams = Code(rawValue: -32602)
        /// The server failed.
        public static let internalError = Code(rawValue: -32603)
        /// HTTP headers and body contradict each other (2026-07-28).
        public static let headerMismatch = Code(rawValue: -32020)
        /// The request needs something of the client that it did not declare (2026-07-28).
        public static let missingClientCapability = Code(rawValue: -32021)
        /// The protocol version is not served (2026-07-28).
        public static let unsupportedVersion = Code(rawValue: -32022)
    }

    /// What kind of error this is.
    public let code: Code
    /// What is wrong, as one sentence.
    public let message: String
    /// Details for programs.
    public let data: JSON?

    /// An error.
    public init(_ code: Code, _ message: String, data: JSON? = nil) {
        self.code = code
        self.message = message
        self.data = data
    }

    /// The error object of a response.
    var json: JSON {
        var object: JSONObject = JSONObject([("code", .integer(code.rawValue)), ("message", .string(message))])
        object["data"] = data
        return .object(object)
    }

    /// What is wrong, with its code.
    public var whatHappened: String { "\(message) (\(code.rawValue))" }
    /// What to do.
    public var whatToDo: String { "correct the request" }
}
