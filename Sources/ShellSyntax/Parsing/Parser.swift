/// A recursive-descent parser over the bytes of one text.
///
/// Text in backquotes is read by the same parser: in place, or, where backslashes in it have to go first, from a copy
/// that stands in for the text meanwhile.
struct Parser {
    /// The text that is being read; never holds NUL before `end`.
    var bytes: UnsafePointer<UInt8>
    var end: Int
    var position = 0
    /// Where each byte of a copy stands in the source; nil for the source itself.
    var offsets: UnsafePointer<Int>?

    let depthLimit: Int
    var depth = 0
    let stackLimit: Int
    let stackStart: Int
    /// How many bytes may still be looked at without reading them.
    var lookahead: Int

    /// Whether `@(…)` and the like are patterns where they stand.
    var hasExtendedGlobs = false
    /// How many `$(`, `<(` and `>(` are open.
    var substitutions = 0

    /// Here-documents whose bodies begin on the next line.
    var pending: [PendingDocument] = []
    /// The bodies that were found, by the offsets of their operators.
    var documents: [Int: Document] = [:]
    /// Whether `documents` holds the bodies of the reading before.
    var isSecondReading = false

    /// Where and why the last failure was.
    var stop = Incomplete(.tooLarge, at: 0)
    /// The first thing that could not be read although the text around it could.
    var unread: Incomplete?
    /// The lists that were read of the compound commands that are being read.
    var trail: [[Statement]] = []
    /// What was read of the statements that a failure cut off.
    var salvaged: [Statement] = []

    init(bytes: UnsafePointer<UInt8>, end: Int, limits: ShellParser.Limits) {
        self.bytes = bytes
        self.end = end
        depthLimit = limits.depth
        stackLimit = limits.stack
        stackStart = Parser.stackAddress()
        lookahead = 65_536 + 32 * end
    }

    /// The whole text.
    mutating func script() -> Script {
        do throws(Failure) {
            let statements = try statements()
            if position < end {
                salvaged = statements
                throw unexpected()
            }
            return Script(statements: statements, incomplete: unread)
        } catch {
            return Script(statements: salvaged, incomplete: stop)
        }
    }

    /// What a text inside the text has of its own.
    struct Surroundings {
        var end: Int
        var depth: Int
        var substitutions: Int
        var hasExtendedGlobs: Bool
        var pending: [PendingDocument]
    }

    /// Narrows the text to what ends at `end`; `leave` undoes it, also after a failure inside.
    mutating func enter(until end: Int) -> Surroundings {
        let outer = Surroundings(
            end: self.end, depth: depth, substitutions: substitutions, hasExtendedGlobs: hasExtendedGlobs,
            pending: pending)
        self.end = end
        hasExtendedGlobs = false
        pending = []
        return outer
    }

    mutating func leave(to outer: Surroundings) {
        end = outer.end
        depth = outer.depth
        substitutions = outer.substitutions
        hasExtendedGlobs = outer.hasExtendedGlobs
        pending = outer.pending
    }

    // MARK: Looking

    /// The byte at the cursor, or 0 at the end.
    @inline(__always) var current: UInt8 { position < end ? bytes[position] : 0 }

    /// The byte after the cursor, or 0.
    @inline(__always) var next: UInt8 { byte(after: 1) }

    @inline(__always)
    func byte(after distance: Int) -> UInt8 {
        position + distance < end ? bytes[position + distance] : 0
    }

    @inline(__always)
    func matches(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= end else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] { return false }
        return true
    }

    /// The text from `start` to `end`.
    @inline(never)
    func text(_ start: Int, _ end: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
    }

    /// The offset into the source of a position in the text that is being read.
    @inline(__always)
    func offset(_ position: Int) -> Int {
        guard let offsets else { return position }
        return offsets[position]
    }

    @inline(__always)
    func range(from start: Int) -> Range<Int> {
        guard offsets != nil, start < position else { return offset(start)..<offset(position) }
        return offset(start)..<offset(position - 1) + 1
    }

    // MARK: Failing

    mutating func failure(_ expected: String, at position: Int? = nil) -> Failure {
        failure(.syntax(expected), at: position ?? self.position)
    }

    @inline(never)
    mutating func failure(_ cause: Incomplete.Cause, at position: Int) -> Failure {
        stop = Incomplete(cause, at: offset(position))
        return Failure()
    }

    mutating func unexpected() -> Failure {
        position < end ? failure("a command cannot go on like this") : failure("the text ends too early")
    }

    /// Goes one level deeper; the caller comes back up with `depth -= 1`.
    @inline(__always)
    mutating func descend() throws(Failure) {
        depth += 1
        if depth > depthLimit || stackUsed > stackLimit { throw failure(.tooDeep, at: position) }
    }

    /// Whether the last failure is one after which nothing else is read.
    var isFinal: Bool { stop.cause == .tooDeep || stop.cause == .tooLarge }

    /// How many bytes of the stack lie between here and where the reading began.
    private var stackUsed: Int {
        @inline(__always) get { stackStart - Parser.stackAddress() }
    }

    /// About where the stack ends at present.
    @inline(__always)
    static func stackAddress() -> Int {
        var here: UInt8 = 0
        return withUnsafeMutablePointer(to: &here) { Int(bitPattern: $0) }
    }

    // MARK: Skipping

    /// Skips blanks, line continuations and a comment; a newline stays.
    @inline(__always)
    mutating func skipBlanks() {
        while position < end {
            switch bytes[position] {
            case " ", "\t": position += 1
            case "\\":
                guard next == "\n" else { return }
                position += 2
            case "#":
                while position < end, bytes[position] != "\n" { position += 1 }
                return
            default: return
            }
        }
    }

    /// Skips blanks, comments and newlines.
    mutating func skipNewlines() throws(Failure) {
        skipBlanks()
        while current == "\n" {
            try takeNewline()
            skipBlanks()
        }
    }

    /// Takes a newline between words, and the here-documents that begin after it.
    mutating func takeNewline() throws(Failure) {
        position += 1
        if !pending.isEmpty { position = readDocuments(from: position) }
    }

    /// Remembers something that could not be read, and goes on.
    mutating func note(_ cause: Incomplete.Cause, at offset: Int? = nil) {
        if unread == nil { unread = Incomplete(cause, at: offset ?? self.offset(position)) }
    }
}
