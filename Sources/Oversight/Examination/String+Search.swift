/// Searching text byte by byte: the library's own search builds a regular expression first.
extension StringProtocol {
    /// Whether `part` occurs in the text.
    func holds(_ part: StaticString) -> Bool { offset(ofFirst: part) != nil }

    /// Whether `part` occurs in the text.
    func holds(_ part: String) -> Bool { part.isEmpty || offset(ofFirst: Array(part.utf8)) != nil }

    private func offset(ofFirst part: StaticString) -> Int? {
        let length = part.utf8CodeUnitCount
        return part.withUTF8Buffer { wanted in
            search(length: length) { index in wanted[index] }
        }
    }

    private func offset(ofFirst part: [UInt8]) -> Int? {
        search(length: part.count) { index in part[index] }
    }

    private func search(length: Int, _ wanted: (Int) -> UInt8) -> Int? {
        let found: Int?? = utf8.withContiguousStorageIfAvailable { text in
            guard length > 0, text.count >= length else { return nil }
            let first = wanted(0)
            var index = 0
            let last = text.count - length
            outer: while index <= last {
                guard text[index] == first else {
                    index += 1
                    continue
                }
                for offset in 1..<Swift.max(1, length) where text[index + offset] != wanted(offset) {
                    index += 1
                    continue outer
                }
                return index
            }
            return nil
        }
        if let found { return found }
        return String(self).search(length: length, wanted)
    }
}

extension String {
    /// Where the text goes on after the first `part` in it.
    func end(ofFirst part: String) -> String.Index? {
        let wanted = Array(part.utf8)
        guard wanted.count <= utf8.count else { return nil }
        var index = utf8.startIndex
        let last = utf8.count - wanted.count
        for offset in 0...last {
            if utf8[index...].starts(with: wanted) { return utf8.index(startIndex, offsetBy: offset + wanted.count) }
            index = utf8.index(after: index)
        }
        return nil
    }
}
