internal import Immunity
public import JSON
internal import Spending
internal import Vocabulary

extension ImmuneDashboard {
    /// The dashboard for machines.
    public var json: JSON {
        [
            "at": .string(at.description), "days": .integer(Int64(days.count)),
            "since": .string(days.first?.date.description ?? ""),
            "health": [
                "score": .double(health.score), "band": .string(health.band.rawValue),
                "repeated": .integer(health.repeated), "averted": .integer(health.averted),
            ],
            "period": period.json, "before": before.json,
            "by_day": .array(
                days.map { date, counts in
                    var object = JSONObject([("date", .string(date.description))])
                    for (name, value) in counts.json.objectValue ?? JSONObject() { object[name] = value }
                    return .object(object)
                }),
            "failure_types": .array(
                failureTypes.map {
                    [
                        "type": .string($0.type.rawValue), "count": .integer($0.count),
                        "before": .integer($0.before),
                    ]
                }),
            "patterns": .array(patterns.map { pattern in pattern.json(at: at) }),
            "memory": [
                "patterns": .integer(memory.patterns), "failures": .integer(memory.failures),
                "fresh": .integer(relevance.fresh), "fading": .integer(relevance.fading),
                "faded": .integer(relevance.faded), "prunable": .integer(relevance.prunable),
                "mean_relevance": relevance.mean.map(JSON.double) ?? .null,
            ],
        ]
    }
}

extension ImmuneDashboard.Counts {
    var json: JSON {
        [
            "runs": .integer(runs), "passed": .integer(passed), "caught": .integer(caught),
            "not_judged": .integer(notJudged), "failure_share": failureShare.map(JSON.double) ?? .null,
            "new": .integer(new), "repeated": .integer(repeated), "averted": .integer(averted),
            "refused": .integer(refused), "spent": spent.json,
        ]
    }
}

extension FailurePattern {
    fileprivate func json(at now: Timestamp) -> JSON {
        guard case .object(var object) = json else { return json }
        object["relevance"] = .double(relevance(at: now))
        return .object(object)
    }
}
