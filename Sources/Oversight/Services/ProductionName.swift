/// Whether a word speaks of production.
enum ProductionName {
    /// Whether one of the parts of `text` is a name of production: `prod-db`, `live.example.com`, `--env=production`.
    static func isIn(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count >= 3, bytes.count < 512 else { return false }
        var start = bytes.startIndex
        var index = start
        while true {
            let isEnd = index == bytes.endIndex
            if isEnd || !bytes[index].isWordByte || bytes[index] == UInt8(ascii: "_") {
                let length = bytes.distance(from: start, to: index)
                if length >= 3, length <= 10, names.contains(text[start..<index].lowercased()) { return true }
                if isEnd { return false }
                start = bytes.index(after: index)
            }
            index = bytes.index(after: index)
        }
    }

    private static let names: Set<String> = ["prod", "prd", "production", "live"]
}
