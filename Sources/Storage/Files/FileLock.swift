#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An exclusive lock on a file, held by one opener among all processes and threads.
///
/// `flock` belongs to the open file, not to the process: two opens in one process exclude each other, too, and the lock
/// goes with its holder, however that ends.
package final class FileLock: Sendable {
    private let descriptor: CInt

    /// Takes the lock on `path`, whose file is made where there is none; it is held until the value is gone.
    ///
    /// - Throws: `StorageError`; of the code `locked` where another still holds it after `timeout`.
    package init(_ path: String, timeout: Duration) throws(StorageError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: errno, path: path) }
        let policy = BusyPolicy(timeout: timeout)
        var attempt = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw StorageError(errno: errno, path: path) }
            guard policy.wait(attempt) else { throw .locked(path) }
            attempt += 1
        }
    }

    deinit { close(descriptor) }

    /// Takes the lock where nobody holds it; nil where somebody does.
    package static func ifFree(_ path: String) throws(StorageError) -> FileLock? {
        do { return try FileLock(path, timeout: .zero) } catch {
            guard error.code == .locked else { throw error }
            return nil
        }
    }

    /// Runs `body` while holding the lock on `path`.
    package static func holding<Value>(
        _ path: String, timeout: Duration, _ body: () throws(StorageError) -> Value
    ) throws(StorageError) -> Value {
        let lock = try FileLock(path, timeout: timeout)
        defer { withExtendedLifetime(lock) {} }
        return try body()
    }
}
