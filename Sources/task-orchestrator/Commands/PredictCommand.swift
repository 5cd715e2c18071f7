import ArgumentParser
import Immunity
import JSON
import Orchestrator

struct PredictCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict", abstract: "How likely a request is to fail; exit code 1 where the risk is high.",
        discussion: """
            Calls no model. 'train prediction' makes what this needs; where the prompt has told nothing on trials held \
            out, no figure is given.

            Example:
              task-orchestrator predict "Book me a flight" --operation airline
            """)

    @Argument(help: "What would be asked.")
    var prompt: String

    @Option(help: "The kind of operation.")
    var operation = "spawn_agent"

    @Option(help: "The model that would be asked.")
    var model: String?

    @Option(help: "The tool or agent that would do the work.")
    var tool: String?

    @Option(help: "The task's name, where the same task is tried again and again.")
    var task: String?

    @OptionGroup var options: CommonOptions

    func run() async throws {
        try await Session.open(options) { session in
            let forecast = try session.orchestrator.predict(
                PredictionQuery(prompt: prompt, operation: operation, model: model, tool: tool, task: task))
            let standing = try await session.orchestrator.predictionStanding()
            var json = forecast.json.objectValue ?? JSONObject()
            json["model"] = standing.json
            try session.show(.object(json)) {
                try session.terminal.show(forecast)
                try session.terminal.show(standing)
            }
            if forecast.isHighRisk { throw ExitCode.answerIsNo }
        }
    }
}
