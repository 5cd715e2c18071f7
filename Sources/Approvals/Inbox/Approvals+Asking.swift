internal import JSON
public import Storage
public import Vocabulary

/// How an action stands that only a person may let through.
public enum ApprovalStanding: Hashable, Sendable {
    /// A person agreed, and with this answer the approval is used up.
    case approved(ApprovalRequest)
    /// It waits for a person.
    case pending(ApprovalRequest)
    /// A person refused it, perhaps with a word to the agent.
    case rejected(ApprovalRequest)
    /// A person agreed to another input in its place.
    case edited(ApprovalRequest, instead: ApprovalRequest)

    /// The request that it stands by.
    public var request: ApprovalRequest {
        switch self {
        case .approved(let request), .pending(let request), .rejected(let request), .edited(let request, _): request
        }
    }
}

extension Approvals {
    /// Uses up an approval for `action` where there is one; else says what a person decided, or lets it wait.
    ///
    /// Of all processes that ask at once, one is told `approved`. A waiting request for the same input, directory and
    /// agent is counted up instead of opened once more.
    ///
    /// - Parameters:
    ///   - id: what a new request would be called.
    ///   - toolCallID: the client's own name for the call.
    /// - Throws: `StorageError`; `ApprovalError.tooLarge` where no person can be asked about so large an input.
    public func ask(
        for action: RequestedAction, because grounds: ApprovalGrounds, id: String, toolCallID: String? = nil,
        at now: Timestamp, in transaction: any Transaction
    ) throws -> ApprovalStanding {
        let size = action.input.serialized().count
        guard size <= settings.largestInput else {
            throw ApprovalError.tooLarge(bytes: size, limit: settings.largestInput)
        }
        try expire(at: now, in: transaction)
        let known = try ApprovalRequest.all(for: action, in: transaction)
        for request in known where request.state == .approved {
            if let used = try use(request, by: action, at: now, in: transaction) { return .approved(used) }
        }
        if let told = known.filter({ $0.stillTells(at: now) }).max(by: { ($0.decidedAt ?? now) < ($1.decidedAt ?? now) }
        ),
            try decisionHolds(of: told, in: transaction)
        {
            guard told.state == .edited else { return .rejected(told) }
            if let instead = try told.replacedBy.flatMap({ try ApprovalRequest.find($0, in: transaction) }) {
                return .edited(told, instead: instead)
            }
        }
        if let waiting = known.first(where: { $0.state == .pending }), let asked = waiting.askedAgain(at: now) {
            guard try asked.update(from: waiting, in: transaction) else { throw ApprovalError.unknown(waiting.id) }
            try transaction.append(Events.askedAgain(asked, at: now))
            return .pending(asked)
        }
        let request = ApprovalRequest(
            id: id, action: action, grounds: grounds, toolCallID: toolCallID, openedAt: now,
            expiresAt: now + settings.lifetime)
        try request.insert(in: transaction)
        try transaction.append(Events.opened(request, at: now))
        return .pending(request)
    }

    /// Closes the request that waits for `action`, because the client's own dialog let it happen.
    ///
    /// - Returns: the request; nil where none waits.
    @discardableResult
    public func closeAsDone(
        _ action: RequestedAction, by decider: Decider, at now: Timestamp, in transaction: any Transaction
    ) throws -> ApprovalRequest? {
        try expire(at: now, in: transaction)
        let known = try ApprovalRequest.all(for: action, in: transaction)
        guard let waiting = known.first(where: { $0.state == .pending }),
            let used = waiting.usedElsewhere(by: decider, at: now), try used.update(from: waiting, in: transaction)
        else { return nil }
        try transaction.append(Events.used(used, at: now))
        return used
    }

    /// Ends what waited too long; every other call here does so first.
    ///
    /// - Returns: how many requests ended.
    @discardableResult
    public func expire(at now: Timestamp, limit: Int64 = 1000, in transaction: any Transaction) throws -> Int {
        var ended = 0
        for request in try ApprovalRequest.overdue(at: now, limit: limit, in: transaction) {
            guard let expired = request.expired(at: now), try expired.update(from: request, in: transaction) else {
                continue
            }
            try transaction.append(Events.expired(expired, from: request.state, at: now))
            ended += 1
        }
        return ended
    }

    private func use(
        _ request: ApprovalRequest, by action: RequestedAction, at now: Timestamp, in transaction: any Transaction
    ) throws -> ApprovalRequest? {
        guard try decisionHolds(of: request, in: transaction), try !hasEnded(request, in: transaction) else {
            return nil
        }
        let latest = try latestMoment(since: request, in: transaction)
        guard let used = request.used(by: action, at: now, latest: latest),
            try used.update(from: request, in: transaction)
        else { return nil }
        try transaction.append(Events.used(used, at: now))
        return used
    }

    /// Whether the journal holds the decision that the row shows: a row that was changed behind the program's back is
    /// worth nothing.
    private func decisionHolds(of request: ApprovalRequest, in reader: any Reader) throws -> Bool {
        guard let number = request.decisionEntry,
            let entry = try reader.journalEntries(after: number - 1, limit: 1).first, entry.sequence == number,
            entry.kind == "approvals.decided", let payload = entry.payload
        else { return false }
        return Events.isDecision(payload, of: request)
    }

    /// Whether the journal says that the request was used or ended since it was decided, whatever its row says.
    private func hasEnded(_ request: ApprovalRequest, in reader: any Reader) throws -> Bool {
        var hasEnded = false
        try reader.query(
            "SELECT payload FROM journal WHERE seq > ? AND kind IN ('approvals.used', 'approvals.expired')",
            [SQLValue(request.decisionEntry)]
        ) { row in
            // An erased entry may have been about any request.
            let payload = row.optionalText(0).flatMap { try? JSON(parsing: $0) }
            if payload == nil || payload?["id"]?.stringValue == request.id { hasEnded = true }
        }
        return hasEnded
    }

    /// The latest moment at which something was journaled since the decision.
    ///
    /// Only what came after the decision counts, so that a clock that once stood years ahead spoils no later approval.
    private func latestMoment(since request: ApprovalRequest, in reader: any Reader) throws -> Timestamp? {
        guard let number = request.decisionEntry else { return nil }
        return try reader.first("SELECT max(at) FROM journal WHERE seq > ?", [.integer(number)]) {
            $0.optionalInteger(0).map(Timestamp.init(microseconds:))
        } ?? nil
    }
}
