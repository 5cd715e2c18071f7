import Evaluation
import JSON
import Testing
import Vocabulary

struct TruncationTests {
    private func grade(_ output: String, operation: String = "answer", metadata: JSON? = nil) -> Grade? {
        TruncationGrader().grade(trial(output, operation: operation, metadata: metadata))
    }

    @Test(arguments: [
        ("finish", "length"), ("finish_reason", "length"), ("stop_reason", "max_tokens"),
        ("finishReason", "MAX_TOKENS"),
    ])
    func `the provider's length limit is a cut`(_ key: String, _ word: String) {
        let metadata = JSON.object(JSONObject([(key, .string(word))]))
        #expect(grade("A whole sentence.", metadata: metadata)?.failureType == .truncation)
    }

    @Test(arguments: [
        "Here is the code:\n```python\nprint(1)", #"{"items": [{"a": 1}, {"a": 2"#, "[1, 2, 3",
        "The three most common elements are hydrogen, helium and", "Palladium (Pd), Silver (Ag), Cadmium (Cd),",
        "It was written by Herman Melville, an American novelist (born",
        " Emma is 40 + 16 = <<40+1",
        "The first rule is patience. The second rule is care, which everybody learns over the years of practice. "
            + "The third rule is to listen before speaking. Nobody follows all of them at all times in a long life. "
            + "And so the old man went",
    ])
    func `an output that stops in the middle is cut`(_ output: String) {
        let found = grade(output)
        #expect(found?.passed == false)
        #expect(found?.spans.isEmpty == false)
    }

    @Test(arguments: [
        "42", "Paris", "$18.", "1. Milk\n2. Bread\n3. Butter", "| a | b |\n|---|---|\n| 1 | 2 |",
        "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you", "It is done.",
        "Use `ls -l` to list them", "Sounds great :(", #"{"a": [1, 2]}"#, "[1] is the first reference.",
        "```\ncode\n```", "Look at https://example.org/a", "See the table above (page 3)", "Great job! 🎉 #teamwork",
        "SELECT * FROM users;",
    ])
    func `an output that comes to its own end is whole`(_ output: String) {
        #expect(grade(output)?.score == 1)
    }

    @Test(arguments: [
        "fn main() {\n    let x = vec![1, 2", "def f(a):\n    return (a + [1, 2]",
        "function f() {\n  return { a: 1 };\n",
    ])
    func `code with an open bracket is cut`(_ code: String) {
        #expect(grade(code, operation: "code")?.score == 0)
    }

    @Test(arguments: [
        "fn longest<'a>(x: &'a str) -> Vec<&'a str> { vec![x] } // it's (open",
        "def f(n):\n    return [n // 2, ')', \"(\"]  # ((", "const s = \"(\"; // [", "'{' == c",
        "fn f() { let c = '('; }",
        "def f():\n    \"\"\"Doc (with an open bracket.\"\"\"\n    return {}",
        "Explanation first (see below):\n```\nf(1)\n```",
        "])}",
    ])
    func `brackets in strings, comments and characters do not count`(_ code: String) {
        #expect(grade(code, operation: "code")?.score == 1)
    }

    @Test func `an empty output has no middle`() {
        #expect(grade(" \n") == nil)
    }
}
