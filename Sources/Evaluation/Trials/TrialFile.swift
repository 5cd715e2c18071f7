public import JSON
public import Vocabulary

/// The format in which trials are kept in files: one JSON object a line, UTF-8.
///
///     {"id","operation","prompt","context"?,"output"?,"model"?,"provider"?,"usage"?,"expected"?,
///      "label"?:"good"|"bad","evidence"?:[…],"metadata"?}
///
/// `replay`, `grade` and `train` read it, `export trials` writes it. Unknown fields are ignored; a field that is `null`
/// counts as absent.
public enum TrialFile {
    /// Reads one line.
    ///
    /// - Parameters:
    ///   - line: the line's bytes, without the line break.
    ///   - number: its number, counted from 1, for messages.
    /// - Throws: `TrialLineError` naming the field, what was expected there and what was found.
    public static func trial(
        parsing line: some Collection<UInt8>, number: Int
    ) throws(TrialLineError) -> Trial {
        let value: JSON
        do throws(JSONError) {
            value = try JSON(parsing: line)
        } catch {
            throw TrialLineError(
                line: number, expected: "one JSON object", found: "no JSON (\(error.reason), byte \(error.offset))")
        }
        return try trial(from: value, line: number)
    }

    /// Reads a trial that is already parsed.
    ///
    /// - Throws: `TrialLineError`, as for a line of text.
    public static func trial(from value: JSON, line: Int) throws(TrialLineError) -> Trial {
        guard case .object(let members) = value else {
            throw TrialLineError(line: line, expected: "a JSON object", found: value.brief)
        }
        let fields = TrialFields(members: members, line: line)
        return Trial(
            id: try fields.identifier("id"),
            operation: try fields.required("operation"),
            prompt: try fields.required("prompt"),
            context: try fields.text("context"),
            output: try fields.text("output"),
            model: try fields.text("model"),
            provider: try fields.text("provider"),
            usage: try fields.usage("usage"),
            expected: fields["expected"],
            label: try fields.choice("label"),
            evidence: try fields.evidence("evidence"),
            metadata: fields["metadata"])
    }

    /// Reads one observation, as it stands in a trial's `evidence`.
    ///
    /// - Throws: `TrialLineError` naming the field.
    public static func evidence(from value: JSON) throws(TrialLineError) -> Evidence {
        guard case .object(let members) = value else {
            throw TrialLineError(line: 1, expected: "a JSON object", found: value.brief)
        }
        return try TrialFields(members: members, line: 1).observation()
    }

    /// The trial as one line, without the line break. Fields stand in the order of the format; unknown ones are left
    /// out, so equal trials give equal bytes.
    public static func line(_ trial: Trial) -> [UInt8] { json(trial).serialized() }

    /// The trial as a JSON object with its fields in the order of the format.
    public static func json(_ trial: Trial) -> JSON {
        var object = JSONObject()
        object["id"] = .string(trial.id)
        object["operation"] = .string(trial.operation)
        object["prompt"] = .string(trial.prompt)
        object["context"] = trial.context.map(JSON.string)
        object["output"] = trial.output.map(JSON.string)
        object["model"] = trial.model.map(JSON.string)
        object["provider"] = trial.provider.map(JSON.string)
        object["usage"] = trial.usage.map(json)
        object["expected"] = trial.expected
        object["label"] = trial.label.map { .string($0.rawValue) }
        if !trial.evidence.isEmpty { object["evidence"] = .array(trial.evidence.map(\.json)) }
        object["metadata"] = trial.metadata
        return .object(object)
    }

    private static func json(_ usage: Usage) -> JSON {
        var object = JSONObject()
        for (name, field) in TrialFields.usageCounts {
            let count = usage[keyPath: field]
            if count != 0 || name == "input_tokens" || name == "output_tokens" { object[name] = .integer(count) }
        }
        if usage.isEstimated { object["estimated"] = true }
        object["reported_cost_usd"] = usage.reportedCost.map { .literal($0.description) }
        return .object(object)
    }
}

extension Evidence {
    /// The observation as it stands in a trial's `evidence`.
    public var json: JSON {
        var object = JSONObject()
        object["kind"] = .string(kind.rawValue)
        object["subject"] = .string(subject)
        object["input"] = input
        object["output"] = output.map(JSON.string)
        object["exit_code"] = exitCode.map(JSON.integer)
        return .object(object)
    }
}
