public import JSON
public import Vocabulary

/// Grades as JSON, in the format that `grade` prints.
enum GradeCodec {
    static func json(_ grade: Grade) -> JSON {
        var object = JSONObject()
        object["grader"] = .string(grade.grader)
        object["score"] = .double(grade.score)
        object["passed"] = .bool(grade.passed)
        object["reason"] = .string(grade.reason)
        object["failure_type"] = grade.failureType.map { .string($0.rawValue) }
        if !grade.spans.isEmpty { object["spans"] = .array(grade.spans.map(json)) }
        return .object(object)
    }

    static func json(_ span: Grade.Span) -> JSON {
        [
            "start": .integer(Int64(span.start)), "end": .integer(Int64(span.end)), "score": .double(span.score),
            "reason": .string(span.reason),
        ]
    }

    static func grade(_ value: JSON) -> Grade? {
        guard let grader = value["grader"]?.stringValue, let score = value["score"]?.doubleValue,
            let passed = value["passed"]?.boolValue
        else { return nil }
        let spans = (value["spans"]?.arrayValue ?? []).compactMap { span -> Grade.Span? in
            guard let start = span["start"]?.integerValue, let end = span["end"]?.integerValue else { return nil }
            return Grade.Span(
                start: Int(start), end: Int(end), score: span["score"]?.doubleValue ?? 0,
                reason: span["reason"]?.stringValue ?? "")
        }
        return Grade(
            grader: grader, score: score, passed: passed, reason: value["reason"]?.stringValue ?? "", spans: spans,
            failureType: value["failure_type"]?.stringValue.map(FailureType.init(rawValue:)))
    }
}

extension Abstention {
    /// The abstention as `grade` prints it, one JSON object: `id grader no_verdict`.
    public func line(trialID: String) -> JSON {
        ["id": .string(trialID), "grader": .string(grader), "no_verdict": .string(reason)]
    }
}

extension Grade {
    /// The grade for machines, without the trial it belongs to.
    public var json: JSON { GradeCodec.json(self) }

    /// The grade as `grade` prints it, one JSON object: `id grader score passed reason failure_type? spans`.
    public func line(trialID: String) -> JSON {
        var object = JSONObject([("id", .string(trialID))])
        if case .object(let members) = GradeCodec.json(self) {
            for (key, value) in members { object[key] = value }
        }
        if object["spans"] == nil { object["spans"] = [] }
        return .object(object)
    }
}
