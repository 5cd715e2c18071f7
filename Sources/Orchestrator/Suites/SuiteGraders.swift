internal import Evaluation
internal import Vocabulary

/// Makes the graders that a suite names.
///
///     graders:
///       - numeric_answer                            # as with --grader
///       - length:max=100
///       - contains: {text: [oil, vinegar], weight: 2}
///       - {grader: regex, pattern: '^\d+$'}
struct SuiteGraders {
    private let suite: SuiteReader

    init(_ suite: SuiteReader) { self.suite = suite }

    /// The graders, and what each is made of, files among it, as a text.
    func graders(_ raw: RawValue, of name: String) throws(SuiteProblem) -> ([any Grader], [String]) {
        var graders: [any Grader] = []
        var texts: [String] = []
        for element in raw.listed {
            let spec = try spec(element, of: name)
            var files: [String] = []
            do throws(GraderSpecError) {
                graders.append(
                    try spec.makeGrader(groundedness: suite.groundedness, judges: suite.judges) { path in
                        let text = try suite.files.text(path)
                        files.append(text)
                        return text
                    })
            } catch {
                throw SuiteProblem(element.line, error.whatHappened, do: error.whatToDo)
            }
            texts.append(([spec.text] + files).joined(separator: "\u{0}"))
        }
        guard !graders.isEmpty else {
            throw SuiteProblem(
                raw.line, "\(name) names no grader", do: "name one, or leave graders out for those that fit")
        }
        return (graders, texts)
    }

    private func spec(_ raw: RawValue, of name: String) throws(SuiteProblem) -> GraderSpec {
        switch raw.content {
        case .text(let text):
            do throws(GraderSpecError) { return try GraderSpec(parsing: text) } catch {
                throw SuiteProblem(raw.line, error.whatHappened, do: error.whatToDo)
            }
        case .members(let members):
            if let grader = members.first(where: { $0.name == "grader" }) {
                guard case .text(let text) = grader.value.content else {
                    throw SuiteProblem(
                        grader.line, "grader is \(grader.value.shownInSuite)", do: "give a grader's name")
                }
                return try spec(text, members.filter { $0.name != "grader" }, line: grader.line)
            }
            guard members.count == 1, let only = members.first else {
                throw SuiteProblem(
                    raw.line, "a grader of \(name) has no name",
                    do: "write {grader: NAME, option: value}, or NAME: {option: value}")
            }
            switch only.value.content {
            case .members(let options): return try spec(only.name, options, line: only.line)
            case .nothing: return try spec(only.name, [], line: only.line)
            case .text, .list:
                throw SuiteProblem(
                    only.line, "the options of \(only.name.printable(atMost: 40)) are \(only.value.shownInSuite)",
                    do: "write them as {option: value}")
            }
        case .list, .nothing:
            throw SuiteProblem(
                raw.line, "a grader of \(name) is \(raw.shownInSuite)",
                do: "write it as with --grader, or {grader: NAME}")
        }
    }

    private func spec(
        _ name: String, _ members: [RawValue.Member], line: Int
    ) throws(SuiteProblem) -> GraderSpec {
        var options: [(key: String, value: String)] = []
        for member in members {
            for element in member.value.listed {
                guard case .text(let text) = element.content else {
                    throw SuiteProblem(
                        element.line,
                        "\(member.name.printable(atMost: 40)) of \(name.printable(atMost: 40)) is "
                            + element.shownInSuite, do: "give a text, a number, or a list of them")
                }
                options.append((member.name, text))
            }
        }
        do throws(GraderSpecError) { return try GraderSpec(name: name, options: options) } catch {
            throw SuiteProblem(line, error.whatHappened, do: error.whatToDo)
        }
    }
}
