#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An exclusive lock on a file that stands beside the store, held by one opener among all processes and threads.
///
/// `flock` belongs to the open file, not to the process: two opens in one process exclude each other, too, and the lock
/// goes with its holder, however that ends.
enum FileLock {
    /// Runs `body` while holding the lock on `path`, whose file is made where there is none.
    static func holding<Value>(
        _ path: String, timeout: Duration, _ body: () throws(StorageError) -> Value
    ) throws(StorageError) -> Value {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: errno, path: path) }
        defer { close(descriptor) }
        let policy = BusyPolicy(timeout: timeout)
        var attempt = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw StorageError(errno: errno, path: path) }
            guard policy.wait(attempt) else { throw .locked(path) }
            attempt += 1
        }
        return try body()
    }
}

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
}

extension StorageError {
    /// What an error number of the system means for `path`.
    init(errno number: CInt, path: String) {
        let reason = String(cString: strerror(number))
        switch number {
        case EROFS, EACCES, EPERM: self = .readOnly(path, reason)
        case ENOSPC, EDQUOT:
            self.init(
                .noSpace, "the disk is full, so \(path) was not written", whatToDo: "free some space and try again")
        case EIO:
            self.init(
                .inputOutput, "reading or writing \(path) failed (\(reason))",
                whatToDo: "check the disk, then try again")
        default:
            self.init(
                .cannotOpen, "cannot open or make \(path) (\(reason))",
                whatToDo: "check that its folder exists and is a folder, or set TASK_ORCHESTRATOR_HOME to another")
        }
    }
}
