public import JSON
internal import Vocabulary

extension SuiteReport {
    /// The report for machines, which is also what a later evaluation is compared with.
    public var json: JSON {
        var object = JSONObject()
        object["format"] = .string(SuiteBaseline.format)
        object["version"] = .integer(SuiteBaseline.version)
        object["suite"] = .string(suite)
        object["started_at"] = .string(startedAt.description)
        object["summary"] = summary
        object["gate"] = gateResult.json
        object["comparison"] = comparison?.json
        object["cases"] = .array(results.map(\.json))
        return .object(object)
    }

    private var summary: JSON {
        var object = JSONObject()
        object["cases"] = .integer(Int64(results.count))
        object["passed"] = .integer(Int64(passed))
        object["failed"] = .integer(Int64(failed))
        object["errors"] = .integer(Int64(unfinished))
        object["case_rate"] = caseRate?.json
        object["answers"] = .integer(Int64(answers))
        object["answer_rate"] = rate?.json
        object["score"] = score.map(JSON.double)
        if !passAt.isEmpty {
            object["pass_at"] = .object(JSONObject(passAt.map { ("\($0)", pass(at: $0).map(JSON.double) ?? .null) }))
        }
        object["cost"] = .literal(cost.description)
        object["seconds"] = .double(latency.inSeconds)
        return .object(object)
    }
}

extension CaseResult {
    /// The case for machines.
    public var json: JSON {
        var object = JSONObject()
        object["id"] = .string(id)
        object["key"] = .string(key)
        object["status"] = .string(status.rawValue)
        if !tags.isEmpty { object["tags"] = .array(tags.map(JSON.string)) }
        object["repeats"] = .integer(Int64(attempts.count))
        object["pass"] = .string(rule.text)
        object["passed"] = .integer(Int64(passed))
        object["judged"] = .integer(Int64(judged))
        object["rate"] = rate?.json
        object["score"] = score.map(JSON.double)
        object["cost"] = .literal(cost.description)
        object["seconds"] = .double(latency.inSeconds)
        object["complaint"] = complaint.map(JSON.string)
        object["prompt"] = .string(prompt)
        object["attempts"] = .array(attempts.map(\.json))
        return .object(object)
    }
}

extension SuiteAttempt {
    /// The attempt for machines; also the form in which it is kept until its evaluation is over.
    public var json: JSON {
        var object = JSONObject()
        object["number"] = .integer(Int64(number))
        object["status"] = .string(status.rawValue)
        object["score"] = .double(score)
        object["grades"] = .array(grades.map(\.json))
        object["output"] = output.map(JSON.string)
        object["output_length"] = .integer(Int64(outputLength))
        object["problem"] = problem.map(JSON.string)
        object["cost"] = .literal(cost.description)
        object["seconds"] = .double(latency.inSeconds)
        object["model"] = model.map(JSON.string)
        object["run_id"] = runID.map(JSON.string)
        return .object(object)
    }

    /// The attempt that `json` describes; nil where it is none.
    init?(_ json: JSON) {
        guard let number = json["number"]?.integerValue,
            let status = json["status"]?.stringValue.flatMap(Status.init(rawValue:)),
            let cost = json["cost"].flatMap({ Money($0.description) })
        else { return nil }
        self.init(
            number: Int(number), status: status,
            grades: (json["grades"]?.arrayValue ?? []).compactMap(GradeCodec.grade),
            score: json["score"]?.doubleValue ?? 0, output: json["output"]?.stringValue,
            outputLength: json["output_length"]?.integerValue.map(Int.init), problem: json["problem"]?.stringValue,
            cost: cost,
            latency: .microseconds(Int64(((json["seconds"]?.doubleValue ?? 0) * 1_000_000).rounded())),
            model: json["model"]?.stringValue, runID: json["run_id"]?.stringValue)
    }
}

extension RateInterval {
    /// The share and the ends of its 95 % interval.
    public var json: JSON { ["rate": .double(rate), "lower": .double(lower), "upper": .double(upper)] }
}

extension GateResult {
    /// The result for machines.
    public var json: JSON {
        [
            "outcome": .string(outcome.rawValue),
            "checks": .array(
                checks.map { check in
                    [
                        "name": .string(check.name), "outcome": .string(check.outcome.rawValue),
                        "reason": .string(check.reason),
                    ]
                }),
        ]
    }
}

extension SuiteComparison {
    /// The comparison for machines.
    public var json: JSON {
        [
            "fixed": .array(fixed.map(JSON.string)), "broken": .array(broken.map(JSON.string)),
            "lost": .array(lost.map(JSON.string)), "gone": .array(gone.map(JSON.string)),
            "new": .array(changes.filter { $0.change == .new }.map { .string($0.id) }),
            "changed": .array(changed.map(JSON.string)), "mean_change": .double(meanChange),
            "verdicts": verdicts.json, "rates": rates.json,
        ]
    }
}

extension PairedTest {
    /// The test for machines.
    public var json: JSON {
        [
            "better": .integer(Int64(better)), "worse": .integer(Int64(worse)), "p": .double(probability),
            "exceeds_chance": .bool(exceedsChance),
        ]
    }
}
