internal import ModelContextProtocol
internal import NIOCore
internal import Synchronization

/// Knows which client is at the other end of each line, and tells it apart when it hangs up.
///
/// A request's task does not notice that by itself while it waits for an answer.
final class Disconnections: Sendable {
    /// The lines that are open, with the client of the request that is being served on each.
    private let lines = Mutex<[ObjectIdentifier: HTTPPeer?]>([:])

    /// The client of a new request on `channel`.
    func peer(on channel: any Channel) -> HTTPPeer {
        let peer = HTTPPeer()
        let isOpen = lines.withLock { lines in
            guard lines[ObjectIdentifier(channel)] != nil else { return false }
            lines[ObjectIdentifier(channel)] = .some(peer)
            return true
        }
        if !isOpen { peer.leave() }
        return peer
    }

    /// What watches a line; one for each.
    func watcher() -> any RemovableChannelHandler { Watcher(self) }

    private func opened(_ channel: any Channel) {
        lines.withLock { $0[ObjectIdentifier(channel)] = .some(nil) }
    }

    private func closed(_ channel: any Channel) {
        let peer = lines.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) }
        peer??.leave()
    }

    private final class Watcher: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = Any

        let disconnections: Disconnections

        init(_ disconnections: Disconnections) { self.disconnections = disconnections }

        func handlerAdded(context: ChannelHandlerContext) { disconnections.opened(context.channel) }

        func handlerRemoved(context: ChannelHandlerContext) { disconnections.closed(context.channel) }

        func channelInactive(context: ChannelHandlerContext) {
            disconnections.closed(context.channel)
            context.fireChannelInactive()
        }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if case .some(.inputClosed) = event as? ChannelEvent { disconnections.closed(context.channel) }
            context.fireUserInboundEventTriggered(event)
        }
    }
}
