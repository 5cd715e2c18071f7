internal import JSON
internal import Oversight

extension Rule {
    /// The rule as it stands in a configuration under `policy.rules`, indented by four spaces.
    ///
    /// Texts are written as JSON strings, which YAML reads as they are.
    package var yaml: String {
        let decide = category == .safe ? "allow" : category == .blocked ? "block" : "ask"
        let shortName = name.split(separator: "/", maxSplits: 1).last.map(String.init) ?? name
        var lines = [
            "    \(shortName):", "      decide: \(decide)", "      severity: \(severity.rawValue)",
            "      because: \(JSON.string(reason))",
        ]
        if let alternative { lines.append("      instead: \(JSON.string(alternative))") }
        lines.append("      when:")
        for condition in conditions {
            guard let parts = condition.json.objectValue else { continue }
            for (index, part) in parts.enumerated() {
                let lead = index == 0 ? "        - " : "          "
                lines.append("\(lead)\(part.key): \(part.key == "command" ? Self.words(of: part.value) : part.value)")
            }
        }
        lines.append("      must_match: \(JSON.array(matching.map(\.json)))")
        if !passing.isEmpty { lines.append("      must_not_match: \(JSON.array(passing.map(\.json)))") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A command's pattern in the words of the configuration.
    private static func words(of command: JSON) -> JSON {
        guard var members = command.objectValue else { return command }
        members["arguments"] = members["kinds"]
        members["kinds"] = nil
        return .object(members)
    }
}
