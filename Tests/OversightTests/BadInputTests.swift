import Oversight
import Testing

/// Whatever comes in, a decision comes out.
struct BadInputTests {
    @Test func `a command of a megabyte is never safe`() {
        #expect(decide("echo " + String(repeating: "a", count: 1 << 20)).category == .requiresApproval)
        #expect(decide(String(repeating: "echo hello; ", count: 20_000)).category == .requiresApproval)
    }

    @Test(arguments: [
        ("$(", ")"), ("( ", " )"), ("{ ", "; }"), ("\"$(", ")\""), ("<(", ")"), ("${x:-", "}"), ("eval ", ""),
        ("if ", "; then x; fi"),
    ])
    func `ten thousand levels are never safe`(_ open: String, _ close: String) {
        let text = String(repeating: open, count: 10_000) + "ls" + String(repeating: close, count: 10_000)
        #expect(decide(text).category == .requiresApproval)
    }

    @Test func `a function that calls itself ends`() {
        #expect(decide("f() { f; }; f").category == .safe)
        #expect(decide("f() { g; }; g() { f; }; f").category == .safe)
        #expect(decide("alias ls='ls -l'; ls").category == .safe)
    }

    @Test func `loops within loops end`() {
        let body =
            (0..<12).map { "for a\($0) in 1 2 3 4 5 6 7 8 9; do " }.joined() + "echo x"
            + String(repeating: "; done", count: 12)
        #expect(decide(body).category == .requiresApproval)
        #expect(decide("echo {1..9}{1..9}{1..9}{1..9}{1..9}{1..9}").category == .safe)
    }

    @Test(arguments: [
        "ls \u{0}", "git status\u{202E}", "rm\u{200B} x", "\u{FF52}\u{FF4D} -rf /", "ls \u{2066}x", "l\u{00AD}s",
        "ls\u{00A0}-la", "echo \u{1B}[2J", "git\u{2060} status",
    ])
    func `characters that hide something are never safe`(_ command: String) {
        #expect(decide(command).category == .requiresApproval)
    }

    @Test func `letters of other languages and pictures are letters`() {
        #expect(decide("git commit -m 'Größe geändert, 日本語, 👩‍👩‍👧 fertig'").category == .safe)
        #expect(decide("echo привет > заметки.txt").category == .safe)
    }

    @Test func `line ends of another system change nothing`() {
        #expect(decide("rm -rf /\r\nls\r\n").category == .blocked)
        #expect(decide("ls\r\n").category != .blocked)
    }

    @Test(arguments: [
        "", " ", "\n", "#", "echo 'x", "ls &&", "(", "if", "<<EOF", "\\", "$", "${", "$((", "[[", "]", "}", ";;", "|",
        "&", ">", "!", "{a,b", "~", "*", "=", "a=", "-", "--",
    ])
    func `fragments are decided`(_ command: String) {
        #expect(Decision.Category.allCases.contains(decide(command).category))
        #expect(decide(command).category != .blocked)
    }
}
