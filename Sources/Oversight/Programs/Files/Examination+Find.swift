/// `find` and `fd`: they look for files, delete them, and run programs on them.
extension ProgramFamily {
    static let finding = ProgramFamily(
        "files", runsOthers: true,
        [
            (["find", "gfind", "bfs"], { call, examination in examination.analyseFind(call) }),
            (["fd", "fdfind"], { call, examination in examination.analyseFd(call) }),
        ])
}

extension Examination {
    func analyseFind(_ call: Invocation) {
        var index = 0
        let arguments = call.arguments
        while index < arguments.count, ["-H", "-L", "-P", "-E", "-X", "-d", "-s", "-x"].contains(arguments[index].text)
        { index += 1 }
        var roots: [Argument] = []
        while index < arguments.count, !arguments[index].isOption, arguments[index].text != "(",
            arguments[index].text != "!"
        {
            roots.append(arguments[index])
            index += 1
        }
        if roots.isEmpty { roots = [Argument(".")] }
        let first = index
        let isFiltered = arguments[index...].contains { Self.filters.contains($0.text) }
        while index < arguments.count {
            let text = arguments[index].text
            index += 1
            switch text {
            case "-delete":
                for root in roots {
                    if findsRebuildable(arguments[first..<index], in: root, of: call) {
                        let found = Self.rebuildable(name: "$found", in: root)
                        report(.delete, .file, path: found, traits: [.recursive, .guarded], by: call)
                        continue
                    }
                    report(
                        .delete, .directory, path: root,
                        traits: isFiltered ? [.recursive, .guarded] : [.recursive, .forced, .everything],
                        isFiltered ? "deletes every file that it finds" : nil, by: call)
                }
            case "-exec", "-execdir", "-ok", "-okdir":
                var end = index
                while end < arguments.count, arguments[end].text != ";",
                    arguments[end].text != "+" || end == index || arguments[end - 1].text != "{}"
                {
                    end += 1
                }
                let isRebuildable =
                    Self.onlyRemoves(arguments[index..<end])
                    && roots.allSatisfy { findsRebuildable(arguments[first..<index], in: $0, of: call) }
                runFound(
                    arguments[index..<end], in: roots, isFiltered: isFiltered, isRebuildable: isRebuildable, by: call)
                index = Swift.min(arguments.count, end + 1)
            case "-fprint", "-fprint0", "-fls", "-fprintf":
                if index < arguments.count { reportWrite(arguments[index], by: call) }
                index += 1
            default: continue
            }
        }
        output = Flow(
            text: nil, traits: roots.contains { SensitiveFiles.isSensitive($0, in: call) } ? [.opaque] : [.opaque])
    }

    private static let filters: Set<String> = [
        "-name", "-iname", "-path", "-ipath", "-wholename", "-regex", "-iregex", "-mtime", "-mmin", "-atime", "-amin",
        "-ctime",
        "-cmin", "-size", "-newer", "-user", "-group", "-empty", "-perm", "-maxdepth", "-newermt", "-links", "-inum",
        "-nouser",
    ]

    private static func isGlob(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
    }

    /// Looks into what runs on the files that are found.
    private func runFound(
        _ words: ArraySlice<Argument>, in roots: [Argument], isFiltered: Bool, isRebuildable: Bool, by call: Invocation
    ) {
        let name = call.arguments.firstIndex { $0.text == "-name" || $0.text == "-iname" }
            .flatMap { call.arguments.indices.contains($0 + 1) ? call.arguments[$0 + 1].text : nil }
        var inner = call
        inner.takesMoreArguments = true
        inner.input = nil
        for root in roots where spend(1) {
            let folder = root.text == "/" ? "" : root.text
            let found =
                isRebuildable
                ? Self.rebuildable(name: (name ?? "x").filter { $0 != "*" }, in: root)
                : isFiltered
                    ? Argument(
                        "\(folder)/$found/\(name ?? "$name")", isKnown: false, isGlob: name.map(Self.isGlob) ?? false,
                        carries: root.carries)
                    : Argument(folder + "/*", isKnown: root.isKnown, isGlob: true, carries: root.carries)
            let filled = words.map { word -> Argument in
                guard word.text.holds("{}") else { return word }
                guard word.text != "{}" else { return found }
                var filled = word
                filled.text = word.text.replacing("{}", by: isFiltered ? found.text : folder + "/*")
                filled.isKnown = word.isKnown && found.isKnown
                return filled
            }
            runWords(filled, by: inner)
        }
    }

