import Foundation

/// What the program writes on, and how much of it a person sees.
///
/// Answers and reports go to standard output, everything that only accompanies them to standard error. Colour and
/// progress appear on terminals alone; `NO_COLOR` (no-color.org) turns colour off.
struct Terminal: Sendable {
    /// Whether standard output shows colour.
    let colorsOutput: Bool
    /// Whether standard error shows colour.
    let colorsErrors: Bool
    /// Whether standard error is a terminal, so that a line on it can be rewritten.
    let showsProgress: Bool
    /// Columns of the terminal; without bound where there is none.
    let width: Int

    init(environment: [String: String]) {
        let colorful = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        colorsOutput = colorful && isatty(STDOUT_FILENO) == 1
        colorsErrors = colorful && isatty(STDERR_FILENO) == 1
        showsProgress = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        width = Self.columns() ?? .max
    }

    private static func columns() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes one line of the answer or report.
    func print(_ line: String = "") throws(OutputError) { try write(line + "\n") }

    /// Writes a piece of the answer as it comes.
    func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

    /// Writes bytes of the answer as they are.
    func write(_ bytes: [UInt8]) throws(OutputError) {
        if let code = writeAll(bytes, to: STDOUT_FILENO) { throw OutputError(code: code) }
    }

    /// Writes one line that accompanies the report; that nobody reads it is no reason to stop.
    func note(_ line: String = "") { _ = writeAll(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// Writes a question, whose answer is expected on the same line.
    func prompt(_ question: String) { _ = writeAll(Array(question.utf8), to: STDERR_FILENO) }

    /// Writes a text with words kept whole, `indent` in front of every line but the first, which begins with `lead`.
    func print(wrapping text: String, lead: String = "", indent: Int = 0, style: Style? = nil) throws(OutputError) {
        var lead = lead + String(repeating: " ", count: max(0, indent - lead.count))
        for line in wrapped(text, to: max(20, width - min(indent, width))) {
            try print(lead + (style.map { styled(line, $0) } ?? line))
            lead = String(repeating: " ", count: indent)
        }
    }

    /// `text` in `style` where standard output shows colour.
    func styled(_ text: String, _ style: Style) -> String {
        colorsOutput ? style.applied(to: text) : text
    }

    /// `text` in `style` where standard error shows colour.
    func styledNote(_ text: String, _ style: Style) -> String {
        colorsErrors ? style.applied(to: text) : text
    }
}

/// The few styles that the program uses, each for one meaning.
enum Style: String, Sendable {
    /// Headings.
    case heading = "1"
    /// What went well.
    case good = "32"
    /// What needs attention.
    case warning = "33"
    /// What went wrong.
    case bad = "31"
    /// What is only there for those who look.
    case dim = "2"

    func applied(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
