import Agents
import ArgumentParser
import Evaluation
import Foundation
import JSON
import Orchestrator
import Vocabulary

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Ask a model or agent inside all gates.",
        discussion: """
            The answer goes to standard output, what the gates did to standard error. Several prompts run side by side.

            Examples:
              task-orchestrator run "What is 6 times 7? Answer with the number only."
              task-orchestrator run "Summarise it" --context report.txt
              task-orchestrator run "List three risks" --provider claude_code
              task-orchestrator run "Where should retries live?" --archetype architect
              task-orchestrator run "What is 6 times 7?" --consistency 3
              echo "Say hello" | task-orchestrator run - --json
            """)

    @Argument(help: "What to ask; '-' reads it from standard input.")
    var prompts: [String]

    @Option(help: "The provider to ask, such as google_gemini, openai, anthropic, claude_code, ollama.")
    var provider: String?

    @Option(help: "The model to ask; chosen by --kind where it is not named.")
    var model: String?

    @Option(
        help: "The kind of work, which chooses the model."
    )
    var kind: TaskKind = .fast

    @Option(help: "A role that brings instructions, limits, tools and graders of its own.")
    var archetype: Archetype?

    @Option(name: .customLong("context"), help: ArgumentHelp("A file the answer must rest on.", valueName: "file"))
    var contextFiles: [String] = []

    @Option(
        name: .customLong("grader"),
        help: ArgumentHelp("A grader instead of those that fit, such as length:min=1,max=200.", valueName: "grader"))
    var graders: [String] = []

    @Option(help: ArgumentHelp("A JSON schema that the answer must satisfy.", valueName: "file"))
    var schema: String?

    @Option(help: "Instructions that stand above the prompt.")
    var system: String?

    @Option(help: "Upper bound on output tokens.")
    var maxTokens: Int64?

    @Option(help: "Sampling temperature, for models that take one.")
    var temperature: Double?

    @Option(help: ArgumentHelp("Seconds for everything, waiting and retries included.", valueName: "seconds"))
    var timeout: Int64?

    @Option(help: "The kind of operation under which failures are remembered.")
    var operation = "spawn_agent"

    @Option(name: .customLong("directory"), help: "The directory an agent works in.")
    var workingDirectory: String?

    @Option(name: .customLong("allow-tool"), help: "A tool an agent may use; none unless named.")
    var allowedTools: [String] = []

    @Option(
        help: ArgumentHelp("What an agent may spend on the call, in dollars.", valueName: "dollars"), transform: dollars
    )
    var spend: Money?

    @Option(help: "The session the work belongs to, for budgets.")
    var session: String?

    @Option(help: "The agent that asks, for budgets.")
    var agent: String?

    @Option(help: "How many prompts run at once.")
    var parallel: Int?

    @Option(
        help: ArgumentHelp(
            "Ask so often in all, and see whether the answers agree; each time is paid for.", valueName: "times"))
    var consistency: Int?

    @Option(
        name: .customLong("consistency-model"),
        help: ArgumentHelp("Another model to ask the same, and to compare with.", valueName: "model"))
    var consistencyModels: [String] = []

    @Flag(help: "Write the answer as it comes; there is no second try once it has begun.")
    var stream = false

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if prompts.contains(where: \.isBlank) { throw ValidationError("There is nothing to ask: a prompt is empty.") }
        if prompts.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input is one prompt: give one '-'.")
        }
        if let folder = workingDirectory, !isFolder(folder) {
            throw ValidationError("--directory takes a folder that exists; \(folder) is none.")
        }
        if stream, prompts.count > 1 { throw ValidationError("--stream takes one prompt.") }
        if stream, options.json { throw ValidationError("--stream and --json exclude each other.") }
        if let timeout, timeout < 1 { throw ValidationError("--timeout takes at least 1 second.") }
        if let maxTokens, maxTokens < 1 { throw ValidationError("--max-tokens takes at least 1.") }
        if let consistency, !(2...20 ~= consistency) { throw ValidationError("--consistency takes 2 to 20.") }
        if samples != nil, prompts.count > 1 { throw ValidationError("--consistency takes one prompt.") }
        if let parallel, parallel < 1 { throw ValidationError("--parallel takes at least 1.") }
        if let temperature, !(0...2 ~= temperature) { throw ValidationError("--temperature takes 0 to 2.") }
    }

    private var samples: ConsistencySamples? {
        guard consistency != nil || !consistencyModels.isEmpty else { return nil }
        return ConsistencySamples(again: (consistency ?? 1) - 1, models: consistencyModels)
    }

    func run() async throws {
        try await Session.open(options, callsModels: true) { session in
            let requests = try makeRequests(
                project: session.configuration.projectDirectory, orchestrator: session.orchestrator)
            let parallel = parallel ?? session.configuration.run.parallel
            if let samples, !stream {
                let report = try await session.orchestrator.run(requests[0], comparedWith: samples, parallel: parallel)
                if !options.json { try Self.refuseUnusable(report) }
                try session.show(report.json) { try session.terminal.showAnswer(report) }
                if !options.json { session.terminal.showCard(report) }
                return try Self.finish([report])
            }
            if stream {
                let terminal = session.terminal
                let onText: @Sendable (String) async -> Void = { text in
                    // Nobody reads on: the call is given up, and what it used is settled.
                    do { try terminal.write(text) } catch { withUnsafeCurrentTask { $0?.cancel() } }
                }
                let report =
                    if let samples {
                        try await session.orchestrator.run(
                            requests[0], comparedWith: samples, parallel: parallel, onText: onText)
                    } else {
                        try await session.orchestrator.run(requests[0], onText: onText)
                    }
                try Self.refuseUnusable(report)
                try terminal.print()
                terminal.showCard(report)
                return try Self.finish([report])
            }
            let reports = try await session.orchestrator.run(
                requests, parallel: parallel
            ) { index, report in
                if !options.json, requests.count == 1 { try Self.refuseUnusable(report) }
                switch (options.json, requests.count) {
                case (true, 1): try session.terminal.print(report.json.prettyPrinted)
                case (true, _): try session.terminal.print(report.line(number: index + 1).description)
                case (false, let count):
                    if count > 1 { try session.terminal.showHeading(of: requests[index].prompt, index + 1) }
                    try session.terminal.showAnswer(report)
                    session.terminal.showCard(report)
                }
            }
            try Self.finish(reports)
        }
    }

    /// Ends with nothing but the error where the request itself cannot be used, such as one for an unknown provider.
    private static func refuseUnusable(_ report: RunReport) throws {
        if case .failed(let error) = report.outcome, error.isAboutInput { throw CommandFailure(error) }
    }

    /// Ends with the exit code that the reports ask for; a nil report was not started before an interruption.
    private static func finish(_ reports: [RunReport?]) throws {
        if reports.contains(where: { $0 == nil }) { throw CancellationError() }
        let code = ExitCode(for: reports.compactMap(\.self))
        if code != .success { throw code }
    }

    private func makeRequests(project: String?, orchestrator: Orchestrator) throws -> [AgentRequest] {
        let judges = orchestrator.judges(
            for: .init(project: project, session: session, agent: agent))
        let graders = try graders.map { try GraderSpec(parsing: $0).makeGrader(judges: judges, readingFile: readText) }
        let context = try contextFiles.map(readText).joined(separator: "\n\n")
        let form: ModelRequest.Form = try schema.map { .schema(name: "answer", try readSchema($0)) } ?? .text
        return try prompts.map { prompt in
            let prompt = prompt == "-" ? try readText("-") : prompt
            if prompt.isBlank { throw CommandFailure.wrongInput("there is nothing to ask: standard input is empty") }
            let request = AgentRequest(
                prompt: prompt, systemPrompt: system,
                context: context.isEmpty ? nil : context, operation: operation, kind: kind, provider: provider,
                model: model, form: form, graders: graders, maxOutputTokens: maxTokens, temperature: temperature,
                timeLimit: timeout.map { .seconds($0) }, workingDirectory: workingDirectory,
                allowedTools: allowedTools,
                attribution: .init(project: project, session: session, agent: agent, source: "run"),
                spendingLimit: spend)
            return archetype.map { request.as($0) } ?? request
        }
    }

    private func readSchema(_ path: String) throws -> JSON {
        let text = try readText(path)
        do {
            return try JSON(parsing: text)
        } catch {
            throw CommandFailure.wrongInput("\(path) holds no JSON schema: \(error)")
        }
    }
}

extension ExitCode {
    /// 0 where every run succeeded, 1 where an answer failed or a gate refused, 2 where a request could not be meant,
    /// 3 where nobody answered; of several the greatest.
    init(for reports: [RunReport]) {
        let codes = reports.map { report -> ExitCode in
            switch report.outcome {
            case .failed(let error): error.isAboutInput ? .wrongInput : .couldNotFinish
            case .cancelled: .couldNotFinish
            default: report.succeeded ? .success : .answerIsNo
            }
        }
        self = codes.max { $0.rawValue < $1.rawValue } ?? .success
    }
}

/// The text of a file that the person named; `-` is standard input.
func readText(_ path: String) throws -> String {
    let name = path == "-" ? "standard input" : path
    guard
        let text = String(
            validating: try (path == "-" ? ReadOnlyFile.standardInput : ReadOnlyFile(path: path)).readAll(),
            as: UTF8.self)
    else {
        throw CommandFailure.wrongInput("\(name) is not UTF-8 text; convert it first")
    }
    return text
}

private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
