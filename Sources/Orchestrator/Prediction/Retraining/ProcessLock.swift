#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A lock that one holder has among all processes and threads; it goes with the holder, however that ends.
final class ProcessLock: Sendable {
    private let descriptor: CInt

    /// Takes the lock on the file at `path`, which is made where there is none.
    ///
    /// - Parameter waits: whether to wait for whoever holds it, which must not be for long; else nil is the answer.
    /// - Throws: `PredictionFileError` where the file cannot be made or opened.
    init?(_ path: String, waits: Bool = false) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw PredictionFileError(
                path: path, reason: String(cString: strerror(errno)),
                whatToDo: "check the folder's permissions and the disk's space")
        }
        while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR else { return nil }
        }
    }

    deinit { close(descriptor) }
}
