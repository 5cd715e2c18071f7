internal import JSON
internal import Vocabulary

/// What the journal is told. Amounts are exact numbers.
enum Events {
    static func reserved(_ charge: Charge, at now: Timestamp) -> JournalEvent {
        var payload = about(charge)
        payload["worst_case"] = .literal(charge.worstCase.description)
        payload["worst_case_tokens"] = .integer(charge.worstCaseTokens)
        return JournalEvent(kind: "spending.reserved", at: now, payload: .object(payload))
    }

    /// - Parameter person: whether a person said what the call cost.
    static func settled(
        _ charge: Charge, from status: ChargeStatus, byPerson person: Bool = false, at now: Timestamp
    ) -> JournalEvent {
        var payload = ended(charge, from: status)
        if person { payload["by"] = "person" }
        if charge.isOverrun {
            payload["overrun"] = true
            payload["worst_case"] = .literal(charge.worstCase.description)
        }
        if charge.usage.isEstimated { payload["estimated"] = true }
        return JournalEvent(kind: "spending.settled", at: now, payload: .object(payload))
    }

    static func released(_ charge: Charge, from status: ChargeStatus, at now: Timestamp) -> JournalEvent {
        JournalEvent(kind: "spending.released", at: now, payload: .object(ended(charge, from: status)))
    }

    static func expired(_ charge: Charge, at now: Timestamp) -> JournalEvent {
        JournalEvent(kind: "spending.expired", at: now, payload: .object(ended(charge, from: .reserved)))
    }

    static func imported(_ charge: Charge, at now: Timestamp) -> JournalEvent {
        JournalEvent(kind: "spending.imported", at: now, payload: .object(ended(charge, from: .imported)))
    }

    static func denied(
        _ denial: BudgetDenial, _ request: ReservationRequest, isShadow: Bool, at now: Timestamp
    ) -> JournalEvent {
        var payload = denial.json.objectValue ?? JSONObject()
        payload["provider"] = .string(request.attribution.provider)
        payload["shadow"] = .bool(isShadow)
        return JournalEvent(kind: "spending.denied", at: now, payload: .object(payload))
    }

    private static func ended(_ charge: Charge, from status: ChargeStatus) -> JSONObject {
        var payload = about(charge)
        payload["charged"] = .literal(charge.charged.description)
        payload["tokens"] = .integer(charge.chargedTokens)
        if status == .expired || status == .released { payload["corrects"] = .string(status.rawValue) }
        return payload
    }

    private static func about(_ charge: Charge) -> JSONObject {
        let (who, source) = (charge.attribution, charge.attribution.source)
        var payload = JSONObject([
            ("id", .string(charge.id)), ("provider", .string(who.provider)), ("model", .string(who.model)),
            ("source", .string(source.channel)),
        ])
        let rest = [
            ("project", who.project), ("session", who.session), ("agent", who.agent), ("judge", who.judge),
            ("subagent", source.subagent), ("tool", source.tool),
        ]
        for (name, value) in rest { if let value { payload[name] = .string(value) } }
        if charge.billing == .imputed { payload["imputed"] = true }
        return payload
    }
}
