/// What a file turned out to be.
public enum FileReading: Sendable {
    /// There is none.
    case absent
    /// It is a directory.
    case directory
    /// Its bytes.
    case bytes([UInt8])
    /// It is there but cannot be read.
    case unreadable(because: String)
}

/// All that a configuration is made from.
///
///     let sources = ConfigurationSources(
///         environment: ProcessInfo.processInfo.environment, home: home, currentDirectory: directory,
///         flags: ["run.parallel": "8"])
public struct ConfigurationSources: Sendable {
    /// The variables of the process.
    public var environment: [String: String]
    /// The user's home folder, absolute.
    public var home: String
    /// The directory the program was started in, absolute.
    public var currentDirectory: String
    /// Values given on the command line, by the settings' names.
    public var flags: [String: String]
    /// The programs of this installation, absolute; an agent must not change them.
    public var programs: [String] = []
    /// Reads a file; called with absolute paths.
    public var readFile: @Sendable (String) -> FileReading

    /// Sources with these contents.
    ///
    /// - Parameter readFile: reads a file; the disk unless a test says otherwise.
    public init(
        environment: [String: String], home: String, currentDirectory: String, flags: [String: String] = [:],
        readFile: @escaping @Sendable (String) -> FileReading = FileReading.fromDisk
    ) {
        self.environment = environment
        self.home = normalPath(home)
        self.currentDirectory = normalPath(currentDirectory)
        self.flags = flags
        self.readFile = readFile
    }

    /// The user's configuration file, under `$XDG_CONFIG_HOME` or `~/.config`.
    public var userFile: String {
        joinedPath(baseDirectory("XDG_CONFIG_HOME", else: ".config"), "task-orchestrator/config.yaml")
    }

    /// The state folder where nothing else is set, under `$XDG_STATE_HOME` or `~/.local/state`.
    var standardStateFolder: String {
        joinedPath(baseDirectory("XDG_STATE_HOME", else: ".local/state"), "task-orchestrator")
    }

    /// A base directory of the XDG specification, which has relative paths count as unset.
    private func baseDirectory(_ variable: String, else standard: String) -> String {
        if let path = environment[variable], path.hasPrefix("/") { return normalPath(path) }
        return joinedPath(home, standard)
    }
}
