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
              task-orchestrator run "Summarise the report" --context report.txt --kind summary
              task-orchestrator run "List three risks" --provider claude_code --grader non_empty --json
            """)

    @Argument(help: "What to ask; '-' reads it from standard input.")
    var prompts: [String]

    @Option(help: "The provider to ask, such as google_gemini, openai, anthropic, claude_code, ollama.")
    var provider: String?

    @Option(help: "The model to ask; chosen by --kind where it is not named.")
    var model: String?

    @Option(
        help: "The kind of work, which chooses the model: \(TaskKind.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var kind: TaskKind = .fast

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

    @Option(help: "What an agent may spend on the call, in dollars.")
    var spend: Money?

    @Option(help: "The session the work belongs to, for budgets.")
    var session: String?

    @Option(help: "The agent that asks, for budgets.")
    var agent: String?

    @Option(help: "How many prompts run at once.")
    var parallel: Int?

    @Flag(help: "Write the answer as it comes; there is no second try once it has begun.")
    var stream = false

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if prompts.isEmpty { throw ValidationError("There is nothing to ask: give a prompt.") }
        if stream, prompts.count > 1 { throw ValidationError("--stream takes one prompt.") }
        if stream, options.json { throw ValidationError("--stream and --json exclude each other.") }
        if let timeout, timeout < 1 { throw ValidationError("--timeout takes at least 1 second.") }
        if let maxTokens, maxTokens < 1 { throw ValidationError("--max-tokens takes at least 1.") }
        if let parallel, parallel < 1 { throw ValidationError("--parallel takes at least 1.") }
        if let temperature, !(0...2 ~= temperature) { throw ValidationError("--temperature takes 0 to 2.") }
    }

    func run() async throws {
        try await Session.open(options, callsModels: true) { session in
            let requests = try makeRequests(project: session.configuration.projectDirectory)
            if stream {
                let terminal = session.terminal
                let report = try await session.orchestrator.run(requests[0]) { terminal.write($0) }
                terminal.print()
                session.terminal.showCard(report)
                throw ExitCode(for: [report])
            }
            var shown = 0
            let reports = try await session.orchestrator.run(
                requests, parallel: parallel ?? session.configuration.run.parallel
            ) { index, report in
                shown += 1
                if options.json {
                    session.terminal.print(requests.count == 1 ? report.json.prettyPrinted : report.json.description)
                } else {
                    if requests.count > 1 { session.terminal.showHeading(of: requests[index].prompt, index + 1) }
                    session.terminal.showAnswer(report)
                    session.terminal.showCard(report)
                }
            }
            throw ExitCode(for: reports.compactMap { $0 })
        }
    }

    private func makeRequests(project: String?) throws -> [AgentRequest] {
        let graders = try graders.map { try GraderSpec(parsing: $0).makeGrader(readingFile: readText) }
        let context = try contextFiles.map(readText).joined(separator: "\n\n")
        let form: ModelRequest.Form = try schema.map { .schema(name: "answer", try readSchema($0)) } ?? .text
        return try prompts.map { prompt in
            AgentRequest(
                prompt: prompt == "-" ? try readText("-") : prompt, systemPrompt: system,
                context: context.isEmpty ? nil : context, operation: operation, kind: kind, provider: provider,
                model: model, form: form, graders: graders, maxOutputTokens: maxTokens, temperature: temperature,
                timeLimit: timeout.map { .seconds($0) }, workingDirectory: workingDirectory,
                allowedTools: allowedTools,
                attribution: .init(project: project, session: session, agent: agent, source: "run"),
                spendingLimit: spend)
        }
    }

    private func readSchema(_ path: String) throws -> JSON {
        let text = try readText(path)
        do {
            return try JSON(parsing: text)
        } catch {
            throw CommandFailure.wrongInput("\(path): \(error)")
        }
    }
}

extension ExitCode {
    /// 0 where every run succeeded, 1 where an answer failed or a gate refused, 3 where nobody answered.
    init(for reports: [RunReport]) {
        let unfinished = reports.contains {
            switch $0.outcome {
            case .failed, .cancelled: true
            default: false
            }
        }
        self = unfinished ? .couldNotFinish : reports.allSatisfy(\.succeeded) ? .success : .answerIsNo
    }
}

/// The text of a file that the person named; `-` is standard input.
func readText(_ path: String) throws -> String {
    let data: Data?
    if path == "-" {
        data = try FileHandle.standardInput.readToEnd() ?? Data()
    } else {
        data = FileManager.default.contents(atPath: path)
    }
    guard let data else {
        throw CommandFailure.wrongInput("\(path) cannot be read; name a file that exists and that you may read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
        throw CommandFailure.wrongInput("\(path) is not UTF-8 text; convert it first")
    }
    return text
}
