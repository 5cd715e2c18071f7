internal import JSON
internal import Vocabulary

/// What became of a call that a client follows; a pure state machine.
///
///     working <-> input_required -> completed | failed | cancelled
///
/// The last three are ends, and no end ever changes: what comes after one is refused.
struct TaskRecord: Sendable {
    /// How a task ended.
    enum End: Hashable, Sendable {
        /// The tool answered, be it with an error of its own.
        case completed(JSONObject)
        /// The request failed as JSON-RPC requests do.
        case failed(ProtocolError)
        /// The client wanted it no longer.
        case cancelled
    }

    /// Something that the handler waits to hear from the client.
    struct Question: Hashable, Sendable {
        /// Under which key the client answers; never used for anything else in this task.
        let wireKey: String
        /// Under which key the handler asked.
        let key: String
        /// The questions that were asked with it.
        let round: Int
        let request: JSON
    }

    /// Questions that were asked together, and the answers so far.
    private struct Round {
        let askedAt: Timestamp
        var answers: [String: JSON] = [:]
    }

    let id: String
    let createdAt: Timestamp
    /// Never goes back, as the wall clock may.
    private(set) var updatedAt: Timestamp {
        didSet { updatedAt = max(updatedAt, oldValue) }
    }
    private(set) var message: String?
    private(set) var end: End?
    /// What is still to be answered, in the order in which it was asked.
    private(set) var questions: [Question] = []
    private var rounds: [Int: Round] = [:]
    private var usedKeys: Set<String> = []

    /// A task that is being worked on.
    init(id: String, createdAt: Timestamp) {
        self.id = id
        self.createdAt = createdAt
        updatedAt = createdAt
    }

    /// In the words of the protocol.
    var status: String {
        switch end {
        case nil: questions.isEmpty ? "working" : "input_required"
        case .completed: "completed"
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }

    /// The handler says how far it is.
    ///
    /// - Returns: whether anything changed, as for all that follows.
    mutating func say(_ message: String, at now: Timestamp) -> Bool {
        guard end == nil, message != self.message else { return false }
        self.message = message
        updatedAt = now
        return true
    }

    /// The handler asks `requests`, each under its own key.
    mutating func ask(_ requests: [String: JSON], round: Int, at now: Timestamp) -> Bool {
        guard end == nil, rounds[round] == nil, !requests.isEmpty else { return false }
        rounds[round] = Round(askedAt: now)
        for (key, request) in requests.sorted(by: { $0.key < $1.key }) {
            let wireKey = unusedKey(like: key)
            usedKeys.insert(wireKey)
            questions.append(Question(wireKey: wireKey, key: key, round: round, request: request))
        }
        updatedAt = now
        return true
    }

    private func unusedKey(like key: String) -> String {
        var candidate = key
        var number = 1
        while usedKeys.contains(candidate) {
            number += 1
            candidate = "\(key)-\(number)"
        }
        return candidate
    }

    /// The client answers; what nobody asked, or what is answered already, is ignored.
    ///
    /// - Returns: the rounds that are answered wholly by now, with the answers under the handler's keys; nil where nothing
    ///   changed.
    mutating func answer(_ responses: JSONObject, at now: Timestamp) -> [Int: [String: JSON]]? {
        let answered = questions.filter { responses[$0.wireKey] != nil }
        guard !answered.isEmpty else { return nil }
        for question in answered { rounds[question.round]?.answers[question.key] = responses[question.wireKey] }
        questions.removeAll { responses[$0.wireKey] != nil }
        updatedAt = now
        var finished: [Int: [String: JSON]] = [:]
        for round in Set(answered.map(\.round)) where !questions.contains(where: { $0.round == round }) {
            finished[round] = rounds.removeValue(forKey: round)?.answers
        }
        return finished
    }

    /// Nobody waits for the answers of this round any more.
    mutating func withdraw(_ round: Int, at now: Timestamp) -> Bool {
        guard end == nil, rounds.removeValue(forKey: round) != nil else { return false }
        questions.removeAll { $0.round == round }
        updatedAt = now
        return true
    }

    /// The rounds that were asked at `moment` or before.
    func rounds(askedBy moment: Timestamp) -> [Int] {
        rounds.filter { $0.value.askedAt <= moment }.keys.sorted()
    }

    /// It is over.
    mutating func finish(_ end: End, at now: Timestamp, message: String? = nil) -> Bool {
        guard self.end == nil else { return false }
        self.end = end
        self.message = message
        questions = []
        rounds = [:]
        updatedAt = now
        return true
    }
}

extension TaskRecord {
    /// When the task may be forgotten; nil while it is open.
    func keptUntil(_ retention: Duration) -> Timestamp? { end == nil ? nil : updatedAt + retention }

    /// The task as clients see it.
    ///
    /// Work takes as long as it takes, and a client may come for its result long after; so an open task has no time to
    /// live, and an ended one lives on for `retention` from its end.
    func json(_ settings: TaskSettings) -> JSONObject {
        var object = JSONObject([("taskId", .string(id)), ("status", .string(status))])
        object["statusMessage"] = message.map(JSON.string)
        object["createdAt"] = .string(createdAt.description)
        object["lastUpdatedAt"] = .string(updatedAt.description)
        object["ttlMs"] =
            keptUntil(settings.retention).map { .integer(($0 - createdAt).wholeMicroseconds / 1000) } ?? .null
        if end == nil { object["pollIntervalMs"] = .integer(settings.pollInterval.wholeMicroseconds / 1000) }
        switch end {
        case nil:
            if !questions.isEmpty {
                object["inputRequests"] = .object(JSONObject(questions.map { ($0.wireKey, $0.request) }))
            }
        case .completed(let result): object["result"] = .object(result)
        case .failed(let error): object["error"] = error.json
        case .cancelled: break
        }
        return object
    }
}
