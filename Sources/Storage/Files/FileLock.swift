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
