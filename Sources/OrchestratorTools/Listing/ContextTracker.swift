/// Estimates how full the context of the client's model is.
///
/// Two figures are known, and the larger counts: what we have sent, and what the client's own transcript said was used,
/// with what we have sent since.
struct ContextTracker: Equatable, Sendable {
    /// Bytes of JSON that make a token, as an estimate that is rather too full than too empty.
    ///
    /// English prose has about four; JSON with ids, quotes and figures has fewer. The reference's list of 57 tools,
    /// 22,592 bytes, was counted at four a token.
    static let bytesPerToken = 4

    /// How many tokens the context holds.
    let capacity: Int
    /// The percentage that is left when it counts as low.
    let reservePercent: Int
    private var sent = 0
    private var reported = 0
    private var sentBeforeReport = 0

    init(capacity: Int, reservePercent: Int) {
        self.capacity = capacity
        self.reservePercent = reservePercent
    }

    /// So many bytes went to the client.
    mutating func send(bytes: Int) { sent += bytes }

    /// The client's transcript says that its model's context held so many tokens. It may hold fewer than before: clients
    /// summarise what grows too long, and what we had sent is then gone too.
    mutating func report(tokens: Int) {
        reported = tokens
        sentBeforeReport = sent
    }

    /// About how many tokens are used.
    var usedTokens: Int {
        let ownCount = reported == 0 ? sent : sent - sentBeforeReport
        return reported + ownCount / Self.bytesPerToken
    }

    /// Whether no more than the reserve is left.
    var isLow: Bool { (capacity - usedTokens) * 100 <= capacity * reservePercent }
}
