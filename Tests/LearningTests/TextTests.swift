import Testing

@testable import Learning

struct TextNormalizationTests {
    @Test(
        arguments: [
            ("  Hello \t\r\n  World  ", "Hello World"),
            ("a\u{200B}b\u{202E}c\u{FEFF}\u{E0041}", "abc"),
            ("bell\u{07}\u{00}\u{1B}[31m", "bell[31m"),
            ("em\u{2003}space\u{A0}and\u{3000}wide", "em space and wide"),
            ("\u{2028}líne \u{2029} Ünï 日本 😀", "líne Ünï 日本 😀"),
            ("", ""), (" \n ", ""),
        ])
    func `white space collapses and what cannot be seen goes`(_ text: String, _ expected: String) {
        #expect(String(decoding: TextNormalization.collapsed(text), as: UTF8.self) == expected)
    }

    @Test(arguments: [("ABC xyz 1", "abc xyz 1"), ("ÄÖÜ ПРИВЕТ", "äöü привет"), ("İ", "i̇")])
    func `letters of every script become small`(_ text: String, _ expected: String) {
        #expect(TextNormalization.lowercased(Array(text.utf8)) == Array(expected.utf8))
    }
}

struct TextWordsTests {
    private func words(_ text: String) -> [String] {
        let words = TextWords(text)
        return words.words.map { word in
            String(String.UnicodeScalarView(words.scalars(of: word).compactMap(Unicode.Scalar.init)))
        }
    }

    @Test(
        arguments: [
            ("Fix the Login-form!", ["fix", "the", "login", "form"]),
            ("don’t and don't", ["don't", "and", "don't"]),
            ("1,000 at 1.50, -5 or 3-4", ["1000", "at", "1.50", "-5", "or", "3", "4"]),
            ("src/parser.py:12", ["src", "parser", "py", "12"]),
            ("snake_case camelCase", ["snake_case", "camelcase"]),
            ("Привет, МИР", ["привет", "мир"]),
            ("日本語を話す", ["日本", "本語", "語を", "を話", "話す"]),
            ("用Swift写", ["用", "swift", "写"]),
            ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
            ("'quoted' (and) …", ["quoted", "and"]),
            ("", []), ("!?—", []),
        ])
    func `words are cut in any script`(_ text: String, _ expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func `spelling that means something is noticed`() {
        let traits = TextWords("Ask Alice. Then run parser.py v2 in camelCase").words.map(\.traits)
        #expect(traits[0].isSuperset(of: [.capitalized, .opensSentence]))
        #expect(traits[1].contains(.capitalized) && !traits[1].contains(.opensSentence))
        #expect(traits[2].contains(.opensSentence))
        #expect(traits[4].contains(.identifier) && traits[5].contains(.identifier))
        #expect(traits[6].contains(.numeric))
        #expect(!traits[7].contains(.identifier))
        #expect(traits[8].contains(.identifier))
    }

    @Test func `the hash of a word is the same in every process and whatever its case`() {
        #expect(TextWords("WORD").words[0].hash == StableHash.word("word"))
        #expect(StableHash.word("word") == 0xf90b_a9a6_29d4_de95)
    }
}

struct EverydayWordsTests {
    @Test(arguments: ["the", "write", "don't", "für", "qué"]) func `an everyday word is known`(_ word: String) {
        #expect(EverydayWords.contains(StableHash.word(word)))
    }

    @Test(arguments: ["parser", "berlin", ""]) func `a telling word is not`(_ word: String) {
        #expect(!EverydayWords.contains(StableHash.word(word)))
    }
}
