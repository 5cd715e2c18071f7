import ShellSyntax
import Testing

/// What commands there are and how they are joined.
@Suite struct CommandTests {
    @Test func `the sample of the page is right`() {
        let script = ShellParser.parse("cd build && rm -rf \"$(cat list)\" 2>/dev/null")
        #expect(script.incomplete == nil)
        #expect(script.statements[0].parts[1].connector == .and)
        #expect(Outline.of(script.statements) == "[cd|build] && [rm|-rf|\"$⟨[cat|list]⟩\"] 2>/dev/null")
    }

    @Test(arguments: [
        ("a; b\nc & d", "[a]; [b]; [c] &; [d]"),
        ("a && b || ! c | d", "[a] && [b] || ! [c] | [d]"),
        ("a &&\n# b\n\nc |\nd", "[a] && [c] | [d]"),
        ("a |& b", "[a] 2>&1 | [b]"),
        ("! ! a; time -p b | c; time; !", "[a]; time [b] | [c]; time []; ! []"),
        ("a | time b", "[a] | [time|b]"),
        ("echo if then fi done { } !", "[echo|if|then|fi|done|{|}|!]"),
        ("# a\n\n  # b\nc # d\n", "[c]"),
        ("", ""), ("\n\n", ""), ("  # a", ""),
    ]) func `lists`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }

    @Test(arguments: [
        ("x=1 y= z+=$(a) b c=d", "[x=1,y=,z+=$⟨[a]⟩,b|c=d]"),
        ("x=1", "[x=1,]"),
        ("a[1]=b a[$(c)]+=d a[e f]=g h", "[a[1]=b,a[$⟨[c]⟩]+=d,a[e f]=g,h]"),
        ("a=(b \"c d\"\n# e\n[f]=g [h i]=j $(k))", "[a=⟦b|\"c d\"|[f]=g|[h i]=j|$⟨[k]⟩⟧,]"),
        ("a=() b+=(c) d", "[a=⟦⟧,b+=⟦c⟧,d]"),
        ("a=(b)c", "[a=⟦b⟧c,]"),
        ("declare -A m=([a b]=c) n", "[declare|-A|m=⟦[a b]=c⟧|n]"),
        ("local a=($(b)); export c=(d) e=f", "[local|a=⟦$⟨[b]⟩⟧]; [export|c=⟦d⟧|e=f]"),
        ("a[1 2] b", "[a[1 2]|b]"),
        ("1a=b -c=d \"e\"=f", "[1a=b|-c=d|\"e\"=f]"),
        ("> f a=b c", "[a=b,c] >f"),
    ]) func `assignments`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }

    @Test(arguments: [
        ("a >b 2>>c <d <>e >|f &>g &>>h", "[a] >b 2>>c <d <>e >|f &>g &>>h"),
        ("a 2>&1 >&2 3<&0 4>&- <&- 5>&6-", "[a] 2>&1 >&2 3<&0 4>&- <&- 5>&6-"),
        ("a >&b >& \"$c\" >&$d", "[a] &>b >&\"${c}\" >&${d}"),
        ("exec {fd}>a {g}<&- 10<b", "[exec] fd>a g<&- 10<b"),
        ("<<<a b <<<\"$c\"", "[b] <<<a <<<\"${c}\""),
        (">a", "[] >a"),
        ("a b>c d", "[a|b|d] >c"),
        ("a 1 >b c2>d", "[a|1|c2] >b >d"),
        ("a > >(b)", "[a] >>⟨[b]⟩"),
        ("{ a; } >b 2>&1 | (c) <d", "{[a]} >b 2>&1 | ([c]) <d"),
    ]) func `redirections`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }

    @Test(arguments: [
        ("if a; then b; elif c\nthen d; else e; fi >f", "if [a] then [b] elif [c] then [d] else [e] fi >f"),
        ("if (a) then (b) fi", "if ([a]) then ([b]) fi"),
        ("while a; do b; done < c", "while [a] do [b] done <c"),
        ("until a; do b; done", "until [a] do [b] done"),
        ("for x in a $b \"c d\"; do e; done", "for x in a|${b}|\"c d\" do [e] done"),
        (
            "for x; do a; done; for x do a; done\nfor x\ndo a; done",
            "for x do [a] done; for x do [a] done; for x do [a] done"
        ),
        ("for x in; do a; done", "for x in  do [a] done"),
        ("for x in a\n{ b; }", "for x in a do [b] done"),
        ("for ((i=0; i<$(n; m); i++)) { a; }", "for ⸨i=0; i<$(n; m); i++ «$⟨[n]; [m]⟩»⸩ do [a] done"),
        ("select x in a b; do c; done", "select x in a|b do [c] done"),
        (
            "case $a in (b|c*) d;; e) ;& \"f\") g;;& *) h\nesac",
            "case ${a} in b|c*) [d];; e) ;; \"f\") [g];; *) [h] esac"
        ),
        ("case a\nin\n\n# b\nesac", "case a in  esac"),
        ("(a; (b)) && { c; }", "([a]; ([b])) && {[c]}"),
        ("((a + (b) * $(c))) && d", "⸨a + (b) * $(c) «$⟨[c]⟩»⸩ && [d]"),
        ("((a) | (b))", "(([a]) | ([b]))"),
        (
            "f() { a; }; g () ( b )\nfunction h { c; }; function i () if d; then e; fi >j",
            "f() {[a]}; g() ([b]); h() {[c]}; i() if [d] then [e] fi >j"
        ),
        ("a-b.c() { d; }; function \"e f\" { g; }", "a-b.c() {[d]}; \"e f\"() {[g]}"),
        ("coproc a b; coproc N { c; }; coproc (d)", "coproc [a|b]; coproc N {[c]}; coproc ([d])"),
        ("{ a; } & b", "{[a]} &; [b]"),
        ("!(a)", "! ([a])"),
    ]) func `compound commands`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }

    @Test(arguments: [
        ("[[ -f $a && ! b -nt \"c\" ]]", "[[ -f|${a}|&&|!|b|-nt|\"c\" ]]"),
        ("[[ ( a || $b ) && c ]] && d", "[[ (|a||||${b}|)|&&|c ]] && [d]"),
        ("[[ a == @(b|c $(d))* ]]", "[[ a|==|glob⟨@(b|c $(d)) $⟨[d]⟩⟩* ]]"),
        ("[[ a =~ ^(b c|$d)+[[:space:]]e|f$ ]]", "[[ a|=~|^(b c|${d})+[[:space:]]e|f$ ]]"),
        ("[[ a < b || c > d ]]", "[[ a|<|b||||c|>|d ]]"),
        ("[[ a == b\n&& -n c\n]]", "[[ a|==|b|&&|-n|c ]]"),
        ("[[ $a ]]", "[[ ${a} ]]"),
    ]) func `tests`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }
}
