internal import JSON

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What a file looked like from outside, to notice that it has changed.
public enum FileStamp: Hashable, Sendable {
    /// There was nothing.
    case absent
    /// It was a folder; what is in it does not count.
    case directory
    /// It was a file of this size, with this number, whose content or attributes last changed at this moment
    /// (nanoseconds since 1970). Unlike the time of the content, nobody can set that back.
    case file(size: Int64, changedAt: Int64, number: UInt64)

    /// What is at `path` now.
    public init(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            self = .absent
            return
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            self = .directory
            return
        }
        #if canImport(Darwin)
            let changed = status.st_ctimespec
        #else
            let changed = status.st_ctim
        #endif
        self = .file(
            size: Int64(status.st_size), changedAt: Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec),
            number: UInt64(status.st_ino))
    }

    var json: JSON {
        switch self {
        case .absent: "absent"
        case .directory: "directory"
        case .file(let size, let changedAt, let number):
            [.integer(size), .integer(changedAt), .string(String(number))]
        }
    }

    init?(_ json: JSON) {
        switch json {
        case "absent": self = .absent
        case "directory": self = .directory
        default:
            guard let size = json[0]?.integerValue, let changedAt = json[1]?.integerValue,
                let number = json[2]?.stringValue.flatMap({ UInt64($0) })
            else { return nil }
            self = .file(size: size, changedAt: changedAt, number: number)
        }
    }
}
