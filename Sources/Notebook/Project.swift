public import Vocabulary

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A project: the root of a repository, or a folder that is in none, by its canonical path.
///
/// However the folder is named, through links, `..` or a folder below, the same project comes out.
public struct Project: Hashable, Sendable {
    /// The folder's path, absolute and without links.
    public let path: String

    /// The project that `folder` belongs to: the nearest folder upwards that holds `.git`, else `folder` itself.
    ///
    /// - Parameter folder: a folder that exists; a relative path counts from the process's current folder.
    /// - Throws: `ProjectError`.
    public init(of folder: String) throws(ProjectError) {
        // The C function would stop reading at a NUL and look at another folder.
        guard !folder.isEmpty, !folder.utf8.contains(0) else { throw ProjectError(folder: folder, code: ENOENT) }
        guard let resolved = realpath(folder, nil) else { throw ProjectError(folder: folder, code: errno) }
        defer { free(resolved) }
        guard let canonical = String(validatingCString: resolved) else {
            throw ProjectError(folder: folder, code: EILSEQ)
        }
        var status = stat()
        guard stat(canonical, &status) == 0 else { throw ProjectError(folder: folder, code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw ProjectError(folder: folder, code: ENOTDIR) }
        path = Self.upwards(from: canonical).first { Self.exists($0 + "/.git") } ?? canonical
    }

    /// `path` and the folders above it, but the root.
    private static func upwards(from path: String) -> some Sequence<String> {
        sequence(state: path) { (rest: inout String) -> String? in
            guard rest.count > 1 else { return nil }
            defer { rest = String(rest[..<(rest.lastIndex(of: "/") ?? rest.startIndex)]) }
            return rest
        }
    }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}

/// Why a folder is no project.
public struct ProjectError: ExplainedError, Hashable {
    /// What was given.
    public let folder: String
    /// The system's error number.
    let code: Int32

    /// Which folder, and what is wrong with it.
    public var whatHappened: String {
        let name = folder.quotedForMessage
        return switch code {
        case ENOENT: "there is no folder \(name)"
        case ENOTDIR: "\(name) is no folder"
        default: "the folder \(name) cannot be used: \(String(cString: strerror(code)))"
        }
    }

    /// What helps.
    public var whatToDo: String { "name a folder of the project that exists, by its whole path" }
}
