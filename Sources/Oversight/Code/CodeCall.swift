/// One call in a program: what is called, on what, with what.
struct CodeCall {
    /// The last part of the name: `remove` in `os.remove(…)`.
    var name: String
    /// The parts before it: `["os"]`, `["require", "fs"]`.
    var qualifiers: [String]
    /// The tokens of each argument.
    var arguments: [ArraySlice<CodeToken>]
    /// The tokens of what it is called on, where that is an expression: `Path("x")` in `Path("x").unlink()`.
    var receiver: ArraySlice<CodeToken>

    /// Whether one of `names` is among what the call stands under.
    func isOn(_ names: String...) -> Bool { qualifiers.contains { names.contains($0) } }
}
