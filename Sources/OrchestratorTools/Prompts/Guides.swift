internal import Immunity
internal import JSON
internal import ModelContextProtocol
internal import Orchestrator
internal import Vocabulary

/// Prompts a person can put before their model; each brings along what the memory of failures knows.
enum Guides {
    static func prompts(over orchestrator: Orchestrator) -> [Prompt] {
        [review(orchestrator), postMortem(orchestrator), refactor(orchestrator)]
    }

    private static func review(_ orchestrator: Orchestrator) -> Prompt {
        Prompt(
            name: "review_before_merge", title: "Review before merging",
            description: "A review that looks first for what has gone wrong here before.",
            arguments: [
                .init(name: "change", description: "A branch, commit range or pull request.", isRequired: true),
                .init(name: "focus", description: "What to look at above all."),
            ]
        ) { arguments, _ in
            let change = arguments["change"] ?? ""
            let lessons = try await lessons(orchestrator, near: "review \(change) \(arguments["focus"] ?? "")")
            let focus = arguments["focus"].map { "Above all, look at \($0).\n" } ?? ""
            return [
                user(
                    """
                    Review \(change) before it is merged. \(focus)
                    1. Read the whole diff, then the code that calls what it changes. Say in two sentences what it is \
                    meant to do; where the description and the code differ, that is your first finding.
                    2. Go through the lessons below, and check for each whether the change repeats it.
                    3. Look for: wrong results at limits (empty, one, very many, concurrent), errors that are swallowed, \
                    what happens where a step fails half-way, input from outside that is trusted, changes of behaviour \
                    that nobody asked for, and tests that could not fail.
                    4. Run the build and the tests. A claim that you did not check is marked as such.
                    5. Answer with findings, the gravest first: file and line, what happens and to whom, how to show it, \
                    the smallest repair. Then one line: merge, merge after the repairs, or do not merge.

                    Where a finding shows a kind of failure that may come again, record it with immune_record \
                    (request_tool with category immune lists it).

                    \(lessons)
                    """)
            ]
        }
    }

    private static func postMortem(_ orchestrator: Orchestrator) -> Prompt {
        Prompt(
            name: "post_mortem", title: "Post-mortem of a failure",
            description: "Finds out why a remembered failure happened, and what keeps it from coming back.",
            arguments: [
                .init(
                    name: "failure", description: "The failure's pattern id, as immune_failures lists it.",
                    isRequired: true,
                    completion: { written, _ in
                        try await Records.failureIDs(of: orchestrator, beginningWith: written)
                    })
            ]
        ) { arguments, context in
            let id = arguments["failure"] ?? ""
            guard let failure = try await orchestrator.failure(id) else {
                throw ProtocolError(
                    .invalidParams, UnknownRecord(kind: "failure", id: id, list: "immune_failures").description)
            }
            return [
                .init(
                    .user,
                    .embedded(
                        ResourceContents(
                            uri: Records.address("failures/\(id)"), mimeType: "application/json",
                            body: .text(failure.json.description)))),
                user(
                    """
                    Write a post-mortem of the failure above. It was seen \(failure.occurrences) times, last on \
                    \(failure.lastSeen); its kind is \(failure.failureType.rawValue); the lesson on record is: \
                    "\(failure.lesson)".

                    1. Find the runs in which it happened (orchestrator://runs) and read what was asked and answered.
                    2. Tell what happened in order, with evidence for every step; keep what you know apart from what you \
                    suppose.
                    3. Ask "why" until the answer is something that can be changed: the prompt, its context, the model, \
                    a missing grader, a missing check. Blame nobody.
                    4. Try the cheapest repair with spawn_agent and a grader that would have caught the failure; \
                    say whether it helped, and what it cost.
                    5. End with: the cause in one sentence; what keeps it from coming back, and who has to do it; a \
                    better lesson of at most two sentences, recorded with immune_record.
                    """),
            ]
        }
    }

    private static func refactor(_ orchestrator: Orchestrator) -> Prompt {
        Prompt(
            name: "safe_refactor", title: "Refactor safely",
            description: "Changes the structure of code in small steps that are each proved to change nothing else.",
            arguments: [
                .init(name: "target", description: "The file, type or function.", isRequired: true),
                .init(name: "goal", description: "What is to be better afterwards."),
            ]
        ) { arguments, _ in
            let target = arguments["target"] ?? ""
            let goal = arguments["goal"] ?? "It is easier to read and to change."
            let lessons = try await lessons(orchestrator, near: "refactor \(target) \(goal)")
            return [
                user(
                    """
                    Refactor \(target). The goal: \(goal)
                    1. See that the working tree is clean and the tests pass; note how long they take. Where what you \
                    will touch is not covered, write tests first that hold today's behaviour, odd cases included.
                    2. List everything that depends on it from outside: callers, file formats, names in configuration, \
                    messages that others parse. None of that may change.
                    3. Plan steps that each leave the program working. Do one, build, test, commit; then the next. \
                    Where a step fails, undo it rather than repair it forward.
                    4. Move or change, never both in one commit. No new features, no repairs of behaviour on the way: \
                    list what you find instead.
                    5. At the end compare: tests, their time, size of the change, whether the goal is reached. Say \
                    honestly where it is not.

                    \(lessons)
                    """)
            ]
        }
    }

    /// What the memory knows of work like this, as part of a prompt.
    private static func lessons(_ orchestrator: Orchestrator, near text: String) async throws -> String {
        let matches = try await orchestrator.check(text).matches.map(\.lesson)
        let recent = try await orchestrator.failures(limit: 10).map { "\($0.lesson) (\($0.operation))" }
        let all = (matches + recent).reduce(into: [String]()) { unique, lesson in
            if !unique.contains(where: { lesson.hasPrefix($0) }) { unique.append(lesson) }
        }
        guard !all.isEmpty else { return "Lessons on record: none yet." }
        return "Lessons on record, those nearest to this work first:\n"
            + all.prefix(10).map { "- \($0)" }.joined(separator: "\n")
    }

    private static func user(_ text: String) -> Prompt.Message { .init(.user, .text(text)) }
}
