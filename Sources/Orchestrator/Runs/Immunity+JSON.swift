public import Immunity
public import JSON
internal import Vocabulary

extension ImmuneCheck {
    /// The check for machines.
    public var json: JSON {
        [
            "risk_score": .double(riskScore), "band": .string(band.rawValue), "should_proceed": .bool(shouldProceed),
            "matches": .array(
                matches.map { match in
                    [
                        "pattern_id": .string(match.patternID), "similarity": .double(match.similarity),
                        "failure_type": .string(match.failureType.rawValue), "lesson": .string(match.lesson),
                        "occurrences": .integer(match.occurrences),
                    ]
                }), "guardrails": .array(guardrails.map(JSON.string)),
        ]
    }
}

extension Learned {
    /// What was learned, for machines.
    public var json: JSON {
        switch self {
        case .new(let id): ["pattern_id": .string(id), "new": true, "occurrences": 1]
        case .strengthened(let id, let count):
            ["pattern_id": .string(id), "new": false, "occurrences": .integer(count)]
        }
    }
}

extension FailurePattern {
    /// The pattern for machines.
    public var json: JSON {
        [
            "pattern_id": .string(id), "operation": .string(operation), "failure_type": .string(failureType.rawValue),
            "prompt": .string(promptExcerpt), "lesson": .string(lesson), "remedy": remedy.map(JSON.string) ?? .null,
            "occurrences": .integer(occurrences), "source": .string(source),
            "first_seen": .string(firstSeen.description), "last_seen": .string(lastSeen.description),
        ]
    }
}

extension ImmuneStatus {
    /// The status for machines.
    public var json: JSON {
        func tallies(_ tallies: [Tally]) -> JSON {
            .array(
                tallies.map {
                    ["name": .string($0.name), "patterns": .integer($0.patterns), "failures": .integer($0.failures)]
                })
        }
        return [
            "patterns": .integer(total.patterns), "failures": .integer(total.failures),
            "health": [
                "score": .double(health.score), "band": .string(health.band.rawValue),
                "repeated": .integer(health.repeated), "averted": .integer(health.averted),
            ],
            "by_failure_type": tallies(byFailureType), "by_operation": tallies(byOperation),
            "recent": .array(recent.map(\.json)), "most_frequent": .array(mostFrequent.map(\.json)),
        ]
    }
}
