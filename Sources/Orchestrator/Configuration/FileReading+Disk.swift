#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension FileReading {
    /// More than any configuration file needs; a file that is larger is refused.
    static let largestFile = 256 * 1024

    /// Reads the file at `path` from the disk.
    ///
    /// A clone can carry a link to a device or a pipe, so nothing but a regular file is read, without waiting, and
    /// never more than `largestFile` bytes.
    @Sendable public static func fromDisk(_ path: String) -> FileReading {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .absent : .unreadable(because: lastError())
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .unreadable(because: lastError()) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return readAll(descriptor)
        case S_IFDIR: return .directory
        default: return .unreadable(because: "it is not a regular file")
        }
    }

    private static func readAll(_ descriptor: Int32) -> FileReading {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return .unreadable(because: lastError()) }
            guard count > 0 else { return .bytes(bytes) }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > largestFile { return .unreadable(because: "it is larger than \(largestFile) bytes") }
        }
    }

    private static func lastError() -> String { String(cString: strerror(errno)) }
}
