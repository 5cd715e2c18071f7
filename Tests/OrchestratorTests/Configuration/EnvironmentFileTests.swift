import Testing
import Vocabulary

@testable import Orchestrator

struct EnvironmentFileTests {
    private func variables(_ text: String) -> [String: String] {
        Dictionary(EnvironmentFile(parsing: Array(text.utf8)).variables.map { ($0.name, $0.value) }) { $1 }
    }

    @Test(arguments: [
        ("A=b", "b"), ("A = b ", "b"), ("export A=b", "b"), ("export\tA=b", "b"), ("  A=b", "b"), ("A=", ""),
        ("A=b # why", "b"), ("A=b#c", "b#c"), ("A=#c", ""), ("A=b=c==", "b=c=="), ("A='b # c'", "b # c"),
        ("A='b\\n\"$C'", "b\\n\"$C"), (#"A="b\n\t\"\\\$c\d""#, "b\n\t\"\\$c\\d"), (#"A="b" # why"#, "b"),
        ("A=\"b\nc\"\n", "b\nc"), ("A='b\n  c'\n", "b\n  c"), ("A=$(touch /tmp/x)", "$(touch /tmp/x)"),
        ("A=`id`${HOME}", "`id`${HOME}"), ("A=b\r\n", "b"), ("\u{FEFF}A=b", "b"), ("A=1\nA=2", "2"), ("A=''", ""),
        ("A=ü", "ü"), ("A=b c", "b c"), ("A=it's", "it's"),
    ])
    func `a value is what its quotes say`(text: String, value: String) {
        #expect(variables(text) == ["A": value])
        #expect(EnvironmentFile(parsing: Array(text.utf8)).brokenLines == [])
    }

    @Test(arguments: ["", "# A=b", "\n\n", "   \r\n\t", "#"]) func `comments and empty lines say nothing`(text: String)
    {
        let file = EnvironmentFile(parsing: Array(text.utf8))
        #expect(file.variables == [])
        #expect(file.brokenLines == [])
    }

    @Test(arguments: [
        ("ok=1\nsesame", 2), ("=sesame", 1), ("1A=sesame", 1), ("A B=sesame", 1), ("A: sesame", 1),
        ("A='sesame", 1), ("ok=1\nA=\"sesame\nB=2\n", 2), ("A='b' sesame", 1), ("export sesame", 1),
    ])
    func `a broken line is told by number, without its text`(text: String, line: Int) {
        let file = EnvironmentFile(parsing: Array(text.utf8))
        #expect(file.brokenLines.map(\.line) == [line])
        #expect(file.brokenLines.allSatisfy { !$0.message.contains("sesame") })
    }

    @Test func `lines after a quote that is never closed are still read`() {
        #expect(variables("A=\"b\nB=2\nC=3\n") == ["B": "2", "C": "3"])
    }

    @Test func `every line knows its number, whatever the line ends`() {
        let file = EnvironmentFile(parsing: Array("A=1\r\n\r\n# x\r\nB='2\r\n3'\r\nC=4".utf8))
        #expect(file.variables.map(\.line) == [1, 4, 6])
    }

    @Test func `bytes that are no UTF-8 spoil only their own line`() {
        let file = EnvironmentFile(parsing: Array("# caf".utf8) + [0xE9] + Array("\nA=b".utf8))
        #expect(file.variables.map(\.value) == ["b"])
    }

    @Test func `a broken line is a warning of the configuration, and its other lines count`() throws {
        let configuration = try Configuration.load(from: sources(env: "what is this\nOPENAI_API_KEY=abcd"))
        #expect(
            configuration.warnings.map(\.description) == [
                "/home/ada/work/.env:1: there is no = in the line; "
                    + "write NAME=value, or # before a comment; the line is not used"
            ])
        #expect(configuration.providers.openAI.apiKey == Secret("abcd"))
    }
}
