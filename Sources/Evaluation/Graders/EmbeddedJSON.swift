/// The JSON document in an output: the whole output, or the content of its one fenced block.
///
/// Models put JSON into a Markdown block even where they are told not to, and every client strips it. Text around the
/// block is let through; two blocks are not, because nobody could say which one counts.
struct EmbeddedJSON {
    /// The document's text.
    let text: Substring
    /// Bytes of the output before it.
    let byteOffset: Int
    /// How many fenced blocks the output has.
    let fences: Int

    init(_ output: String) {
        let blocks = Self.fencedBlocks(in: output)
        fences = blocks.count
        let trimmedStart = output.firstIndex { !$0.isWhitespace } ?? output.endIndex
        let isBare = output[trimmedStart...].first.map { "{[\"".contains($0) } ?? true
        text = blocks.count == 1 && !isBare ? blocks[0] : output[...]
        byteOffset = output.utf8.distance(from: output.startIndex, to: text.startIndex)
    }

    /// The contents of blocks fenced by lines that start with three or more backticks; one left open runs to the end.
    static func fencedBlocks(in output: String) -> [Substring] {
        var blocks: [Substring] = []
        var opened: String.Index?
        var lineStart = output.startIndex
        while lineStart < output.endIndex {
            let lineEnd = output[lineStart...].firstIndex(where: \.isNewline) ?? output.endIndex
            let next = lineEnd < output.endIndex ? output.index(after: lineEnd) : output.endIndex
            let line = output[lineStart..<lineEnd].drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("```") {
                if let start = opened {
                    blocks.append(output[start..<lineStart])
                    opened = nil
                } else {
                    opened = next
                }
            }
            lineStart = next
        }
        if let start = opened { blocks.append(output[start...]) }
        return blocks
    }
}
