import ShellSyntax
import Testing

@Suite struct HereDocumentTests {
    @Test(arguments: [
        ("cat <<E\na $b `c` $(d) \\$e\nE\nf", "[cat] <<\"a ${b} $⟨[c]⟩ $⟨[d]⟩ $e\n\"; [f]"),
        ("cat <<'E'\na $b \\\nE\nf", "[cat] <<'a $b \\\n'; [f]"),
        ("cat <<\\E | b\n$a\nE", "[cat] <<'$a\n' | [b]"),
        ("cat <<\"a b\"\n$c\na b\nd", "[cat] <<'$c\n'; [d]"),
        ("cat <<-E\n\ta\n\t\t$b\n\tE\nc", "[cat] <<\"a\n${b}\n\"; [c]"),
        ("cat <<-'E'\n\ta\n\tE", "[cat] <<'a\n'"),
        ("cat <<A 3<<B; c\na\nA\nb\nB\nd", "[cat] <<\"a\n\" 3<<\"b\n\"; [c]; [d]"),
        ("a <<E && b ||\nc\nE\nd", "[a] <<\"c\n\" && [b] || [d]"),
        ("if a <<E; then\nb\nE\nc; fi", "if [a] <<\"b\n\" then [c] fi"),
        ("{ a; } <<E\nb\nE", "{[a]} <<\"b\n\""),
        ("x=$(cat <<E\na)\nE\n) b", "[x=$⟨[cat] <<\"a)\n\"⟩,b]"),
        ("\"$(cat <<'E'\na \" ' )\nE\n)\" b", "[\"$⟨[cat] <<'a \" ' )\n'⟩\"|b]"),
        ("$(cat <<E\na\nE)", "[$⟨[cat] <<\"a\n\"⟩]"),
        ("`cat <<E\na\nE\n`", "[$⟨[cat] <<\"a\n\"⟩]"),
        ("cat <<E \"b\nc\"\nd\nE\ne", "[cat|\"b\nc\"] <<\"d\n\"; [e]"),
        ("cat <<E $(b\nc)\nd\nE\ne", "[cat|$⟨[b]; [c]⟩] <<\"d\n\"; [e]"),
        ("cat <<E\na\\\nE\nE\nb", "[cat] <<\"aE\n\"; [b]"),
        ("cat <<E\na", "[cat] <<\"a\""),
        ("cat <<E", "[cat] <<"),
        ("cat <<E\n$(bash <<F\nrm $a\nF\n)\nE\nb", "[cat] <<\"$⟨[bash] <<\"rm ${a}\n\"⟩\n\"; [b]"),
        ("cat <<E\n\"a\" 'b' \\\"\nE", "[cat] <<\"\"a\" 'b' \\\"\n\""),
        ("cat <<$x\na\n$x\nb", "[cat] <<\"a\n\"; [b]"),
        ("case a in b) c <<E;;\nd\nE\nesac", "case a in b) [c] <<\"d\n\" esac"),
        ("cat <<E # a\nb\nE", "[cat] <<\"b\n\""),
        ("cat <<E\r\na\nE\r\nb", "[cat] <<\"a\n\"; [b]"),
    ]) func `bodies`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }

    @Test func `a body that cannot be expanded is told, and the text goes on`() {
        let script = ShellParser.parse("cat <<E\n${a\nE\nb")
        #expect(script.incomplete != nil)
        #expect(script.statements.count == 2)
    }
}
