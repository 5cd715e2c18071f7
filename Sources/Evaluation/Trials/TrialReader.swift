public import Vocabulary

/// Reads a trial file line by line in bounded memory.
///
/// Every line gives a trial or the error in it, so the good lines of a damaged file are still done:
///
///     for line in try TrialReader(path: "answers.jsonl") {
///         switch line {
///         case .success(let trial): …
///         case .failure(let error): report(error)     // "line 7, field \"label\": expected …"
///         }
///     }
///
/// A byte order mark, Windows line ends, blank lines and a missing last line break are all fine.
public struct TrialReader: Sequence, IteratorProtocol {
    /// The longest line that is read unless told otherwise, in bytes.
    public static let defaultLineLimit = 16 << 20

    private let nextChunk: () throws -> [UInt8]
    private let lineLimit: Int
    private var chunk: ArraySlice<UInt8> = []
    /// The start of a line whose end is not read yet.
    private var pending: [UInt8] = []
    private var ended = false
    /// The number of the line given last, counted from 1.
    public private(set) var lineNumber = 0

    /// Reads the file at `path`; `-` is standard input.
    ///
    /// - Throws: `FileReadError` where it cannot be opened.
    public init(path: String, lineLimit: Int = defaultLineLimit) throws(FileReadError) {
        let file = path == "-" ? ReadOnlyFile.standardInput : try ReadOnlyFile(path: path)
        self.init(lineLimit: lineLimit) { try file.read(upTo: 1 << 16) }
    }

    /// Reads lines from `nextChunk`, which gives the next bytes, none at the end.
    public init(lineLimit: Int = defaultLineLimit, nextChunk: @escaping () throws -> [UInt8]) {
        self.lineLimit = lineLimit
        self.nextChunk = nextChunk
    }

    /// The next line's trial, or what is wrong with the line; nil at the end.
    public mutating func next() -> Result<Trial, TrialLineError>? {
        while let line = nextLine() {
            switch line {
            case .failure(let error): return .failure(error)
            case .success(let bytes):
                let content = trimmed(bytes)
                if content.isEmpty { continue }
                do throws(TrialLineError) {
                    return .success(try TrialFile.trial(parsing: content, number: lineNumber))
                } catch {
                    return .failure(error)
                }
            }
        }
        return nil
    }

    /// The next line without its line feed.
    private mutating func nextLine() -> Result<ArraySlice<UInt8>, TrialLineError>? {
        var length = 0
        pending.removeAll(keepingCapacity: pending.capacity <= 1 << 20)
        while true {
            if let end = chunk.firstIndex(of: 0x0A) {
                let rest = chunk[..<end]
                chunk = chunk[(end + 1)...]
                return finish(rest, length: length + rest.count)
            }
            length += chunk.count
            if length <= lineLimit { pending.append(contentsOf: chunk) } else { pending.removeAll() }
            chunk = []
            if ended { return length > 0 ? finish([], length: length) : nil }
            do {
                chunk = try nextChunk()[...]
                ended = chunk.isEmpty
            } catch {
                ended = true
                pending.removeAll()
                lineNumber += 1
                return .failure(
                    TrialLineError(line: lineNumber, expected: "more of the file", found: "a read error (\(error))"))
            }
        }
    }

    private mutating func finish(
        _ rest: ArraySlice<UInt8>, length: Int
    ) -> Result<ArraySlice<UInt8>, TrialLineError> {
        lineNumber += 1
        guard length <= lineLimit else {
            return .failure(
                TrialLineError(line: lineNumber, expected: "at most \(lineLimit) bytes", found: "\(length) bytes"))
        }
        if pending.isEmpty { return .success(rest) }
        pending.append(contentsOf: rest)
        return .success(pending[...])
    }

    private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        while let byte = line.last, byte == 0x0D || byte == 0x20 || byte == 0x09 { line.removeLast() }
        while let byte = line.first, byte == 0x20 || byte == 0x09 { line.removeFirst() }
        return line
    }
}
