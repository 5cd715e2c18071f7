import ShellSyntax
import Testing

/// What stands in a word.
@Suite struct WordTests {
    @Test(arguments: [
        ("echo a 'b c' \"d e\" f\\ g", "[echo|a|'b c'|\"d e\"|f\\ g]"),
        ("r\\m \"r\"m 'r'm r''m", "[r\\m|\"r\"m|'r'm|r''m]"),
        (
            #"$'\x72m' $'\162\155' $'\u0072m' $'a\tb\n\'\\' $'\e\cA\?'"#,
            "[$'rm'|$'rm'|$'rm'|$'a\tb\n'\\'|$'\u{1B}\u{1}?']"
        ),
        (#"$'a\0b'c $'\q\xzz' $'\U0001F600' $'\xc3\xa9' $'\x{41}'"#, "[$'a'c|$'\\q\\xzz'|$'😀'|$'é'|$'A']"),
        (#""a\"b\\c\$d\`e\f""#, #"["a"b\c$d`e\f"]"#),
        ("$\"a $b\"", "[\"a ${b}\"]"),
        ("\"$'a'\"", "[\"$'a'\"]"),
        ("e\\\ncho a \\\n  b", "[echo|a|b]"),
        ("a \\", "[a|\\]"),
        ("a#b #c", "[a#b]"),
        ("a \\# '#' \"#\"", "[a|\\#|'#'|\"#\"]"),
        ("''", "['']"),
        ("\\é\\𝄞x", "[\\é\\𝄞x]"),
        ("a{b,c}*?[d]~", "[a{b,c}*?[d]~]"),
    ]) func `quotes`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }

    @Test(arguments: [
        ("$a$1$10 ${10} $@ $* $# $? $- $$ $! $_", "[${a}${1}${1}0|${10}|${@}|${*}|${#}|${?}|${-}|${$}|${!}|${_}]"),
        ("$ $. \"$\" a$", "[$|$.|\"$\"|a$]"),
        (
            "${a:-b} ${a-b} ${a:=b} ${a=b} ${a:?b} ${a:+b}",
            "[${a :- b}|${a - b}|${a := b}|${a = b}|${a :? b}|${a :+ b}]"
        ),
        ("${x:-rm} ${x:-\"a b\"} ${x:-a 'b'}", "[${x :- rm}|${x :- \"a b\"}|${x :- a 'b'}]"),
        ("\"${x:-'$(a)'}\" \"${x:-\"b\"}\"", "[\"${x :- '$⟨[a]⟩'}\"|\"${x :- \"b\"}\"]"),
        ("\"${x#'}'}\" ${x%%\\}}", "[\"${x # '}'}\"|${x %% \\}}]"),
        ("${a#b} ${a##b} ${a%b} ${a%%b}", "[${a # b}|${a ## b}|${a % b}|${a %% b}]"),
        (
            "${a/b/c} ${a//b} ${a/#b/c} ${a/%b/} ${a/$b/$(c)}",
            "[${a / b / c}|${a // b}|${a /# b / c}|${a /% b / }|${a / ${b} / $⟨[c]⟩}]"
        ),
        ("${a:1} ${a:1:2} ${a: -1} ${a:b?1:2:$c}", "[${a : 1}|${a : 1 : 2}|${a :  -1}|${a : b?1:2 : $c «${c}»}]"),
        ("${a^} ${a^^} ${a,} ${a,,b} ${a@Q}", "[${a ^}|${a ^^}|${a ,}|${a ,, b}|${a @Q}]"),
        ("${#a} ${#} ${##} ${#a[@]} ${#-} ${#:-b}", "[${#a}|${#}|${##}|${#a[@]}|${#-}|${# :- b}]"),
        (
            "${!a} ${!a*} ${!a@} ${!a[@]} ${!a[1]} ${!} ${!:-b}",
            "[${!a}|${names a*}|${names a@}|${keys a[@]}|${!a[1]}|${!}|${! :- b}]"
        ),
        ("${a[0]} ${a[@]} ${a[$(b)]} ${a[b c]:-d}", "[${a[0]}|${a[@]}|${a[$⟨[b]⟩]}|${a[b c] :- d}]"),
        ("${a:-${b:-$(c)}}", "[${a :- ${b :- $⟨[c]⟩}}]"),
        ("${a b} ${}", "[${a   b}|${}]"),
    ]) func `parameters`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }

    @Test(arguments: [
        ("a $(b c; d) \"$(e \"f\")\"", "[a|$⟨[b|c]; [d]⟩|\"$⟨[e|\"f\"]⟩\"]"),
        ("$() $( ) $(# a\n)", "[$⟨⟩|$⟨⟩|$⟨⟩]"),
        ("$(case a in b) c;; esac)", "[$⟨case a in b) [c] esac⟩]"),
        ("a `b c` \"`d \"e\"`\"", "[a|$⟨[b|c]⟩|\"$⟨[d|\"e\"]⟩\"]"),
        (#"`a \`b \\\`c\\\`\``"#, "[$⟨[a|$⟨[b|$⟨[c]⟩]⟩]⟩]"),
        (#"`a \$b "\"" \\x`"#, #"[$⟨[a|${b}|"""|\x]⟩]"#),
        (#""`a \"b\"`""#, #"["$⟨[a|"b"]⟩"]"#),
        (#""`for x in \"a\"; do b() { \$c; }; done`""#, #"["$⟨for x in "a" do b() {[${c}]} done⟩"]"#),
        ("a <(b) >(c) d=<(e)", "[a|<⟨[b]⟩|>⟨[c]⟩|d=<⟨[e]⟩]"),
        ("$((1 + $a)) $[ $(b) ]", "[$⸨1 + $a «${a}»⸩|$⸨ $(b)  «$⟨[b]⟩»⸩]"),
        ("$((a)) $((a); (b)) $( (a) )", "[$⸨a⸩|$⟨([a]); ([b])⟩|$⟨([a])⟩]"),
        ("$(a $(b $(c)))", "[$⟨[a|$⟨[b|$⟨[c]⟩]⟩]⟩]"),
        ("$(a\nb)$(c &)", "[$⟨[a]; [b]⟩$⟨[c] &⟩]"),
    ]) func `substitutions`(_ source: String, _ outline: String) { #expect(Outline.of(source) == outline) }

    @Test func `places are offsets into the source, in backquotes too`() {
        let source = "é \"`a \\`bcd\\` \\$e`\""
        let utf8 = Array(source.utf8)
        guard case .simple(let simple) = ShellParser.parse(source).statements[0].parts[0].pipeline.commands[0].form,
            case .doubleQuoted(let parts) = simple.words[1].parts[0], case .command(let outer) = parts[0],
            case .simple(let inner) = outer[0].parts[0].pipeline.commands[0].form
        else {
            Issue.record("another tree")
            return
        }
        #expect(inner.words.map { String(decoding: utf8[$0.range], as: UTF8.self) } == ["a", "`bcd\\`", "$e"])
    }
}
