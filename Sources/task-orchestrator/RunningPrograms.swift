import Foundation

/// The two programs, as they stand beside each other.
enum RunningPrograms {
    /// The real paths of this program and of the small one beside it, which need not be there.
    static let paths: [String] = {
        guard let program, let slash = program.lastIndex(of: "/") else { return [] }
        return [program, program[...slash] + "task-orchestrator-hook"]
    }()

    private static var program: String? {
        #if os(Linux)
            // Foundation asks its bundles, which takes longer than the store takes to open.
            guard let path = realpath("/proc/self/exe", nil) else { return nil }
            defer { free(path) }
            return String(cString: path)
        #else
            Bundle.main.executablePath.map { URL(filePath: $0).resolvingSymlinksInPath().path(percentEncoded: false) }
        #endif
    }
}
