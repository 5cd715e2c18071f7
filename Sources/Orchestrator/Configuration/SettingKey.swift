/// One setting: its name, what it may be, what holds without it, and what a project's files may do to it.
///
/// A component `*` of the name stands for a name that the user chooses (`providers.compatible.*.base_url`).
struct SettingKey<Value: Sendable>: Sendable {
    /// The dotted name, as it is nested in YAML.
    let name: String
    /// A shorter name under which a plain value is accepted too: `store` for `store.location`.
    let shorthand: String?
    /// What the setting may be.
    let form: SettingForm<Value>
    /// What holds where nobody sets it.
    let fallback: Value
    /// The fallback for the reference, where it depends on the machine.
    let fallbackText: String?
    /// The variables that set it, the first before the others.
    let variables: [String]
    /// What files that a clone can carry may do.
    let inAProject: ProjectRule<Value>
    /// What the setting does, as a sentence for the reference.
    let summary: String

    init(
        _ name: String, _ form: SettingForm<Value>, _ fallback: Value, inAProject: ProjectRule<Value>,
        variables: [String]? = nil, shorthand: String? = nil, fallbackText: String? = nil, _ summary: String
    ) {
        self.name = name
        self.shorthand = shorthand
        self.form = form
        self.fallback = fallback
        self.fallbackText = fallbackText
        self.variables = variables ?? [variableName(of: name)]
        self.inAProject = inAProject
        self.summary = summary
    }

    /// The name with `chosen` in the place of `*`.
    func name(for chosen: String?) -> String { chosen.map { name.replacingWildcard(with: $0) } ?? name }
}

/// The variable of a setting that has no variable of its own: `TASK_ORCHESTRATOR_RUN_PARALLEL` for `run.parallel`.
func variableName(of name: String) -> String {
    "TASK_ORCHESTRATOR_"
        + String(name.uppercased().map { $0 == "*" || ($0.isASCII && ($0.isLetter || $0.isNumber)) ? $0 : "_" })
}

extension String {
    /// The dotted name with `name` in the place of its component `*`.
    func replacingWildcard(with name: String) -> String {
        split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false).joined(separator: name)
    }
}

/// A setting as the reference and the search for names see it, whatever its value's type.
protocol DescribedSetting: Sendable {
    var name: String { get }
    var shorthand: String? { get }
    var variables: [String] { get }
    var summary: String { get }
    /// What the setting may be, in words.
    var allowed: String { get }
    /// What holds where nobody sets it, in words.
    var fallbackDescription: String { get }
    /// What a project's files may do, in words.
    var projectDescription: String { get }
    /// Whether its value must not be shown.
    var isSecret: Bool { get }
}

extension SettingKey: DescribedSetting {
    var allowed: String { form.allowed }
    var fallbackDescription: String { fallbackText ?? form.show(fallback) }
    var projectDescription: String { inAProject.description }
    var isSecret: Bool { form.isSecret }
}

extension DescribedSetting {
    /// The components of the name.
    var components: [Substring] { name.split(separator: ".") }

    /// The name that the user chose for `*`, where `path` names this setting; an empty text where there is no `*`.
    func match(_ path: [String]) -> String? {
        let components = components
        guard components.count == path.count else { return nil }
        var chosen = ""
        for (component, part) in zip(components, path) {
            if component == "*" { chosen = part } else if component != part { return nil }
        }
        return chosen
    }

    /// The component that follows `path`, where the name goes on below it.
    func component(below path: [String]) -> Substring? {
        let components = components
        guard components.count > path.count else { return nil }
        for (component, part) in zip(components, path) where component != "*" && component != part { return nil }
        return components[path.count]
    }
}
