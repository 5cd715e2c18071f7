#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The facts of this machine, asked from the system when a decision needs them.
public struct LocalFacts: WorkspaceFacts {
    /// The folder of the project, as an absolute real path.
    public let workspace: String
    /// The home folder of the person, as an absolute real path.
    public let home: String
    /// The folders and files that guard the agent.
    public let protectedPaths: [String]

    /// The facts around `workspace`.
    ///
    /// - Parameters:
    ///   - home: the person's home folder; nil for the one in the environment, else the one of the account.
    ///   - protectedPaths: what guards the agent: policy, store, hooks, programs.
    public init(workspace: String, home: String? = nil, protectedPaths: [String] = []) {
        self.workspace = Self.resolve(workspace) ?? Paths.normalised(workspace)
        let home = home ?? Self.homeOfAccount()
        self.home = Self.resolve(home) ?? Paths.normalised(home)
        self.protectedPaths = protectedPaths.map { Self.real($0) ?? Paths.normalised($0) }
    }

    /// The real path of `path`; for one that does not exist, that of its nearest existing parent with the rest appended.
    public func realPath(_ path: String) -> String? { Self.real(path) }

    /// Whether something exists at `path`, a broken link included.
    public func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The branch that is checked out around `directory`.
    public func currentBranch(in directory: String) -> String? {
        var folder = directory
        for _ in 0..<64 {
            if let head = Self.head(of: folder + "/.git") {
                let prefix = "ref: refs/heads/"
                guard head.hasPrefix(prefix) else { return nil }
                return String(head.dropFirst(prefix.count).prefix { $0 != "\n" && $0 != "\r" })
            }
            guard folder != "/", folder != "." else { return nil }
            folder = Paths.parent(folder)
        }
        return nil
    }

    /// What `HEAD` says in a repository, or in the one to which a linked working tree's `.git` file leads.
    private static func head(of git: String) -> String? {
        if let head = read(git + "/HEAD") { return head }
        guard let link = read(git), link.hasPrefix("gitdir: ") else { return nil }
        let target = String(link.dropFirst(8).prefix { $0 != "\n" && $0 != "\r" })
        return read((Paths.absolute(target, in: Paths.parent(git)) ?? target) + "/HEAD")
    }

    /// The first bytes of the file at `path`; nil where it is no file that can be read.
    private static func read(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        #if canImport(Darwin)
            let count = Darwin.read(descriptor, &bytes, bytes.count)
        #elseif canImport(Musl)
            let count = Musl.read(descriptor, &bytes, bytes.count)
        #else
            let count = Glibc.read(descriptor, &bytes, bytes.count)
        #endif
        guard count > 0 else { return nil }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private static func real(_ path: String) -> String? {
        if let real = resolve(path) { return real }
        var folder = Paths.normalised(path)
        var rest: [Substring] = []
        for _ in 0..<256 {
            // A link that leads nowhere still leads somewhere else once it is written to.
            if let target = target(ofLink: folder) {
                let next = Paths.absolute(target, in: Paths.parent(folder)) ?? target
                return next == folder ? nil : resolve(next) ?? ([next[...]] + rest.reversed()).joined(separator: "/")
            }
            rest.append(Paths.name(folder))
            guard folder != "/", folder != "." else { return nil }
            folder = Paths.parent(folder)
            if let real = resolve(folder) {
                return (real == "/" ? "" : real) + rest.reversed().map { "/" + $0 }.joined()
            }
        }
        return nil
    }

    private static func target(ofLink path: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = bytes.withUnsafeMutableBytes { readlink(path, $0.baseAddress!, $0.count) }
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    private static func resolve(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func homeOfAccount() -> String {
        if let home = getenv("HOME"), home.pointee != 0 { return String(cString: home) }
        guard let account = getpwuid(getuid()), let home = account.pointee.pw_dir else { return "/" }
        return String(cString: home)
    }
}
