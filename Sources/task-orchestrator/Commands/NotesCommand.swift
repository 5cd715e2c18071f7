import ArgumentParser
import JSON
import Notebook
import Orchestrator

struct NotesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "What a project decided, what went wrong in it, what holds there.",
        discussion: """
            Examples:
              task-orchestrator notes add decision "One SQLite file; no server to start." --title "The store"
              task-orchestrator notes list
            """,
        subcommands: [List.self, Add.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "The notes of a project, newest first, or those that a search finds, best first.",
            discussion: """
                Examples:
                  task-orchestrator notes list --kind error --limit 5
                  task-orchestrator notes list --about "where the store is"
                  task-orchestrator notes list --error-type TimeoutError
                """)

        @Option(help: "Only notes of this kind.")
        var kind: Note.Kind?

        @Option(help: ArgumentHelp("Notes about this.", valueName: "words"))
        var about: String?

        @Option(help: ArgumentHelp("Noted errors of this type.", valueName: "type"))
        var errorType: String?

        @Option(parsing: .unconditional, help: "How many at most.")
        var limit = 10

        @Option(help: ArgumentHelp("A folder of the project; the current one unless named.", valueName: "folder"))
        var project = "."

        @OptionGroup var options: CommonOptions

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit takes at least 1.") }
            if [kind != nil, about != nil, errorType != nil].count(where: \.self) > 1 {
                throw ValidationError("--kind, --about and --error-type exclude each other.")
            }
        }

        func run() async throws {
            try await Session.open(options) { session in
                let project = try Project(of: project)
                let status = try await session.orchestrator.notebookStatus(of: project)
                let notes = try await find(in: project, session.orchestrator)
                try session.show(
                    [
                        "project": .string(project.path), "altered": .array(status.altered.map(JSON.string)),
                        "notes": .array(notes.map(\.json)),
                    ]
                ) {
                    try session.terminal.show(notes, of: project, altered: status.altered)
                }
                if !status.altered.isEmpty { throw ExitCode.answerIsNo }
            }
        }

        private func find(in project: Project, _ orchestrator: Orchestrator) async throws -> [Note] {
            if let about { return try await orchestrator.notes(about: about, in: project, limit: limit).map(\.note) }
            if let errorType {
                return try await orchestrator.notes(onErrorType: errorType, in: project, limit: limit).map(\.note)
            }
            return try await orchestrator.notes(of: project, kind: kind, limit: limit)
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Write a note about a project. It is never changed; a newer one corrects it.",
            discussion: """
                Examples:
                  task-orchestrator notes add pattern "Every command has --json."
                  task-orchestrator notes add error "Two builds hung." --error-type Hang
                  echo "Tests never sleep." | task-orchestrator notes add pattern -
                """)

        @Argument(help: "What it is about.")
        var kind: Note.Kind

        @Argument(help: "The text; '-' reads it from standard input.")
        var text: String

        @Option(help: "One line; the beginning of the text unless given.")
        var title: String?

        @Option(help: "What kind of error it was, to find it by.")
        var errorType: String?

        @Option(help: ArgumentHelp("A folder of the project; the current one unless named.", valueName: "folder"))
        var project = "."

        @OptionGroup var options: CommonOptions

        func validate() throws {
            if errorType != nil, kind != .error {
                throw ValidationError("--error-type goes with a note of kind error.")
            }
        }

        func run() async throws {
            try await Session.open(options) { session in
                let draft = try NoteDraft(
                    kind, title: title, content: text == "-" ? try readText("-") : text,
                    metadata: errorType.map { JSONObject([("error_type", .string($0))]) })
                let project = try Project(of: project)
                let note = try await session.orchestrator.addNote(draft, to: project)
                try session.show(["project": .string(project.path), "note": note.json]) {
                    try session.terminal.print("Noted for \(project.path): \(note.title)")
                }
            }
        }
    }
}
