import Evaluation
import JSON
import Testing
import Vocabulary

struct GraderSpecTests {
    private func make(_ text: String, files: [String: String] = [:]) throws -> any Grader {
        struct NotThere: Error {}
        return try GraderSpec(parsing: text).makeGrader(judges: OneJudge(model: ScriptedJudge(""))) { path in
            guard let content = files[path] else { throw NotThere() }
            return content
        }
    }

    @Test(arguments: GraderCatalogue.names) func `every name makes the grader of that name`(_ name: String) throws {
        let options = [
            "json_schema": ":file=s.json", "regex": ":pattern=a", "length": ":min=1", "not_contains": ":text=a",
            "rubric": ":text=a",
        ]
        #expect(try make(name + (options[name] ?? ""), files: ["s.json": "{}"]).name == name)
    }

    @Test func `weight and threshold go with every grader`() throws {
        let grader = try make("contains:text=a,text=b,weight=2.5,threshold=0.5")
        #expect(grader.weight == 2.5)
        #expect(grader.grade(trial("only a"))?.passed == true)
    }

    @Test func `graders with degrees pass at the middle unless told otherwise`() throws {
        #expect(try make("refusal").threshold == 0.5)
        #expect(try make("refusal:threshold=0.9").threshold == 0.9)
        #expect(try make("equals").threshold == 1)
    }

    @Test(arguments: [
        (#"contains:text="a, b""#, "x a, b y"), (#"contains:text=a\, b"#, "x a, b y"), (#"contains:text=k=v"#, "k=v"),
        (#"contains:text="say \"hi\"""#, #"say "hi""#), (#"contains:text="back\\slash""#, #"back\slash"#),
        (#"regex:pattern=^\d{2,3}$"#, "x"), (#"regex:pattern="^\d{2,3}$""#, "123"),
    ])
    func `values may have commas, quotes and backslashes`(_ text: String, _ output: String) throws {
        if text == #"regex:pattern=^\d{2,3}$"# {
            #expect(throws: GraderSpecError.self) { try make(text) }
        } else {
            #expect(try make(text).grade(trial(output))?.passed == true)
        }
    }

    @Test func `options reach their graders`() throws {
        #expect(try make("length:min=2,max=3").grade(trial("abcd"))?.passed == false)
        #expect(try make("regex:pattern=a,forbid=true").grade(trial("a"))?.passed == false)
        #expect(try make("equals:text=A,case_sensitive=no").grade(trial("a"))?.passed == true)
        #expect(try make("numeric_answer:expected=10,tolerance=0.5").grade(trial("10.4"))?.passed == true)
        let schema = ["form.json": #"{"type":"array"}"#]
        #expect(try make("json_schema:file=form.json", files: schema).grade(trial("{}"))?.passed == false)
    }

    @Test(arguments: [
        ("lenght", "did you mean length?"), ("non-empty", "did you mean non_empty?"),
        ("json", "json_valid or json_schema"),
        ("contain", "did you mean contains or not_contains?"), ("xyzzy", "the graders are non_empty, json_valid"),
        ("", "it has no name"), ("rubric", "it has no rubric"),
        ("faithfulness:votes=0", "votes=0 is out of range"), ("length", "it has no bound"),
        ("length:min=5,max=2", "min is larger"),
        ("length:min=-1", "min=-1 is no count"), ("length:mn=1,min=1", "did you mean min?"),
        ("regex", "it needs pattern=…"),
        ("regex:pattern=(", "not valid at character 1"), ("contains:text", "is no option"),
        ("contains:text=\"a", "no closing quote"),
        ("refusal:weight=0", "weight must be more than 0"), ("refusal:threshold=2", "threshold=2 is out of range"),
        ("refusal:weight=many", "weight=many is out of range"),
        ("equals:case_sensitive=maybe", "neither true nor false"),
        ("json_schema:file=missing", "missing cannot be read"),
        ("json_schema:file=bad", "bad is not valid JSON at byte 0"),
        ("json_schema:file=none", #"in none, the JSON Schema is not valid at /type"#),
        ("not_contains", "it needs text=…"),
    ])
    func `what cannot be used is said with a way out`(_ text: String, _ words: String) {
        let files = ["bad": "x", "none": #"{"type":"x"}"#]
        let error = #expect(throws: GraderSpecError.self) { try make(text, files: files) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
}
