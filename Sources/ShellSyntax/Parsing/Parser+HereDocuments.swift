/// A here-document whose operator was read and whose body begins on the next line.
struct PendingDocument {
    /// The offset of its operator.
    var key: Int
    var delimiter: [UInt8]
    var isQuoted: Bool
    var stripsTabs: Bool
}

/// Where the body of a here-document stands, as positions in the text that holds it.
struct Document {
    var start: Int
    var end: Int
}

extension Parser {
    /// The delimiter after `<<`; the body follows with the next newline, or is known from the reading before.
    @inline(never)
    mutating func hereDocument(
        stripsTabs: Bool, descriptor: String?, from start: Int
    ) throws(Failure) -> Redirection {
        skipBlanks()
        guard isAtWord, descriptorEnd() == nil else { throw failure("the delimiter of a here-document is missing") }
        let wordStart = position
        let delimiter = try word()
        var isQuoted = false
        let key = offset(start)
        let text = plainText(from: wordStart, isQuoted: &isQuoted)
        pending.append(PendingDocument(key: key, delimiter: text, isQuoted: isQuoted, stripsTabs: stripsTabs))
        var body = Word([], range: delimiter.range)
        if isSecondReading, let document = documents[key] {
            body = try self.body(of: document, isQuoted: isQuoted, stripsTabs: stripsTabs)
        }
        return Redirection(.hereDocument, body, descriptor: descriptor)
    }

    /// The bytes from `start` to the cursor without their quotes.
    private func plainText(from start: Int, isQuoted: inout Bool) -> [UInt8] {
        var text: [UInt8] = []
        var quote: UInt8 = 0
        var cursor = start
        while cursor < position {
            let byte = bytes[cursor]
            cursor += 1
            switch byte {
            case "\\" where quote != "'":
                guard cursor < position else { break }
                if bytes[cursor] == "\n" {
                    cursor += 1
                } else {
                    isQuoted = true
                    text.append(bytes[cursor])
                    cursor += 1
                }
            case "'", "\"":
                isQuoted = true
                if quote == 0 { quote = byte } else if quote == byte { quote = 0 } else { text.append(byte) }
            case "$" where quote == 0 && cursor < position && (bytes[cursor] == "'" || bytes[cursor] == "\""): break
            default: text.append(byte)
            }
        }
        return text
    }

    /// The text of the here-document at `document`.
    @inline(never)
    private mutating func body(
        of document: Document, isQuoted: Bool, stripsTabs: Bool
    ) throws(Failure) -> Word {
        let place = offset(document.start)..<offset(document.end)
        if isQuoted {
            let content = stripsTabs ? withoutTabs(document) : text(document.start, document.end)
            return Word([.singleQuoted(content)], range: place)
        }
        let next = position
        let outer = enter(until: document.end)
        defer {
            leave(to: outer)
            position = next
        }
        position = document.start
        var parts: [WordPart] = []
        do throws(Failure) {
            try descend()
            try quoted(into: &parts, stops: stripsTabs ? .documentWithoutTabs : .document)
        } catch {
            if isFinal { throw error }
            note(stop.cause, at: stop.offset)
            keepSalvaged(in: &parts)
            append(text(position, end), to: &parts)
        }
        return Word([.doubleQuoted(parts)], range: place)
    }

    private func withoutTabs(_ document: Document) -> String {
        var text: [UInt8] = []
        var isAtStart = true
        for index in document.start..<document.end {
            let byte = bytes[index]
            if isAtStart, byte == "\t" { continue }
            text.append(byte)
            isAtStart = byte == "\n"
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Puts the statements that were read before a failure into `parts`, so that they are not lost.
    mutating func keepSalvaged(in parts: inout [WordPart]) {
        guard !salvaged.isEmpty else { return }
        parts.append(.command(salvaged))
        salvaged = []
    }

    /// Reads the bodies of the pending here-documents, which begin at `start`; gives where the text goes on.
    @inline(never)
    mutating func readDocuments(from start: Int) -> Int {
        var cursor = start
        let waiting = pending
        pending = []
        for document in waiting {
            let (body, after) = findBody(of: document, from: cursor)
            cursor = after
            if isSecondReading { continue }
            documents[document.key] = body
            if !document.isQuoted, let nested = nestedDocuments(in: body) { documents.merge(nested) { old, _ in old } }
        }
        return cursor
    }

    /// Reads an unquoted body only for the here-documents of the commands in it.
    private mutating func nestedDocuments(in document: Document) -> [Int: Document]? {
        var cursor = document.start
        while cursor < document.end, bytes[cursor] != "$", bytes[cursor] != "`" { cursor += 1 }
        guard cursor < document.end else { return nil }
        var reader = self
        reader.pending = []
        reader.salvaged = []
        reader.documents = [:]
        _ = try? reader.body(of: document, isQuoted: false, stripsTabs: false)
        return reader.documents
    }

    /// Where the body of `document` ends when it begins at `start`, and where the text goes on.
    private func findBody(of document: PendingDocument, from start: Int) -> (Document, after: Int) {
        let delimiter = document.delimiter
        var line = start
        while line < end {
            var cursor = line
            if document.stripsTabs { while cursor < end, bytes[cursor] == "\t" { cursor += 1 } }
            if cursor + delimiter.count <= end, begins(with: delimiter, at: cursor) {
                let behind = cursor + delimiter.count
                if behind == end || bytes[behind] == "\n" {
                    return (Document(start: start, end: line), after: min(behind + 1, end))
                }
                // Inside `$(…)` bash lets the closing parenthesis follow on the same line.
                if substitutions > 0, hasClosingParenthesis(from: behind) {
                    return (Document(start: start, end: line), after: behind)
                }
            }
            // In an unquoted body a line that ends with a backslash goes on in the next one.
            var isContinued = true
            while isContinued {
                var slashes = 0
                while cursor < end, bytes[cursor] != "\n" {
                    slashes = bytes[cursor] == "\\" ? slashes + 1 : 0
                    cursor += 1
                }
                isContinued = !document.isQuoted && slashes % 2 == 1 && cursor < end
                cursor += 1
            }
            line = min(cursor, end)
        }
        return (Document(start: min(start, end), end: end), after: end)
    }

    private func begins(with delimiter: [UInt8], at start: Int) -> Bool {
        for index in delimiter.indices where bytes[start + index] != delimiter[index] { return false }
        return true
    }

    private func hasClosingParenthesis(from start: Int) -> Bool {
        var cursor = start
        while cursor < end, bytes[cursor] != "\n" {
            if bytes[cursor] == ")" { return true }
            cursor += 1
        }
        return false
    }
}
