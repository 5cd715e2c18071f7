internal import Synchronization

/// Whether the tools of a language can run at all on this machine: each is tried once, with a program that nothing is wrong
/// with, when it has first complained of another.
///
/// A program that is there need not be able to do its work: rustup without a toolchain, a compiler without a linker, a
/// runtime that wants more memory than the limits give it. What such a tool says is no verdict on the code.
final class ToolProbes: Sendable {
    /// Commands and the language they are for.
    private struct Key: Hashable {
        let language: CodeLanguage
        let commands: [[String]]
    }

    private let found = Mutex<[Key: CodeReport.Result]>([:])

    /// `failure`, or where a faultless program fails in the same way that nothing can be told here.
    ///
    /// - Parameter run: runs commands over a program, as they were run over the one that failed.
    func judged(
        _ failure: CodeReport.Result, _ language: CodeLanguage, _ commands: [[String]],
        run: (_ program: String) async -> CodeReport.Result
    ) async -> CodeReport.Result {
        guard case .failed = failure else { return failure }
        let key = Key(language: language, commands: commands)
        let known = found.withLock { $0[key] }
        let probe: CodeReport.Result
        if let known { probe = known } else { probe = await run(language.faultlessProgram) }
        found.withLock { $0[key] = probe }
        guard case .failed(let reason) = probe else { return failure }
        return .cannotJudge("\(commands[0][0]) cannot do its work here: \(reason)")
    }
}

extension CodeLanguage {
    /// A program that parses, compiles, pleases every linter and does nothing.
    fileprivate var faultlessProgram: String {
        switch self {
        case .python: "pass\n"
        case .rust: "fn main() {}\n"
        case .javascript: "'use strict';\n"
        case .swift: "print()\n"
        case .bash: "#!/bin/bash\ntrue\n"
        case .go: "package main\n\nfunc main() {}\n"
        }
    }
}
