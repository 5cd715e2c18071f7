#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Reads and writes files of a few bytes, each with one call, so that no reader sees half of one.
enum SmallFile {
    /// The content, and one byte more where there is more than `atMost`; nil where the file cannot be read.
    static func read(_ path: String, atMost limit: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return read(descriptor, atMost: limit)
    }

    static func read(_ descriptor: CInt, atMost limit: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, limit + 1, 0))
        }
    }

    /// Makes a file for this user alone that was not there before.
    static func create(_ path: String, _ bytes: [UInt8]) throws(StorageError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: errno, path: path) }
        defer { close(descriptor) }
        guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
            let error = StorageError(errno: errno, path: path)
            unlink(path)
            throw error
        }
    }

    /// Adds `bytes` at the end of a file, which is made where there is none.
    static func append(_ path: String, _ bytes: [UInt8]) throws(StorageError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: errno, path: path) }
        defer { close(descriptor) }
        guard write(descriptor, bytes, bytes.count) == bytes.count else {
            throw StorageError(errno: errno, path: path)
        }
    }

    /// Runs `body` on the open file at `path`, which no other `exclusively` uses meanwhile.
    static func exclusively(_ path: String, _ body: (CInt) -> Void) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX) == 0 else { return }
        body(descriptor)
    }

    /// Replaces the start of an open file.
    static func overwrite(_ descriptor: CInt, _ bytes: [UInt8]) {
        _ = pwrite(descriptor, bytes, bytes.count, 0)
    }
}
