/// A path that a call works on.
struct Target: Hashable, Sendable {
    /// The absolute path, dots resolved; as it is written where that is not known.
    var path: String
    /// Where it lies. For `dir/*` that is where `dir` lies.
    var place: Place
    /// Whether all that lies in the folder is meant: `dir/*`.
    var isContents = false
    /// Whether all of the path is known.
    var isKnown = true

    /// Whether it is made by a build or an installation and can be made again.
    func isRebuildable(in workspace: String) -> Bool {
        guard place == .workspace, isKnown else { return false }
        return path.utf8.dropFirst(workspace.utf8.count).split(separator: UInt8(ascii: "/")).contains { part in
            Self.rebuilt.contains(Substring(part))
        }
    }

    private static let rebuilt: Set<Substring> = [
        "node_modules", "build", "dist", "target", "out", ".build", ".next", ".nuxt", ".output", ".svelte-kit",
        ".turbo",
        ".parcel-cache", ".cache", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox", ".nox",
        "htmlcov", "coverage", ".coverage", ".nyc_output", ".gradle", "DerivedData", "Pods", "bin", "obj",
        "cmake-build-debug", "cmake-build-release", ".venv", "venv", ".eggs", "tmp", "temp", ".tmp", "logs", "_build",
        "deps", ".terraform", "bazel-out", ".angular", "storybook-static", "test-results", "playwright-report",
    ]
}
