internal import Vocabulary

/// What all layers say, by setting, before anything is judged by its value.
struct ConfigurationLayers {
    enum Layer: Int, Comparable, Sendable {
        case userFile, projectFile, environmentFile, environment, flags

        /// Whether a clone can carry it.
        var isProject: Bool { self == .projectFile || self == .environmentFile }

        static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
    }

    /// What one layer says of one setting.
    struct Candidate: Sendable {
        var layer: Layer
        var origin: SettingOrigin
        /// The variable that says it, in an environment or a file of one.
        var variable: String?
        var raw: RawValue
    }

    private(set) var candidates: [String: [Candidate]] = [:]
    private(set) var problems: [ConfigurationProblem] = []
    /// The project's folder; nil in the home folder itself.
    private(set) var projectDirectory: String?

    init(reading sources: ConfigurationSources) {
        readSettings(in: sources.userFile, layer: .userFile, with: sources)
        projectDirectory = Self.projectDirectory(for: sources)
        var variables: [VariableLayer] = []
        if let projectDirectory {
            readSettings(
                in: joinedPath(projectDirectory, ".task-orchestrator/config.yaml"), layer: .projectFile, with: sources)
            for name in [".env", ".env.local"] {
                variables.append(readVariables(in: joinedPath(projectDirectory, name), with: sources))
            }
        }
        variables.append(
            VariableLayer(
                layer: .environment,
                values: sources.environment.mapValues { ($0, 0) }, path: nil))
        let names = variableNames()
        for layer in variables { take(layer, names: names) }
        for (flag, text) in sources.flags.sorted(by: { $0.key < $1.key }) { take(flag: flag, text) }
    }

    /// The name that the user chose for `*` in settings that share everything up to it with `key`.
    func chosenNames(of key: any DescribedSetting) -> [String] {
        let family = key.name.prefix { $0 != "*" }
        let names = candidates.keys.filter { $0.hasPrefix(family) }.compactMap {
            $0.dropFirst(family.count).split(separator: ".").first.map(String.init)
        }
        return Set(names).sorted()
    }

    mutating func add(_ candidate: Candidate, to name: String) {
        candidates[name, default: []].append(candidate)
    }

    /// The folder that the project's files are read from.
    ///
    /// The nearest folder upwards with `.task-orchestrator`, else the repository's root, else the current directory.
    /// The way up ends at the repository's root and below the home folder. Outside of both it does not begin: a folder
    /// such as /tmp belongs to everybody.
    private static func projectDirectory(for sources: ConfigurationSources) -> String? {
        let current = sources.currentDirectory
        guard current != sources.home else { return nil }
        var walked: [String] = []
        var root: String?
        for directory in directoriesUpwards(from: current) where directory != "/" {
            if directory == sources.home { break }
            walked.append(directory)
            if case .absent = sources.readFile(joinedPath(directory, ".git")) { continue }
            root = directory
            break
        }
        let isBelowHome = current.hasPrefix(joinedPath(sources.home, ""))
        if root == nil, !isBelowHome { walked = Array(walked.prefix(1)) }
        let configured = walked.first { directory in
            if case .absent = sources.readFile(joinedPath(directory, ".task-orchestrator")) { false } else { true }
        }
        return configured ?? root ?? current
    }
}

// MARK: - Files of settings

extension ConfigurationLayers {
    private mutating func readSettings(in path: String, layer: Layer, with sources: ConfigurationSources) {
        guard let bytes = contents(of: path, with: sources, ignoringDirectory: false) else { return }
        do {
            guard let root = try YAMLDocument(parsing: bytes).root else { return }
            switch root.content {
            case .nothing: return
            case .members(let members):
                for member in members { take(member, below: [], path: path, layer: layer) }
            case .text, .list:
                report(
                    .brokenFile, .file(path: path, line: root.line), nil, "the file holds \(root.shown)",
                    "write settings as “name: value”; docs/CONFIGURATION.md lists them")
            }
        } catch {
            let origin = SettingOrigin.file(path: path, line: error.line ?? 1)
            let column = error.column.map { ":\($0)" } ?? ""
            problems.append(
                ConfigurationProblem(
                    kind: .brokenFile, severity: .error, origin: origin, key: nil,
                    whatHappened: "\(error.line == nil ? path : origin.description + column): \(error.message)",
                    whatToDo: "correct the file, or move it away to go on without it"))
        }
    }

