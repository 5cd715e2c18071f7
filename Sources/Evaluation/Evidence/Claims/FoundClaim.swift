/// A claim as it stands in a text, not yet checked.
struct FoundClaim {
    /// What is claimed.
    var kind: EvidenceClaim.Kind
    /// Where it stands, in Unicode scalars.
    var range: Range<Int>
    /// The tokens of the claim, from its first word to the end of its clause.
    var tokens: ArraySlice<ClaimToken>
    /// The tokens of its whole sentence.
    var sentence: [ClaimToken]
    /// The sentence as it was written.
    var writtenSentence: String
    /// The plain form of its verb, where it has one.
    var verb: String?
    /// The claim's words as they were written.
    var written: String
    /// Every path that the whole text names.
    var pathsOfText: Set<String> = []

    /// The names in backquotes and quotation marks.
    var code: [String] { tokens.filter { $0.kind == .code || $0.kind == .quote }.map(\.text) }

    /// The names in backquotes anywhere in its sentence.
    var names: [String] { sentence.filter { $0.kind == .code }.map(\.text) }

    /// Whether one of these words occurs.
    func has(_ words: Set<String>) -> Bool { tokens.contains { $0.kind == .word && words.contains($0.text) } }

    /// The files that are named.
    var paths: [String] {
        tokens.compactMap { $0.kind == .mark ? nil : ClaimPath.path(in: $0.text) }
    }

    /// The first count that is named.
    var number: Int? {
        for token in tokens where token.kind == .word && token.text.first?.isNumber == true {
            if let number = ClaimNumber(token.text) { return number.value }
        }
        return nil
    }
}

/// Recognises names of files.
enum ClaimPath {
    private static let extensions: Set<String> = [
        "py", "pyi", "js", "jsx", "ts", "tsx", "mjs", "cjs", "rs", "go", "java", "kt", "swift", "c", "h", "cc", "cpp",
        "hpp",
        "cs", "rb", "php", "ex", "exs", "erl", "scala", "clj", "lua", "sh", "bash", "zsh", "sql", "html", "css", "scss",
        "vue",
        "svelte", "md", "rst", "txt", "json", "yaml", "yml", "toml", "ini", "cfg", "conf", "lock", "xml", "gradle",
        "proto",
        "tf", "env", "ipynb", "r", "jl", "pl", "dart", "zig", "nix", "csv", "mod", "sum",
    ]
    private static let names: Set<String> = [
        "makefile", "dockerfile", "license", "readme", "jenkinsfile", "gemfile", "procfile",
    ]

    /// The path that a word is; nil where it is none.
    static func path(in word: String) -> String? {
        guard !word.contains(" "), word.count >= 3, !word.contains("://"), !word.hasPrefix("$"), !word.hasPrefix("#")
        else { return nil }
        var word = word[...]
        // `src/a.py:12` and `src/a.py::test_x`
        if let colon = word.firstIndex(of: ":") { word = word[..<colon] }
        let name = word.split(separator: "/").last ?? word
        if names.contains(name.lowercased()) { return String(word) }
        guard let dot = name.lastIndex(of: "."), dot < name.endIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        let isHidden = dot == name.startIndex && name.count > 2
        return extensions.contains(ending) || isHidden ? String(word) : nil
    }
}
