internal import JSON
internal import Resilience
internal import Vocabulary

extension Transition {
    /// The change as the journal is told of it.
    /// - Parameters:
    ///   - scope: provider and model.
    ///   - person: whether a person decided it, rather than the rules.
    func event(of scope: String, byPerson person: Bool = false) -> JournalEvent {
        var payload = JSONObject([
            ("scope", .string(scope)), ("from", .string(from.rawValue)), ("to", .string(to.rawValue)),
            ("generation", .integer(generation)), ("reason", reason.map { .string($0.description) } ?? .null),
        ])
        if mode != previousMode {
            payload["previous_mode"] = .string(previousMode.rawValue)
            payload["mode"] = .string(mode.rawValue)
        }
        payload["open_seconds"] = openTime.map { .double($0.inSeconds) }
        if person { payload["by"] = "person" }
        return JournalEvent(kind: "resilience.breaker_changed", at: at, payload: .object(payload))
    }
}
