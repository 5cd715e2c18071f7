/// Which message of a session belongs on which of its streams, and what is kept for a client that comes back for it; a
/// pure state machine.
///
/// Every POST with requests has a stream of its own, on which all that belongs to them goes; what belongs to none goes on
/// the standing stream, which clients open by GET.
struct SessionStreams {
    /// The stream of what belongs to no request.
    static let standing = 0

    private struct Stream {
        var last = 0
        /// Requests that are still to be answered.
        var open: Set<RequestID> = []
        var isBatch = false
    }

    private struct Kept {
        var id: EventID
        var message: [UInt8]
    }

    /// An event of a stream.
    struct Event: Equatable {
        var id: EventID
        var message: [UInt8]
        /// Whether it is the last of its stream.
        var isLast = false
    }

    private let bound: Int
    private var streams = [standing: Stream()]
    private var owners: [RequestID: Int] = [:]
    private var lastStream = standing
    /// What was said last, of all streams.
    private var kept: [Kept] = []
    private var size = 0
    /// The number of the last standing event that went out.
    private var delivered = 0

    /// - Parameter bound: how many bytes are kept.
    init(bound: Int) { self.bound = bound }

    /// A stream for these requests; nil where one of their ids is in use, or twice among them.
    mutating func open(for requests: [RequestID]) -> Int? {
        let ids = Set(requests)
        guard ids.count == requests.count, ids.allSatisfy({ owners[$0] == nil }) else { return nil }
        lastStream += 1
        streams[lastStream] = Stream(open: ids, isBatch: ids.count > 1)
        for id in ids { owners[id] = lastStream }
        return lastStream
    }

    /// The stream that a message belongs on; nil where that is over.
    func stream(of message: OutgoingMessage) -> Int? {
        switch message.destination {
        case .response(let id, _): id.flatMap { owners[$0] }
        case .related(let id): owners[id]
        case .standalone: Self.standing
        }
    }

    /// The stream of a request that is being served.
    func stream(of request: RequestID) -> Int? { owners[request] }

    /// Takes a message that may be the whole answer of its stream: a lone response, before which nothing was said.
    ///
    /// - Returns: whether it is; the stream is then over and nothing of it is kept.
    mutating func takeWhole(_ message: OutgoingMessage) -> Bool {
        guard case .response(let id?, _) = message.destination, let number = owners[id], let stream = streams[number],
            stream.last == 0, !stream.isBatch
        else { return false }
        settle(id)
        return true
    }

    /// Takes a message as the next event of its stream; nil where that is over.
    mutating func take(_ message: OutgoingMessage) -> Event? {
        guard let number = stream(of: message) else { return nil }
        streams[number]?.last += 1
        let id = EventID(stream: number, number: streams[number]?.last ?? 0)
        if case .response(let request?, _) = message.destination { settle(request) }
        keep(Kept(id: id, message: message.bytes))
        return Event(id: id, message: message.bytes, isLast: streams[number] == nil)
    }

    /// Nothing more comes for a request, as for one that was cancelled.
    ///
    /// - Returns: its stream, where that is over now.
    @discardableResult
    mutating func settle(_ request: RequestID) -> Int? {
        guard let number = owners.removeValue(forKey: request) else { return nil }
        streams[number]?.open.remove(request)
        guard streams[number]?.open.isEmpty == true else { return nil }
        streams[number] = nil
        return number
    }

    /// A standing event went out.
    mutating func deliver(_ id: EventID) { if id.stream == Self.standing { delivered = max(delivered, id.number) } }

    /// Where the standing stream is taken up by a client that does not say where it was.
    var standingPosition: EventID { EventID(stream: Self.standing, number: delivered) }

    /// What came on a stream after an event; nil where the stream is not known, or not all of it is kept any more.
    func events(after id: EventID) -> [Event]? {
        let later = kept.filter { $0.id.stream == id.stream && $0.id.number > id.number }
        let isOpen = streams[id.stream] != nil
        guard isOpen || !later.isEmpty else { return nil }
        let first = later.first?.id.number ?? (streams[id.stream]?.last ?? 0) + 1
        // What was dropped of the standing stream before anyone listened is nobody's loss to report.
        guard first == id.number + 1 || id == standingPosition else { return nil }
        return later.map { event in
            Event(id: event.id, message: event.message, isLast: !isOpen && event.id == later.last?.id)
        }
    }

    private mutating func keep(_ event: Kept) {
        kept.append(event)
        size += event.message.count
        var dropped = 0
        while size > bound, dropped < kept.count - 1 {
            size -= kept[dropped].message.count
            dropped += 1
        }
        kept.removeFirst(dropped)
    }
}
