internal import Vocabulary

extension GraderSpec {
    /// Whether the grader asks a model: it may cost money, and needs a judge to be made.
    public var asksModel: Bool { JudgeStandard.names.contains(name) }

    /// Makes a judge of this spec.
    func makeJudge(
        _ options: inout SpecOptions, _ weight: Double, groundedness: GroundednessModel, _ judges: (any JudgeModels)?,
        _ readingFile: (String) throws -> String
    ) throws(GraderSpecError) -> any Grader {
        let standard: JudgeStandard
        if let named = JudgeStandard(named: name) {
            standard = named
        } else {
            standard = .rubric(try rubric(&options, readingFile))
        }
        let threshold = try options.number("threshold", in: 0...1)
        let votes = try options.number("votes", in: 1...9).map { Int($0) }
        let reference = options.last("model")
        var first: GroundednessGrader?
        if standard == .faithfulness, let cascade = try options.flag("cascade"), cascade {
            first = GroundednessGrader(model: groundedness, abstain: GroundednessGrader.doubt)
        }
        try options.checkAllUsed()
        guard let judges else {
            throw options.failure(
                "\(name) asks a model, and none can be asked here",
                do: "use it with run, replay, grade or evaluate, and set judge.model to provider/model (docs/JUDGES.md)"
            )
        }
        do throws(JudgeSelectionError) {
            let judge = try judges.judge(reference)
            return JudgeGrader(
                standard, judge: judge, weight: weight, threshold: threshold, votes: votes ?? judges.votes, first: first
            )
        } catch {
            throw options.failure(error.whatHappened, do: error.whatToDo)
        }
    }

    /// The rubric's text, from `text=` or `file=`.
    private func rubric(
        _ options: inout SpecOptions, _ readingFile: (String) throws -> String
    ) throws(GraderSpecError) -> String {
        let text: String
        switch (options.last("text"), options.last("file")) {
        case (let given?, nil): text = given
        case (nil, let path?):
            do {
                text = try readingFile(path)
            } catch {
                throw options.failure("\(path) cannot be read (\(error))", do: "check the path and its permissions")
            }
        case (nil, nil):
            throw options.failure("it has no rubric", do: "write rubric:text=… or rubric:file=…")
        case (_?, _?):
            throw options.failure("it has text and file", do: "give one of the two")
        }
        let rubric = text.trimmingSpaces
        guard !rubric.isEmpty else { throw options.failure("its rubric is empty", do: "say what an answer must meet") }
        guard rubric.unicodeScalars.count <= 20_000 else {
            throw options.failure("its rubric has more than 20000 characters", do: "shorten it")
        }
        return rubric
    }
}
