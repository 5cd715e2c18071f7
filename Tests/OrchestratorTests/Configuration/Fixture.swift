@testable import Orchestrator

/// A disk that is a dictionary, and a configuration read from it.
struct TestDisk {
    static let home = "/home/ada"
    static let project = "/home/ada/work"
    static let userFile = "/home/ada/.config/task-orchestrator/config.yaml"
    static let projectFile = "/home/ada/work/.task-orchestrator/config.yaml"
    static let environmentFile = "/home/ada/work/.env"
    static let localEnvironmentFile = "/home/ada/work/.env.local"

    var files: [String: String] = [:]
    var unreadable: Set<String> = []

    func read(_ path: String) -> FileReading {
        if unreadable.contains(path) { return .unreadable(because: "Permission denied") }
        if let text = files[path] { return .bytes(Array(text.utf8)) }
        return files.keys.contains { $0.hasPrefix(path + "/") } ? .directory : .absent
    }
}

/// Sources with the given files; the project's is a folder below the home folder.
func sources(
    user: String? = nil, project: String? = nil, env: String? = nil, envLocal: String? = nil,
    environment: [String: String] = [:], flags: [String: String] = [:], files: [String: String] = [:],
    unreadable: Set<String> = [], currentDirectory: String = TestDisk.project
) -> ConfigurationSources {
    var disk = TestDisk(files: files, unreadable: unreadable)
    for (path, text) in [
        (TestDisk.userFile, user), (TestDisk.projectFile, project), (TestDisk.environmentFile, env),
        (TestDisk.localEnvironmentFile, envLocal),
    ] {
        if let text { disk.files[path] = text }
    }
    return ConfigurationSources(
        environment: environment, home: TestDisk.home, currentDirectory: currentDirectory, flags: flags,
        readFile: { [disk] in disk.read($0) })
}

/// Every problem of a configuration, usable or not.
func problems(of sources: ConfigurationSources) -> [ConfigurationProblem] {
    do {
        return try Configuration.load(from: sources).warnings
    } catch {
        return error.problems
    }
}

extension Configuration {
    /// Where the value of `key` came from.
    func origin(of key: String) -> SettingOrigin? { settings.first { $0.key == key }?.origin }
}
