import ArgumentParser
import Foundation
import JSON
import Orchestrator
import Oversight
import Vocabulary

struct ClassifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "What the policy makes of a command; runs nothing.",
        discussion: """
            Exit code 1 where the command would be asked about or blocked. With --jsonl every line of standard input is \
            one action, and every line of the answer one decision: exit code 2 where a line could not be read.

            Examples:
              task-orchestrator classify -- git push --force origin main
              task-orchestrator classify --cwd /tmp -- "rm -rf build && make"
              cat actions.jsonl | task-orchestrator classify --jsonl
            """)

    @Option(help: ArgumentHelp("Where it would happen; the current directory unless given.", valueName: "folder"))
    var cwd: String?

    @Flag(help: "Read actions from standard input, one JSON object a line.")
    var jsonl = false

    @OptionGroup var options: CommonOptions

    @Argument(help: "The command, as one text or as its words.")
    var command: [String] = []

    func validate() throws {
        if jsonl == !command.isEmpty { throw ValidationError("Give a command after --, or --jsonl.") }
    }

    func run() async throws {
        let terminal = Terminal(environment: EnvironmentVariables.all)
        do {
            let classifier = try classifier(terminal)
            if jsonl { try classifyLines(classifier, terminal) } else { try classifyCommand(classifier, terminal) }
        } catch let code as ExitCode {
            throw code
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The policy of this place. Where the configuration cannot be used, that is said, and the built-in packs decide.
    private func classifier(_ terminal: Terminal) throws -> Classifier {
        var sources = try Session.sources(options)
        if let cwd { sources.currentDirectory = try absolute(cwd, from: sources.currentDirectory) }
        let (configuration, errors) = Configuration.loadForGuarding(from: sources)
        for error in errors { terminal.note(terminal.styledNote("error: ", .bad) + error.description) }
        for warning in configuration.warnings {
            terminal.note(terminal.styledNote("warning: ", .warning) + warning.description)
        }
        if !errors.isEmpty {
            terminal.note("The built-in rules decide, with yours that ask or block; yours that allow are left out.")
        }
        return Classifier(configuration, directory: sources.currentDirectory)
    }

    private func absolute(_ path: String, from directory: String) throws -> String {
        let full = path.hasPrefix("/") ? path : directory + "/" + path
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: full, isDirectory: &isDirectory), isDirectory.boolValue else {
            throw CommandFailure.wrongInput("--cwd is no folder: \(path)")
        }
        return URL(filePath: full).standardizedFileURL.path(percentEncoded: false)
    }

    private func classifyCommand(_ classifier: Classifier, _ terminal: Terminal) throws {
        let text = command.count == 1 ? command[0] : command.map(\.shellWord).joined(separator: " ")
        let decision = classifier.classify(ClassifiedAction(command: text, in: classifier.directory).action)
        if options.json { try terminal.print(decision.json.prettyPrinted) } else { try terminal.show(decision) }
        if decision.category != .safe { throw ExitCode.answerIsNo }
    }

    private func classifyLines(_ classifier: Classifier, _ terminal: Terminal) throws {
        var splitter = LineSplitter(limit: 8 << 20)
        var (number, taken, bad) = (0, 0, 0)
        func take(_ line: [UInt8]?) throws {
            number += 1
            if let line, line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
            taken += 1
            do {
                guard let line else { throw ClassifyLineError.tooLong }
                let classified = try ClassifiedAction(try JSON(parsing: line), in: classifier.directory)
                var answer = JSONObject([("id", classified.id ?? .integer(Int64(number)))])
                for (key, value) in classifier.classify(classified.action).json.objectValue ?? JSONObject() {
                    answer[key] = value
                }
                try terminal.print(JSON.object(answer).description)
            } catch let error as OutputError {
                throw error
            } catch {
                bad += 1
                terminal.note("standard input, line \(number): \(error)")
            }
        }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(STDIN_FILENO, &buffer, buffer.count), count > 0 {
            for line in splitter.take(buffer[..<count]) { try take(line) }
        }
        if let line = splitter.finish() { try take(line) }
        if taken == 0 {
            terminal.note(
                "standard input held no actions; an action is one JSON object a line, such as "
                    + #"{"tool":"Bash","command":"ls"}"#)
        }
        if bad > 0 { throw CommandFailure.wrongInput(counted(bad, "line was", "lines were") + " left out") }
    }
}

private enum ClassifyLineError: Error, CustomStringConvertible {
    case tooLong

    var description: String { "it is longer than 8 MiB" }
}

extension String {
    /// The text as one word for a shell; words that need no quotes get none.
    fileprivate var shellWord: String {
        let isPlain =
            !isEmpty
            && utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "-_./:=@%+,".utf8.contains(byte)
            }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
