import Foundation

/// The two programs, as they stand beside each other.
enum RunningPrograms {
    /// The real paths of this program and of the small one beside it, which need not be there.
    static let paths: [String] = {
        guard let path = Bundle.main.executablePath else { return [] }
        let program = URL(filePath: path).resolvingSymlinksInPath()
        let hook = program.deletingLastPathComponent().appending(path: "task-orchestrator-hook")
        return [program.path(percentEncoded: false), hook.path(percentEncoded: false)]
    }()
}
