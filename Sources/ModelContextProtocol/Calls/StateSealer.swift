internal import Crypto
internal import JSON
internal import Synchronization

/// Seals what a client carries for us from one round of questions to the next (`requestState` of 2026-07-28).
///
/// The client can neither read nor change it, and it opens once: for the very call that asked, made by whoever made it,
/// before it expires, and in the process that sealed it. It is spent as soon as that call comes back, whatever becomes
/// of the call. So a client that loses the response does not send the state again; it makes the call anew, without
/// one, and is asked anew. That nothing was done twice is then up to the handler, which ran to its end.
final class StateSealer: Sendable {
    /// What a client carries.
    struct Round: Equatable {
        /// What was answered so far, by the identity of the question.
        var answers: [String: JSON] = [:]
        /// The identity of the question that is open under each key.
        var asked: [String: String] = [:]
        /// What the handler left for itself.
        var state: JSON?
    }

    /// The call that asks.
    struct Call {
        var method: String
        /// The tool, the prompt or the address.
        var name: String
        var arguments: JSONObject
        var principal: String?

        fileprivate var digest: String {
            JSON.array([
                .string(method), .string(name), .object(arguments), principal.map(JSON.string) ?? .null,
            ]).digest
        }
    }

    /// What has been opened, so that it does not open again.
    private struct Spent {
        var lastSerial: Int64 = 0
        /// When each expires, by its serial number.
        var expiries: [Int64: Int64] = [:]
        /// What expires by then is no longer told apart from what was opened.
        var forgottenUntil: Int64 = 0
    }

    /// Whether answers count that come without the state they were asked with.
    let takesAnswersAlone: Bool
    private let lifetime: Duration
    /// How much of what was opened is remembered.
    private let memory: Int
    private let key = SymmetricKey(size: .bits256)
    private let elapsed: @Sendable () -> Duration
    private let spent = Mutex(Spent())

    /// - Parameter memory: how many opened states are remembered; where there are more within their lifetime, the oldest
    ///   half expires early, for to forget must never mean to accept again.
    init(
        lifetime: Duration, takesAnswersAlone: Bool = false, memory: Int = 65_536,
        clock: some Clock<Duration> = ContinuousClock()
    ) {
        self.lifetime = lifetime
        self.takesAnswersAlone = takesAnswersAlone
        self.memory = memory
        let start = clock.now
        elapsed = { start.duration(to: clock.now) }
    }

    /// What the client is to carry for `call`.
    func seal(_ round: Round, of call: Call) throws -> String {
        let serial = spent.withLock { spent in
            spent.lastSerial += 1
            return spent.lastSerial
        }
        var content = JSONObject([
            ("call", .string(call.digest)), ("serial", .integer(serial)),
            ("expiry", .integer(milliseconds(elapsed() + lifetime))),
            ("answers", .object(JSONObject(round.answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))),
            (
                "asked",
                .object(JSONObject(round.asked.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
            ),
        ])
        content["state"] = round.state
        return Base64URL.text(of: try ChaChaPoly.seal(JSON.object(content).serialized(), using: key).combined)
    }

    /// What the client carried for `call`; it is spent unless `isUsable` throws.
    ///
    /// - Parameter isUsable: looks at the rest of the request, before anything is spent.
    /// - Throws: `ProtocolError` where this is not ours, was changed, belongs to another call or client, is too old, or
    ///   was opened before.
    func open(
        _ sealed: String, of call: Call, isUsable: (Round) throws(ProtocolError) -> Void = { _ in }
    ) throws(ProtocolError) -> Round {
        guard let content = contents(of: sealed), let serial = content["serial"]?.integerValue,
            let expiry = content["expiry"]?.integerValue
        else { throw Self.refusal("is none of this server's, or was changed") }
        guard content["call"]?.stringValue == call.digest else {
            throw Self.refusal("belongs to another call: method, name, arguments and credential must stay the same")
        }
        let round = Round(
            answers: Dictionary(pairs(content["answers"])) { $1 },
            asked: Dictionary(pairs(content["asked"]).compactMap { key, value in value.stringValue.map { (key, $0) } })
            { $1 },
            state: content["state"])
        try isUsable(round)
        try spend(serial, expiry)
        return round
    }

    private func contents(of sealed: String) -> JSON? {
        guard let bytes = Base64URL.bytes(of: sealed), let box = try? ChaChaPoly.SealedBox(combined: bytes),
            let content = try? ChaChaPoly.open(box, using: key)
        else { return nil }
        return try? JSON(parsing: Array(content))
    }

    private func pairs(_ object: JSON?) -> [(String, JSON)] {
        (object?.objectValue ?? JSONObject()).map { ($0.key, $0.value) }
    }

    private func spend(_ serial: Int64, _ expiry: Int64) throws(ProtocolError) {
        let now = milliseconds(elapsed())
        try spent.withLock { spent throws(ProtocolError) in
            guard expiry > max(now, spent.forgottenUntil) else { throw Self.refusal("is too old") }
            guard spent.expiries[serial] == nil else { throw Self.refusal("was used before") }
            spent.expiries[serial] = expiry
            guard spent.expiries.count > memory else { return }
            spent.expiries = spent.expiries.filter { $0.value > now }
            let kept = memory / 2
            guard spent.expiries.count > kept else { return }
            let forgotten = spent.expiries.values.sorted()[spent.expiries.count - kept - 1]
            spent.forgottenUntil = forgotten
            spent.expiries = spent.expiries.filter { $0.value > forgotten }
        }
    }

    private func milliseconds(_ duration: Duration) -> Int64 {
        duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    }

    private static func refusal(_ reason: String) -> ProtocolError {
        ProtocolError(
            .invalidParams, "the requestState \(reason); make the call anew, without requestState and inputResponses")
    }
}

extension InputRequest {
    /// What tells this question, asked under `key`, from every other.
    func identity(under key: String, in version: ProtocolVersion) -> String {
        let (method, params) = wire(in: version)
        return JSON.array([.string(key), .string(method), .object(params)]).digest
    }
}

extension JSON {
    /// A digest of the value, the same in whatever order members come.
    var digest: String { Base64URL.text(of: SHA256.hash(data: canonical.serialized())) }
}
