internal import HookFormats
internal import JSON

/// Writes the guard into a client's own settings, and takes it out again.
///
///     let installation = ClientInstallation(places, programs: programs)
///     for change in try installation.install() where change.isChange { print(change.difference) }
///     try SettingsFiles.apply(change, at: now)
///
/// What stands there of others stays as it is and in its order; doing it twice changes nothing more.
public struct ClientInstallation: Sendable {
    /// Where the client keeps its settings.
    public let places: ClientPlaces
    private let programs: GuardPrograms
    private let readFile: @Sendable (String) throws(InstallationError) -> String?

    /// An installation of `programs` into `places`.
    ///
    /// - Parameter readFile: gives a file's text, nil where there is none; the disk unless a test says otherwise.
    public init(
        _ places: ClientPlaces, programs: GuardPrograms,
        readFile: @escaping @Sendable (String) throws(InstallationError) -> String? = SettingsFiles.text
    ) {
        self.places = places
        self.programs = programs
        self.readFile = readFile
    }

    /// What installing changes.
    ///
    /// - Throws: `InstallationError` where a file cannot be read or understood.
    public func install() throws(InstallationError) -> [SettingsChange] {
        let hooks = HookEntries(client: places.client, programs: programs)
        let server = ServerEntry(client: places.client, programs: programs)
        return try changes(hooks: hooks.added, server: server.added) {
            TOMLServerEntry(programs: programs).added(to: $0)
        }
    }

    /// What removing changes.
    ///
    /// - Throws: `InstallationError` where a file cannot be read or understood.
    public func uninstall() throws(InstallationError) -> [SettingsChange] {
        let hooks = HookEntries(client: places.client, programs: programs)
        let server = ServerEntry(client: places.client, programs: programs)
        return try changes(hooks: hooks.removed, server: server.removed) {
            TOMLServerEntry(programs: programs).removed(from: $0)
        }
    }

    private func changes(
        hooks: (JSONObject) -> JSONObject, server: (JSONObject) -> JSONObject, toml: (String) -> String
    ) throws(InstallationError) -> [SettingsChange] {
        if places.hooks == places.servers {
            return [try change(of: places.hooks) { server(hooks($0)) }]
        }
        let first = try change(of: places.hooks, hooks)
        guard places.client == .codex else { return [first, try change(of: places.servers, server)] }
        let before = try readFile(places.servers)
        let after = toml(before ?? "")
        return [
            first,
            SettingsChange(path: places.servers, before: before, after: after.isEmpty && before != "" ? nil : after),
        ]
    }

    private func change(
        of path: String, _ edit: (JSONObject) -> JSONObject
    ) throws(InstallationError) -> SettingsChange {
        let before = try readFile(path)
        var settings = JSONObject()
        if let before, !before.allSatisfy(\.isWhitespace) {
            guard let json = try? JSON(parsing: before), let object = json.objectValue else {
                throw InstallationError(
                    "\(path) is not a JSON object, so nothing was written to it",
                    "correct it (comments are not read), or add what '--dry-run' shows with an empty file by hand")
            }
            if let hooks = object["hooks"], hooks.objectValue == nil {
                throw InstallationError("\"hooks\" in \(path) is not an object", "correct it and try again")
            }
            settings = object
        }
        let edited = edit(settings)
        if edited == settings { return SettingsChange(path: path, before: before, after: before) }
        if edited.isEmpty { return SettingsChange(path: path, before: before, after: nil) }
        return SettingsChange(
            path: path, before: before,
            after: Indentation(of: before ?? "").applied(to: JSON.object(edited).prettyPrinted) + "\n")
    }
}

/// How a file of settings is indented, so that it stays so.
struct Indentation {
    private let unit: String

    init(of text: String) {
        let line = text.split(separator: "\n").dropFirst().first { $0.first == " " || $0.first == "\t" }
        unit = line.map { String($0.prefix { $0 == " " || $0 == "\t" }) } ?? "  "
    }

    /// A text that is indented by two spaces a level, indented in this way.
    func applied(to text: String) -> String {
        guard unit != "  " else { return text }
        // A line break inside a text is written as \n, so that every line's beginning is indentation.
        let lines = text.split(separator: "\n" as Character, omittingEmptySubsequences: false)
        return lines.map { line -> String in
            let spaces = line.prefix { $0 == " " }.count
            return String(repeating: unit, count: spaces / 2) + String(line.dropFirst(spaces))
        }.joined(separator: "\n")
    }
}
