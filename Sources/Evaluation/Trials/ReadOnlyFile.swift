public import Vocabulary

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Why a file could not be read.
public struct FileReadError: ExplainedError, Hashable {
    /// The file's path.
    public let path: String
    /// The system's words for the cause.
    public let cause: String

    /// Which file, and why.
    public var whatHappened: String { "\(path) cannot be read: \(cause)" }
    /// What to look at.
    public var whatToDo: String { cause == Self.folder ? "name a file in it" : "check the path and its permissions" }

    /// The cause where a folder was named.
    static let folder = "it is a folder"
}

/// A file opened for reading; closed when the last reference goes.
package final class ReadOnlyFile {
    private let descriptor: Int32
    private let path: String

    package init(path: String) throws(FileReadError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        self.path = path
        if descriptor < 0 { throw Self.failure(path) }
        // A folder can be opened like a file; only reading it fails.
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw FileReadError(path: path, cause: FileReadError.folder)
        }
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    package static var standardInput: ReadOnlyFile { ReadOnlyFile(descriptor: 0, path: "standard input") }

    deinit { if descriptor > 2 { close(descriptor) } }

    /// The next bytes, at most `count`; none at the end.
    func read(upTo count: Int) throws(FileReadError) -> [UInt8] {
        while true {
            var length = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                #if canImport(Darwin)
                    length = Darwin.read(descriptor, buffer.baseAddress, count)
                #elseif canImport(Musl)
                    length = Musl.read(descriptor, buffer.baseAddress, count)
                #else
                    length = Glibc.read(descriptor, buffer.baseAddress, count)
                #endif
                initialized = max(length, 0)
            }
            if length >= 0 { return bytes }
            if errno != EINTR { throw Self.failure(path) }
        }
    }

    /// Everything up to the end.
    package func readAll() throws(FileReadError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let more = try read(upTo: 1 << 16)
            if more.isEmpty { return bytes }
            bytes += more
        }
    }

    private static func failure(_ path: String) -> FileReadError {
        FileReadError(path: path, cause: String(cString: strerror(errno)))
    }
}
