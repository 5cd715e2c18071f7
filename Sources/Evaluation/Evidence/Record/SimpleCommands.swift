/// A command line cut into its simple commands: what stands between `&&`, `||`, `;`, `|`, `&` and line ends.
///
/// A rough cut that knows quotation marks and nothing else of the shell; it serves to recognise what was run, never to
/// decide whether something may run.
struct SimpleCommands {
    /// One of them.
    struct Part: Hashable {
        /// Its words without quotation marks.
        var words: [String]
        /// What stands behind it: `&&`, `||`, `;`, `|`, `&`, or nothing at the end.
        var separator: String
    }

    private(set) var parts: [Part] = []

    init(_ line: String) {
        var words: [String] = []
        var word = ""
        var isWord = false
        var quote: Unicode.Scalar?
        let scalars = Array(line.unicodeScalars.prefix(20_000))
        var position = 0
        func endWord() {
            if isWord { words.append(word) }
            word = ""
            isWord = false
        }
        func endPart(_ separator: String) {
            endWord()
            if !words.isEmpty { parts.append(Part(words: words, separator: separator)) }
            words = []
        }
        while position < scalars.count {
            let scalar = scalars[position]
            let next = position + 1 < scalars.count ? scalars[position + 1] : nil
            position += 1
            if let open = quote {
                if scalar == open {
                    quote = nil
                } else if scalar == "\\", open == "\"", let next {
                    word.unicodeScalars.append(next)
                    position += 1
                } else {
                    word.unicodeScalars.append(scalar)
                }
            } else if scalar == "'" || scalar == "\"" {
                quote = scalar
                isWord = true
            } else if scalar == "\\", let next {
                if next != "\n" {
                    word.unicodeScalars.append(next)
                    isWord = true
                }
                position += 1
            } else if scalar == "&", next == "&" || next == ">" || word.hasSuffix(">") {
                if next == "&" {
                    endPart("&&")
                    position += 1
                } else {
                    word.unicodeScalars.append(scalar)
                    isWord = true
                }
            } else if scalar == "|", next == "|" {
                endPart("||")
                position += 1
            } else if scalar == ";" || scalar == "|" || scalar == "&" || scalar == "\n" {
                endPart(scalar == "\n" ? ";" : String(Character(scalar)))
            } else if scalar == " " || scalar == "\t" || scalar == "(" || scalar == ")" {
                endWord()
            } else {
                word.unicodeScalars.append(scalar)
                isWord = true
            }
        }
        endPart("")
    }
}
