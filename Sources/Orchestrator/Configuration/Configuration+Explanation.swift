public import JSON

/// The value of a setting and where it came from. A secret's value is the word `set`, or nothing.
public struct ExplainedSetting: Hashable, Sendable {
    /// The setting's dotted name.
    public var key: String
    /// The value in the form in which it is written; empty where there is none.
    public var value: String
    /// Where it came from.
    public var origin: SettingOrigin
    /// Whether the value is masked.
    public var isSecret: Bool
    /// Whether only a placeholder was given, so that it counts as unset.
    public var isPlaceholder: Bool
    /// What the setting does.
    public var summary: String

    /// The setting for machines.
    public var json: JSON {
        [
            "key": .string(key), "value": value.isEmpty ? .null : .string(value),
            "origin": .string(origin.description), "placeholder": .bool(isPlaceholder),
        ]
    }
}

extension Configuration {
    /// All settings and warnings for machines, secrets masked.
    public var explanation: JSON {
        [
            "project": projectDirectory.map { .string($0) } ?? .null,
            "settings": .array(settings.map(\.json)), "warnings": .array(warnings.map(\.json)),
        ]
    }

    /// The table of all settings, in Markdown; docs/CONFIGURATION.md holds it.
    public static func referenceTable() -> String {
        var lines = [
            "| setting | value | without it | variable | a project | what it does |", "|---|---|---|---|---|---|",
        ]
        for key in Settings.all {
            let name = key.name.replacingWildcard(with: "NAME")
            let names = [name, key.shorthand].compactMap { $0.map { "`\($0)`" } }
            let fallback = key.fallbackDescription
            let variables = key.variables.map { "`\($0.replacingWildcard(with: "NAME"))`" }
            let cells = [
                names.joined(separator: " or "), key.allowed, fallback.isEmpty ? "none" : fallback,
                variables.isEmpty ? "none" : variables.joined(separator: ", "), key.projectDescription, key.summary,
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
