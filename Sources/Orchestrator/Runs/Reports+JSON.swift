internal import Agents
internal import Evaluation
internal import Immunity
public import JSON
internal import Spending
public import Storage
public import Vocabulary

extension RunReport {
    /// The report for machines. Only gates that ran have a member.
    public var json: JSON {
        var object = JSONObject()
        object["run_id"] = .string(id)
        object["outcome"] = .string(outcome.name)
        object["succeeded"] = .bool(succeeded)
        object["immunity"] = immunity?.json
        object["prediction"] = prediction?.json
        if !attempts.isEmpty { object["attempts"] = .array(attempts.map(\.json)) }
        object["answered_by"] = answeredBy.map { .string($0.description) }
        object["answer"] = answer.map { .string($0.text) }
        object["structured"] = answer?.structured
        object["finish"] = answer.map { .string($0.finish.rawValue) }
        object["usage"] = answer?.usage.json
        if let evidence = answer?.evidence, !evidence.isEmpty { object["evidence"] = .array(evidence.map(\.json)) }
        object["evaluation"] = verdict?.json
        if !samples.isEmpty { object["samples"] = .array(samples.map(\.sample)) }
        object["learned"] = learned?.json
        object["charged"] = .literal(charged.description)
        object["error"] = outcome.error.map { .string($0.description) }
        if case .refusedByBudget(let denial) = outcome { object["denial"] = denial.json }
        object["duration_seconds"] = .double(duration.inSeconds)
        return .object(object)
    }

    /// Another answer to compare with, for machines.
    private var sample: JSON {
        var object = JSONObject([("run_id", .string(id)), ("outcome", .string(outcome.name))])
        object["answered_by"] = answeredBy.map { .string($0.description) }
        object["answer"] = answer.map { .string($0.text) }
        object["charged"] = .literal(charged.description)
        object["error"] = outcome.error.map { .string($0.description) }
        return .object(object)
    }

    /// The report of one of several requests, with the request's place among them, counted from 1.
    public func line(number: Int) -> JSON {
        var object = JSONObject([("number", .integer(Int64(number)))])
        for (name, value) in json.objectValue ?? JSONObject() { object[name] = value }
        return .object(object)
    }

    /// The report of a replayed trial on one line: the trial's id and what the gates made of it.
    public func replayLine(of trial: Trial) -> JSON {
        var object = JSONObject([
            ("id", .string(trial.id)), ("run_id", .string(id)), ("outcome", .string(outcome.name)),
        ])
        object["risk_score"] = immunity.map { .double($0.riskScore) }
        object["passed"] = verdict.flatMap { $0.isJudged ? .bool($0.passed) : nil }
        object["reason"] = verdict?.grades.first { !$0.passed }.map { .string("\($0.grader): \($0.reason)") }
        object["no_verdict"] = verdict?.noVerdict
        object["learned"] = learned?.json
        object["charged"] = .literal(charged.description)
        object["error"] = outcome.error.map { .string($0.description) }
        return .object(object)
    }
}

extension RunReport.Outcome {
    /// The outcome's name in reports.
    public var name: String {
        switch self {
        case .answered: "answered"
        case .refusedByImmunity: "refused_by_immunity"
        case .refusedByBudget: "refused_by_budget"
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }

    /// What stood in the way; nil where nothing did, or memory refused.
    public var error: (any ExplainedError)? {
        switch self {
        case .refusedByBudget(let denial): denial
        case .failed(let error): error
        case .answered, .refusedByImmunity, .cancelled: nil
        }
    }
}

extension RunReport.Attempt {
    /// The attempt for machines.
    public var json: JSON {
        var object = JSONObject([("model", .string(candidate.description))])
        object["reserved"] = .literal(reserved.description)
        object["charged"] = .literal(charged.description)
        object["latency_seconds"] = latency.map { .double($0.inSeconds) }
        if !shadowDenials.isEmpty { object["shadow_denials"] = .array(shadowDenials.map(\.json)) }
        object["error"] = failure.map { .string($0.description) }
        return .object(object)
    }
}

extension Usage {
    /// The usage for machines, in tokens.
    public var json: JSON {
        [
            "input_tokens": .integer(totalInputTokens), "cached_tokens": .integer(cacheReadTokens),
            "output_tokens": .integer(outputTokens), "reasoning_tokens": .integer(reasoningTokens),
            "estimated": .bool(isEstimated),
        ]
    }
}

extension Verdict {
    /// The verdict for machines.
    public var json: JSON {
        var object = JSONObject([
            ("judged", .bool(isJudged)), ("passed", .bool(passed)), ("score", .double(score)),
            ("grades", .array(grades.map { $0.json })),
        ])
        object["no_verdict"] = noVerdict
        if !judging.isNothing { object["judging"] = judging.json }
        return .object(object)
    }

    /// The graders that could not say anything, for machines; nil where there are none.
    package var noVerdict: JSON? {
        abstentions.isEmpty
            ? nil : .array(abstentions.map { ["grader": .string($0.grader), "reason": .string($0.reason)] })
    }
}

extension Judging {
    /// What judging took, for machines.
    public var json: JSON {
        [
            "calls": .integer(Int64(calls)), "remembered": .integer(Int64(remembered)),
            "charged": .literal(cost.description),
        ]
    }
}

extension ReplaySummary {
    /// The summary for machines.
    public var json: JSON {
        [
            "runs": .integer(Int64(runs)), "recognised": .integer(Int64(recognised)),
            "recognised_failures": .integer(Int64(recognisedFailures)), "refused": .integer(Int64(refused)),
            "unanswered": .integer(Int64(unanswered)), "passed": .integer(Int64(passed)),
            "failed": .integer(Int64(failed)), "unjudged": .integer(Int64(unjudged)),
            "imputed_dollars": .literal(charged.description), "judging": judging.json,
            "no_verdict": .integer(Int64(abstentions)), "new_patterns": .integer(Int64(newPatterns)),
            "strengthened_patterns": .integer(Int64(strengthenedPatterns)),
            "failure_types": .object(
                JSONObject(failureTypes.map { ($0.type.rawValue, .integer(Int64($0.count))) })),
            "against_labels": .array(
                scores.map { group, score in
                    [
                        "group": .string(group), "caught": .integer(Int64(score.overall.caught)),
                        "missed": .integer(Int64(score.overall.missed + score.overall.unjudgedBad)),
                        "false_alarms": .integer(Int64(score.overall.falseAlarms)),
                        "correct_passes": .integer(Int64(score.overall.correctPasses)),
                    ]
                }),
        ]
    }
}

extension JournalEntry {
    /// The entry for machines.
    public var json: JSON {
        [
            "sequence": .integer(sequence), "at": .string(at.description), "kind": .string(kind),
            "payload": payload ?? .null, "hash": .string(hash),
        ]
    }
}
