internal import Vocabulary

extension ConfigurationLayers {
    /// The variables of an environment, or of a file that stands for one.
    struct VariableLayer {
        var layer: Layer
        var values: [String: (text: String, line: Int)]
        /// The file; nil for the process's own environment.
        var path: String?

        func origin(of variable: String, line: Int) -> SettingOrigin {
            path.map { .file(path: $0, line: line) } ?? .environment(variable: variable)
        }
    }

    mutating func readVariables(in path: String, with sources: ConfigurationSources) -> VariableLayer {
        var layer = VariableLayer(layer: .environmentFile, values: [:], path: path)
        // `.env` is also what many call the folder of a Python environment.
        guard let bytes = contents(of: path, with: sources, ignoringDirectory: true) else { return layer }
        let file = EnvironmentFile(parsing: bytes)
        for variable in file.variables { layer.values[variable.name] = (variable.value, variable.line) }
        for broken in file.brokenLines {
            report(
                .brokenFile, .file(path: path, line: broken.line), nil, broken.message,
                "write NAME=value, or # before a comment; the line is not used", severity: .warning)
        }
        return layer
    }

    /// The settings' names by variable. Chosen names come from the files: a variable fills in, it cannot declare.
    func variableNames() -> [String: (name: String, rank: Int)] {
        var names: [String: (name: String, rank: Int)] = [:]
        for key in Settings.all {
            for (rank, variable) in key.variables.enumerated() {
                guard variable.contains("*") else {
                    names[variable] = (key.name, rank)
                    continue
                }
                for chosen in chosenNames(of: key) {
                    let spelled = variableName(of: key.name.replacingWildcard(with: chosen))
                    names[spelled] = (key.name.replacingWildcard(with: chosen), rank)
                }
            }
        }
        return names
    }

    mutating func take(_ layer: VariableLayer, names: [String: (name: String, rank: Int)]) {
        // Later candidates win, so of two variables for one setting the first goes last.
        let known = layer.values.compactMap { variable, value in names[variable].map { (variable, value, $0) } }
            .sorted { ($0.2.name, -$0.2.rank) < ($1.2.name, -$1.2.rank) }
        for (variable, value, setting) in known where !value.text.isEmpty {
            add(
                Candidate(
                    layer: layer.layer, origin: layer.origin(of: variable, line: value.line), variable: variable,
                    raw: RawValue(content: .text(value.text), line: value.line)), to: setting.name)
        }
        for (variable, value) in layer.values.sorted(by: { $0.key < $1.key }) where names[variable] == nil {
            let origin = layer.origin(of: variable, line: value.line)
            if let key = Settings.unreadVariables[variable], !value.text.isEmpty {
                report(
                    .unreadVariable, origin, variable, "\(variable) is not read",
                    "set \(key) in your own config.yaml, or \(variableName(of: key)), if requests should go there",
                    severity: .warning)
            } else if variable.hasPrefix("TASK_ORCHESTRATOR_"), !Settings.otherVariables.contains(variable) {
                let near = nearestNames(to: variable, among: names.keys.sorted(), limit: 2)
                report(
                    .unknownVariable, origin, variable, "unknown variable \(variable)",
                    near.isEmpty
                        ? "docs/CONFIGURATION.md lists all variables"
                        : "did you mean \(near.joined(separator: " or "))",
                    severity: .warning)
            }
        }
    }

    mutating func take(flag: String, _ text: String) {
        let parts = flag.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let raw = RawValue.text(text)
        if let key = Settings.all.first(where: { $0.match(parts) != nil || $0.shorthand == flag }) {
            let name = key.shorthand == flag ? key.name : flag
            guard !key.isSecret else {
                return report(
                    .wrongValue, .flag(flag), name, "a key is not taken from the command line",
                    "set it in the environment or in your config.yaml: every user can see the arguments of a process")
            }
            guard key.shorthand == flag || hasUsableNames(parts) else {
                return reportUnusableName(.flag(flag), name)
            }
            return add(Candidate(layer: .flags, origin: .flag(flag), raw: raw), to: name)
        }
        let near = nearestSettings(to: parts)
        report(
            .unknownKey, .flag(flag), flag, "unknown key \(flag.printable(atMost: 80))",
            near.isEmpty ? "docs/CONFIGURATION.md lists all keys" : "did you mean \(near.joined(separator: " or "))")
    }
}
