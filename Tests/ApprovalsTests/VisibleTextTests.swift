import Approvals
import OrchestratorTestSupport
import Testing

@Suite struct `Visible text` {
    @Test func `ordinary text in any script stays as it is`() {
        for text in ["rm -rf build", "echo 'příliš žluťoučký' | wc -c", "echo 日本語 🎉", "a\nb\n", "cafe\u{301}"] {
            #expect(VisibleText(text).plain == text)
            #expect(VisibleText(text).hidden.isEmpty)
        }
    }

    static let hidden: [(String, String)] = [
        ("ls\u{0}x", "ls⟨U+0000 NUL⟩x"), ("a\u{1B}[2Kb", "a⟨U+001B ESC⟩[2Kb"),
        ("a\rb", "a⟨U+000D carriage return⟩b"), ("a\r\nb", "a⟨U+000D carriage return⟩\nb"),
        ("a\u{8}b", "a⟨U+0008 backspace⟩b"), ("a\u{202E}b", "a⟨U+202E right-to-left override⟩b"),
        ("a\u{2066}b", "a⟨U+2066 left-to-right isolate⟩b"), ("r\u{200B}m", "r⟨U+200B zero width space⟩m"),
        ("r\u{200D}m", "r⟨U+200D zero width joiner⟩m"), ("a\u{FEFF}b", "a⟨U+FEFF zero width no-break space⟩b"),
        ("a\u{A0}b", "a⟨U+00A0 no-break space⟩b"), ("a\u{3000}b", "a⟨U+3000 ideographic space⟩b"),
        ("a\u{2028}b", "a⟨U+2028 line separator⟩b"), ("a\u{E0041}b", "a⟨U+E0041 tag latin capital letter a⟩b"),
        ("a\u{FE0F}b", "a⟨U+FE0F variation selector-16⟩b"), ("a\u{3164}b", "a⟨U+3164 hangul filler⟩b"),
        ("a\u{9B}b", "a⟨U+009B control⟩b"), ("a\u{E000}b", "a⟨U+E000⟩b"),
    ]

    @Test(arguments: hidden) func `what cannot be seen is named`(_ text: String, _ shown: String) {
        #expect(VisibleText(text).plain == shown)
        #expect(VisibleText(text).hidden.count == 1)
    }

    @Test func `white space that pushes text out of sight is counted`() {
        #expect(VisibleText("ls" + String(repeating: " ", count: 300) + "; rm x").plain == "ls⟨300 spaces⟩; rm x")
        #expect(VisibleText("ls\t\t; rm x").plain == "ls⇥⇥; rm x")
        #expect(VisibleText("x" + String(repeating: " ", count: 30)).plain == "x⟨30 spaces⟩")
        #expect(VisibleText("    indented").plain == "    indented")
    }

    @Test func `a cut line says how much is missing`() {
        #expect(VisibleText("abcdef").line(atMost: 6) == "abcdef")
        #expect(VisibleText("abcdef").line(atMost: 4) == "abcd… (2 more)")
        #expect(VisibleText("a\nb").line(atMost: 10) == "a ⏎ b")
    }

    @Test(arguments: 0..<50) func `whatever is shown moves no cursor and hides no scalar`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pool: [ClosedRange<UInt32>] = [0...0x2FF, 0x2000...0x206F, 0xFE00...0xFEFF, 0xE0000...0xE01EF, 0x20...0x20]
        var text = String.UnicodeScalarView()
        for _ in 0..<200 {
            let range = pool[Int.random(in: 0..<pool.count, using: &random)]
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
        }
        let shown = VisibleText(String(text)).plain
        for scalar in shown.unicodeScalars where scalar != "\n" {
            let category = scalar.properties.generalCategory
            #expect(category != .control && category != .format && category != .unassigned)
            #expect(!scalar.properties.isDefaultIgnorableCodePoint)
        }
    }
}
