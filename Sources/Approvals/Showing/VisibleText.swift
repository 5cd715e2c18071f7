/// A text as a person must see it before they decide: nothing hidden, nothing moved, nothing cut.
///
/// Characters that cannot be seen, that change the direction of writing or the terminal's state, and white space that
/// pushes text out of sight are replaced by marks: `⟨U+202E right-to-left override⟩`, `⇥`, `⟨300 spaces⟩`. Line breaks
/// stay. Only plain text is left, so that whoever prints it needs to know nothing.
public struct VisibleText: Hashable, Sendable {
    /// A stretch of the text.
    public enum Piece: Hashable, Sendable {
        /// Text as it is written.
        case text(String)
        /// A mark for something that could not be seen.
        case mark(String)
    }

    /// The text, in pieces.
    public let pieces: [Piece]
    /// What was hidden, each kind once with how often it occurs: `U+200B zero width space, 3 times`.
    public let hidden: [String]

    /// More spaces in a row than this are counted instead of shown.
    static let longestRunOfSpaces = 24

    /// The visible form of `text`.
    public init(_ text: String) {
        var writer = Writer()
        for scalar in text.unicodeScalars { writer.take(scalar) }
        writer.endRun()
        writer.flush()
        pieces = writer.pieces
        hidden = writer.found.map { name, times in times == 1 ? name : "\(name), \(times) times" }
    }

    /// Everything as one plain text.
    public var plain: String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .mark(let text): text
            }
        }.joined()
    }

    /// The beginning as one line of at most `limit` characters; says how much follows where it is cut.
    public func line(atMost limit: Int) -> String {
        let whole = plain.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ⏎ ")
        guard whole.count > limit else { return whole }
        let rest = "… (\(whole.count - limit) more)"
        return String(whole.prefix(limit)) + rest
    }
}

/// Collects the pieces of a visible text.
private struct Writer {
    var pieces: [VisibleText.Piece] = []
    /// What was hidden, in the order in which it was met first.
    var found: [(name: String, times: Int)] = []
    private var text = String.UnicodeScalarView()
    private var spaces = 0

    mutating func take(_ scalar: Unicode.Scalar) {
        if scalar == " " {
            spaces += 1
            return
        }
        endRun()
        switch scalar {
        case "\n": text.append(scalar)
        case "\t": mark("⇥")
        default:
            if let name = HiddenCharacter.name(of: scalar) {
                note(name)
                mark("⟨\(name)⟩")
            } else {
                text.append(scalar)
            }
        }
    }

    mutating func endRun() {
        guard spaces > 0 else { return }
        if spaces > VisibleText.longestRunOfSpaces {
            note("a run of \(spaces) spaces")
            mark("⟨\(spaces) spaces⟩")
        } else {
            // One by one: to append a sequence copies the whole text each time.
            for _ in 0..<spaces { text.append(" ") }
        }
        spaces = 0
    }

    mutating func flush() {
        if !text.isEmpty { pieces.append(.text(String(text))) }
        text = String.UnicodeScalarView()
    }

    private mutating func mark(_ mark: String) {
        flush()
        pieces.append(.mark(mark))
    }

    private mutating func note(_ name: String) {
        if let index = found.firstIndex(where: { $0.name == name }) {
            found[index].times += 1
        } else {
            found.append((name, 1))
        }
    }
}