    /// Whether `words` remove what is found and nothing beside it: not `rm {}/..`.
    private static func onlyRemoves(_ words: ArraySlice<Argument>) -> Bool {
        guard let program = words.first, ["rm", "rmdir", "unlink", "trash"].contains(programName(program.text)) else {
            return false
        }
        return words.dropFirst().allSatisfy { $0.text == "{}" || $0.isOption }
    }

    /// A file called `name` that can be made again, somewhere in `root`.
    private static func rebuildable(name: String, in root: Argument) -> Argument {
        Argument("\(root.text)/__pycache__/\(name)")
    }

    /// Whether all that `find` has found in `root` where the action stands can be made again, by its name.
    ///
    /// - Parameter expression: the tests and actions up to that action, which is the last.
    private func findsRebuildable(_ expression: ArraySlice<Argument>, in root: Argument, of call: Invocation) -> Bool {
        let place = target(root, of: call).place
        guard root.isKnown, !root.isGlob, place == .workspace || place == .workspaceItself else { return false }
        guard let directory = Paths.absolute(root.text, in: call.directory),
            Paths.contains(facts.workspace, directory)
        else { return false }
        guard !call.arguments.prefix(while: \.isOption).contains(where: { $0.text == "-L" }) else { return false }
        let isGrouped = expression.contains { $0.text == "(" }
        var isNamed = false
        var index = expression.startIndex
        while index < expression.endIndex {
            let text = expression[index].text
            index += 1
            switch text {
            case "!", "-not", ",", "-follow", "-fprintf", "-fprint", "-fprint0", "-fls": return false
            case "-o", "-or":
                // Each alternative needs a name of its own; one that only leaves a folder out never comes to the action.
                let leavesOut = index - 2 >= expression.startIndex && expression[index - 2].text == "-prune"
                guard isNamed || leavesOut && !isGrouped else { return false }
                isNamed = false
            case "-name", "-iname":
                guard index < expression.endIndex, expression[index].isKnown else { return false }
                if isRebuildable(name: expression[index].text, in: place) { isNamed = true }
                index += 1
            case "-exec", "-execdir", "-ok", "-okdir":
                guard index < expression.endIndex else { return isNamed }
                let start = index
                while index < expression.endIndex, expression[index].text != ";",
                    expression[index].text != "+" || index == start || expression[index - 1].text != "{}"
                {
                    index += 1
                }
            default: continue
            }
        }
        return isNamed
    }

    /// Whether what `find -name` finds under this name can be made again. In the whole project a name must be
    /// unmistakable: a branch may be called `build`, and then a file in `.git` is.
    private func isRebuildable(name: String, in place: Place) -> Bool {
        if Self.rebuiltFiles.contains(name) { return true }
        guard !Self.isGlob(name), !name.utf8.contains(UInt8(ascii: "/")) else { return false }
        let isUnmistakable = name.hasPrefix(".") || name.contains("_") || name == "DerivedData"
        guard place == .workspace || isUnmistakable else { return false }
        return Target(path: "\(facts.workspace)/\(name)", place: .workspace).isRebuildable(in: facts.workspace)
    }

    private static let rebuiltFiles: Set<String> = [
        "*.pyc", "*.pyo", "*.py[co]", "*.py[cod]", "*.class", "*.tsbuildinfo", "*.egg-info", ".DS_Store",
    ]

    func analyseFd(_ call: Invocation) {
        guard
            let index = call.arguments.firstIndex(where: { ["-x", "-X", "--exec", "--exec-batch"].contains($0.text) })
        else { return }
        var inner = call
        inner.takesMoreArguments = true
        let words = call.arguments[(index + 1)...].prefix { $0.text != ";" }
        let found = Argument("$found", isKnown: false)
        let mark = words.contains { $0.text.holds("{}") } ? "{}" : nil
        runWords(Self.fill(Array(words), mark: mark, with: [found]), by: inner)
    }
}
