#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What is true of this machine, asked of the system itself.
public struct SystemFacts: WorkspaceFacts {
    /// The folder of the project.
    public let workspace: String
    /// The person's home folder.
    public let home: String
    /// What guards the agent.
    public let protectedPaths: [String]

    /// The facts of a project in `workspace`.
    public init(workspace: String, home: String, protectedPaths: [String]) {
        self.workspace = workspace
        self.home = home
        self.protectedPaths = protectedPaths
    }

    /// The real path of `path`, or of its nearest existing parent with the rest appended.
    public func realPath(_ path: String) -> String? {
        guard path.utf8.first == UInt8(ascii: "/"), !path.utf8.contains(0) else { return nil }
        var existing = path[...]
        var rest: [Substring] = []
        while true {
            if let real = realpath(existing.isEmpty ? "/" : String(existing), nil) {
                defer { free(real) }
                let base = String(cString: real)
                return rest.isEmpty ? base : (base == "/" ? "" : base) + "/" + rest.reversed().joined(separator: "/")
            }
            // A link that leads nowhere is there all the same; where it will lead is not known.
            var status = stat()
            if lstat(String(existing), &status) == 0 { return nil }
            guard errno == ENOENT || errno == ENOTDIR, let slash = existing.lastIndex(of: "/") else { return nil }
            let name = existing[existing.index(after: slash)...]
            if name == ".." { return nil }
            if !name.isEmpty, name != "." { rest.append(name) }
            existing = existing[..<slash]
        }
    }

    /// Whether something exists at `path`.
    public func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The branch that is checked out in the repository around `directory`.
    public func currentBranch(in directory: String) -> String? {
        var folder = directory[...]
        while true {
            if let head = Self.head(of: String(folder)) {
                guard head.hasPrefix("ref: refs/heads/") else { return nil }
                return String(head.dropFirst("ref: refs/heads/".count))
            }
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = folder[..<slash]
        }
    }

    /// The first line of `HEAD` of the repository whose work tree is `folder`; nil where there is none.
    private static func head(of folder: String) -> String? {
        if let head = firstLine(of: folder + "/.git/HEAD") { return head }
        // A work tree beside the repository names the repository in a file.
        guard let link = firstLine(of: folder + "/.git"), link.hasPrefix("gitdir: ") else { return nil }
        let path = link.dropFirst("gitdir: ".count)
        return firstLine(of: (path.hasPrefix("/") ? String(path) : folder + "/" + path) + "/HEAD")
    }

    private static func firstLine(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return nil }
        return String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
