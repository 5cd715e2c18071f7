/// Events as they go over the wire.
enum ServerSentEvent {
    /// One message, which has no line feeds.
    static func message(_ bytes: [UInt8], id: EventID? = nil) -> [UInt8] {
        Array("\(id.map { "id: \($0)\n" } ?? "")event: message\ndata: ".utf8) + bytes + [0x0A, 0x0A]
    }

    /// Says where the stream stands and when to come back if it ends, before there is anything else to say.
    static func priming(_ id: EventID, retry: Duration) -> [UInt8] {
        let milliseconds = retry.components.seconds * 1000 + retry.components.attoseconds / 1_000_000_000_000_000
        return Array("id: \(id)\nretry: \(milliseconds)\ndata: \n\n".utf8)
    }
}

/// Names an event of a session: its stream, and its number on it.
struct EventID: Hashable, CustomStringConvertible {
    let stream: Int
    let number: Int

    init(stream: Int, number: Int) {
        self.stream = stream
        self.number = number
    }

    /// The id that a client sends back; nil where it is none of ours.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let stream = parts[0], let number = parts[1], stream >= 0, number >= 0 else {
            return nil
        }
        self.init(stream: stream, number: number)
    }

    var description: String { "\(stream)-\(number)" }
}
