internal import Vocabulary

/// Makes one value of what the layers say, setting by setting, and keeps what was wrong and where each value came from.
struct SettingResolver {
    private let layers: ConfigurationLayers
    private let sources: ConfigurationSources
    private(set) var problems: [ConfigurationProblem]
    private var explained: [ExplainedSetting] = []
    /// The table's name of each of `explained`, with `*` where the user chose a name.
    private var explainedNames: [String] = []
    /// The settings whose value a project's file has a part in.
    private var projectsChoices: Set<String> = []

    init(layers: ConfigurationLayers, sources: ConfigurationSources) {
        self.layers = layers
        self.sources = sources
        problems = layers.problems
    }

    /// The names that the user chose for `*` in `key` and its relatives, in order.
    func names(of key: any DescribedSetting) -> [String] { layers.chosenNames(of: key) }

    /// Every setting resolved so far, in the order of the table.
    var explainedInOrder: [ExplainedSetting] {
        let places = Dictionary(uniqueKeysWithValues: Settings.all.enumerated().map { ($1.name, $0) })
        return zip(explained, explainedNames).enumerated()
            .sorted { (places[$0.element.1] ?? 0, $0.offset) < (places[$1.element.1] ?? 0, $1.offset) }
            .map(\.element.0)
    }

    /// The value of `key`.
    ///
    /// - Parameters:
    ///   - chosen: the name that stands for `*`.
    ///   - fallback: what holds where nobody sets it, where that depends on the machine.
    mutating func resolve<Value>(
        _ key: SettingKey<Value>, named chosen: String? = nil, fallback: Value? = nil
    ) -> Value {
        let name = key.name(for: chosen)
        var setting = Resolved(value: fallback ?? key.fallback, origin: .builtIn)
        for candidate in layers.candidates[name] ?? [] {
            if case .nothing = candidate.raw.content { continue }
            if candidate.layer.isProject, let refusal = refusal(of: candidate, for: key, setting) {
                problems.append(refusal)
                continue
            }
            if case .text(let text) = candidate.raw.content, text.isPlaceholder {
                setting.isPlaceholder = true
                reportPlaceholder(candidate, name)
                continue
            }
            do {
                let place = SettingPlace(
                    home: sources.home, currentDirectory: sources.currentDirectory, isFile: candidate.origin.isFile)
                let proposed = try key.form.read(candidate.raw, place)
                guard candidate.layer.isProject, case .tightening(let words, let merge) = key.inAProject else {
                    setting.take(proposed, from: candidate)
                    continue
                }
                guard let merged = merge(setting.value, proposed) else {
                    reportLoosening(candidate, name, words, stays: key.form.show(setting.value))
                    continue
                }
                setting.take(merged, from: candidate)
            } catch {
                report(error, candidate, name, key)
            }
        }
        if setting.isProjects { projectsChoices.insert(name) }
        explainedNames.append(key.name)
        explained.append(
            ExplainedSetting(
                key: name, value: key.form.show(setting.value), origin: setting.origin,
                isSecret: key.isSecret, isPlaceholder: setting.isPlaceholder && setting.origin == .builtIn,
                summary: key.summary))
        return setting.value
    }

    private struct Resolved<Value> {
        var value: Value
        var origin: SettingOrigin
        /// Whether the user's own file set it.
        var isUsers = false
        /// Whether a project's file has a part in it.
        var isProjects = false
        var isPlaceholder = false

        mutating func take(_ value: Value, from candidate: ConfigurationLayers.Candidate) {
            self.value = value
            origin = candidate.origin
            isProjects = candidate.layer.isProject
            if candidate.layer == .userFile { isUsers = true }
        }
    }
}

// MARK: - Problems

extension SettingResolver {
    /// Why a project's file may not set `key` at all; nil where it may.
    private func refusal<Value>(
        of candidate: ConfigurationLayers.Candidate, for key: SettingKey<Value>, _ setting: Resolved<Value>
    ) -> ConfigurationProblem? {
        let name = candidate.variable ?? key.name
        switch key.inAProject {
        case .free, .tightening: return nil
        case .environmentFilesOnly where candidate.layer == .environmentFile: return nil
        case .environmentFilesOnly:
            return ConfigurationProblem(
                kind: .notForProjects, severity: .error, origin: candidate.origin, key: key.name,
                whatHappened: "\(candidate.origin): \(name) holds a key in a file that is committed",
                whatToDo: "put it into .env.local or \(sources.userFile), and replace a key that was pushed")
        case .unlessUserDecides:
            guard setting.isUsers else { return nil }
            return ConfigurationProblem(
                kind: .loosening, severity: .warning, origin: candidate.origin, key: key.name,
                whatHappened: "\(candidate.origin): \(name) is not taken, since \(setting.origin) sets it",
                whatToDo: "remove it from \(setting.origin) to let projects choose")
        case .never:
            let variable = key.variables.first.map { ", or \($0) in the environment" } ?? ""
            return ConfigurationProblem(
                kind: .notForProjects, severity: .error, origin: candidate.origin, key: key.name,
                whatHappened: "\(candidate.origin): a project may not set \(name), since a cloned repository must not "
                    + "redirect keys, run programs or move the store",
                whatToDo: "remove it there and set \(key.name) in \(sources.userFile)\(variable)")
        }
    }

