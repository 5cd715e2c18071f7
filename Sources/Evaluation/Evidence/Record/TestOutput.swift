/// What the output of a test run says, whichever tool wrote it.
///
/// Figures are read in the forms of pytest, unittest, jest, vitest, mocha, cargo, go, swift, rspec, JUnit under Maven and
/// Gradle, dotnet, TAP, ctest, PHPUnit and ExUnit: a number beside `passed`, `failed`, `errors`, `skipped`, `tests`.
struct TestOutput: Hashable {
    /// How many passed, where it says.
    private(set) var passed: Int?
    /// How many failed or ended in an error, where it says.
    private(set) var failed: Int?
    /// How many were left out, where it says.
    private(set) var skipped: Int?
    /// How many there are, where it says.
    private(set) var total: Int?
    /// Whether it says that something failed.
    private(set) var saysFailed = false
    /// Whether it says that all went well.
    private(set) var saysPassed = false

    private static let passWords: Set<String> = ["passed", "passing", "pass", "succeeded", "ok"]
    private static let failWords: Set<String> = ["failed", "failing", "failure", "failures", "fail", "error", "errors"]
    private static let skipWords: Set<String> = ["skipped", "ignored", "pending", "skip", "disabled", "todo"]
    private static let totalWords: Set<String> = ["tests", "test", "examples", "total", "specs", "run", "cases"]
    private static let failMarks = [
        "--- FAIL", "FAILED", "\nFAIL", "✗", "✘", "not ok ", "AssertionError", "test result: FAILED", "BUILD FAILED",
        "panicked at", "Traceback (most recent call last)", "tests failed", "BUILD FAILURE", "Failed tests",
    ]
    private static let passMarks = [
        "test result: ok", "\nOK", "All tests passed", "all tests passed", "BUILD SUCCESSFUL", "BUILD SUCCESS", "\nok ",
        "\nPASS", "Passed!", "tests passed",
    ]

    /// How much of the end of an output is read, in bytes; runs sum up there.
    private static let limit = 8_000

    init(_ whole: String) {
        let output =
            whole.utf8.count <= Self.limit ? whole : String(decoding: whole.utf8.suffix(Self.limit), as: UTF8.self)
        for line in output.split(whereSeparator: \.isNewline) where line.utf8.count < 2_000 { readFigures(line) }
        let text = "\n" + output
        saysFailed = failed.map { $0 > 0 } ?? Self.failMarks.contains { text.contains($0) }
        if Self.failMarks.prefix(3).contains(where: { text.contains($0) }), failed ?? 0 == 0,
            !text.contains("FAILED (failures=0"), !text.contains("0 FAILED")
        {
            saysFailed = true
        }
        saysPassed =
            !saysFailed
            && ((passed ?? 0) > 0 || Self.passMarks.contains { text.contains($0) } || (failed == 0 && (total ?? 0) > 0))
    }

    /// Whether it looks like the output of tests at all.
    var isTestOutput: Bool { saysFailed && (passed != nil || total != nil) || saysPassed }

    private mutating func readFigures(_ line: Substring) {
        let lower = line.lowercased()
        // Only lines that sum up: those with a word of testing and figures, not a test that is called `handles 3 errors`.
        guard lower.contains(where: \.isNumber), Self.isSummary(lower), !Self.countsFiles(lower) else { return }
        let words = lower.split { !($0.isLetter || $0.isNumber || $0 == "%") }.map(String.init)
        var (pass, fail, skip, all): (Int?, Int?, Int?, Int?) = (nil, nil, nil, nil)
        func note(_ number: Int, _ word: String) -> Bool {
            if Self.passWords.contains(word) {
                pass = (pass ?? 0) + number
            } else if Self.failWords.contains(word) {
                fail = (fail ?? 0) + number
            } else if Self.skipWords.contains(word) {
                skip = (skip ?? 0) + number
            } else if Self.totalWords.contains(word) {
                all = max(all ?? 0, number)
            } else {
                return false
            }
            return true
        }
        let isLabelled =
            lower.contains("failures:") || lower.contains("failed:") || lower.contains("failures=")
            || lower.contains("# pass") || lower.contains("# fail") || lower.contains("errors=")
        var index = 0
        while index < words.count {
            if let number = Int(words[index]) {
                if index > 1, words[index - 1] == "of", words[index - 2] == "out" {
                    all = number
                } else if isLabelled, index > 0, note(number, words[index - 1]) {
                } else if index + 1 < words.count {
                    if words[index + 1] == "test" || words[index + 1] == "tests", index + 2 < words.count,
                        note(number, words[index + 2])
                    {
                    } else {
                        _ = note(number, words[index + 1])
                    }
                }
            }
            index += 1
        }
        passed = Self.sum(passed, pass)
        failed = Self.sum(failed, fail)
        skipped = Self.sum(skipped, skip)
        total = Self.sum(total, all)
    }

    /// "Test Suites: 2 passed, 2 total" counts files.
    private static func countsFiles(_ line: String) -> Bool {
        let line = line.drop { $0.isWhitespace }
        return line.hasPrefix("test suites:") || line.hasPrefix("test files") || line.hasPrefix("snapshots:")
    }

    private static func isSummary(_ line: String) -> Bool {
        [
            " passed", " failed", "passing", "failing", " failures", "failures:", "failures=", "tests run",
            "test result",
            "ran ", "# pass", "# fail", "ok (", "passed:", "failed:", "examples,", "errors=",
        ].contains { line.contains($0) } || line.hasPrefix("tests:")
    }

    private static func sum(_ left: Int?, _ right: Int?) -> Int? {
        guard let left else { return right }
        return right.map { left + $0 } ?? left
    }
}
