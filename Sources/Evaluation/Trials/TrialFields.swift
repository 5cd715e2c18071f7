internal import JSON
internal import Vocabulary

/// Reads the fields of one JSON object, with errors that say where and what.
struct TrialFields {
    let members: JSONObject
    let line: Int
    /// The fields around this object, such as `usage.`.
    var path = ""

    static let usageCounts: [(String, any WritableKeyPath<Usage, Int64> & Sendable)] = [
        ("input_tokens", \.inputTokens), ("cache_read_tokens", \.cacheReadTokens),
        ("cache_write_tokens", \.cacheWriteTokens), ("cache_write_long_tokens", \.cacheWriteLongTokens),
        ("output_tokens", \.outputTokens), ("reasoning_tokens", \.reasoningTokens), ("web_searches", \.webSearches),
    ]

    /// The value of a field; nil where it is absent or `null`.
    subscript(name: String) -> JSON? {
        guard let value = members[name], !value.isNull else { return nil }
        return value
    }

    private func failure(_ name: String, expected: String, found: JSON?) -> TrialLineError {
        TrialLineError(line: line, field: path + name, expected: expected, found: found?.brief ?? "nothing")
    }

    func text(_ name: String) throws(TrialLineError) -> String? {
        guard let value = self[name] else { return nil }
        guard let text = value.stringValue else { throw failure(name, expected: "a string", found: value) }
        return text
    }

    func required(_ name: String) throws(TrialLineError) -> String {
        guard let text = try text(name) else { throw failure(name, expected: "a string", found: members[name]) }
        return text
    }

    /// A name that other programs also write as an integer.
    func identifier(_ name: String) throws(TrialLineError) -> String {
        switch self[name] {
        case .string(let text) where !text.isEmpty: return text
        case .integer(let number): return String(number)
        default: throw failure(name, expected: "a string that is not empty", found: members[name])
        }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String
    ) throws(TrialLineError) -> Choice? where Choice.RawValue == String {
        guard let value = self[name] else { return nil }
        guard let choice = value.stringValue.flatMap(Choice.init(rawValue:)) else {
            let choices = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
            throw failure(name, expected: choices, found: value)
        }
        return choice
    }

    func integer(_ name: String) throws(TrialLineError) -> Int64? {
        guard let value = self[name] else { return nil }
        guard let number = value.integerValue else { throw failure(name, expected: "an integer", found: value) }
        return number
    }

    private func object(_ name: String, in value: JSON) throws(TrialLineError) -> TrialFields {
        guard case .object(let members) = value else { throw failure(name, expected: "an object", found: value) }
        return TrialFields(members: members, line: line, path: "\(path)\(name).")
    }

    func usage(_ name: String) throws(TrialLineError) -> Usage? {
        guard let value = self[name] else { return nil }
        let fields = try object(name, in: value)
        var usage = Usage()
        for (name, field) in Self.usageCounts {
            guard let count = try fields.integer(name) else { continue }
            guard Usage.possibleCounts ~= count else {
                throw fields.failure(
                    name, expected: "a count of 0 to \(Usage.possibleCounts.upperBound)", found: .integer(count))
            }
            usage[keyPath: field] = count
        }
        if let value = fields["estimated"] {
            guard let flag = value.boolValue else {
                throw fields.failure("estimated", expected: "true or false", found: value)
            }
            usage.isEstimated = flag
        }
        if let value = fields["reported_cost_usd"] {
            guard value.doubleValue != nil, let cost = Money(value.description) else {
                throw fields.failure(
                    "reported_cost_usd", expected: "dollars with at most nine decimal places", found: value)
            }
            guard Usage.possibleCost ~= cost else {
                throw fields.failure(
                    "reported_cost_usd", expected: "0 to \(Usage.possibleCost.upperBound) dollars", found: value)
            }
            usage.reportedCost = cost
        }
        return usage
    }

    func evidence(_ name: String) throws(TrialLineError) -> [Evidence] {
        guard let value = self[name] else { return [] }
        guard case .array(let elements) = value else { throw failure(name, expected: "an array", found: value) }
        var evidence: [Evidence] = []
        for (index, element) in elements.enumerated() {
            evidence.append(try object("\(name)[\(index)]", in: element).observation())
        }
        return evidence
    }

    /// The fields of one observation.
    func observation() throws(TrialLineError) -> Evidence {
        guard let kind: Evidence.Kind = try choice("kind") else {
            throw failure("kind", expected: "a kind of evidence", found: nil)
        }
        return Evidence(
            kind: kind, subject: try required("subject"), input: self["input"], output: try text("output"),
            exitCode: try integer("exit_code"))
    }
}