    private mutating func reportPlaceholder(_ candidate: ConfigurationLayers.Candidate, _ name: String) {
        problems.append(
            ConfigurationProblem(
                kind: .placeholder, severity: .warning, origin: candidate.origin, key: name,
                whatHappened: "\(candidate.origin): \(candidate.variable ?? name) is a placeholder and counts as unset",
                whatToDo: "fill it in, or remove it"))
    }

    /// Reports a rule of the project that would allow something; it was not taken.
    mutating func reportRefusedRule(_ name: String) {
        let candidates = layers.candidates[Settings.policyRules.name] ?? []
        let origin = candidates.first { $0.layer.isProject }?.origin ?? .builtIn
        problems.append(
            ConfigurationProblem(
                kind: .loosening, severity: .warning, origin: origin, key: Settings.policyRules.name,
                whatHappened:
                    "\(origin): the rule \(name) is not taken, since a project may not allow what is asked without it",
                whatToDo: "write it into \(sources.userFile) if you want it"))
    }

    /// Reports a rule that cannot be taken; the others hold all the same.
    mutating func reportBrokenRule(_ rule: BrokenRule) {
        let candidates = layers.candidates[Settings.policyRules.name] ?? []
        var origin = candidates.first { $0.layer.isProject == rule.isProjects }?.origin ?? .builtIn
        if case .file(let path, _) = origin {
            origin = .file(path: path, line: rule.mismatch.line ?? rule.line)
        }
        problems.append(
            ConfigurationProblem(
                kind: .wrongValue, severity: .error, origin: origin, key: Settings.policyRules.name,
                whatHappened: "\(origin): policy.rules has \(rule.mismatch.found ?? "a rule that cannot be read")",
                whatToDo: rule.mismatch.whatToDo ?? "write it as docs/POLICY.md shows"))
    }

    private mutating func reportLoosening(
        _ candidate: ConfigurationLayers.Candidate, _ name: String, _ rule: String, stays value: String
    ) {
        problems.append(
            ConfigurationProblem(
                kind: .loosening, severity: .warning, origin: candidate.origin, key: name,
                whatHappened:
                    "\(candidate.origin): \(candidate.variable ?? name) stays \(value), since a project \(rule) it",
                whatToDo: "set it in \(sources.userFile) to loosen it"))
    }

    private mutating func report<Value>(
        _ mismatch: Mismatch, _ candidate: ConfigurationLayers.Candidate, _ name: String, _ key: SettingKey<Value>
    ) {
        var origin = candidate.origin
        if case .file(let path, let line) = origin {
            let exact = mismatch.line ?? candidate.raw.line
            origin = .file(path: path, line: exact > 0 ? exact : line)
        }
        let found = mismatch.found ?? (key.isSecret ? "not a key" : candidate.raw.shown)
        problems.append(
            ConfigurationProblem(
                kind: .wrongValue, severity: .error, origin: origin, key: name,
                whatHappened: "\(origin): \(candidate.variable ?? name) is \(found)",
                whatToDo: mismatch.whatToDo ?? "give \(key.allowed)"))
    }

    /// Reports that the value that `key` has got does not fit others.
    mutating func report<Value>(
        _ key: SettingKey<Value>, named chosen: String? = nil, _ what: String, _ remedy: String
    ) {
        report(key.name(for: chosen), what, remedy)
    }

    private mutating func report(
        _ name: String, _ what: String, _ remedy: String, severity: ConfigurationProblem.Severity = .error
    ) {
        let origin = explained.last { $0.key == name }?.origin ?? .builtIn
        problems.append(
            ConfigurationProblem(
                kind: .wrongValue, severity: severity, origin: origin, key: name,
                whatHappened: "\(origin): \(name) \(what)", whatToDo: remedy))
    }

    /// Reports that what `chosen` names is declared without `key`, unless `key` was there and was refused.
    mutating func reportMissing<Value>(_ key: SettingKey<Value>, of chosen: String) {
        let name = key.name(for: chosen)
        guard layers.candidates[name] == nil else { return }
        let family = name.dropLast((key.components.last?.count ?? 0))
        let origin = layers.candidates.filter { $0.key.hasPrefix(family) }.values.first?.first?.origin ?? .builtIn
        problems.append(
            ConfigurationProblem(
                kind: .wrongValue, severity: .error, origin: origin, key: name,
                whatHappened: "\(origin): \(name) is missing", whatToDo: "give \(key.allowed)"))
    }

    /// Checks that `name`, which a user chose for a provider, is not one of the program's own.
    mutating func check<Value>(newProvider name: String, in key: SettingKey<Value>) {
        guard Configuration.Providers.builtInNames.contains(name) else { return }
        report(
            key.name(for: name), "takes the name of a provider that exists already",
            "give it another name, such as my_\(name)")
    }

    /// Whether there is a provider called `name`, which the setting `setting` refers to; reported where there is none.
    ///
    /// A project may name servers that only some of its people have, so that is no error.
    mutating func exists(provider name: String, among providers: Configuration.Providers, in setting: String) -> Bool {
        if providers.names.contains(name) { return true }
        let near = nearestNames(to: name, among: providers.names)
        report(
            setting, "names the unknown provider \(name.printable(atMost: 64))",
            near.isEmpty
                ? "choose one of \(providers.names.joined(separator: ", "))"
                : "did you mean \(near.joined(separator: " or "))",
            severity: projectsChoices.contains(setting) ? .warning : .error)
        return false
    }
}

extension SettingOrigin {
    fileprivate var isFile: Bool {
        if case .file = self { true } else { false }
    }
}
