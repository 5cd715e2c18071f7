/// One message of the server, with what a transport must know to send it the right way.
public struct OutgoingMessage: Sendable {
    /// Where a message belongs.
    public enum Destination: Hashable, Sendable {
        /// The response to a request, after which nothing more comes for it; the code where it is an error.
        ///
        /// Without an id it refuses the message that is being received (sent before `receive` returns), which was no
        /// request, or one with the id of a request still being served: that request goes on, although the bytes name
        /// its id.
        case response(to: RequestID?, error: ProtocolError.Code?)
        /// Belongs to a request that is still being served: progress, log, a request to the client.
        case related(to: RequestID)
        /// Belongs to no request.
        case standalone
    }

    /// Where it belongs.
    public let destination: Destination
    /// One JSON document, without line feeds.
    public let bytes: [UInt8]
}
