import Testing
import Vocabulary

@testable import JSONSchema

struct LinearRegexTests {
    @Test(arguments: [
        ("abc", "xabcx", 1..<4), ("a|ab", "ab", 0..<1), ("a*", "aaa", 0..<3), ("a*?", "aaa", 0..<0),
        ("(?:ab)+", "xababy", 1..<5), ("^b$", "b", 0..<1), ("(?m)^b$", "a\nb\nc", 2..<3),
        ("\\bcat\\b", "a cat!", 2..<5),
        ("[a-c]{2,3}", "xabcd", 1..<4), ("[^\\d]+", "12ab3", 2..<4), (".+", "ab\ncd", 0..<2), ("(?s).+", "a\nb", 0..<3),
        ("(?i)HÉ", "hé", 0..<2), ("\\p{Lu}\\p{Ll}+", "xÄrger", 1..<6), ("\\u00e9", "é", 0..<1), ("x{0}y", "y", 0..<1),
        ("(?<year>\\d{4})-\\d", "in 2024-5", 3..<9), ("a{2}", "aaa", 0..<2), ("[\\]\\-]", "-", 0..<1),
        ("a{,2}", "a{,2}", 0..<5),
        ("(|a)+b", "aab", 0..<3), ("\\cA", "\u{1}", 0..<1), ("\\x41\\t", "A\t", 0..<2), ("\\S\\W", "a!", 0..<2),
        ("(?:x(?i:y))z", "xYz", 0..<3), ("\\Bb", "ab", 1..<2), ("a$", "ba", 1..<2), ("[\\b]", "\u{8}", 0..<1),
    ])
    func `the leftmost match is the one a backtracking matcher finds`(
        _ pattern: String, _ text: String, _ range: Range<Int>
    ) throws {
        #expect(try LinearRegex(pattern).firstMatch(in: Array(text.unicodeScalars)) == .match(range))
    }

    @Test(arguments: [("^a", "ba"), ("a{3}", "aa"), ("\\d", "٣"), ("\\P{L}", "a"), ("b$", "b\n"), ("(?-i)A", "a")])
    func `what does not match does not`(_ pattern: String, _ text: String) throws {
        #expect(try LinearRegex(pattern).firstMatch(in: Array(text.unicodeScalars)) == .noMatch)
    }

    @Test(arguments: [
        ("(a+)+$", "a"), ("(a|aa)+$", "a"), ("(.*)*x", "a"), ("(a?){50}a{50}", "a"), ("([a-z]+)*=", "a"),
    ])
    func `patterns that make others backtrack for ever end at once`(_ pattern: String, _ letter: String) throws {
        let text = Array(String(repeating: letter, count: 2_000).unicodeScalars) + ["!"]
        let steps = 2_000 * 500
        #expect(try LinearRegex(pattern).firstMatch(in: text, stepLimit: steps) != .gaveUp)
    }

    @Test func `a search beyond its steps says so`() throws {
        let text = Array(repeating: Unicode.Scalar("a"), count: 1_000)
        #expect(try LinearRegex("a{500}b").firstMatch(in: text, stepLimit: 10_000) == .gaveUp)
    }

    @Test(arguments: [
        "(", ")", "[a", "a**", "*a", "a{2,1}", "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(a)\\1", "\\k<n>", "(?>a)", "a++",
        "\\p{Nope}", "\\p", "[z-a]", "\\x4", "\\u12", "\\q", "a\\", "(?", "(?<n", "a{2000}",
        "(((a{1000}){1000}){1000})",
        "^*", "\\uD800\\u0041", "\\u{110000}", "\\c1", "{2}", "(?z)",
    ])
    func `what cannot be matched in bounded time, or at all, is refused with its place`(_ pattern: String) {
        #expect(throws: RegexSyntaxError.self) { try LinearRegex(pattern) }
    }

    @Test func `deep nesting is refused rather than followed`() {
        let pattern = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
        #expect(throws: RegexSyntaxError.self) { try LinearRegex(pattern) }
    }

    @Test func `the message names the place and what is understood`() {
        let error = #expect(throws: RegexSyntaxError.self) { try LinearRegex("ab(?=c)") }
        #expect(error?.offset == 2)
        #expect(error?.description.contains("lookahead is not supported; use ECMAScript syntax") == true)
    }
}
