import ShellSyntax
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the parser does with text that is made to break it.
@Suite struct BoundsTests {
    /// Everything that can be put inside itself, as what opens it, and some things that only look like it.
    static let nestings: [String] = [
        "$(", "\"$(", "${a:-", "\"${a:-", "<(", "(", "{ ", "((", "$((", "$[", "if ", "while ", "until a; do ",
        "for a in b; do ", "case a in b) ", "f() {", "function f {", "coproc { ", "! ", "time ", "[[ ( ", "[[ ! ",
        "a=(",
        "a[", "${a[", "${a/", "${a:", "`", "\"`", "$(<(", "a && ", "a | ", "a; ", "'$(", "\\", "[[ a == @(",
        "select a; do ",
        "for ((", "${!", "${#", "cat <<E\n$(", "a=$(", "[[ a =~ (", "declare a=(", "for a; { ", "if a; then b; elif ",
    ]

    @Test(arguments: nestings) func `ten thousand levels end without an overflow`(_ opening: String) {
        let source = String(repeating: opening, count: 10_000)
        let script = onSmallStack { ShellParser.parse(source) }
        #expect(script.incomplete != nil || script.statements.count > 0)
    }

    @Test(arguments: [
        ("$(", ")"), ("${a:-", "}"), ("\"$(a ", ")\""), ("{ ", "a; }"), ("(", "a )"), ("if ", "a; then b; fi; "),
    ])
    func `what is nested deeper than the limit is too deep`(_ opening: String, _ closing: String) {
        let source = String(repeating: opening, count: 250) + String(repeating: closing, count: 250)
        #expect(onSmallStack { ShellParser.parse(source) }.incomplete?.cause == .tooDeep)
    }

    @Test func `a dozen levels of substitutions in quotes are read on a small stack`() {
        let source = String(repeating: "echo \"$(", count: 12) + "a" + String(repeating: ")\"", count: 12)
        #expect(onSmallStack { ShellParser.parse(source) }.incomplete == nil)
    }

    @Test func `a text over the limit is too large`() {
        let script = ShellParser.parse(String(repeating: "a", count: (1 << 20) + 1))
        #expect(script == Script(incomplete: Incomplete(.tooLarge, at: 1 << 20)))
    }

    @Test func `a text of a megabyte is read`() {
        let script = ShellParser.parse(String(repeating: "a", count: 1 << 20))
        #expect(script.incomplete == nil)
        #expect(script.statements.count == 1)
    }

    @Test func `the limits can be set`() {
        #expect(ShellParser.parse("abc", limits: .init(bytes: 2)).incomplete?.cause == .tooLarge)
        #expect(ShellParser.parse("$(a)", limits: .init(depth: 1)).incomplete == nil)
        #expect(ShellParser.parse("$($(a))", limits: .init(depth: 1)).incomplete?.cause == .tooDeep)
    }

    @Test func `NUL ends what is read`() {
        #expect(Outline.of("a; b\0; c") == "[a]; [b] ✗ 4")
        #expect(ShellParser.parse("a; b\0; c").incomplete == Incomplete(.nulByte, at: 4))
    }

    /// What would double the work with each level if it were read twice.
    @Test(arguments: ["coproc $(", "${#a[${#a[", "$(cat <<E) '\n$(", "((a $(", "$((a) $(", "a=(b $(", "f$( ("])
    func `nothing is read twice at each level`(_ opening: String) {
        let script = onSmallStack { ShellParser.parse(String(repeating: opening, count: 150)) }
        #expect(script.incomplete != nil)
    }

    @Test func `looking ahead is bounded`() {
        // Each parenthesis asks where it is closed; without a bound that is quadratic.
        let source = String(repeating: "((a) ", count: 150) + String(repeating: "b ", count: 250_000)
        #expect(ShellParser.parse(source).incomplete != nil)
    }

    @Test func `the bytes of other scripts, of directions and of zero width are kept`() {
        #expect(Outline.of("echo \u{202E}a\u{200B}b \u{FEFF}c é𝄞") == "[echo|\u{202E}a\u{200B}b|\u{FEFF}c|é𝄞]")
        #expect(Outline.of("echo\u{00A0}a") == "[echo\u{00A0}a]")
    }

    @Test func `a carriage return is a character`() {
        #expect(Outline.of("a\r\nb\r") == "[a\r]; [b\r]")
        #expect(Outline.of("if a; then\r\nb; fi\r") == "[a]; [then\r]; [b]; [fi\r] ✗ 18")
    }

    /// Runs `body` on a thread with a stack of 512 KB.
    private func onSmallStack(_ body: @escaping @Sendable () -> Script) -> Script {
        final class Box: @unchecked Sendable {
            let body: @Sendable () -> Script
            var script = Script()
            init(_ body: @escaping @Sendable () -> Script) { self.body = body }
        }
        let box = Box(body)
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 512 * 1024)
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let started = pthread_create(
            &thread, &attributes,
            { argument in
                #if canImport(Darwin)
                    let box = Unmanaged<Box>.fromOpaque(argument).takeUnretainedValue()
                #else
                    let box = Unmanaged<Box>.fromOpaque(argument!).takeUnretainedValue()
                #endif
                box.script = box.body()
                return nil
            }, Unmanaged.passUnretained(box).toOpaque())
        #expect(started == 0)
        #if canImport(Darwin)
            pthread_join(thread!, nil)
        #else
            pthread_join(thread, nil)
        #endif
        return box.script
    }
}
