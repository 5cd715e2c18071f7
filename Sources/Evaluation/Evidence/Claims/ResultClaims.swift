/// What is said of results: tests, builds, lint, counts, usages and output.
enum ResultClaims {
    private static let passing = "passing|pass|passed|green|succeed|succeeded"
    private static let suites = "tests|test|specs|checks|packages|suites"
    private static let states = "now|still|are|have|is|also? all|now|been?"
    private static let linters =
        "lint|linter|eslint|ruff|flake8|pylint|mypy|shellcheck|clippy|vet|pyright|tsc|swiftlint|rubocop"

    private static let sources: [(kind: EvidenceClaim.Kind, patterns: [String])] = [
        // Counts come first, as "all 12 tests pass" is also a claim of passing tests.
        (
            .count,
            [
                "# of? the? tests|test|specs|checks|cases|assertions? and|were? all? passed|pass|passing|succeeded|green",
                "# unit|integration|parser|new|existing|regression tests? passed|pass|passing", "# passed",
                "# tests|examples|specs run|executed", "# tests|examples|specs , # failures|failed|errors",
                "all # passed|pass", "all # * tests|specs|examples passed|pass|passing|succeed|succeeded",
                "# files changed|modified|updated|edited|touched|created",
                "modified|changed|edited|updated|touched|created # files",
                "found|finds|shows|showed|returned|returns # other? occurrences|matches|usages|references|uses|hits",
            ]
        ),
        (
            .testsPass,
            [
                "all|every the? of? the? * \(suites) \(states) \(passing)",
                "the? unit|integration|existing|new? \(suites) \(states) \(passing)",
                "test|tests suite|run|suites now|still|is? passing|passes|passed|green|clean",
                "tests are|is|still|now? passing|pass|passed|green", "everything|all passes|passed|green",
                "unit|all tests have all? passed", "test now? passes", "no test|tests failures|fail|failed|failing",
                "none of? them? fail|fails|failed|failing",
            ]
        ),
        (
            .buildPasses,
            [
                "build|compilation now|also|still? is|was? now? succeeds|succeeded|passes|passed|green|works|clean",
                "build|compilation is|was successful",
                "builds|compiles now? cleanly|successfully|without|fine|again",
                "it|code|project|everything now? builds|compiles",
            ]
        ),
        (
            .lintClean,
            [
                "linting|typecheck|formatting|\(linters) now|also|is|are? now? passes|passed|clean|green|happy",
                "\(linters) reports|shows|finds|found|reported no|zero|0 * errors|issues|warnings|problems",
                "no|zero|0 linting|type|typing|style|\(linters) errors|error|warnings|issues|problems remain|left?",
                "{code} is|reports|finds|passes|came clean|no|back? clean|issues|errors|warnings?",
            ]
        ),
        (
            .noOtherUsages,
            [
                "no|zero other|further|remaining|more usages|uses|references|callers|occurrences|consumers|call|places|usage",
                "not|no|never longer? used|referenced|called anywhere|elsewhere else?",
                "nothing|nobody|none else? references|uses|calls|imports|depends|needs",
                "no|zero references|usages|uses|callers|occurrences|mentions of|to? {code}? remain|remains|left|exist|anywhere",
                "has|have no other|remaining|more? references|usages|uses|callers|occurrences|consumers",
            ]
        ),
        (
            .quotedOutput,
            ["prints|printed|outputs|returned|answered|responded with? {code}", "output|result|response is|was {code}"]
        ),
    ]
    private static let patterns: [(kind: EvidenceClaim.Kind, pattern: ClaimPattern)] = sources.flatMap { group in
        group.patterns.map { (kind: group.kind, pattern: ClaimPattern($0)) }
    }

    /// Every match; earlier patterns win where two overlap.
    static func matches(in sentence: [ClaimToken]) -> [ClaimMatch] {
        var found: [ClaimMatch] = []
        for (kind, pattern) in patterns {
            var start = 0
            while start < sentence.count, let match = pattern.firstMatch(in: sentence[start...]) {
                start = match.upperBound
                if found.contains(where: { $0.tokens.overlaps(match) }) { continue }
                guard isClaim(kind, sentence, match) else { continue }
                found.append(ClaimMatch(kind: actualKind(kind, sentence, match), tokens: match, verb: nil))
            }
        }
        return found
    }

    /// "All 12 tests pass" says that the tests pass, and how many there are.
    private static func actualKind(
        _ kind: EvidenceClaim.Kind, _ sentence: [ClaimToken], _ match: Range<Int>
    ) -> EvidenceClaim.Kind {
        guard kind == .count else { return kind }
        let saysAll =
            sentence[match].contains { $0.text == "all" }
            || match.lowerBound > 0 && sentence[match.lowerBound - 1].text == "all"
        let isTests = sentence[match].contains { $0.text.hasPrefix("test") || $0.text == "passed" || $0.text == "pass" }
        return saysAll && isTests ? .testsPass : .count
    }

    private static func isClaim(_ kind: EvidenceClaim.Kind, _ sentence: [ClaimToken], _ match: Range<Int>) -> Bool {
        switch kind {
        case .lintClean where sentence[match.lowerBound].kind == .quote: return false
        case .lintClean where sentence[match.lowerBound].kind == .code:
            // `go vet` is clean, but not: `total` is clean.
            let command = CommandRole(
                SimpleCommands.Part(
                    words: sentence[match.lowerBound].text.split(separator: " ").map(String.init), separator: ""))
            return command.contains(.lint) && match.count > 1
        case .quotedOutput:
            // What a function returns is said of the code; what "it" printed is said of a run.
            let before = match.lowerBound > 0 ? sentence[match.lowerBound - 1].text : ""
            let first = sentence[match.lowerBound].text
            if first == "output" || first == "result" || first == "response" { return true }
            return [
                "it", "script", "command", "server", "program", "which", "and", "run", "endpoint", "request", "api",
                "call",
            ].contains(before)
        default: return true
        }
    }
}
