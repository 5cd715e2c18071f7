import ShellSyntax
import Testing

/// What `bash -n` refuses, and how much of it is kept.
@Suite struct IncompleteTests {
    @Test(arguments: [
        "'a", "\"a", "`a", "$(a", "${a", "$((1)", "$[1", "$'a", "a=(", "a[1 2", "<(a", "(", "(a", "{ a", "{ a }", "()",
        ")", "}", "{ }", "a)", ";", "a;;", "a & & b", "a ; ; b", "| a", "a |", "a &&", "&& a", "a\n&& b", "a | ! b",
        "! && a", "if a; then b", "if a; then fi", "if a; b; fi", "if a; then b; fi; fi", "then", "do", "done", "fi",
        "esac", "in", "]]", "else", "while a; done", "while do a; done", "for", "for x in a b do c; done",
        "for x { a; }",
        "for ((a;b)); do c; done", "for ((a;b;c;d)); do e; done", "case a b) c;; esac", "case a in b) c;; esac d",
        "case a in |b) c;; esac", "case a in b c) d;; esac", "case a in esac) b;; esac", "select x in a; b; done",
        "f() a", "f() { a; } b", "f (a) { b; }", "function", "function f a", "a=b() { c; }", ">x f() { a; }",
        "(a) b", "(a) (b)", "a (b)", "echo !(a)", "((a)) b", "((a)", "[[ a", "[[ a b ]]", "[[ -f ]]", "[[ a == ]]",
        "[[ a = b = c ]]", "[[ ( a ]]", "[[ a ) ]]", "[[ a;b ]]", "[[ a\n]]", "[[ a -a b ]]", "[[ -f a ]] b", "[[ ]]",
        ">", "> >", "a <<<", "a <<", "a >>&b", "a 2> 3>b", "echo a=(b)", "declare x (a)", "a=(b;c)", "a=((b))",
        "a=(b|c)", "x= (a)", "$(if)", "\"$(if)\"", "${x:-$(if)}", "<(a|)", "$(;)", "a[$(if)]=1", "coproc", "coproc ! a",
        "if a; then\r\nb; fi\r", "{a; }", "if() { a; }", "cat <<E (\nE", "declare a=(b) >x c=(d)", "\"${a:-'}\"",
        "[[ a == (b) ]]", "function f() a", "$(cat <<E) b\na\nE", "!() { a; }",
    ]) func `what bash refuses is incomplete`(_ source: String) {
        #expect(ShellParser.parse(source).incomplete != nil)
    }

    @Test(arguments: [
        ("a; b\nc && (", "[a]; [b]; [c] ✗ 11"),
        ("a | b | (", "[a] | [b] ✗ 9"),
        ("if a; then b; c; $(d; e", "[a]; [b]; [c]; [d]; [e] ✗ 23"),
        ("while a; do b; fi", "[a]; [b] ✗ 15"),
        ("a $(b; c", "[b]; [c] ✗ 8"),
        ("a; b) c", "[a]; [b] ✗ 4"),
    ]) func `what was read before is kept`(_ source: String, _ outline: String) {
        #expect(Outline.of(source) == outline)
    }

    @Test func `what bash would refuse only while it runs is told, and the text goes on`() {
        #expect(Outline.of("a `b; if` c; d") == "[a|$⟨[b]⟩|c]; [d] ✗ 8")
        #expect(Outline.of("a $((1 + $(b; if))) c") == "[a|$⸨1 + $(b; if) «$⟨[b]⟩»⸩|c] ✗ 16")
        #expect(ShellParser.parse("${ rm a; }").incomplete != nil)
    }

    @Test func `the place of a failure is its offset in UTF-8`() {
        #expect(ShellParser.parse("é; 'a").incomplete == Incomplete(.syntax("\"'\" is missing"), at: 4))
    }
}
