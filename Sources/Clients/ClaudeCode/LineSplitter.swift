/// Cuts a stream of bytes into lines, whatever pieces it comes in.
struct LineSplitter {
    private var rest: [UInt8] = []
    private let limit: Int
    private var isSkipping = false

    /// A splitter that gives up lines longer than `limit` bytes.
    init(limit: Int) { self.limit = limit }

    /// Takes the next piece and hands over each line that it completes, without its end; nil for one too long.
    mutating func feed(_ piece: some Collection<UInt8>, line: (ArraySlice<UInt8>?) -> Void) {
        let newline = UInt8(ascii: "\n")
        rest.append(contentsOf: piece)
        var start = rest.startIndex
        var searched = rest.count - piece.count
        while let end = rest[max(searched, start)...].firstIndex(of: newline) {
            let isTooLong = isSkipping || end - start > limit
            line(isTooLong ? nil : rest[start..<end])
            isSkipping = false
            start = end + 1
            searched = start
        }
        rest.removeFirst(start)
        if rest.count > limit {
            isSkipping = true
            rest.removeAll()
        }
    }

    /// What stands after the last line's end; nil where that is nothing.
    func remainder() -> ArraySlice<UInt8>? { rest.isEmpty || isSkipping ? nil : rest[...] }
}
