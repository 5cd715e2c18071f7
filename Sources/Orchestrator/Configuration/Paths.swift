/// `path` without empty, `.` and `..` components; always absolute. Links are not followed.
func normalPath(_ path: String) -> String {
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
        if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return "/" + components.joined(separator: "/")
}

/// `path` below `directory`.
func joinedPath(_ directory: String, _ path: String) -> String {
    directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
}

/// The directories from `path` up to the root, `path` first.
func directoriesUpwards(from path: String) -> [String] {
    var components = path.split(separator: "/")
    var found: [String] = []
    while !components.isEmpty {
        found.append("/" + components.joined(separator: "/"))
        components.removeLast()
    }
    return found + ["/"]
}
