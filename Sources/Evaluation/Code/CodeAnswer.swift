internal import JSON
public import Vocabulary

/// The code of an answer, and the tests that go with it.
public struct CodeAnswer: Hashable, Sendable {
    /// The language it is in.
    public var language: CodeLanguage
    /// The code.
    public var code: String
    /// Tests to run behind the code, in the same language; nil where there are none.
    public var tests: String?
    /// The function that the tests are given, where they are written as `check(candidate)`.
    public var entryPoint: String?

    /// Code to be checked.
    public init(language: CodeLanguage, code: String, tests: String? = nil, entryPoint: String? = nil) {
        self.language = language
        self.code = code
        self.tests = tests
        self.entryPoint = entryPoint
    }

    /// The code in a trial's output: its largest code block, or all of it where the operation is `code` and there is none.
    ///
    /// `metadata` may name `language`, `tests` and `entry_point`. Nil where the language is not known.
    public init?(_ trial: Trial) {
        guard let output = trial.output else { return nil }
        let named = trial.metadata?["language"]?.stringValue.flatMap(CodeLanguage.init(named:))
        let blocks = Self.blocks(output).filter { block in
            named == nil
                ? CodeLanguage(named: block.language) != nil
                : block.language.isEmpty || CodeLanguage(named: block.language) == named
        }
        if let block = blocks.max(by: { $0.code.utf8.count < $1.code.utf8.count }) {
            guard let language = named ?? CodeLanguage(named: block.language) else { return nil }
            self.init(language: language, code: block.code)
        } else if let named, trial.operation == "code" {
            self.init(language: named, code: output)
        } else {
            return nil
        }
        tests = trial.metadata?["tests"]?.stringValue.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        entryPoint = trial.metadata?["entry_point"]?.stringValue
        if let entryPoint, !Self.defines(entryPoint, code), Self.defines(entryPoint, trial.prompt) {
            // A completion goes on where the prompt ends.
            code = trial.prompt + code
        }
    }

    /// Whether a function of this name is defined.
    private static func defines(_ name: String, _ code: String) -> Bool {
        ["def ", "fn ", "func ", "function "].contains {
            code.contains($0 + name + "(") || code.contains($0 + name + "<")
        }
    }

    private static func blocks(_ text: String) -> [(language: String, code: String)] {
        var found: [(language: String, code: String)] = []
        var open: (language: String, lines: [Substring])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("```") {
                if let block = open {
                    found.append((block.language, block.lines.joined(separator: "\n")))
                    open = nil
                } else {
                    open = (String(bare.drop { $0 == "`" }.prefix { !$0.isWhitespace }), [])
                }
            } else {
                open?.lines.append(line)
            }
        }
        if let block = open { found.append((block.language, block.lines.joined(separator: "\n"))) }
        return found
    }

    /// The program that runs the tests; nil where there are none.
    var program: String? {
        guard let tests else { return nil }
        var program = code + "\n\n" + tests + "\n"
        guard let entryPoint, language == .python, tests.contains("def check(") else { return program }
        // Tests that call themselves would run twice; that is no harm.
        program += "\ncheck(\(entryPoint))\n"
        return program
    }
}
