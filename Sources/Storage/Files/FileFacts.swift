#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the file system says of a path.
enum FileFacts {
    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    static func exists(_ path: String) -> Bool { status(of: path) != nil }
    static func size(of path: String) -> Int64? { status(of: path).map { Int64($0.st_size) } }
    static func isDirectory(_ path: String) -> Bool {
        status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// The folder in which `path` stands.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes `folder` and those above it, for this user alone.
    static func makeFolder(_ folder: String) throws(StorageError) {
        if isDirectory(folder) { return }
        if folder.contains("/"), folder != "/" { try makeFolder(Self.folder(of: folder)) }
        // Another process may make it between the look and the call.
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST && isDirectory(folder) else {
            throw StorageError(errno: errno, path: folder)
        }
    }

    /// Makes an empty file for this user alone, unless there is one.
    ///
    /// O_EXCL matters: closing a descriptor of a file that SQLite has open in this process would drop SQLite's locks.
    static func makeFile(_ path: String) throws(StorageError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST {
            throw StorageError(errno: errno, path: path)
        }
    }

    /// Waits until the content of `path` is on the disk. Only for files that SQLite does not have open.
    static func synchronize(_ path: String) throws(StorageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(errno: errno, path: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StorageError(errno: errno, path: path) }
    }
}
