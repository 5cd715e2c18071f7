internal import JSON
public import Vocabulary

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Lines that hooks leave for whoever opens the store next.
///
/// A line is one write to a file that is opened for appending, so that lines of several hooks never mix. Each hour has
/// a file of its own: a file whose hour is long over gets no more lines and can be deleted once it was taken.
public struct Spool: Sendable {
    /// The folder of the files.
    public let folder: String

    private static let prefix = "decisions-"
    private static let suffix = ".jsonl"

    /// The spool in `folder`, which need not exist yet.
    public init(folder: String) { self.folder = folder }

    /// Adds a line, durably against the end of this process.
    ///
    /// - Throws: `SpoolError` where it could not be written whole.
    public func append(_ line: SpoolLine) throws(SpoolError) {
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw SpoolError(folder, errno) }
        let path = "\(folder)/\(Self.name(for: line.at))"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw SpoolError(path, errno) }
        defer { close(descriptor) }
        // The line break in front keeps a line apart from one that was cut short, on a full disk.
        let bytes = [0x0A] + line.json.serialized() + [0x0A]
        let written = write(descriptor, bytes, bytes.count)
        guard written == bytes.count else { throw SpoolError(path, written < 0 ? errno : ENOSPC) }
    }

    /// The file in which a line of `moment` stands.
    private static func name(for moment: Timestamp) -> String { "\(prefix)\(hour(of: moment))\(suffix)" }

    private static func hour(of moment: Timestamp) -> Int64 { moment.microseconds / 3_600_000_000 }
}

// MARK: - Taking lines out

extension Spool {
    /// What was found in a file after a place in it.
    public struct Found: Sendable {
        /// The lines, in the order in which they were written.
        public var lines: [SpoolLine] = []
        /// How many lines could not be read.
        public var broken = 0
        /// Where the next reading begins, in bytes.
        public var end: Int64 = 0
    }

    /// The names of the files, the oldest first.
    public func files() -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix) { names.append(name) }
        }
        return names.sorted()
    }

    /// Reads the whole lines of a file from `offset` on, at most `limit` bytes of them.
    ///
    /// A last line without an end may be in the middle of being written; it is left for the next reading.
    public func read(_ name: String, from offset: Int64, limit: Int = 8 << 20) -> Found {
        var found = Found(end: offset)
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return found }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int64(status.st_size) > offset else { return found }
        let length = min(limit, Int(Int64(status.st_size) - offset))
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, length, off_t(offset)))
        }
        guard let last = bytes.lastIndex(of: 0x0A) else {
            // Longer than all that is read at once: no line of ours is.
            if bytes.count == limit {
                found.broken = 1
                found.end = offset + Int64(bytes.count)
            }
            return found
        }
        for line in bytes[...last].split(separator: 0x0A) {
            if let line = SpoolLine(parsing: line) { found.lines.append(line) } else { found.broken += 1 }
        }
        found.end = offset + Int64(last) + 1
        return found
    }

    /// Deletes a file that was taken up to `offset`, as long as nothing was added since and nothing will be.
    ///
    /// - Parameter now: a file gets no more lines two hours after it was begun: a hook ends after seconds.
    /// - Returns: whether it is gone.
    public func discard(_ name: String, takenUpTo offset: Int64, now: Timestamp) -> Bool {
        let number = name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count)
        guard let hour = Int64(number), hour + 2 <= Self.hour(of: now) else { return false }
        let path = "\(folder)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0, Int64(status.st_size) == offset else { return false }
        return unlink(path) == 0
    }
}

/// A line could not be left.
public struct SpoolError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why, and where.
    public let description: String

    init(_ path: String, _ number: Int32) {
        description = "\(path) cannot be written (\(String(cString: strerror(number))))"
    }
}