    private mutating func take(_ member: RawValue.Member, below group: [String], path: String, layer: Layer) {
        let origin = SettingOrigin.file(path: path, line: member.line)
        // A name with dots is what the nesting spells out.
        let parts = group + member.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let name = parts.joined(separator: ".")
        if Settings.all.contains(where: { $0.match(parts) != nil }) {
            let raw = RawValue(content: member.value.content, line: member.value.line)
            guard hasUsableNames(parts) else { return reportUnusableName(origin, name) }
            return add(Candidate(layer: layer, origin: origin, raw: raw), to: name)
        }
        let isGroup = Settings.all.contains { $0.component(below: parts) != nil }
        if let short = Settings.all.first(where: { $0.shorthand == name }), case .text = member.value.content {
            return add(Candidate(layer: layer, origin: origin, raw: member.value), to: short.name)
        }
        switch member.value.content {
        case .members(let members) where isGroup:
            for inner in members { take(inner, below: parts, path: path, layer: layer) }
        case .nothing where isGroup: break
        case _ where isGroup:
            report(
                .wrongValue, origin, name, "\(name) is \(member.value.shown)",
                "it is a group: write its settings below it, indented")
        default:
            let near = nearestSettings(to: parts)
            report(
                .unknownKey, origin, name, "unknown key \(name.printable(atMost: 80))",
                near.isEmpty
                    ? "docs/CONFIGURATION.md lists all keys" : "did you mean \(near.joined(separator: " or "))")
        }
    }

    /// Whether what stands for `*` in the setting at `parts` is a name.
    func hasUsableNames(_ parts: [String]) -> Bool {
        Settings.all.contains { key in
            key.match(parts).map { !key.name.contains("*") || $0.isSettingName } ?? false
        }
    }

    mutating func reportUnusableName(_ origin: SettingOrigin, _ name: String) {
        report(
            .wrongValue, origin, name, "\(name) has a name that cannot be used",
            "use lower-case letters, digits, _ and -")
    }

    func nearestSettings(to parts: [String]) -> [String] {
        let group = Array(parts.dropLast())
        let siblings = Settings.all.compactMap { $0.component(below: group) }.map(String.init)
            .filter { $0 != "*" }.removingRepeats
        let near = nearestNames(to: parts.last ?? "", among: siblings, limit: 2)
        if !near.isEmpty { return near.map { (group + [$0]).joined(separator: ".") } }
        let name = parts.joined(separator: ".")
        let whole = nearestNames(to: name, among: Settings.all.map(\.name), limit: 2)
        if !whole.isEmpty { return whole }
        // The right word in the wrong group.
        return Settings.all.filter { $0.components.last.map { $0 == parts.last ?? "" } ?? false }.prefix(2).map(\.name)
    }

    mutating func contents(
        of path: String, with sources: ConfigurationSources, ignoringDirectory: Bool
    ) -> [UInt8]? {
        switch sources.readFile(path) {
        case .absent: return nil
        case .directory where ignoringDirectory: return nil
        case .directory: reportUnreadable(path, because: "it is a directory")
        case .unreadable(let reason): reportUnreadable(path, because: reason)
        case .bytes(let bytes): return bytes
        }
        return nil
    }

    private mutating func reportUnreadable(_ path: String, because reason: String) {
        problems.append(
            ConfigurationProblem(
                kind: .unreadableFile, severity: .error, origin: .file(path: path, line: 1), key: nil,
                whatHappened: "\(path) cannot be read: \(reason)",
                whatToDo: "make it a readable file, or move it away to go on without it"))
    }

    mutating func report(
        _ kind: ConfigurationProblem.Kind, _ origin: SettingOrigin, _ key: String?, _ what: String, _ remedy: String,
        severity: ConfigurationProblem.Severity = .error
    ) {
        problems.append(
            ConfigurationProblem(
                kind: kind, severity: severity, origin: origin, key: key,
                whatHappened: "\(origin): \(what)".printable(atMost: 1000), whatToDo: remedy.printable(atMost: 1000)))
    }
}

extension [String] {
    fileprivate var removingRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
