import Testing
import Vocabulary

@testable import Evaluation

@Suite struct SuiteReportTests {
    private static let hostile =
        "<script>alert('1')</script> & \"quotes\" \u{1B}[31mred\u{0}\u{202E}desrever\u{FFFF} <\u{301}b> ]]> 21"

    private func report(_ output: String = hostile, prompt: String = hostile, id: String = hostile) -> SuiteReport {
        var suiteCase = SuiteCase.sample(id, [output], graders: [NumericAnswerGrader(expected: 18)])
        suiteCase.trial.prompt = prompt
        suiteCase.tags = [id]
        let suite = Suite(name: id, cases: [suiteCase])
        return SuiteReport(
            of: suite, evaluation: "e", startedAt: Timestamp(seconds: 0), results: [suiteCase.result()])
    }

    @Test func `nothing from outside becomes markup`() {
        let html = report().html
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&#39;1&#39;)"))
        // Scalar by scalar: a combining character does not hide the sign before it.
        #expect(!html.unicodeScalars.contains("\u{301}") || html.contains("&lt;\u{301}b&gt;"))
        #expect(html.contains("⟨U+202E⟩") && html.contains("⟨U+001B⟩") && html.contains("⟨U+0000⟩"))
        let invisible: Set<Unicode.GeneralCategory> = [.control, .format, .unassigned]
        for page in [html, report().junit, report().markdown] {
            let found = page.unicodeScalars.filter { scalar in
                invisible.contains(scalar.properties.generalCategory) && scalar != "\n" && scalar != "\t"
            }
            #expect(found.isEmpty)
        }
    }

    @Test func `the page needs no script and asks for nothing`() {
        let html = report().html
        #expect(html.contains("default-src 'none'"))
        for word in ["<script", "src=", "@import", "url(", "<link"] { #expect(!html.contains(word)) }
        #expect(html.contains("prefers-color-scheme:dark"))
    }

    @Test func `what is wrong is marked where it stands, with the reason`() {
        let html = report("It is 21 miles.", prompt: "How far?", id: "far").html
        #expect(html.contains("It is <mark title=\"the final number is 21, expected 18\">21<span>"))
        #expect(html.contains("</mark> miles."))
    }

    @Test func `a long answer is cut, and the page says so`() {
        let html = report(String(repeating: "word ", count: 20_000) + "21").html
        #expect(html.utf8.count < 200_000)
        #expect(html.contains("The first 20000 of 100002 characters are shown."))
    }

    @Test func `an answer is cut into stretches without losing any of it`() {
        let marked = MarkedAnswer(
            "abcdef",
            spans: [
                .init(start: 1, end: 3, score: 0, reason: "x"), .init(start: 2, end: 9, score: 0, reason: "y"),
                .init(start: 4, end: 4, score: 0, reason: "empty"), .init(start: 90, end: 99, score: 0, reason: "far"),
                .init(start: -5, end: 1, score: 0, reason: "before"),
            ])
        #expect(marked.pieces.map(\.text) == ["a", "b", "c", "def"])
        #expect(marked.pieces.map(\.reasons) == [["before"], ["x"], ["x", "y"], ["y"]])
        #expect(MarkedAnswer("", spans: [.init(start: 0, end: 1, score: 0, reason: "x")]).pieces.isEmpty)
        #expect(MarkedAnswer("as it is", spans: []).pieces.map(\.text) == ["as it is"])
    }

    @Test func `a report for CI servers counts what failed and escapes what was said`() {
        let junit = report().junit
        #expect(junit.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"))
        #expect(junit.contains("failures=\"1\" errors=\"0\""))
        #expect(!junit.contains("<script") && !junit.contains("]]>"))
    }

    @Test func `the summary is a table that no answer can break`() throws {
        let markdown = report("| a | `b` | <b>\n\n# 21").markdown
        let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("/1") }
        let row = try #require(rows.first)
        #expect(rows.count == 1)
        #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 8)
        #expect(!markdown.contains("<b>") && !markdown.contains("<script"))
    }
}
