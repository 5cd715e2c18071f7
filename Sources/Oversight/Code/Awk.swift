/// Awk: its programs can run others and write files.
enum Awk {
    static func report(_ code: String, _ call: Invocation, _ examination: Examination) {
        // Nearly every program of awk only prints columns.
        guard
            code.utf8.contains(where: {
                $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "<")
            })
        else { return }
        let tokens = CodeLexer(code, language: .awk).tokens
        for index in tokens.indices {
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            switch tokens[index] {
            case .word("system") where next == .symbol("("):
                runsShell(index + 2 < tokens.count ? tokens[index + 2] : nil, call, examination)
            case .symbol("|"):
                if next == .word("getline") {
                    runsShell(index > 0 ? tokens[index - 1] : nil, call, examination)
                } else if case .string = next {
                    runsShell(next, call, examination)
                }
            case .symbol(">"):
                let previous = tokens[..<index].last { $0 != .symbol(">") }
                guard case .string(let path, _) = next, previous != .symbol("("), isPrinting(tokens[..<index]) else {
                    continue
                }
                examination.reportWrite(Argument(path), appends: tokens[index - 1] == .symbol(">"), by: call)
            default: break
            }
        }
    }

    /// Whether a `print` stands in the same statement, so that `>` redirects and does not compare.
    private static func isPrinting(_ tokens: ArraySlice<CodeToken>) -> Bool {
        for token in tokens.reversed() {
            switch token {
            case .word("print"), .word("printf"): return true
            case .symbol(";"), .symbol("{"), .symbol("}"), .symbol("\n"): return false
            default: continue
            }
        }
        return false
    }

    private static func runsShell(_ token: CodeToken?, _ call: Invocation, _ examination: Examination) {
        guard case .string(let command, _) = token else {
            return examination.report(
                .runProgram, .code, traits: .unreadable, "runs commands made from its input", by: call)
        }
        examination.runShell(Argument(command), by: call)
    }
}
