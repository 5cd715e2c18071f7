/// A language whose code may stand in a command.
enum CodeLanguage: String, Hashable, Sendable, CaseIterable {
    case python, javascript, ruby, perl, php, sql, awk, powershell, lua, r, appleScript = "applescript"
}

/// Works out what a piece of code does, and reports it to the examination; `call` is what runs it.
typealias CodeAnalysis = @Sendable (_ code: String, _ call: Invocation, _ examination: Examination) -> Void

extension CodeLanguage {
    /// The analyses that are known. A language that is not among them cannot be read.
    static let analyses: [CodeLanguage: CodeAnalysis] = scripting
}
