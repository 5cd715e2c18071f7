import Evaluation
import Testing
import Vocabulary

@Suite struct JudgeSpecTests {
    private struct NotThere: Error {}

    private func make(_ text: String, judges: (any JudgeModels)? = OneJudge(model: ScriptedJudge(scored(5)))) throws
        -> JudgeGrader?
    {
        try GraderSpec(parsing: text).makeGrader(judges: judges) { path in
            guard path == "rubric.txt" else { throw NotThere() }
            return "Be brief.\n"
        } as? JudgeGrader
    }

    @Test(arguments: GraderCatalogue.judges) func `every judge can be named, and takes the common options`(
        _ name: String
    ) throws {
        let grader = try make(
            name + ":weight=2,threshold=0.4,votes=5,model=a/b" + (name == "rubric" ? ",text=Be brief." : ""))
        #expect(grader?.name == name)
        #expect(grader?.weight == 2 && grader?.threshold == 0.4 && grader?.votes == 5)
    }

    @Test func `a rubric comes from text or file`() throws {
        #expect(try make("rubric:text=\"Short, please.\"")?.standard == .rubric("Short, please."))
        #expect(try make("rubric:file=rubric.txt")?.standard == .rubric("Be brief."))
    }

    @Test func `votes are as set up, unless named`() throws {
        #expect(try make("safety")?.votes == 3)
    }

    @Test(arguments: [
        ("rubric", "it has no rubric"), ("rubric:text=a,file=rubric.txt", "it has text and file"),
        ("rubric:text= ", "its rubric is empty"), ("rubric:file=other.txt", "other.txt cannot be read"),
        ("relevance:votes=0", "out of range"), ("relevance:votes=10", "out of range"),
        ("relevance:text=x", "no option"),
        ("relevance:model=gpt", "no model's name"), ("relevance:weight=0", "more than 0"),
        ("relevance:cascade=yes", "no option"),
    ])
    func `a judge that cannot be meant is refused with what to write`(_ text: String, _ message: String) throws {
        #expect {
            try make(text)
        } throws: { error in
            (error as? GraderSpecError)?.description.contains(message) == true
        }
    }

    @Test func `where no model can be asked, naming a judge says what to set`() throws {
        #expect {
            try make("faithfulness", judges: nil)
        } throws: { error in
            "\(error)".contains("faithfulness asks a model") && "\(error)".contains("judge.model")
        }
    }

    @Test func `whether a spec asks a model is known before it is made`() throws {
        #expect(try GraderSpec(parsing: "rubric:text=a").asksModel)
        #expect(try !GraderSpec(parsing: "refusal").asksModel)
    }
}
