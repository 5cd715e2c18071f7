import Testing
import Vocabulary

struct LineSplitterTests {
    /// The lines of `text` in pieces of `size` bytes; "…" for one that is too long.
    private func lines(of text: String, limit: Int, piecesOf size: Int) -> [String] {
        var splitter = LineSplitter(limit: limit)
        var found: [[UInt8]?] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            found += splitter.take(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        if let last = splitter.finish() { found.append(last) }
        return found.map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "…" }
    }

    @Test(arguments: [
        ("a\nb\r\n\nc", ["a", "b", "", "c"]), ("", []), ("\n", [""]), ("x", ["x"]),
        ("first\n\nthird is longer\r\nend", ["first", "", "third is longer", "end"]),
    ])
    func `lines are the same however the bytes come`(text: String, expected: [String]) {
        for size in [1, 2, 3, 4, 7, 100] { #expect(lines(of: text, limit: 20, piecesOf: size) == expected) }
    }

    @Test(arguments: [1, 2, 3, 100]) func `a line that is too long is told once, and the next one is read`(size: Int) {
        #expect(lines(of: "abcde\nabcdef\nab\n", limit: 5, piecesOf: size) == ["abcde", "…", "ab"])
        #expect(lines(of: "ab\nabcdefghijkl", limit: 5, piecesOf: size) == ["ab", "…"])
    }

    @Test func `a line that never ends is given up before its end`() {
        var splitter = LineSplitter(limit: 3)
        #expect(splitter.take([1, 2, 3]) == [])
        #expect(splitter.take([4]) == [nil])
        #expect(splitter.take([5, 6, 7, 8]) == [])
    }
}
